import type { APIRoute } from 'astro';
import { provisionLink } from '../../components/links.ts';
import { siteLibrary } from '../../components/site-library.ts';
import { disagreementEntry } from '../../disagreements/json.ts';

/** `/data/disagreements.json`: figures that disagree, with the words on every side and the sums worked out. */
export const GET: APIRoute = async () => {
  const { disagreements } = (await siteLibrary()).disagreements;
  return Response.json(
    disagreements.map((entry) =>
      disagreementEntry(entry, ({ document, at }) => provisionLink(document, at)),
    ),
  );
};
