import type { StatusEvent } from '../status/event.ts';
import { isOut } from '../status/labels.ts';
import { stretchAt, type Timeline } from '../status/stretch.ts';
import type { Measure } from './measure.ts';

/** The times of a document as far as its measures depend on them. */
export interface DocumentTimes {
  timeline: Timeline;
  /** Last day of the planning period a plan is made for; null for what is no plan. */
  planEnd: string | null;
}

/** What ends a document as a whole by its own words: its term, or the period it plans for. */
export function wholeEnds(document: string, events: readonly StatusEvent[]): StatusEvent[] {
  return events.filter(
    (event) =>
      event.document === document &&
      event.target === null &&
      event.scope === 'whole' &&
      event.date !== null &&
      (event.type === 'term-ends' || event.type === 'period-ends'),
  );
}

/** The times of a document, from its timeline and what has been read of its own end. */
export function timesOf(
  { id, timeline }: { id: string; timeline: Timeline },
  events: readonly StatusEvent[],
): DocumentTimes {
  const plan = wholeEnds(id, events).find(({ type }) => type === 'period-ends');
  return { timeline, planEnd: plan?.date ?? null };
}

/** Whether a measure can be asked for on a day, and what decides it. */
export interface MeasureStanding {
  state: 'stands' | 'lapsed' | 'notYet';
  /** The last day in (for `notYet` the first), as far as it is known. */
  day: string | null;
  /** What decides: the measure's own days, its document, the period of the plan; null where nothing ends it. */
  by: 'measure' | 'document' | 'plan' | null;
}

/** How a measure stands on a day (`YYYY-MM-DD`): by its own days, by those of its document, by its plan's period. */
export function standingOf(
  { start, end }: Pick<Measure, 'start' | 'end'>,
  { timeline, planEnd }: DocumentTimes,
  day: string,
): MeasureStanding {
  const { state, until } = stretchAt(timeline, day);
  const ends = [
    { by: 'measure' as const, day: end?.date ?? null },
    { by: 'document' as const, day: lastDayIn(timeline) },
    { by: 'plan' as const, day: planEnd },
  ]
    .flatMap((one) => (one.day === null ? [] : [{ ...one, day: one.day }]))
    .sort((a, b) => a.day.localeCompare(b.day));
  const first = ends[0];
  if (first && first.day < day) return { state: 'lapsed', ...first };
  if (isOut(state)) return { state: 'lapsed', by: 'document', day: until };
  if (state === 'notYet') {
    const from = timeline.find((one) => one.from !== null)?.from ?? null;
    return { state: 'notYet', by: 'document', day: from };
  }
  if (start && day < start.date) return { state: 'notYet', by: 'measure', day: start.date };
  return { state: 'stands', by: first?.by ?? null, day: first?.day ?? null };
}

/** The last day before a document goes out, as its timeline has it. */
function lastDayIn(timeline: Timeline): string | null {
  const out = timeline.findIndex(({ state }) => isOut(state));
  const before = timeline[out - 1];
  return out > 0 ? (before?.until ?? null) : null;
}
