import type { UnitDuty, UnknownUnit } from '../units/duty.ts';
import { UnitNames } from '../units/names.ts';
import { roleWords } from '../units/roles.ts';
import type { Unit } from '../units/schema.ts';
import type { Measure } from './measure.ts';

/** A unit that a measure lies with. */
export interface InCharge {
  /** Its id; null where `content/units.yaml` does not know it. */
  unit: string | null;
  /** As the text has it. */
  name: string;
  /** In words; null where the text gives none. */
  role: string | null;
}

/**
 * The units a measure lies with: those of the line under its provision (责任单位：…), then those that its own words
 * name; each once, in order, with the role where the text gives one. `duties` are those of the library, the ones of units
 * it does not know included: what a line says is said whether or not somebody has listed it.
 */
export function inCharge(
  measure: Pick<Measure, 'document' | 'provision' | 'units'>,
  units: readonly Unit[],
  duties: readonly (UnitDuty | UnknownUnit)[],
): InCharge[] {
  const lines = duties
    .filter(({ document, provision, source }) => {
      return source === 'line' && document === measure.document && provision === measure.provision;
    })
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map((one) => ({
      unit: 'unit' in one ? one.unit : null,
      name: one.name,
      role: one.role && roleWords(one.role),
    }));
  const names = new UnitNames(units, measure.document);
  const named = measure.units
    .filter(({ name }) => !lines.some((one) => one.name === name))
    .map(({ name, role }) => ({ unit: names.unitOf(name), name, role }));
  return [...lines, ...named];
}
