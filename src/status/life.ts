import { parseNumber } from '../instruments/document-number.ts';
import { addDays } from '../text/calendar.ts';
import type { StatusEvent } from './event.ts';
import { isOut } from './labels.ts';
import { concerns, statusOn, type Dated } from './status-on.ts';
import { timelineOf } from './timeline.ts';

/** An instrument from its first day in force to its last, as far as they are known, and what rests on what. */
export interface Life {
  id: string;
  /** The first day in force; not `exact` where no more than the year of its number is known. */
  start: { day: string; exact: boolean; event: StatusEvent | null } | null;
  /** The last day in force and what ends it; null where no end is known. */
  end: { lastDay: string; event: StatusEvent } | null;
  /** Dated ends of parts, appointments and plans, and amendments, by date. */
  marks: StatusEvent[];
}

/** The life of an instrument by the events of the library; null where none concerns it. */
export function lifeOf(document: Dated, events: readonly StatusEvent[]): Life | null {
  const own = events.filter((event) => concerns(event, document.id));
  if (own.length === 0) return null;
  const timeline = timelineOf(document, events);
  const out = timeline.find(({ from, state }) => from !== null && isOut(state))?.from ?? null;
  const [event] = out === null ? [] : statusOn(document, events, out).evidence;
  return {
    id: document.id,
    start: startOf(document, own, timeline.find(({ state }) => state === 'inForce')?.from ?? null),
    end: out !== null && event ? { lastDay: addDays(out, -1), event } : null,
    marks: own
      .filter((one) => one.date !== null && isMark(one))
      .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '')),
  };
}

function startOf(
  { number, date }: Dated,
  own: readonly StatusEvent[],
  inForce: string | null,
): Life['start'] {
  const commences = own.find(({ type, scope, date: day }) => {
    return type === 'commences' && scope === 'whole' && day !== null;
  });
  const issued = own.find(({ type }) => type === 'issued');
  const day = commences ? inForce : date;
  if (day !== null) return { day, exact: true, event: commences ?? issued ?? null };
  const year = number === null ? undefined : parseNumber(number)?.year;
  return year === undefined ? null : { day: `${year}-01-01`, exact: false, event: null };
}

function isMark({ type, scope }: StatusEvent): boolean {
  if (type === 'period-ends' || type === 'amends') return true;
  return scope === 'part' && ['repeals', 'declares-lapsed', 'annuls', 'term-ends'].includes(type);
}

/** Orders lives by their first day, those without one by their last, unknown ones last. */
export function byStart(a: Life, b: Life): number {
  const day = ({ start, end }: Life) => start?.day ?? end?.lastDay ?? '9999';
  return day(a).localeCompare(day(b)) || a.id.localeCompare(b.id, 'en', { numeric: true });
}
