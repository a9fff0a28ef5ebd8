import type { APIRoute, GetStaticPaths } from 'astro';
import { documentLink } from '../../components/links.ts';
import { documentWithProvisions } from '../../library/json.ts';
import type { LibraryDocument } from '../../library/library.ts';
import { siteLibrary } from '../../components/site-library.ts';

export const getStaticPaths = (async () => {
  const { documents } = await siteLibrary();
  return documents.map((document) => ({ params: { id: document.id }, props: { document } }));
}) satisfies GetStaticPaths;

/** `/documents/<id>.json`: one document with its provisions. */
export const GET: APIRoute<{ document: LibraryDocument }> = ({ props: { document } }) =>
  Response.json(documentWithProvisions(document, documentLink(document.id)));
