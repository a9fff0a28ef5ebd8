/** Passages that answer a question without its words standing there in one run. */
import type { Outline } from '../index/data.ts';
import { pairsOf } from '../terms.ts';
import type { Concept, Wording } from './concepts.ts';
import { HEAD, matchesOf, onPages } from './matches.ts';
import { findPlaces, type Places } from './places.ts';
import { above, density, kindWeight } from './score.ts';
import type { SearchIndex } from './search-index.ts';

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
}

/** The weights by which passages are judged; chosen on the judged queries of `test/search/judged/own`. */
export const WEIGHTS = {
  /** How much of a match in a heading or the title counts for what stands below it. */
  belowHeading: 0.55,
  belowTitle: 0.5,
  /** How much the parts of a phrase count against the phrase. */
  ofParts: 0.5,
  /** How much a pair of characters counts where the word it is part of stands nowhere. */
  pair: 0.3,
  /** What a word tells that is neither common nor rare, and how much that weighs. */
  telling: 8,
  tellingPower: 2,
  /** What a run of no known word weighs: it may be anything, `自己` as well as a place. */
  unknown: 2,
  /** How much a passage gains by speaking of more of the question. */
  coverage: 1,
  base: 0.15,
  /** How much length takes from a match. */
  length: 0.5,
  /** A passage answers when it speaks of so many concepts and so much of the question, or of nearly all of it. */
  concepts: 2,
  covered: 0.2,
  nearlyAll: 0.55,
  /** Where the word for the matter itself stands nowhere, more has to speak for a passage. */
  conceptsBesideMatter: 3,
  /** What a word near the matter counts where the matter itself is asked. */
  loose: 0.5,
  rarity: 20,
};

/** The longest run of no known word that is looked up by its pairs. */
const LONGEST = 6;
/** Pages looked into, by what they hold of the question. */
const PAGES = 40;

/** A concept with its places. */
interface Located {
  /** True when it names the matter of the question and stands nowhere. */
  missing: boolean;
  /** True when it names the matter, and only words near it stand anywhere. */
  loose: boolean;
  weight: number;
  wordings: (Wording & { places: Places })[];
  /** What it is made of, each with its share of it. */
  parts: (Located & { share: number })[];
}

/**
 * The passages that answer, best first. Of a single concept that is the whole query every passage answers that
 * has one of its words.
 */
export async function findRelated(
  index: SearchIndex,
  concepts: readonly Concept[],
  allowed: ReadonlySet<number> | null,
  whole = false,
): Promise<Passage[]> {
  const located = await Promise.all(concepts.map((concept) => locate(index, concept, allowed)));
  const total = located.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const pages = bestPages(located);
  const passages = await Promise.all(
    pages.map(async (page) => passagesOf(page, await index.outline(page), located, total)),
  );
  const missing = located.some((one) => one.missing);
  const needed = missing ? WEIGHTS.conceptsBesideMatter : WEIGHTS.concepts;
  const alone = missing ? 1 : WEIGHTS.nearlyAll;
  return passages
    .flat()
    .filter(
      ({ concepts: spoken, coverage }) =>
        (whole && spoken > 0) ||
        (spoken >= needed && coverage >= WEIGHTS.covered) ||
        coverage >= alone,
    )
    .sort((a, b) => b.score - a.score);
}

