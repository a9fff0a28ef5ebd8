/** The library's search with less: what is lost is what the words add. */
import type { Library } from '../../../../src/library/library.ts';
import { buildIndex, type Words } from '../../../../src/search/index/build-index.ts';
import { searchedInstruments } from '../../../../src/search/index/instruments.ts';
import { Engine } from '../../../../src/search/query/engine.ts';
import { searchWords } from '../../search-words.ts';

/** Words of the texts as nodejieba cuts them, and nothing that content says of words. */
export function withoutLexicon(library: Library): Promise<Engine> {
  const empty = { same: [], everyday: {}, terms: [], asking: [], matters: [], formulas: [] };
  return engineWith(library, wordsOf(library, empty));
}

/** No words at all: questions are looked up by pairs of characters, and nothing is suggested. */
export function withoutWords(library: Library): Promise<Engine> {
  const words = wordsOf(library, library.lexicon);
  return engineWith(library, { ...words, vocabulary: { words: new Map() }, entries: new Map() });
}

function wordsOf(library: Library, lexicon: Library['lexicon']): Words {
  return searchWords(searchedInstruments(library), lexicon);
}

async function engineWith(library: Library, words: Words): Promise<Engine> {
  const { files } = await buildIndex(searchedInstruments(library), words);
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  return Engine.open(async (path) => {
    const content = byPath.get(path);
    if (!content) throw new Error(`no file ${path}`);
    return content;
  });
}
