import type { APIRoute } from 'astro';
import { referenceTo } from '../../components/names.ts';
import { procedureLink } from '../../components/procedure/procedure-view.ts';
import { siteLibrary } from '../../components/site-library.ts';
import { procedureEntry } from '../../procedures/json.ts';

/** `/data/procedures.json`: every procedure with the words each field rests on. */
export const GET: APIRoute = async () => {
  const { procedures, documents } = await siteLibrary();
  return Response.json(
    procedures.flatMap((procedure) => {
      const document = documents.find(({ id }) => id === procedure.document);
      return document
        ? [
            procedureEntry(
              procedure,
              (at) => referenceTo(document, at),
              procedureLink(procedure.id),
            ),
          ]
        : [];
    }),
  );
};
