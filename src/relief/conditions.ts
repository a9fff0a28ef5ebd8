import type { MeasureCondition } from './measure.ts';

/** The conditions of a measure by what their words state, each list in the order of the text. */
export interface SortedConditions {
  /** What must be so. */
  required: MeasureCondition[];
  /** What must not be so: 有以下情形之一的，不得列入. */
  excluded: MeasureCondition[];
}

/** Whether the words of a condition name a case that is left out, so that a no meets it. */
export function isExclusion({ meets }: Pick<MeasureCondition, 'meets'>): boolean {
  return meets === 'no';
}

/** Keeps what a measure requires apart from what it leaves out: quoted in one list, the two would read as the same. */
export function sortConditions(conditions: readonly MeasureCondition[]): SortedConditions {
  return {
    required: conditions.filter((one) => !isExclusion(one)),
    excluded: conditions.filter(isExclusion),
  };
}
