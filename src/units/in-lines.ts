import type { Provision } from '../provisions/provision.ts';
import { UnitNames, type Named } from './names.ts';
import { readLine } from './read-line.ts';
import type { Unit } from './schema.ts';

/** The known units that the lines of units of a document name, by the line's id, in order. */
export function unitsInLines(
  document: string,
  provisions: readonly Pick<Provision, 'id' | 'kind' | 'text'>[],
  units: readonly Unit[],
): Map<string, Named[]> {
  const names = new UnitNames(units, document);
  return new Map(
    provisions
      .filter(({ kind }) => kind === 'units')
      .map(({ id, text }) => [
        id,
        readLine(text, names, null).flatMap(({ unit, name, start, end }) =>
          unit === null ? [] : [{ unit, name, start, end }],
        ),
      ]),
  );
}
