/** Cuts Chinese text into words: nodejieba with the library's own terms. */
import { readFileSync } from 'node:fs';
import nodejieba from 'nodejieba';
import { isHan, runsOf } from '../terms.ts';

/** The words of a text in order; numbers and words of letters stay whole. */
export type Segmenter = (text: string) => string[];

let loaded: readonly string[] = [];

/**
 * A segmenter that keeps `terms` whole, and no others. Han characters are parted from digits and letters
 * first, which the dictionary would cut one by one.
 */
export function segmenterWith(terms: readonly string[]): Segmenter {
  return (text) => {
    keepWhole(terms);
    return runsOf(text).flatMap((run) => (isHan(run) ? nodejieba.cut(run) : [run]));
  };
}

/** The shorter words of the dictionary within a word: 租赁 and 住房 within 租赁住房. */
export function partsOf(word: string): string[] {
  return nodejieba.cutForSearch(word).filter((part) => part !== word);
}

/**
 * Where words begin and end in each run of Han characters of the texts: as general Chinese has it, and with the
 * terms whole. 住房租赁 has 住房 and 租赁 and no 房租.
 */
export function boundariesOf(
  texts: readonly string[],
  terms: readonly string[],
): Map<string, Set<number>> {
  const runs = new Set(texts.flatMap(runsOf).filter(isHan));
  const boundaries = new Map([...runs].map((run) => [run, new Set([0])]));
  // One list after the other: changing the terms loads the dictionary anew.
  for (const list of [[], terms]) {
    const segment = segmenterWith(list);
    for (const [run, ends] of boundaries) {
      let end = 0;
      for (const word of segment(run)) ends.add((end += [...word].length));
    }
  }
  return boundaries;
}

/** How much words tell in general Chinese, as nodejieba's own dictionary has it. */
export function generalIdf(): Map<string, number> {
  const { DEFAULT_IDF_DICT } = nodejieba as unknown as { DEFAULT_IDF_DICT: string };
  const lines = readFileSync(DEFAULT_IDF_DICT, 'utf8').split('\n');
  return new Map(
    lines.map((line) => {
      const [word = '', idf = ''] = line.split(' ');
      return [word, Number(idf)];
    }),
  );
}

/** The dictionary is the process's own and forgets no word: for other terms it is loaded anew. */
function keepWhole(terms: readonly string[]): void {
  if (terms === loaded) return;
  const same = terms.length === loaded.length && terms.every((term, at) => term === loaded[at]);
  if (!same) {
    if (loaded.length > 0) nodejieba.load();
    for (const term of terms) nodejieba.insertWord(term);
  }
  loaded = terms;
}
