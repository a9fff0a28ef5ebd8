import { addDays, daysBetween } from '../text/calendar.ts';
import { isOut, statusLabel } from './labels.ts';
import { NEAR_DAYS } from './status-on.ts';
import { stretchAt, type Timeline } from './stretch.ts';

/** A place in a document that says something: where a link leads, what it is called, the words there. */
export interface Evidence {
  href: string;
  name: string;
  words: string;
}

/** An end of an instrument or of a part of it, as the status page holds it. */
export interface WatchedEnd {
  /** The last day in. */
  day: string;
  /** What ends, in words: 有效期, 聘期, 由某号废止. */
  what: string;
  /** How the day was computed, and the other reading; null where words give it. */
  computation: string | null;
  /** The other defensible last day. */
  alternative: string | null;
  evidence: Evidence;
}

/** An instrument for every day. */
export interface WatchedInstrument {
  id: string;
  name: string;
  href: string;
  timeline: Timeline;
  /** Ids of what it rests on. */
  bases: string[];
  ends: WatchedEnd[];
}

/** What the words of a document do to something they do not name so that it can be told which. */
export interface OpenEffect {
  /** From this day on it is to be looked at; null: always. */
  date: string | null;
  what: string;
  evidence: Evidence;
}

export interface Watch {
  instruments: WatchedInstrument[];
  open: OpenEffect[];
}

export interface EndingSoon {
  instrument: WatchedInstrument;
  end: WatchedEnd;
  /** Days left after `day`; 0 on the last one. */
  left: number;
}

/** What ends within ninety days of a day (`YYYY-MM-DD`) among what is in force on it, soonest first. */
export function endingSoon({ instruments }: Watch, day: string): EndingSoon[] {
  return instruments
    .filter(({ timeline }) => stretchAt(timeline, day).state === 'inForce')
    .flatMap((instrument) =>
      instrument.ends
        .filter((end) => end.day >= day && end.day < addDays(day, NEAR_DAYS))
        .map((end) => ({ instrument, end, left: daysBetween(day, end.day) })),
    )
    .sort((a, b) => a.left - b.left);
}

export type Review =
  /** It is out, and documents in force rest on it. */
  | {
      reason: 'basis';
      instrument: WatchedInstrument;
      since: string | null;
      state: string;
      users: WatchedInstrument[];
    }
  /** Its end is one of two defensible days. */
  | { reason: 'computed'; instrument: WatchedInstrument; end: WatchedEnd }
  | { reason: 'open'; effect: OpenEffect };

/** What somebody should look at, on a day (`YYYY-MM-DD`). */
export function needingReview({ instruments, open }: Watch, day: string): Review[] {
  const stateOf = ({ timeline }: WatchedInstrument) => stretchAt(timeline, day).state;
  const bases = instruments.flatMap((instrument): Review[] => {
    const stretch = stretchAt(instrument.timeline, day);
    if (!isOut(stretch.state)) return [];
    const users = instruments.filter(
      (one) => one.bases.includes(instrument.id) && stateOf(one) === 'inForce',
    );
    const { state } = statusLabel(stretch);
    const since = instrument.timeline.find((one) => one.state === stretch.state)?.from ?? null;
    return users.length > 0 ? [{ reason: 'basis', instrument, since, state, users }] : [];
  });
  const computed = instruments
    .filter((one) => stateOf(one) !== 'notYet')
    .flatMap((instrument) =>
      instrument.ends
        .filter(({ alternative }) => alternative !== null)
        .map((end): Review => ({ reason: 'computed', instrument, end })),
    );
  const effects = open
    .filter(({ date }) => date === null || date <= day)
    .map((effect): Review => ({ reason: 'open', effect }));
  return [...bases, ...computed, ...effects];
}
