import type { APIRoute } from 'astro';
import { provisionLink } from '../../components/links.ts';
import { siteLibrary } from '../../components/site-library.ts';
import { figureEntry } from '../../figures/entries.ts';
import { indicatorTables } from '../../figures/read-tables.ts';

/** `/data/figures.json`: every indicator table with its values, and what of it may be compared. */
export const GET: APIRoute = async () => {
  const tables = indicatorTables((await siteLibrary()).documents);
  return Response.json(
    tables.map((table) =>
      figureEntry(table, tables, provisionLink(table.document, table.provision)),
    ),
  );
};
