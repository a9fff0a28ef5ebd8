import type { Library } from '../library/library.ts';
import { loadLibrary } from '../library/load.ts';

/** The library for a page; a site that is not described cannot be built. In development it is read anew. */
export async function siteLibrary(): Promise<Library> {
  const { value } = await loadLibrary(import.meta.env.DEV);
  if (!value) throw new Error('content/site.yaml cannot be read: run `npm run check`');
  return value;
}
