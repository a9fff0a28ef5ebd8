import type { APIRoute, GetStaticPaths } from 'astro';
import { siteLibrary } from '../../../components/site-library.ts';
import { siteWords } from '../../../components/site-words.ts';
import type { DocumentWords } from '../../../search/index/library-words.ts';

export const getStaticPaths = (async () => {
  const library = await siteLibrary();
  const words = siteWords(library);
  return library.documents.map(({ id }) => ({
    params: { id },
    props: { words: words.get(id) ?? NONE },
  }));
}) satisfies GetStaticPaths;

const NONE: DocumentWords = { keywords: [], provisions: [] };

/** `/documents/<id>/related.json`: keywords of a document and its provisions, and related provisions. */
export const GET: APIRoute<{ words: DocumentWords }> = ({ props: { words } }) =>
  Response.json({
    keywords: words.keywords,
    provisions: words.provisions.map(({ id, keywords, related }) => ({
      id,
      keywords,
      related: related.map((one) => ({ ...one, score: Number(one.score.toFixed(3)) })),
    })),
  });
