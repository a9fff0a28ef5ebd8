/** Which provisions are about the same matter: the cosine of their words, rare ones weighing more. */
import { spreadOf, type Passage } from './passages.ts';

/** A provision that is about the same matter as another. */
export interface Related {
  document: string;
  provision: string;
  /** Cosine, 0 to 1. */
  score: number;
  /** What the two have in common, the weightiest first. */
  shared: string[];
}

/** A passage with what is related to it, best first. */
export interface RelatedPassage {
  passage: Passage;
  related: Related[];
}

export interface RelatedOptions {
  /** The least score. */
  threshold?: number;
  /** Whether what is related in the same document may stand in where there is nothing else. */
  within?: boolean;
}

/** At most so many are given for a provision, with so many words. */
const MOST = 3;
const SHARED = 4;
/** One word alone makes no relation. */
const FEWEST = 2;
/** The least score; chosen by the labels of `test/search/gold/related.yaml`. */
const THRESHOLD = 0.15;
/** What a word weighs that stands in a heading above. */
const LENT = 0.25;
/**
 * Time has to grow with the text, not with its square: a passage is looked up by its weightiest words, in
 * lists of the passages they weigh most in, and only the best found so are compared in full.
 */
const LOOKED_UP = 16;
const LISTED = 128;
const COMPARED = 32;

/** A passage as a vector of length 1: numbers of words, ascending, and their weights. */
interface Vector {
  words: Int32Array;
  weights: Float64Array;
}

/** For each passage, up to three that are related to it: of other documents, else of other sections. */
export function relatedProvisions(
  passages: readonly Passage[],
  { threshold = THRESHOLD, within = true }: RelatedOptions = {},
): RelatedPassage[] {
  const { vectors, words } = vectorsOf(passages);
  const lists = listsOf(vectors, words.length);
  const sums = new Float64Array(passages.length);
  /** The best of those that `takes` admits. */
  const best = (own: Vector, takes: (other: Passage) => boolean): Related[] => {
    const admitted = (at: number) => {
      const other = passages[at];
      return other !== undefined && takes(other);
    };
    const scored = candidates(own, lists, sums, admitted)
      .map((at) => ({ at, score: cosine(own, vectors[at] ?? EMPTY) }))
      .filter(({ score }) => score >= threshold)
      .sort((a, b) => b.score - a.score);
    const related: Related[] = [];
    for (const { at, score } of scored) {
      const other = passages[at];
      if (related.length === MOST || !other) break;
      const alike = common(own, vectors[at] ?? EMPTY).map((word) => words[word] ?? '');
      const shared = apart(alike).slice(0, SHARED);
      if (shared.length < FEWEST) continue;
      related.push({ document: other.document, provision: other.provision, score, shared });
    }
    return related;
  };
  return passages.map((passage, at) => {
    const own = vectors[at] ?? EMPTY;
    const elsewhere = best(own, ({ document }) => document !== passage.document);
    if (elsewhere.length > 0 || !within) return { passage, related: elsewhere };
    const here = ({ document, section }: Passage) =>
      document === passage.document && section !== passage.section;
    return { passage, related: best(own, here) };
  });
}

function vectorsOf(passages: readonly Passage[]): { vectors: Vector[]; words: string[] } {
  const spread = spreadOf(passages.map(({ own }) => own.keys()));
  const words = [...spread.keys()];
  const numbers = new Map(words.map((word, number) => [word, number]));
  const vectors = passages.map(({ own, lent }) => {
    const weighed: [number, number][] = [];
    for (const word of new Set([...own.keys(), ...lent])) {
      const number = numbers.get(word);
      if (number === undefined) continue;
      const count = own.get(word) ?? 0;
      const often = (count > 0 ? 1 + Math.log(count) : 0) + (lent.has(word) ? LENT : 0);
      weighed.push([number, often * Math.log((passages.length + 1) / (spread.get(word) ?? 1))]);
    }
    weighed.sort(([a], [b]) => a - b);
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight ** 2, 0));
    return {
      words: Int32Array.from(weighed, ([number]) => number),
      weights: Float64Array.from(weighed, ([, weight]) => weight / length),
    };
  });
  return { vectors, words };
}

/** For each word, the passages it weighs most in, and what it weighs there. */
interface List {
  passages: number[];
  weights: number[];
}

function listsOf(vectors: readonly Vector[], count: number): List[] {
  const all = Array.from({ length: count }, (): [number, number][] => []);
  for (const [passage, { words, weights }] of vectors.entries())
    for (const [at, word] of words.entries()) all[word]?.push([passage, weights[at] ?? 0]);
  return all.map((list) => {
    if (list.length > LISTED) list.sort((a, b) => b[1] - a[1]).length = LISTED;
    return { passages: list.map(([one]) => one), weights: list.map(([, weight]) => weight) };
  });
}

/** The passages that share the weightiest words, best first; `sums` is all zero before and after. */
function candidates(
  { words, weights }: Vector,
  lists: readonly List[],
  sums: Float64Array,
  takes: (passage: number) => boolean,
): number[] {
  const strongest = [...words.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  const touched: number[] = [];
  for (const at of strongest.slice(0, LOOKED_UP)) {
    const list = lists[words[at] ?? -1];
    for (const [index, passage] of (list?.passages ?? []).entries()) {
      if (sums[passage] === 0) touched.push(passage);
      sums[passage] = (sums[passage] ?? 0) + (weights[at] ?? 0) * (list?.weights[index] ?? 0);
    }
  }
  const found: number[] = [];
  for (const passage of touched) {
    const sum = sums[passage] ?? 0;
    const last = found[COMPARED - 1];
    if ((last !== undefined && sum <= (sums[last] ?? 0)) || !takes(passage)) continue;
    // Few are kept: where one belongs is found from the end sooner than by sorting all.
    let at = Math.min(found.length, COMPARED - 1);
    for (; at > 0 && (sums[found[at - 1] ?? -1] ?? 0) < sum; at--) found[at] = found[at - 1] ?? -1;
    found[at] = passage;
  }
  for (const passage of touched) sums[passage] = 0;
  return found;
}

const EMPTY: Vector = { words: new Int32Array(), weights: new Float64Array() };

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    const left = a.words[i] ?? 0;
    const right = b.words[j] ?? 0;
    if (left === right) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return sum;
}

/** The words of both vectors, those that make most of the cosine first. */
function common(a: Vector, b: Vector): number[] {
  const weights = new Map([...b.words].map((word, at) => [word, b.weights[at] ?? 0]));
  return [...a.words.entries()]
    .map(([at, word]) => ({ word, product: (a.weights[at] ?? 0) * (weights.get(word) ?? 0) }))
    .filter(({ product }) => product > 0)
    .sort((one, other) => other.product - one.product)
    .map(({ word }) => word);
}

/** The words without those that are part of a longer one among them, or hold one that comes before. */
function apart(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of words) {
    const longer = words.find((other) => other !== word && other.includes(word)) ?? word;
    if (!kept.some((one) => one.includes(longer) || longer.includes(one))) kept.push(longer);
  }
  return kept;
}
