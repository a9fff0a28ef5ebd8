import { addDays } from '../text/calendar.ts';
import { formatDate } from '../text/dates.ts';
import { isOut, statusLabel } from './labels.ts';
import type { Flag, State } from './status-on.ts';
import { stretchAt, type Timeline } from './stretch.ts';

/** How an instrument stands on a day, in words for readers. */
export interface Standing {
  state: State;
  flags: readonly Flag[];
  /** `已废止`, `现行（未核实）`. */
  label: string;
  /** `即将到期`, `已被修改`. */
  remarks: string[];
  /** The first day of this state; null where no day is known. */
  since: string | null;
  /** The last day in force, of what is not yet in force the day before its first; null where not known. */
  until: string | null;
  /** Since and until in words, `自2022年2月12日起，至2025年2月12日止（推算）`; empty where nothing is known. */
  span: string;
}

/** What a timeline says of a day (`YYYY-MM-DD`). */
export function standingOn(timeline: Timeline, day: string): Standing {
  const { state, flags, until } = stretchAt(timeline, day);
  const since = sinceWhen(timeline, day);
  const { state: label, remarks } = statusLabel({ state, flags });
  const parts = [since && `自${formatDate(since)}起`, until && lastDay(state, until)];
  const words = parts.filter(Boolean).join('，');
  const computed = words !== '' && flags.includes('computed');
  return { state, flags, label, remarks, since, until, span: words + (computed ? '（推算）' : '') };
}

function lastDay(state: State, until: string): string {
  return state === 'notYet' ? `${formatDate(addDays(until, 1))}起生效` : `至${formatDate(until)}止`;
}

/**
 * The day a state began. Stretches of one state may follow one another, told apart by their remarks. What is
 * in force after a time of which nothing is known began on some day of that time, nobody knows which.
 */
function sinceWhen(timeline: Timeline, day: string): string | null {
  const at = timeline.findLastIndex(({ from }) => from === null || from <= day);
  const state = timeline[at]?.state;
  let first = at;
  while (first > 0 && timeline[first - 1]?.state === state) first--;
  const before = timeline[first - 1]?.state;
  if (state === undefined || state === 'notYet' || state === 'unknown') return null;
  if (!isOut(state) && before !== 'notYet') return null;
  return timeline[first]?.from ?? null;
}

/** What a link to an instrument that no longer stands says of it: `2022年2月9日起已废止`. */
export function linkRemark({ since, label, state }: Standing): string | null {
  if (!isOut(state)) return null;
  return since === null ? label : `${formatDate(since)}起${label}`;
}
