import type { APIRoute } from 'astro';
import { figuresCsv } from '../../components/figures-csv.ts';
import { siteLibrary } from '../../components/site-library.ts';
import { indicatorTables } from '../../figures/read-tables.ts';

/** `/data/figures.csv`: every value of every indicator table, one a line. */
export const GET: APIRoute = async ({ site }) => {
  const library = await siteLibrary();
  return figuresCsv(indicatorTables(library.documents), library, site);
};
