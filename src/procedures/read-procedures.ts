import type { LibraryDocument } from '../library/document.ts';
import { checkQuotes } from '../library/quotes.ts';
import { readYaml } from '../library/read-yaml.ts';
import type { Problem } from '../problems/problem.ts';
import { checkProcedure } from './check.ts';
import { placed, procedureSchema, type Procedure } from './schema.ts';

/**
 * Reads the files of procedures and checks every quote against the documents. A file that cannot be read or has
 * problems is left out, so that no page shows what does not stand in its document.
 */
export function readProcedures(
  files: readonly { id: string; path: string; text: string }[],
  documents: readonly LibraryDocument[],
): { value: Procedure[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const value = files.flatMap(({ id, path, text }) => {
    const read = readYaml(text, path, procedureSchema);
    const own = [...read.problems];
    const procedure = read.value && placed(id, read.value);
    if (procedure) {
      own.push(...checkQuotes(read.value, documents, read.placeOf));
      own.push(...checkProcedure(procedure, read.placeOf));
    }
    problems.push(...own);
    return procedure && own.length === 0 ? [procedure] : [];
  });
  return { value, problems };
}
