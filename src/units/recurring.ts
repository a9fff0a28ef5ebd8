import type { Duty } from '../status/duties.ts';
import { recurrenceWords } from '../status/recurrence.ts';
import type { UnitDuty } from './duty.ts';
import { UnitNames } from './names.ts';
import { readLine } from './read-line.ts';
import type { Unit } from './schema.ts';

/**
 * The duties with those that come back marked (每月25日前). Whose a recurring duty is, the words before it say;
 * else the line of units of the provision it stands in. What stands in a duty's words already is marked there;
 * else it is a duty of its own, after the others of its document.
 */
export function withRecurring(
  duties: readonly UnitDuty[],
  recurring: readonly Duty[],
  units: readonly Unit[],
): UnitDuty[] {
  const all = duties.map((duty) => ({ ...duty }));
  for (const { document, from, who, words, recurrence, line, column } of recurring) {
    if (document === null || from === null) continue;
    const when = recurrenceWords(recurrence);
    const bearers = bearersOf({ document, from, who }, duties, units);
    for (const { unit, name } of bearers) {
      const stated = all.find(
        (duty) =>
          duty.unit === unit &&
          duty.document === document &&
          duty.stated === from &&
          duty.recurrence === null &&
          duty.words.includes(words),
      );
      if (stated) stated.recurrence = when;
      else {
        const last = all.findLastIndex((duty) => duty.document === document);
        all.splice(last < 0 ? all.length : last + 1, 0, {
          unit,
          document,
          provision: from,
          stated: from,
          name,
          role: null,
          words,
          source: 'text',
          recurrence: when,
          line,
          column,
        });
      }
    }
  }
  return all;
}

function bearersOf(
  { document, from, who }: { document: string; from: string; who: string | null },
  duties: readonly UnitDuty[],
  units: readonly Unit[],
): { unit: string; name: string }[] {
  const named = who === null ? [] : readLine(who, new UnitNames(units, document), null);
  const known = named.flatMap(({ unit, name }) => (unit === null ? [] : [{ unit, name }]));
  if (known.length > 0) return known;
  return duties.filter(
    (duty) => duty.source === 'line' && duty.document === document && duty.provision === from,
  );
}
