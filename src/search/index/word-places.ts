/** Where the words of the library stand, counted once while the index is built. */
import { isHan, runsOf } from '../terms.ts';
import type { WordEntries } from './data.ts';

/** Longest word that is looked for. */
const LONGEST = 12;

/** A page as far as its words go: title and other names, and its provisions with their labels. */
export interface WordedPage {
  names: readonly string[];
  provisions: readonly { label: string; text: string }[];
}

/** For each run, the places in it, counted in characters, where a word may begin or end. */
export type Boundaries = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * The entries with their places: every word in every run of Han characters, words within words included, that
 * begins or ends where a word may. `boundaries` comes from segmentation: 房租 is no word in 住房租赁.
 */
export function withPlaces(
  entries: WordEntries,
  pages: readonly WordedPage[],
  boundaries: Boundaries,
): WordEntries {
  const found = new Map<string, Map<number, Map<number, number>>>();
  const count = (word: string, page: number, provision: number) => {
    const places = found.get(word) ?? new Map<number, Map<number, number>>();
    const counts = places.get(page) ?? new Map<number, number>();
    counts.set(provision, (counts.get(provision) ?? 0) + 1);
    found.set(word, places.set(page, counts));
  };
  const scan = (text: string, page: number, provision: number) => {
    for (const run of runsOf(text).filter(isHan)) {
      const characters = [...run];
      const ends = boundaries.get(run);
      for (let from = 0; from < characters.length; from++)
        for (let to = from + 2; to <= Math.min(characters.length, from + LONGEST); to++) {
          if (ends && !ends.has(from) && !ends.has(to)) continue;
          const word = characters.slice(from, to).join('');
          if (entries.has(word)) count(word, page, provision);
        }
    }
  };
  for (const [page, { names, provisions }] of pages.entries()) {
    for (const name of new Set(names)) scan(name, page, -1);
    for (const [provision, { label, text }] of provisions.entries())
      scan(`${label} ${text}`, page, provision);
  }
  return new Map(
    [...entries].map(([word, entry]) => [
      word,
      { ...entry, places: found.get(word) ?? entry.places },
    ]),
  );
}
