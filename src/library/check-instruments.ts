import { titleKey } from '../citations/instrument-index.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';
import type { LibraryDocument } from './document.ts';
import type { CitedInstrument } from './instruments.ts';

/** One of the names an instrument goes by and no other may. */
interface Name {
  what: string;
  value: string;
  key: string;
}

/**
 * Checks `content/instruments.yaml`: an id, a number, or a title without a number may be there once only,
 * held documents included; and somebody should cite each entry. `placeOf` gives the place of an entry.
 */
export function checkInstruments(
  instruments: readonly CitedInstrument[],
  documents: readonly LibraryDocument[],
  cited: ReadonlySet<string>,
  placeOf: (path: readonly (string | number)[]) => Place,
): Problem[] {
  const owners = new Map<string, string>();
  for (const document of documents) {
    for (const { key } of namesOf(document)) owners.set(key, document.id);
  }
  return instruments.flatMap((instrument, index) => {
    const { id } = instrument;
    const problems: Problem[] = [];
    for (const { what, value, key } of namesOf(instrument)) {
      const other = owners.get(key);
      if (other !== undefined)
        problems.push(problem('instrument-twice', placeOf([index]), { what, value, other }));
      owners.set(key, id);
    }
    if (!cited.has(id)) problems.push(problem('instrument-uncited', placeOf([index]), { id }));
    return problems;
  });
}

/** Two numbered instruments may share a title: the later one often replaces the earlier. */
function namesOf({ id, title, number }: Pick<CitedInstrument, 'id' | 'title' | 'number'>): Name[] {
  const names: Name[] = [{ what: '编号', value: id, key: `id ${id}` }];
  // A number without an agency code (2021年第24号) is no name of its own.
  if (number !== null && !/^(?:〔|\d)/u.test(number))
    names.push({ what: '发文字号', value: number, key: `number ${number}` });
  else if (title !== null)
    names.push({ what: '标题', value: title, key: `title ${titleKey(title)} ${number ?? ''}` });
  return names;
}