async function locate(
  index: SearchIndex,
  { wordings, telling, matter, parts }: Concept,
  allowed: ReadonlySet<number> | null,
): Promise<Located> {
  const find = async ({ text, weight, same }: Wording) => {
    const { places } = await findPlaces(index, text);
    return { text, weight, same, places: onPages(places, allowed) };
  };
  const typed = wordings[0]?.text ?? '';
  const length = [...typed].length;
  const [found, own] = await Promise.all([
    Promise.all(wordings.map(find)),
    Promise.all(parts.map((part) => locate(index, part, allowed))),
  ]);
  let standing = found.filter(({ places }) => places.size > 0);
  if (standing.length === 0 && telling === null && length > 2 && length <= LONGEST) {
    const pairs = pairsOf(typed).map((text) => ({ text, weight: WEIGHTS.pair, same: true }));
    standing = (await Promise.all(pairs.map(find))).filter(({ places }) => places.size > 0);
  }
  const count = standing.reduce(
    (sum, { places, weight }) =>
      sum + weight * [...places.values()].reduce((all, { length: here }) => all + here, 0),
    0,
  );
  // The rarer a word, the more it says; one that stands nowhere says as much as the rarest.
  const rarity = Math.log(1 + index.words / (WEIGHTS.rarity * (count + 1)));
  const nowhere = standing.length === 0 && own.every(({ wordings: inner }) => inner.length === 0);
  const characters = parts.reduce(
    (sum, { wordings: [first] }) => sum + (first?.text.length ?? 0),
    0,
  );
  return {
    weight:
      nowhere && telling === null
        ? WEIGHTS.unknown
        : rarity * ((telling ?? WEIGHTS.telling) / WEIGHTS.telling) ** WEIGHTS.tellingPower,
    missing: nowhere && matter,
    loose: matter && standing.every(({ same }) => !same),
    wordings: standing,
    parts: own.map((part, at) => ({
      ...part,
      share: (parts[at]?.wordings[0]?.text.length ?? 0) / characters,
    })),
  };
}

/** The pages that hold most of the question. */
function bestPages(located: readonly Located[]): number[] {
  const scores = new Map<number, number>();
  for (const { weight, wordings } of located.flatMap((one) => [one, ...one.parts])) {
    const own = new Map<number, number>();
    for (const { places, weight: sure } of wordings)
      for (const [page, { length }] of places)
        own.set(page, Math.max(own.get(page) ?? 0, sure * weight * (1 + Math.log(length) / 4)));
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
  const lengthOf = (provision: number) =>
    provision === HEAD ? 25 : (provisions[provision]?.length ?? 0);
  const own = located.map((one) => ({
    weight: one.weight,
    share: one.loose ? WEIGHTS.loose : 1,
    best: strengthsOf(one, page, outline, lengthOf),
    sure: one.wordings.reduce((most, { weight }) => Math.max(most, weight), WEIGHTS.ofParts),
  }));
  const touched = new Set(own.flatMap(({ best }) => [...best.keys()]));
  return [...touched].map((provision) => {
    const ancestors = above(outline, provision);
    let score = 0;
    let covered = 0;
    let spoken = 0;
    const words: string[] = [];
    for (const { weight, best, sure, share } of own) {
      const here = best.get(provision);
      const inherited = ancestors.reduce((most, ancestor) => {
        const share = ancestor === HEAD ? WEIGHTS.belowTitle : WEIGHTS.belowHeading;
        return Math.max(most, share * (best.get(ancestor)?.strength ?? 0));
      }, 0);
      score += weight * Math.max(here?.strength ?? 0, inherited);
      spoken += share * (here ? here.whole : inherited > 0 ? 1 : 0);
      covered += weight * sure * share * (here ? 1 : inherited > 0 ? 0.7 : 0);
      words.push(...(here?.words ?? []));
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
    };
  });
}

/** How strongly a provision speaks of a concept, by which words, and how much of it, 1 for all. */
interface Strength {
  strength: number;
  words: string[];
  whole: number;
}

const NONE: Strength = { strength: 0, words: [], whole: 0 };

/** How strongly each provision of a page speaks of a concept. */
function strengthsOf(
  { wordings, parts }: Located,
  page: number,
  outline: Outline,
  lengthOf: (provision: number) => number,
): Map<number, Strength> {
  const best = new Map<number, Strength>();
  for (const { text, weight, places } of wordings)
    for (const [provision, count] of matchesOf(places.get(page) ?? [], outline)) {
      const strength = weight * density(count, lengthOf(provision), WEIGHTS.length);
      const known = best.get(provision) ?? NONE;
      best.set(provision, {
        // Two words for one thing say a little more than one.
        strength: Math.max(strength, known.strength) + 0.15 * Math.min(strength, known.strength),
        words: [...known.words, text],
        whole: 1,
      });
    }
  const sums = new Map<number, Strength>();
  for (const part of parts)
    for (const [provision, { strength, words, whole }] of strengthsOf(
      part,
      page,
      outline,
      lengthOf,
    )) {
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
