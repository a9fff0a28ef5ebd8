/** Where words stand in the index: the places of adjacent pairs, chained. */
import type { Postings } from '../index/pagefind-files.ts';
import { isHan, pairsOf, runsOf } from '../terms.ts';
import type { SearchIndex } from './search-index.ts';

/** Where words stand on a page: the numbers of the first and of the last word they touch. */
export interface Place {
  start: number;
  end: number;
}

/** Places by page number. */
export type Places = Map<number, Place[]>;

export interface FoundPlaces {
  places: Places;
  /**
   * True when the index alone proves that the words stand there: a number or a word of letters, or one run
   * of Han characters. (A pair's place is the number of the word it begins in, so that `甲乙丙` might be
   * found in `甲乙乙丙`; no run of a real text was.) Punctuation has no place, so what has any, or a
   * single character at its end, has to be looked up in the text.
   */
  certain: boolean;
}

/** One term of a chain, and how many words after the one before it may stand. */
interface Link {
  term: string;
  steps: readonly number[];
}

const WITHIN = [0, 1];
const AFTER_PAIR = [1, 2];
const AFTER_WORD = [1];

/** Every place where `words` can stand in one run. Empty words stand nowhere. */
export async function findPlaces(index: SearchIndex, words: string): Promise<FoundPlaces> {
  const runs = runsOf(words);
  const [only = ''] = runs;
  const links = linksOf(runs);
  const bare = [...words].every((character) => /[\p{L}\p{N}\p{M}\s]/u.test(character));
  if (links.length === 0 && runs.length > 0)
    return { places: await placesOfCharacter(index, only), certain: runs.length === 1 && bare };
  const postings = await postingsOf(
    index,
    links.map(({ term }) => term),
  );
  const places = postings ? chain(links, postings) : new Map<number, Place[]>();
  return { places, certain: runs.length === 1 && bare };
}

/** False when a few of the terms tell already that words stand nowhere; it reads little to say so. */
export async function mayStand(index: SearchIndex, words: string): Promise<boolean> {
  const [few = []] = batchesOf(linksOf(runsOf(words)).map(({ term }) => term));
  return stand(index, few);
}

/** The postings of all terms; null where one stands nowhere, which some of many terms mostly tell. */
async function postingsOf(
  index: SearchIndex,
  terms: readonly string[],
): Promise<Postings[] | null> {
  for (const some of batchesOf(terms)) if (!(await stand(index, some))) return null;
  return Promise.all(terms.map((term) => index.postings(term)));
}

async function stand(index: SearchIndex, terms: readonly string[]): Promise<boolean> {
  const found = await Promise.all(terms.map((term) => index.postings(term)));
  return found.every(({ size }) => size > 0);
}

/** In how many steps the terms of a long run are looked up: a question is nowhere to be found, a quotation is long. */
const BATCHES = [3, 9];

/** Terms in batches, the first few from all over the run. */
function batchesOf(terms: readonly string[]): string[][] {
  if (terms.length <= 4) return [[...terms]];
  const sizes = [...BATCHES.filter((size) => size < terms.length), terms.length];
  const spread = (size: number) =>
    Array.from({ length: size }, (_, at) => Math.round((at * (terms.length - 1)) / (size - 1)));
  const taken = new Set<number>();
  return sizes.map((size) => {
    const fresh = spread(size).filter((at) => !taken.has(at));
    for (const at of fresh) taken.add(at);
    return fresh.map((at) => terms[at] ?? '');
  });
}

/**
 * A character alone, at either end of the words, may be part of a longer word in the text: the index has no
 * term for it. Such ends are left to the text.
 */
function linksOf(runs: readonly string[]): Link[] {
  const links: Link[] = [];
  let steps: readonly number[] = [];
  for (const [at, run] of runs.entries()) {
    const single = isHan(run) && [...run].length === 1;
    if (single && (at === 0 || at === runs.length - 1)) continue;
    const terms = isHan(run) ? pairsOf(run) : [run];
    for (const [inner, term] of terms.entries())
      links.push({ term, steps: inner === 0 ? steps : WITHIN });
    steps = isHan(run) && !single ? AFTER_PAIR : AFTER_WORD;
  }
  return links;
}

function chain(links: readonly Link[], postings: readonly Postings[]): Places {
  const places: Places = new Map();
  const [first, ...rest] = postings;
  for (const [page, starts] of first ?? []) {
    const own = rest.map((posting) => new Set(posting.get(page)));
    if (own.some(({ size }) => size === 0)) continue;
    const found: Place[] = [];
    for (const start of starts) {
      let ends = [start];
      for (const [at, at2] of own.entries()) {
        const steps = links[at + 1]?.steps ?? WITHIN;
        const next = ends.flatMap((end) => steps.map((step) => end + step));
        ends = [...new Set(next)].filter((end) => at2.has(end));
        if (ends.length === 0) break;
      }
      if (ends.length > 0) found.push({ start, end: Math.max(...ends) });
    }
    if (found.length > 0) places.set(page, found);
  }
  return places;
}

async function placesOfCharacter(index: SearchIndex, character: string): Promise<Places> {
  const postings = await index.postingsOfCharacter(character);
  return new Map(
    [...postings].map(([page, own]) => [page, own.map((start) => ({ start, end: start }))]),
  );
}
