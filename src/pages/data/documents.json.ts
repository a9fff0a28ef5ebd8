import type { APIRoute } from 'astro';
import { documentLink } from '../../components/links.ts';
import { siteLibrary } from '../../components/site-library.ts';
import { documentEntry } from '../../library/json.ts';

/** `/data/documents.json`: every document, without its provisions. */
export const GET: APIRoute = async () => {
  const { documents } = await siteLibrary();
  return Response.json(
    documents.map((document) => documentEntry(document, documentLink(document.id))),
  );
};
