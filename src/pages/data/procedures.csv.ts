import type { APIRoute } from 'astro';
import { referenceTo } from '../../components/names.ts';
import { siteLibrary } from '../../components/site-library.ts';
import { COLUMNS, procedureRows } from '../../procedures/table.ts';
import { csv } from '../../text/csv.ts';

/** `/data/procedures.csv`: every procedure as rows: steps, materials, conditions, what follows. */
export const GET: APIRoute = async () => {
  const { procedures, documents } = await siteLibrary();
  const rows = procedures.flatMap((procedure) => {
    const document = documents.find(({ id }) => id === procedure.document);
    return document ? procedureRows(procedure, document, (at) => referenceTo(document, at)) : [];
  });
  return new Response(csv([[...COLUMNS], ...rows]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
