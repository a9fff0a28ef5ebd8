/** Concepts with their places: where each of their words stands. */
import type { WordPlaces } from '../index/data.ts';
import { pairsOf } from '../terms.ts';
import type { Concept, Wording } from './concepts.ts';
import { matchesOf } from './matches.ts';
import { findPlaces } from './places.ts';
import type { SearchIndex } from './search-index.ts';
import { WEIGHTS } from './weights.ts';
import { timesOf } from './word-times.ts';

/** A wording that stands somewhere. */
export interface LocatedWording extends Wording {
  places: WordPlaces;
}

/** A concept with its places. */
export interface Located {
  /** How much it matters to the question. */
  weight: number;
  wordings: LocatedWording[];
  /** How many characters it has where it is no known word and stands nowhere; 0 else. */
  unknown: number;
  /** What it is made of, each with its share of it. */
  parts: (Located & { share: number })[];
  /** True when it names the matter of the question. */
  matter: boolean;
  /** True when it names the matter of the question and stands nowhere, or only words near it do. */
  missing: boolean;
  /** True for a year. */
  year: boolean;
  /** True for words that ask how much, who or where. */
  asks: boolean;
}

const HAN = /^\p{Script=Han}+$/u;

/** The longest run of no known word that is looked up by its pairs. */
const LONGEST = 6;

/** Finds where the words of each concept stand, on the pages that may be looked at. */
export async function locate(
  index: SearchIndex,
  concepts: readonly Concept[],
  allowed: ReadonlySet<number> | null,
): Promise<Located[]> {
  const words = concepts.flatMap(wordsOf);
  const entries = await index.entriesOf([...new Set(words)]);
  // Only words of Han characters were counted when the index was built.
  const placesOf = async (text: string) => {
    const counted = HAN.test(text) ? entries.get(text)?.places : undefined;
    return onPages(counted ?? (await placesInIndex(index, text)), allowed);
  };
  return Promise.all(concepts.map((concept) => locateOne(index, concept, placesOf)));
}

function wordsOf({ wordings, parts }: Concept): string[] {
  return [...wordings.map(({ text }) => text), ...parts.flatMap(wordsOf)];
}

async function locateOne(
  index: SearchIndex,
  { wordings, telling, matter, year, asks, parts }: Concept,
  placesOf: (text: string) => Promise<WordPlaces>,
): Promise<Located> {
  const find = async (wording: Wording) => ({ ...wording, places: await placesOf(wording.text) });
  const [found, own] = await Promise.all([
    Promise.all(wordings.map(find)),
    Promise.all(parts.map((part) => locateOne(index, part, placesOf))),
  ]);
  let standing = found.filter(({ places }) => places.size > 0);
  const typed = wordings[0]?.text ?? '';
  const length = [...typed].length;
  if (standing.length === 0 && telling === null && length > 2 && length <= LONGEST) {
    const pairs = pairsOf(typed).map((text) => ({ text, weight: WEIGHTS.pair, same: true }));
    standing = (await Promise.all(pairs.map(find))).filter(({ places }) => places.size > 0);
  }
  const rarest = Math.max(...standing.map(({ places }) => rarityOf(index, timesOf(places))));
  standing = standing.map((one) => ({
    ...one,
    // Of several words for one thing the rarer tells more surely that it is meant.
    weight: one.weight * (rarityOf(index, timesOf(one.places)) / rarest) ** WEIGHTS.rarer,
  }));
  const nowhere = standing.length === 0 && own.every(({ wordings: inner }) => inner.length === 0);
  const isUnknown = nowhere && telling === null;
  const lengths = parts.map(({ wordings: [first] }) => first?.text.length ?? 0);
  const all = lengths.reduce((sum, one) => sum + one, 0);
  return {
    weight: isUnknown ? WEIGHTS.unknown : weightOf(index, standing, telling),
    unknown: isUnknown ? length : 0,
    matter,
    missing: matter && standing.every(({ same }) => !same),
    year,
    asks,
    wordings: standing,
    parts: own.map((part, at) => ({ ...part, share: (lengths[at] ?? 0) / all })),
  };
}

/** The rarer a word here, and the more it tells anywhere, the more it weighs. */
function weightOf(
  index: SearchIndex,
  standing: readonly LocatedWording[],
  telling: number | null,
): number {
  const count = standing.reduce((sum, { places, weight }) => sum + weight * timesOf(places), 0);
  return (
    rarityOf(index, count) *
    ((telling ?? WEIGHTS.telling) / WEIGHTS.telling) ** WEIGHTS.tellingPower
  );
}

function rarityOf({ words }: SearchIndex, count: number): number {
  return Math.log(1 + words / (WEIGHTS.rarity * (count + 1)));
}

/** The places of what is no word of the vocabulary, from the index of pairs. */
async function placesInIndex(index: SearchIndex, text: string): Promise<WordPlaces> {
  const { places } = await findPlaces(index, text);
  const pages = await Promise.all(
    [...places].map(
      async ([page, own]) => [page, matchesOf(own, await index.outline(page))] as const,
    ),
  );
  return new Map(pages.filter(([, counts]) => counts.size > 0));
}

function onPages(places: WordPlaces, allowed: ReadonlySet<number> | null): WordPlaces {
  if (!allowed) return places;
  return new Map([...places].filter(([page]) => allowed.has(page)));
}
