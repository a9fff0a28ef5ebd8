/** Passages that answer a question without its words standing there in one run. */
import type { Outline } from '../index/data.ts';
import type { Concept } from './concepts.ts';
import { locate, type Located } from './locate.ts';
import { HEAD } from './matches.ts';
import { above, density, kindWeight } from './score.ts';
import type { SearchIndex } from './search-index.ts';
import { WEIGHTS } from './weights.ts';

/** A passage that answers, and the words in it that speak for it. */
export interface Passage {
  page: number;
  provision: number;
  score: number;
  /** Which part of the question, by weight, the passage speaks of; between 0 and 1. */
  coverage: number;
  /** How many of its concepts the passage speaks of, itself or by what it stands under. */
  concepts: number;
  words: string[];
  /** The same by concept, those that ask for a figure left out: how much each matters; no words where a heading says it. */
  grounds: { weight: number; words: string[] }[];
  /** True when it speaks of every year that is asked. */
  timely: boolean;
  /** True when it speaks of every matter that makes up much of the question. */
  ofMatter: boolean;
}

/** What was found for a question. */
export interface Related {
  /** Best first. */
  passages: Passage[];
  /** The weight of the concept that matters most to the question, years and what asks for a figure aside. */
  heaviest: number;
  /** True when the query names a matter of which no text speaks. */
  missing: boolean;
}

/** Pages looked into, by what they hold of the question. */
const PAGES = 40;

/** How many characters the head of a document is reckoned to have. */
const HEAD_LENGTH = 25;

/**
 * The passages that answer, best first. Of a single concept that is the whole query every passage answers that
 * has one of its words.
 */
export async function findRelated(
  index: SearchIndex,
  concepts: readonly Concept[],
  allowed: ReadonlySet<number> | null,
  whole = false,
): Promise<Related> {
  const located = await locate(index, concepts, allowed);
  const total = weightOf(located);
  const heaviest = Math.max(
    0,
    ...located.map(({ weight, year, asks }) => (year || asks ? 0 : weight)),
  );
  const missing = located.some((one) => one.missing);
  if (total === 0) return { passages: [], heaviest, missing };
  const passages = await Promise.all(
    bestPages(located).map(async (page) =>
      passagesOf(page, await index.outline(page), located, total),
    ),
  );
  const needed = missing ? WEIGHTS.conceptsBesideMatter : WEIGHTS.concepts;
  const unknown = located.reduce((sum, one) => sum + one.unknown, 0);
  const mostly = missing || unknown >= WEIGHTS.name ? 1 : WEIGHTS.mostly;
  const answering = passages
    .flat()
    .filter(
      ({ concepts: spoken, coverage, timely, ofMatter, grounds }) =>
        (whole && coverage > 0) ||
        (timely &&
          ofMatter &&
          grounds.length > 0 &&
          ((spoken >= needed && coverage >= WEIGHTS.covered) || coverage >= mostly)),
    )
    .sort((a, b) => b.score - a.score);
  return { passages: answering, heaviest, missing };
}

function weightOf(located: readonly Located[]): number {
  return located.reduce((sum, { weight }) => sum + weight, 0);
}

/** The pages that hold most of the question. */
function bestPages(located: readonly Located[]): number[] {
  const scores = new Map<number, number>();
  for (const { weight, wordings } of located.flatMap((one) => [one, ...one.parts])) {
    const own = new Map<number, number>();
    for (const { places, weight: sure } of wordings)
      for (const [page, { size }] of places)
        own.set(page, Math.max(own.get(page) ?? 0, sure * weight * (1 + Math.log(size) / 4)));
    for (const [page, score] of own) scores.set(page, (scores.get(page) ?? 0) + score);
  }
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, PAGES)
    .map(([page]) => page);
}

