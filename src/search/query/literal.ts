/** Passages where the words stand as typed. */
import { HEAD, countIn, matchesOf, onPages, type Matches } from './matches.ts';
import { findPlaces, mayStand, type Places } from './places.ts';
import { above, density, kindWeight } from './score.ts';
import type { SearchIndex } from './search-index.ts';
import { fold } from './fold.ts';

/** A passage with all the words, and how well it answers. */
export interface LiteralPassage {
  page: number;
  provision: number;
  score: number;
}

/** How much the title of a document adds to its provisions when it has the words, too, and a heading. */
const TITLE = 0.25;
const HEADING = 0.15;

/**
 * Every provision and head that holds all of `words` as typed. Where the index alone cannot tell, the text
 * is asked.
 */
export async function findLiterally(
  index: SearchIndex,
  words: readonly string[],
  allowed: ReadonlySet<number> | null,
): Promise<LiteralPassage[]> {
  // Of several words one mostly stands nowhere: that is found out before all is read of the others.
  const may = words.length < 2 ? [] : await Promise.all(words.map((word) => mayStand(index, word)));
  if (may.includes(false)) return [];
  const found = await Promise.all(words.map((word) => findPlaces(index, word)));
  const [first, ...rest] = found.map(({ places }) => onPages(places, allowed));
  if (!first) return [];
  const pages = [...first.keys()].filter((page) => rest.every((places) => places.has(page)));
  const certain = found.every((one) => one.certain);
  const passages = await Promise.all(
    pages.map((page) => passagesOf(index, page, words, [first, ...rest], certain)),
  );
  return passages.flat().sort((a, b) => b.score - a.score);
}

/** True when the words stand anywhere in one run; of the pages that may have them no more than needed are read. */
export async function standsLiterally(index: SearchIndex, words: string): Promise<boolean> {
  const { places, certain } = await findPlaces(index, words);
  for (const page of places.keys())
    if ((await passagesOf(index, page, [words], [places], certain)).length > 0) return true;
  return false;
}

async function passagesOf(
  index: SearchIndex,
  page: number,
  words: readonly string[],
  places: readonly Places[],
  certain: boolean,
): Promise<LiteralPassage[]> {
  const outline = await index.outline(page);
  const matches = places.map((own) => matchesOf(own.get(page) ?? [], outline));
  const [first] = matches;
  if (!first) return [];
  const candidates = [...first.keys()].filter((provision) =>
    matches.every((own) => own.has(provision)),
  );
  const counted = await Promise.all(
    candidates.map(async (provision) => {
      const counts = certain
        ? matches.map((own) => own.get(provision) ?? 0)
        : await Promise.all(words.map((word) => countIn(index, page, provision, word)));
      return { provision, count: Math.min(...counts) };
    }),
  );
  const counts: Matches = new Map(
    counted.filter(({ count }) => count > 0).map(({ provision, count }) => [provision, count]),
  );
  const wanted = words.reduce((sum, word) => sum + fold(word).text.length, 0);
  const { title } = await index.facts(page);
  return [...counts].map(([provision, count]) => {
    const entry = outline.provisions[provision];
    const length = entry?.length ?? title.length;
    // The share of the text that the words are; a heading of nothing else is the best answer there is.
    const share = Math.min(1, (count * wanted) / Math.max(1, length));
    const headings = above(outline, provision);
    const context =
      (headings.includes(HEAD) && counts.has(HEAD) ? TITLE : 0) +
      (headings.some((place) => place !== HEAD && counts.has(place)) ? HEADING : 0);
    const own = density(count, length) + 0.5 * share;
    return { page, provision, score: own * (entry ? kindWeight(entry) : 1.1) + context };
  });
}
