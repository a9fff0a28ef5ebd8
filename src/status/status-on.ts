import { parseNumber } from '../instruments/document-number.ts';
import { addDays } from '../text/calendar.ts';
import { ENDING, type StatusEvent } from './event.ts';

/** Whether an instrument stands on a day; the words of CONTRACTS.md. */
export type State = 'notYet' | 'inForce' | 'lapsed' | 'repealed' | 'annulled' | 'unknown';

export type Flag = 'verified' | 'computed' | 'expiring' | 'amended' | 'partlyEnded' | 'basisEnded';

/** An instrument as far as its status goes. */
export interface Dated {
  id: string;
  number: string | null;
  date: string | null;
  held: boolean;
  /** Ids of the instruments it rests on (relation `basis`). */
  bases: readonly string[];
}

/** What holds on a day, since when, until when as far as is known (the last day), and why. */
export interface Status {
  state: State;
  flags: Flag[];
  since: string | null;
  until: string | null;
  evidence: StatusEvent[];
}

/** An end less than so many days ahead is near. */
export const NEAR_DAYS = 90;

/**
 * The status of an instrument on a day (`YYYY-MM-DD`), from events of the library; those that do not
 * concern it or what it rests on are passed over. Never in force merely because no end is known of an
 * instrument of which nothing is known: that is `unknown` (FIELD.md, Status).
 */
export function statusOn(document: Dated, events: readonly StatusEvent[], date: string): Status {
  const own = events.filter((event) => concerns(event, document.id));
  const start = startOf(document, own);
  const end = endOf(own, start.day);
  const none = { flags: [], since: null, until: null, evidence: [] };
  if (!document.held && own.length === 0) return { ...none, state: 'unknown' };
  if (start.notBefore !== null && date < start.notBefore) {
    const until = start.day === null ? null : addDays(start.notBefore, -1);
    return { ...none, state: 'notYet', until, evidence: start.evidence };
  }
  if (end && (end.firstOut === null || date >= end.firstOut)) {
    const state = end.firstOut === null ? 'unknown' : end.state;
    const flags: Flag[] = end.event.rule === null ? [] : ['computed'];
    return { state, flags, since: end.firstOut, until: null, evidence: [end.event] };
  }
  if (start.day === null && !standsBy(own, end, start.doubtUntil, date))
    return { ...none, state: 'unknown', evidence: own };
  const until = lastDay(end);
  const { flags, evidence } = flagsOn(document, own, events, date, end);
  if ([...start.evidence, ...(end ? [end.event] : [])].some(({ rule }) => rule !== null))
    flags.push('computed');
  return {
    state: 'inForce',
    flags,
    since: start.day,
    until,
    evidence: [...start.evidence, ...(end ? [end.event] : []), ...evidence],
  };
}

/**
 * Whether an instrument whose first day is not known stood on a day: its end says that it stood until
 * then, a verification that it stood from then on. Up to `doubtUntil` nothing is certain.
 */
function standsBy(
  own: readonly StatusEvent[],
  end: End | null,
  doubtUntil: string,
  date: string,
): boolean {
  const verified = own.some(
    ({ type, date: day }) => type === 'verified' && day !== null && day <= date,
  );
  return verified || (end !== null && date > doubtUntil);
}

/** True when an event is about the instrument: stated by itself without a target, or aimed at it. */
export function concerns({ document, target, type }: StatusEvent, id: string): boolean {
  // A document does not end itself: such words are misread or misprinted, and a problem of the check.
  if (ENDING.has(type) && target === document) return false;
  return target === null
    ? document === id && !ENDING.has(type) && type !== 'amends'
    : target === id;
}

interface Start {
  /** The first day in force; null where it is not known. */
  day: string | null;
  /** Before this day it did not exist or was not in force. */
  notBefore: string | null;
  /** Up to this day nothing is certain: the year of a number whose day is not known. */
  doubtUntil: string;
  evidence: StatusEvent[];
}

function startOf({ date, number }: Dated, own: readonly StatusEvent[]): Start {
  const commences = own
    .filter(
      ({ type, scope, date: day }) => type === 'commences' && scope === 'whole' && day !== null,
    )
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  const issued = own.filter(({ type }) => type === 'issued');
  const [first] = commences;
  const year = number === null ? null : (parseNumber(number)?.year ?? null);
  const day = first?.date ?? date;
  // A document may say that it has been in force since before its own date; it was not known then.
  const written = date ?? (year === null ? null : `${year}-01-01`);
  const notBefore = day === null || (written !== null && written > day) ? written : day;
  return {
    day,
    notBefore,
    doubtUntil: day === null && year !== null ? `${year}-12-31` : '',
    evidence: first ? [first] : issued.slice(0, 1),
  };
}

interface End {
  state: State;
  /** The first day out; null where the text does not give it. */
  firstOut: string | null;
  event: StatusEvent;
}

/** The last day in force, as far as it is known. */
function lastDay(end: End | null): string | null {
  return end?.firstOut ? addDays(end.firstOut, -1) : null;
}

const STATE_AFTER = {
  repeals: 'repealed',
  'declares-lapsed': 'lapsed',
  annuls: 'annulled',
  'term-ends': 'lapsed',
} as const;

/**
 * The earliest end of the whole instrument; a term that was extended ends with the last extension. An end
 * before the start is none.
 */
function endOf(own: readonly StatusEvent[], start: string | null): End | null {
  const terms = own.filter(({ type, date }) => type === 'term-ends' && date !== null);
  const lastTerm = terms
    .map(({ date }) => date ?? '')
    .sort()
    .at(-1);
  const ends = own.flatMap((event): End[] => {
    const { type, scope, date } = event;
    if (scope !== 'whole' || !(type in STATE_AFTER)) return [];
    if (type === 'term-ends' && (date === null || date !== lastTerm)) return [];
    if (date !== null && start !== null && date < start) return [];
    const firstOut = date !== null && type === 'term-ends' ? addDays(date, 1) : date;
    return [{ state: STATE_AFTER[type as keyof typeof STATE_AFTER], firstOut, event }];
  });
  const dated = ends.filter(({ firstOut }) => firstOut !== null);
  dated.sort((a, b) => (a.firstOut ?? '').localeCompare(b.firstOut ?? ''));
  return dated[0] ?? ends[0] ?? null;
}

function flagsOn(
  { bases }: Dated,
  own: readonly StatusEvent[],
  events: readonly StatusEvent[],
  date: string,
  end: End | null,
): { flags: Flag[]; evidence: StatusEvent[] } {
  const until = lastDay(end);
  const happened = own.filter((event) => event.date !== null && event.date <= date);
  const flags: Flag[] = [];
  const evidence: StatusEvent[] = [];
  const raise = (flag: Flag, because: readonly StatusEvent[]) => {
    if (because.length === 0) return;
    flags.push(flag);
    evidence.push(...because);
  };
  raise(
    'verified',
    happened.filter(({ type }) => type === 'verified'),
  );
  if (end?.event.type === 'term-ends' && until !== null && until < addDays(date, NEAR_DAYS))
    flags.push('expiring');
  raise(
    'amended',
    happened.filter(({ type }) => type === 'amends'),
  );
  raise(
    'partlyEnded',
    happened.filter(({ type, scope }) => ENDING.has(type) && scope === 'part'),
  );
  const basisEnds = bases.flatMap((id) => {
    const end = endOf(
      events.filter((event) => concerns(event, id)),
      null,
    );
    return end?.firstOut && end.firstOut <= date ? [end.event] : [];
  });
  raise('basisEnded', basisEnds);
  return { flags, evidence };
}
