import { parseNumber } from '../instruments/document-number.ts';
import { addDays } from '../text/calendar.ts';
import type { StatusEvent } from './event.ts';
import { concerns, NEAR_DAYS, statusOn, type Dated } from './status-on.ts';
import type { Stretch, Timeline } from './stretch.ts';

/**
 * Works out once, for all days, what {@link statusOn} says: its answer changes only on days that events
 * name. A page holds the timeline and picks the day it is read; built last year, it tells the truth today.
 */
export function timelineOf(document: Dated, events: readonly StatusEvent[]): Timeline {
  const relevant = events.filter((event) =>
    [document.id, ...document.bases].some((id) => concerns(event, id)),
  );
  const turns = new Set<string>();
  const year = document.number === null ? null : parseNumber(document.number)?.year;
  if (document.date !== null) turns.add(document.date);
  if (year != null) turns.add(`${year}-01-01`).add(`${year + 1}-01-01`);
  for (const { date, type } of relevant) {
    if (date === null) continue;
    // The first day out of a term is the day after its last; an end is near so many days before.
    const first = type === 'term-ends' ? addDays(date, 1) : date;
    turns.add(first).add(addDays(first, -NEAR_DAYS));
  }
  const stretches: Stretch[] = [stretchOn(document, relevant, null)];
  for (const day of [...turns].sort()) {
    const next = stretchOn(document, relevant, day);
    const last = stretches.at(-1);
    if (last && sameStatus(last, next)) continue;
    stretches.push(next);
  }
  return stretches;
}

/** A day before all that official documents name. */
const BEFORE_ALL = '1900-01-01';

function stretchOn(document: Dated, events: readonly StatusEvent[], from: string | null): Stretch {
  const { state, flags, until } = statusOn(document, events, from ?? BEFORE_ALL);
  return { from, state, flags, until };
}

function sameStatus(a: Stretch, b: Stretch): boolean {
  return a.state === b.state && a.until === b.until && a.flags.join() === b.flags.join();
}
