import type { Library } from '../library/library.ts';
import { libraryWords, type DocumentWords } from '../search/index/library-words.ts';
import { partsOf, segmenterWith } from '../search/index/segmenter.ts';

let known: { library: Library; key: string; words: Map<string, DocumentWords> } | null = null;

/** Keywords and related provisions by document; reckoned once in a build, in development when a text changes. */
export function siteWords(library: Library): Map<string, DocumentWords> {
  if (known?.library === library) return known.words;
  const key = keyOf(library);
  if (known?.key !== key) {
    const segment = segmenterWith(library.lexicon.terms);
    known = { library, key, words: libraryWords(library, { segment, parts: partsOf }) };
  }
  known.library = library;
  return known.words;
}

/** All that the words depend on. */
function keyOf({ site, lexicon, documents }: Library): string {
  const texts = documents.map(({ id, title, issuers, provisions }) => [
    ...[id, title, ...issuers],
    provisions.map((one) => [one.id, one.parent, one.kind, one.heading, one.text]),
  ]);
  return JSON.stringify([site.jurisdiction, lexicon, texts]);
}