function passagesOf(
  page: number,
  outline: Outline,
  located: readonly Located[],
  total: number,
): Passage[] {
  const { provisions } = outline;
  const subject = weightOf(located.filter(({ year, asks }) => !year && !asks));
  const own = located.map((one) => ({
    weight: one.weight,
    year: one.year,
    asks: one.asks,
    missing: one.missing,
    needed: one.matter && one.wordings.length > 0 && one.weight >= WEIGHTS.matter * subject,
    best: strengthsOf(one, page, outline),
    sure: one.wordings.reduce((most, { weight }) => Math.max(most, weight), WEIGHTS.ofParts),
  }));
  const touched = new Set(own.flatMap(({ best }) => [...best.keys()]));
  return [...touched].map((provision) => {
    const ancestors = above(outline, provision);
    let [score, covered, spoken] = [0, 0, 0];
    const words: string[] = [];
    const grounds: Passage['grounds'] = [];
    let [timely, ofMatter] = [true, true];
    for (const { weight, year, asks, missing, needed, best, sure } of own) {
      const here = best.get(provision);
      const inherited = ancestors.reduce((most, ancestor) => {
        const below = ancestor === HEAD ? WEIGHTS.belowTitle : WEIGHTS.belowHeading;
        return Math.max(most, below * (best.get(ancestor)?.strength ?? 0));
      }, 0);
      const speaks = here !== undefined || inherited > 0;
      score += weight * Math.max(here?.strength ?? 0, inherited);
      if (needed) ofMatter &&= speaks;
      if (year) timely &&= speaks;
      else if (!missing && !saidAlready(here, grounds))
        spoken += here ? here.whole : inherited > 0 ? 1 : 0;
      covered += weight * sure * Math.max(here?.whole ?? 0, inherited > 0 ? 0.7 : 0);
      words.push(...(here?.words ?? []));
      if (!asks && speaks) grounds.push({ weight, words: here?.words ?? [] });
    }
    const entry = provisions[provision];
    const coverage = covered / total;
    const kind = entry ? kindWeight(entry) : 1;
    return {
      page,
      provision,
      score: (score / total) * (WEIGHTS.base + WEIGHTS.coverage * coverage) * kind,
      coverage,
      concepts: spoken,
      words,
      grounds,
      timely,
      ofMatter,
    };
  });
}

/** Whether what speaks of a concept are words that have spoken of another. */
function saidAlready(here: Strength | undefined, grounds: Passage['grounds']): boolean {
  return (
    here !== undefined &&
    here.words.every((word) => grounds.some(({ words }) => words.includes(word)))
  );
}

/** How strongly a provision speaks of a concept, by which words, and how much of it, 1 for all. */
interface Strength {
  strength: number;
  words: string[];
  whole: number;
}

const NONE: Strength = { strength: 0, words: [], whole: 0 };

/** How strongly each provision of a page speaks of a concept: by its words, or by those of its parts. */
function strengthsOf(
  { wordings, parts }: Located,
  page: number,
  outline: Outline,
): Map<number, Strength> {
  const best = new Map<number, Strength>();
  for (const { text, weight, places } of wordings)
    for (const [provision, count] of places.get(page) ?? []) {
      const length = outline.provisions[provision]?.length ?? HEAD_LENGTH;
      const strength = weight * density(count, length, WEIGHTS.length);
      const known = best.get(provision) ?? NONE;
      best.set(provision, {
        strength:
          Math.max(strength, known.strength) + WEIGHTS.again * Math.min(strength, known.strength),
        words: [...known.words, text],
        whole: 1,
      });
    }
  const sums = new Map<number, Strength>();
  for (const part of parts)
    for (const [provision, { strength, words, whole }] of strengthsOf(part, page, outline)) {
      const known = sums.get(provision) ?? NONE;
      sums.set(provision, {
        strength: known.strength + WEIGHTS.ofParts * part.share * strength,
        words: [...known.words, ...words],
        whole: known.whole + part.share * whole,
      });
    }
  for (const [provision, sum] of sums)
    if (sum.strength > (best.get(provision)?.strength ?? 0)) best.set(provision, sum);
  return best;
}
