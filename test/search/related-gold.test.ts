import { expect, test } from 'vitest';
import { compareRelated } from '../../scripts/lib/bench/related.ts';
import { libraryWords, silentOf } from '../../src/search/index/library-words.ts';
import { partsOf, segmenterWith } from '../../src/search/index/segmenter.ts';
import { loadLibrary } from '../../src/library/load.ts';

const { value: library } = await loadLibrary();
if (!library) throw new Error('the library cannot be read');

/** The dictionary is loaded anew for other terms. */
const LOADING = 60_000;

test(
  'related provisions agree with a reader as well as measured',
  async () => {
    const { ranked, cut } = await compareRelated(library);
    const [ours, noTerms, noParts, pairs] = cut;
    expect(ours?.precision).toBeGreaterThanOrEqual(0.8);
    expect(ours?.recall).toBeGreaterThanOrEqual(0.6);
    // The terms and the parts of words each add something; pairs of characters come to the same as both.
    for (const less of [noTerms, noParts]) {
      expect(ours?.precision).toBeGreaterThan(less?.precision ?? 1);
      expect(ours?.recall).toBeGreaterThan(less?.recall ?? 1);
    }
    expect(ours?.precision).toBeGreaterThanOrEqual((pairs?.precision ?? 1) - 0.03);
    expect(ranked[0]?.recall).toBeGreaterThanOrEqual((ranked[3]?.recall ?? 1) - 0.03);
  },
  LOADING,
);

test('every document has eight keywords or all it has, in its own words, none of them its head', () => {
  const segment = segmenterWith(library.lexicon.terms);
  const words = libraryWords(library, { segment, parts: partsOf });
  const silent = silentOf(library);
  for (const { id, provisions } of library.documents) {
    const text = provisions.map((provision) => provision.text).join('\n');
    const { keywords = [] } = words.get(id) ?? {};
    expect(keywords.length, id).toBeGreaterThan(3);
    expect(keywords.length, id).toBeLessThanOrEqual(8);
    for (const word of keywords) {
      expect(text, id).toContain(word);
      expect(silent(word), word).toBe(false);
      expect(
        keywords.filter((other) => other.includes(word)),
        word,
      ).toEqual([word]);
    }
  }
});

test(
  'terms of one list are not kept whole for another',
  () => {
    const words = (terms: string[]) => segmenterWith(terms)('云川拂柳亭会');
    expect(words(['川拂柳亭'])).toContain('川拂柳亭');
    expect(words(['拂柳亭会'])).toContain('拂柳亭会');
    expect(words([])).not.toContain('拂柳亭会');
  },
  LOADING,
);
