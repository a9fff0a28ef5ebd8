/** Where each single character stands: the index has only words and pairs, and a character is in very many. */
import { shardOfCharacter } from './data.ts';
import type { Postings } from './pagefind-files.ts';

/** By character: its places on each page, as numbers of words. */
export type CharacterPlaces = Map<string, Map<number, Set<number>>>;

/** Adds the words of a chunk of the index: each begins with its first character, a pair ends with its second. */
export function addPlaces(places: CharacterPlaces, words: ReadonlyMap<string, Postings>): void {
  for (const [word, postings] of words) {
    const [first = '', second = '', ...more] = [...word];
    const own = more.length === 0 ? [first, second] : [first];
    for (const character of new Set(own.filter((one) => HAN.test(one)))) {
      const pages = places.get(character) ?? new Map<number, Set<number>>();
      places.set(character, pages);
      for (const [page, numbers] of postings) {
        const known = pages.get(page) ?? new Set<number>();
        pages.set(page, known);
        for (const number of numbers) known.add(number);
      }
    }
  }
}

const HAN = /[\p{Script=Han}々]/u;

/** By character: page by page the step to the page, how many places, and the step to each. */
export type PackedPlaces = Record<string, number[]>;

/** The places as they are stored: a list of files. */
export function packPlaces(places: CharacterPlaces, shards: number): PackedPlaces[] {
  const files = Array.from({ length: shards }, (): PackedPlaces => ({}));
  for (const [character, pages] of places) {
    const packed: number[] = [];
    let before = 0;
    for (const [page, numbers] of [...pages].sort(([a], [b]) => a - b)) {
      const sorted = [...numbers].sort((a, b) => a - b);
      packed.push(page - before, sorted.length);
      packed.push(...sorted.map((number, at) => number - (sorted[at - 1] ?? 0)));
      before = page;
    }
    const file = files[shardOfCharacter(character, shards)];
    if (file) file[character] = packed;
  }
  return files;
}

export function unpackPlaces(packed: PackedPlaces): Map<string, Postings> {
  return new Map(
    Object.entries(packed).map(([character, numbers]) => {
      const pages = new Map<number, number[]>();
      let page = 0;
      for (let at = 0; at < numbers.length;) {
        page += numbers[at] ?? 0;
        const end = at + 2 + (numbers[at + 1] ?? 0);
        let place = 0;
        pages.set(
          page,
          numbers.slice(at + 2, end).map((step) => (place += step)),
        );
        at = end;
      }
      return [character, pages];
    }),
  );
}
