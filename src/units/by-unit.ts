import type { UnitDuty } from './duty.ts';
import { UNIT_LEVELS, type Unit, type UnitLevel } from './schema.ts';

/** A unit with all it must do, by document. */
export interface UnitRecord {
  unit: Unit;
  /** What the documents call it, in the order in which they do; its full name left out. */
  called: string[];
  /** In the order of the documents given. */
  documents: { document: string; duties: UnitDuty[] }[];
  count: number;
  /** Collective units that it belongs to. */
  within: Unit[];
}

/**
 * Every unit of the file with its duties, in the order of the levels and of the file; units without any are
 * kept. `documents` are the ids in the order wanted, newest first.
 */
export function recordsOf(
  units: readonly Unit[],
  duties: readonly UnitDuty[],
  documents: readonly string[],
): UnitRecord[] {
  const own = Map.groupBy(duties, ({ unit }) => unit);
  const rank = ({ level }: Unit) => UNIT_LEVELS.indexOf(level);
  return units
    .toSorted((a, b) => rank(a) - rank(b))
    .map((unit) => {
      const all = own.get(unit.id) ?? [];
      const called = new Set(all.map(({ name }) => name));
      called.delete(unit.name);
      return {
        unit,
        called: [...called],
        documents: documents
          .map((document) => ({
            document,
            duties: all.filter((duty) => duty.document === document),
          }))
          .filter(({ duties: some }) => some.length > 0),
        count: all.length,
        within: units.filter(({ members }) => members.includes(unit.id)),
      };
    });
}

/** Records by level; levels without any are left out. */
export function byLevel(records: readonly UnitRecord[]): [UnitLevel, UnitRecord[]][] {
  return [...Map.groupBy(records, ({ unit }) => unit.level)];
}

/** The documents that give the units something to do, in the order given. */
export function dutifulDocuments(
  records: readonly UnitRecord[],
  documents: readonly string[],
): string[] {
  const named = new Set(records.flatMap((record) => record.documents.map((one) => one.document)));
  return documents.filter((id) => named.has(id));
}
