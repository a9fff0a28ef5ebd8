import type { APIRoute } from 'astro';
import { siteLibrary } from '../../components/site-library.ts';
import { dutyReference } from '../../components/unit-reference.ts';
import { unitEntries } from '../../units/data.ts';

/** `/data/units.json`: every unit with all it must do. */
export const GET: APIRoute = async () => {
  const library = await siteLibrary();
  return Response.json(unitEntries(library.units, library.unitDuties, dutyReference(library)));
};
