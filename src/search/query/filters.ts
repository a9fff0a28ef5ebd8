/** Filters of documents: issuer, kind, year, topic, relief. */
import type { SearchIndex } from './search-index.ts';

/** The pages that pass all chosen filters; null where none is chosen. */
export async function pagesAllowed(
  index: SearchIndex,
  filters: Record<string, string>,
): Promise<ReadonlySet<number> | null> {
  const chosen = Object.entries(filters).filter(([, value]) => value !== '');
  if (chosen.length === 0) return null;
  const sets = await Promise.all(
    chosen.map(
      async ([name, value]): Promise<ReadonlySet<number>> =>
        (await index.filter(name)).get(value) ?? new Set(),
    ),
  );
  const [first, ...rest] = sets;
  return new Set([...(first ?? [])].filter((page) => rest.every((set) => set.has(page))));
}

/** How many of these pages have each value of each filter. */
export async function countValues(
  index: SearchIndex,
  pages: readonly number[],
): Promise<Record<string, Record<string, number>>> {
  const own = new Set(pages);
  const counts: Record<string, Record<string, number>> = {};
  for (const name of index.filters)
    counts[name] = Object.fromEntries(
      [...(await index.filter(name))].map(([value, having]) => [
        value,
        [...own].filter((page) => having.has(page)).length,
      ]),
    );
  return counts;
}
