import type { APIRoute } from 'astro';
import { ReliefData } from '../../components/relief-data.ts';
import { siteLibrary } from '../../components/site-library.ts';
import { measureTable } from '../../relief/table.ts';
import { csv } from '../../text/csv.ts';

/** `/data/relief.csv`: the measures as a table, a row for each benefit. */
export const GET: APIRoute = async () => {
  const data = new ReliefData(await siteLibrary());
  const table = measureTable(data.measures, data.finder, (one) => data.sourceOf(one));
  return new Response(csv(table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
