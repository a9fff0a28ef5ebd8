/** Matches: places of the index brought home to the provisions they stand in. */
import type { Outline } from '../index/data.ts';
import { findLiteral } from './fold.ts';
import type { Place, Places } from './places.ts';
import type { SearchIndex } from './search-index.ts';

/** The head of a page: title, other names, number. It stands for the document itself. */
export const HEAD = -1;

/** How often words stand in a provision, by its place in the outline or `HEAD`. */
export type Matches = Map<number, number>;

/** Counts places by provision. A place that runs over the end of one is none: nothing is read across. */
export function matchesOf(places: readonly Place[], { provisions }: Outline): Matches {
  const matches: Matches = new Map();
  for (const { start, end } of places) {
    const provision = provisionAt(provisions, start);
    if (end > start && provisionAt(provisions, end) !== provision) continue;
    matches.set(provision, (matches.get(provision) ?? 0) + 1);
  }
  return matches;
}

/** The last provision that begins at or before a word; of several that begin there, the one that has words. */
function provisionAt(provisions: readonly { start: number }[], word: number): number {
  let low = 0;
  let high = provisions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((provisions[middle]?.start ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How often words really stand in a provision, or in the head's title, names and number. */
export async function countIn(
  index: SearchIndex,
  page: number,
  provision: number,
  words: string,
): Promise<number> {
  if (provision === HEAD) {
    const { title, names, number } = await index.facts(page);
    return [title, ...names, number ?? ''].reduce(
      (sum, text) => sum + findLiteral(text, words).length,
      0,
    );
  }
  const [{ provisions }, text] = await Promise.all([
    index.outline(page),
    index.text(page, provision),
  ]);
  return findLiteral(`${provisions[provision]?.label ?? ''}${text}`, words).length;
}

/** Label and words of a provision; of one that has none itself those of the first below it that has. */
export async function wordsOf(
  index: SearchIndex,
  page: number,
  provision: number,
): Promise<string> {
  const { provisions } = await index.outline(page);
  const label = provisions[provision]?.label ?? '';
  for (let at = provision; at < provisions.length; at++) {
    if (at > provision && !isBelow(provisions, at, provision)) break;
    const text = await index.text(page, at);
    if (text !== '') return `${label}${at > provision ? (provisions[at]?.label ?? '') : ''}${text}`;
  }
  return label;
}

function isBelow(
  provisions: readonly { parent: number }[],
  provision: number,
  above: number,
): boolean {
  for (
    let at = provisions[provision]?.parent ?? HEAD;
    at !== HEAD;
    at = provisions[at]?.parent ?? HEAD
  )
    if (at === above) return true;
  return false;
}

/** The places on pages that may be looked at; all where there is no filter. */
export function onPages(places: Places, allowed: ReadonlySet<number> | null): Places {
  if (!allowed) return places;
  return new Map([...places].filter(([page]) => allowed.has(page)));
}
