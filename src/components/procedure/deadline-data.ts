import type { DeadlineData } from '../../procedures/browser/deadline-data.ts';
import type { HolidayYear } from '../../procedures/holidays.ts';
import type { Procedure } from '../../procedures/schema.ts';
import { startsOf } from '../../procedures/starts.ts';
import { limitWords } from '../../procedures/words.ts';

/** What the browser counts with: the starts of each track, names of steps, days off. */
export function deadlineData(procedure: Procedure, holidays: readonly HolidayYear[]): DeadlineData {
  const { tracks, steps, aftermath } = procedure;
  return {
    tracks: tracks.map(({ id }) => ({
      id,
      starts: startsOf(procedure, id).map((start) => ({
        ...start,
        steps: start.steps.map(({ id: step, limit }) => ({
          id: step,
          limit: limit && { value: limit.value, unit: limit.unit },
        })),
      })),
    })),
    steps: Object.fromEntries(
      [...steps, ...aftermath].map(({ id, name, limit }) => [
        id,
        { name, limit: limitWords(limit) },
      ]),
    ),
    holidays: holidays.map(({ year, holidays: own }) => ({ year, holidays: own })),
  };
}
