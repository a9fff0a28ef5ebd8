/** Passages that answer a question without its words standing there in one run. */
import type { Outline } from '../index/data.ts';
import { isHan, pairsOf } from '../terms.ts';
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

/** How much of a match in a heading or the title counts for what stands below it. */
const BELOW_HEADING = 0.55;
const BELOW_TITLE = 0.5;
/** How much a pair of characters counts where the word it is part of stands nowhere. */
const PAIR = 0.3;
/** What a word tells that is neither common nor rare. */
const TELLING = 8;
/** What a run of no known word weighs: it may be anything, `自己` as well as a place. */
const UNKNOWN = 2;
/** Pages looked into, by what they hold of the question. */
const PAGES = 40;

/** A passage answers when it speaks of so many concepts and so much of the question, or of nearly all of it. */
const CONCEPTS = 2;
const COVERED = 0.2;
const NEARLY_ALL = 0.8;
/** Where the word for the matter itself stands nowhere, more has to speak for a passage. */
const CONCEPTS_BESIDE_MATTER = 3;

/** A concept with its places. */
interface Located {
  /** True when it names the matter of the question and stands nowhere. */
  missing: boolean;
  weight: number;
  wordings: (Wording & { places: Places })[];
}

/** The passages that answer, best first. */
export async function findRelated(
  index: SearchIndex,
  concepts: readonly Concept[],
  allowed: ReadonlySet<number> | null,
): Promise<Passage[]> {
  const located = await Promise.all(concepts.map((concept) => locate(index, concept, allowed)));
  const total = located.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const pages = bestPages(located);
  const passages = await Promise.all(
    pages.map(async (page) => passagesOf(page, await index.outline(page), located, total)),
  );
  const needed = located.some(({ missing }) => missing) ? CONCEPTS_BESIDE_MATTER : CONCEPTS;
  return passages
    .flat()
    .filter(
      ({ concepts: spoken, coverage }) =>
        (spoken >= needed && coverage >= COVERED) || coverage >= NEARLY_ALL,
    )
    .sort((a, b) => b.score - a.score);
}

async function locate(
  index: SearchIndex,
  { wordings, telling, matter }: Concept,
  allowed: ReadonlySet<number> | null,
): Promise<Located> {
  const find = async ({ text, weight }: Wording) => {
    const { places } = await findPlaces(index, text);
    return { text, weight, places: onPages(places, allowed) };
  };
  let found = (await Promise.all(wordings.map(find))).filter(({ places }) => places.size > 0);
  const typed = wordings[0]?.text ?? '';
  if (found.length === 0 && isHan(typed) && [...typed].length > 2) {
    const parts = pairsOf(typed).map((text) => ({ text, weight: PAIR }));
    found = (await Promise.all(parts.map(find))).filter(({ places }) => places.size > 0);
  }
  const count = found.reduce(
    (sum, { places, weight }) =>
      sum + weight * [...places.values()].reduce((own, { length }) => own + length, 0),
    0,
  );
  // The rarer a word, the more it says; one that stands nowhere says as much as the rarest.
  const rarity = Math.log(1 + index.words / (20 * (count + 1)));
  const weight = rarity * ((telling ?? TELLING) / TELLING) ** 2;
  if (found.length > 0) return { weight, wordings: found, missing: false };
  return { weight: telling === null ? UNKNOWN : weight, wordings: [], missing: matter };
}

/** The pages that hold most of the question. */
function bestPages(located: readonly Located[]): number[] {
  const scores = new Map<number, number>();
  for (const { weight, wordings } of located) {
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
  const own = located.map(({ weight, wordings }) => {
    const best = new Map<number, { strength: number; words: string[] }>();
    for (const { text, weight: sure, places } of wordings)
      for (const [provision, count] of matchesOf(places.get(page) ?? [], outline)) {
        const strength = sure * density(count, lengthOf(provision));
        const known = best.get(provision);
        best.set(provision, {
          strength:
            Math.max(strength, known?.strength ?? 0) +
            0.15 * Math.min(strength, known?.strength ?? 0),
          words: [...(known?.words ?? []), text],
        });
      }
    return { weight, best, sure: wordings.reduce((most, one) => Math.max(most, one.weight), 0) };
  });
  const touched = new Set(own.flatMap(({ best }) => [...best.keys()]));
  return [...touched].map((provision) => {
    const ancestors = above(outline, provision);
    let score = 0;
    let covered = 0;
    let spoken = 0;
    const words: string[] = [];
    for (const { weight, best, sure } of own) {
      const here = best.get(provision);
      const inherited = ancestors.reduce((most, ancestor) => {
        const share = ancestor === HEAD ? BELOW_TITLE : BELOW_HEADING;
        return Math.max(most, share * (best.get(ancestor)?.strength ?? 0));
      }, 0);
      score += weight * Math.max(here?.strength ?? 0, inherited);
      if (here || inherited > 0) spoken++;
      covered += weight * sure * (here ? 1 : inherited > 0 ? 0.7 : 0);
      words.push(...(here?.words ?? []));
    }
    const entry = provisions[provision];
    const coverage = covered / total;
    const kind = entry ? kindWeight(entry) : 1;
    return {
      page,
      provision,
      score: (score / total) * (0.3 + coverage) * kind,
      coverage,
      concepts: spoken,
      words,
    };
  });
}
