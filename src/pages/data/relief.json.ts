import type { APIRoute } from 'astro';
import { ReliefData } from '../../components/relief-data.ts';
import { siteLibrary } from '../../components/site-library.ts';
import type { ReliefJson } from '../../relief/json.ts';

/** `/data/relief.json`: every measure with the words it rests on, and the vocabulary of the finder. */
export const GET: APIRoute = async () => {
  const data = new ReliefData(await siteLibrary());
  const measures = data.measures.map((one) => ({ ...one, source: data.sourceOf(one) }));
  return Response.json({ finder: data.finder, measures } satisfies ReliefJson);
};
