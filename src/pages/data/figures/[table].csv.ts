import type { APIRoute, GetStaticPaths } from 'astro';
import { figuresCsv } from '../../../components/figures-csv.ts';
import { siteLibrary } from '../../../components/site-library.ts';
import type { IndicatorTable } from '../../../figures/indicator.ts';
import { indicatorTables } from '../../../figures/read-tables.ts';

export const getStaticPaths = (async () => {
  const { documents } = await siteLibrary();
  return indicatorTables(documents).map((table) => ({
    params: { table: table.id },
    props: { table },
  }));
}) satisfies GetStaticPaths;

/** `/data/figures/<document>-<box>.csv`: the values of one indicator table, one a line. */
export const GET: APIRoute<{ table: IndicatorTable }> = async ({ site, props: { table } }) =>
  figuresCsv([table], await siteLibrary(), site);
