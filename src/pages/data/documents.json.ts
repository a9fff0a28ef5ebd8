import type { APIRoute } from 'astro';
import { documentLink } from '../../components/links.ts';
import { siteLibrary } from '../../components/site-library.ts';
import { documentEntry, instrumentEntry } from '../../library/json.ts';

/** `/data/documents.json`: every instrument, held or only cited, without its provisions. */
export const GET: APIRoute = async () => {
  const { documents, instruments, events } = await siteLibrary();
  return Response.json([
    ...documents.map((document) => documentEntry(document, documentLink(document.id), events)),
    ...instruments.map((instrument) =>
      instrumentEntry(instrument, documentLink(instrument.id), events),
    ),
  ]);
};
