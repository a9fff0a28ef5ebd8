/** Cuts Chinese text into words: nodejieba with the library's own terms. */
import { readFileSync } from 'node:fs';
import nodejieba from 'nodejieba';
import { isHan, runsOf } from '../terms.ts';

/** The words of a text in order; numbers and words of letters stay whole. */
export interface Segmenter {
  (text: string): string[];
  /** The shorter words a word is made of, itself among them. */
  parts(word: string): string[];
}

let loaded: readonly string[] | null = null;

/**
 * A segmenter that keeps `terms` whole. Han characters are parted from digits and letters first, which the
 * dictionary would cut one by one.
 */
export function segmenterWith(terms: readonly string[]): Segmenter {
  // The dictionary is the process's own: words once inserted stay.
  if (loaded !== terms) for (const term of terms) nodejieba.insertWord(term);
  loaded = terms;
  const segment = (text: string) =>
    runsOf(text).flatMap((run) => (isHan(run) ? nodejieba.cut(run) : [run]));
  return Object.assign(segment, { parts: (word: string) => nodejieba.cutForSearch(word) });
}

/** How much words tell in general Chinese, as nodejieba's own dictionary has it. */
export function generalIdf(): Map<string, number> {
  const lines = readFileSync(
    (nodejieba as unknown as { DEFAULT_IDF_DICT: string }).DEFAULT_IDF_DICT,
    'utf8',
  ).split('\n');
  return new Map(
    lines.map((line) => {
      const [word = '', idf = ''] = line.split(' ');
      return [word, Number(idf)];
    }),
  );
}
