import type { APIRoute } from 'astro';
import { documentLink } from '../../components/links.ts';
import { siteLibrary } from '../../components/site-library.ts';
import { documentEntry, instrumentEntry } from '../../library/json.ts';

/** `/data/documents.json`: every instrument, held or only cited, without its provisions. */
export const GET: APIRoute = async () => {
  const library = await siteLibrary();
  const { documents, instruments, events } = library;
  return Response.json([
    ...documents.map((document) => documentEntry(document, documentLink(document.id), library)),
    ...instruments.map((instrument) =>
      instrumentEntry(instrument, documentLink(instrument.id), events),
    ),
  ]);
};
