import type { CitingDocument } from '../citations/read-citations.ts';
import type { Notice } from '../markdown/read-notice.ts';
import type { Problem } from '../problems/problem.ts';
import type { Duty } from '../status/duties.ts';
import { checkUnits, checkUnknown } from '../units/check.ts';
import type { UnitDuty, UnknownUnit } from '../units/duty.ts';
import { UnitNames } from '../units/names.ts';
import { readUnitDuties } from '../units/read-duties.ts';
import { withRecurring } from '../units/recurring.ts';
import type { Unit } from '../units/schema.ts';
import type { LibraryDocument } from './document.ts';
import type { ReadYaml } from './read-yaml.ts';

/**
 * The units of the library and what its documents give them to do, recurring deadlines included, and the bodies that
 * are given something and stand in no file. Of a file that cannot be read nothing follows but its own problems.
 */
export function readLibraryUnits(
  { value, placeOf }: ReadYaml<Unit[]>,
  notices: readonly { id: string }[],
  placed: readonly { document: LibraryDocument; notice: Notice; citing: CitingDocument }[],
  recurring: readonly Duty[],
): { units: Unit[]; duties: UnitDuty[]; unlisted: UnknownUnit[]; problems: Problem[] } {
  if (!value) return { units: [], duties: [], unlisted: [], problems: [] };
  const unlisted: UnknownUnit[] = [];
  const problems = checkUnits(value, new Set(notices.map(({ id }) => id)), placeOf);
  const duties = placed.flatMap(({ document, notice, citing }) => {
    const { id, provisions } = document;
    const byId = new Map(provisions.map((provision) => [provision.id, provision]));
    const place = (provision: string, offset: number) =>
      citing.place(byId.get(provision) ?? null, offset);
    const read = readUnitDuties({ id, provisions, place }, value);
    unlisted.push(...read.unknown);
    problems.push(...checkUnknown(read.unknown, notice.file, new UnitNames(value, id).all()));
    return read.duties;
  });
  return { units: value, duties: withRecurring(duties, recurring, value), unlisted, problems };
}
