import type { APIRoute } from 'astro';
import { siteLibrary } from '../../components/site-library.ts';
import { dutyReference } from '../../components/unit-reference.ts';
import { csv } from '../../text/csv.ts';
import { unitRows } from '../../units/data.ts';

/** `/data/units.csv`: the same, a row a duty, for spreadsheets. */
export const GET: APIRoute = async () => {
  const library = await siteLibrary();
  const { units, unitDuties, documents } = library;
  const table = csv(unitRows(units, unitDuties, documents, dutyReference(library)));
  return new Response(table, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
