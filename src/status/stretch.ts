/** The status of an instrument over time, and what of it holds on a day. */
import type { Flag, State } from './status-on.ts';

/** From a day on (null: since ever) this holds; `until` is the last day in force as far as known. */
export interface Stretch {
  from: string | null;
  state: State;
  flags: Flag[];
  until: string | null;
}

/** The status of an instrument for every day there is, as stretches in order; the first has no `from`. */
export type Timeline = readonly Stretch[];

/** What holds on a day. */
export function stretchAt(timeline: Timeline, date: string): Stretch {
  return (
    timeline.findLast(({ from }) => from === null || from <= date) ?? {
      from: null,
      state: 'unknown',
      flags: [],
      until: null,
    }
  );
}
