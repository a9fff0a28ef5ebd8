/** Documents by their number. */
import type { SearchIndex } from './search-index.ts';
import {
  readPartialNumber,
  readTypedNumber,
  sameNumber,
  yearTerm,
  type TypedNumber,
} from './typed-number.ts';

/** Documents offered for a number that is not complete. */
const OFFERED = 5;

export interface NumberedPages {
  pages: number[];
  /** True when the number is complete: it leads to these pages and to no other. */
  complete: boolean;
}

/**
 * The pages a typed number means: the one that has it, else, while it is being typed, those whose number
 * begins so or has this serial. 37号 is never 137号. Null where the query is no number.
 */
export async function findByNumber(
  index: SearchIndex,
  query: string,
): Promise<NumberedPages | null> {
  const typed = readTypedNumber(query);
  if (typed) {
    const pages = await pagesOf(index, typed);
    if (pages.length > 0) return { pages, complete: true };
  }
  const partial = readPartialNumber(query);
  if (!partial) return typed && { pages: [], complete: true };
  const { prefix, code } = partial;
  const postings = prefix.startsWith('s')
    ? [await index.postings(prefix)]
    : [...(await index.startingWith(prefix)).values()];
  const pages = [...new Set(postings.flatMap((posting) => [...posting.keys()]))];
  const known = await Promise.all(
    pages.map(async (page) => {
      const { number, date } = await index.facts(page);
      return { page, date: date ?? '', code: readTypedNumber(number ?? '')?.code };
    }),
  );
  const fitting = known
    .filter((one) => code === '' || one.code === code)
    .sort((a, b) => b.date.localeCompare(a.date))
    .slice(0, OFFERED)
    .map(({ page }) => page);
  return { pages: fitting, complete: typed !== null };
}

async function pagesOf(index: SearchIndex, typed: TypedNumber): Promise<number[]> {
  const candidates = [...(await index.postings(yearTerm(typed))).keys()];
  const same = await Promise.all(
    candidates.map(async (page) => sameNumber(typed, await index.facts(page))),
  );
  return candidates.filter((_, at) => same[at]);
}
