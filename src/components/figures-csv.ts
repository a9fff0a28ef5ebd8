import { figureRows, FIGURE_COLUMNS } from '../figures/entries.ts';
import type { IndicatorTable } from '../figures/indicator.ts';
import type { Library } from '../library/library.ts';
import { csv } from '../text/csv.ts';
import { absolute } from './absolute.ts';
import { provisionLink } from './links.ts';

/** A CSV file of these tables in long form, one line for each value. */
export function figuresCsv(
  tables: readonly IndicatorTable[],
  { documents }: Pick<Library, 'documents'>,
  site: URL | undefined,
): Response {
  const at = absolute(site);
  const rows = tables.flatMap((table) => {
    const document = documents.find(({ id }) => id === table.document);
    const urlOf = (provision: string) => at(provisionLink(table.document, provision));
    return document ? figureRows(table, document, urlOf) : [];
  });
  return new Response(csv([[...FIGURE_COLUMNS], ...rows]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
