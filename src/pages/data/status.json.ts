import type { APIRoute } from 'astro';
import { siteLibrary } from '../../components/site-library.ts';
import { packTimelines } from '../../status/packed.ts';

/** `/data/status.json`: the timeline of every instrument, held or only cited, by its id. */
export const GET: APIRoute = async () => {
  const { documents, instruments } = await siteLibrary();
  return Response.json(packTimelines([...documents, ...instruments]));
};
