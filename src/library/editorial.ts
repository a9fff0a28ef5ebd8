import { checkDisagreements } from '../disagreements/check.ts';
import { disagreementsSchema, type Disagreements } from '../disagreements/schema.ts';
import { checkHolidays, holidaysSchema, type HolidayYear } from '../procedures/holidays.ts';
import { readProcedures } from '../procedures/read-procedures.ts';
import type { Procedure } from '../procedures/schema.ts';
import type { Problem } from '../problems/problem.ts';
import { readRelief, type Relief } from '../relief/read-relief.ts';
import type { LibraryDocument } from './document.ts';
import type { SourceFile, Sources } from './library.ts';
import { readYaml } from './read-yaml.ts';

/** What editors have read out of the documents, each piece resting on quoted words. */
export interface Editorial {
  relief: Relief;
  /** How things are applied for, as documents lay it down. */
  procedures: Procedure[];
  /** Figures that disagree. */
  disagreements: Disagreements;
  /** Days off, by year. */
  holidays: HolidayYear[];
}

/**
 * Reads what rests on the documents. Unless all of them could be read (`complete`), nothing is said of quotes: they may
 * stand in one that could not.
 */
export function readEditorial(
  sources: Pick<Sources, 'relief' | 'finder' | 'procedures' | 'disagreements' | 'holidays'>,
  documents: readonly LibraryDocument[],
  complete: boolean,
): { value: Editorial; problems: Problem[] } {
  const relief = readRelief(sources.relief, sources.finder, documents);
  const procedures = readProcedures(sources.procedures, documents);
  const differing = readPlain(sources.disagreements, disagreementsSchema);
  const disagreements = differing.value ?? { disagreements: [], explained: [] };
  const holidays = readPlain(sources.holidays, holidaysSchema);
  const resting = [
    ...relief.problems,
    ...procedures.problems,
    ...checkDisagreements(disagreements, documents, differing.placeOf),
  ];
  return {
    value: {
      relief: relief.value,
      procedures: procedures.value,
      disagreements,
      holidays: holidays.value ?? [],
    },
    problems: [
      ...differing.problems,
      ...holidays.problems,
      ...checkHolidays(holidays.value ?? [], holidays.placeOf),
      ...(complete ? resting : []),
    ],
  };
}

const readPlain = <T>({ text, path }: SourceFile, schema: Parameters<typeof readYaml<T>>[2]) =>
  readYaml(text, path, schema);
