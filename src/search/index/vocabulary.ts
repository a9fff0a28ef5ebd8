/** The words of the library, found by a segmenter, a list of terms and what documents name. */
import { isHan, runsOf } from '../terms.ts';
import type { Vocabulary, WordEntries, WordEntry } from './data.ts';
import { partsOf, type Segmenter } from './segmenter.ts';

/** A text of the library: of a title or a provision. */
export interface Text {
  text: string;
  /** True for titles, headings, names of persons and enclosures: they are words as a whole, too. */
  name: boolean;
}

/** From this length on a word is made of words. */
const LONG = 4;
/** Longest name, and longest pair of words, that is a word of its own. */
const LONGEST = 16;
const LONGEST_PAIR = 8;
/** How often two words have to stand together to be one. */
const TOGETHER = 3;

/** Counts the words of the texts. Words have two characters at least and are Han throughout. */
export function vocabularyOf(
  texts: readonly Text[],
  terms: readonly string[],
  segment: Segmenter,
): Vocabulary {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  const count = (map: Map<string, number>, word: string) => map.set(word, (map.get(word) ?? 0) + 1);
  for (const { text, name } of texts) {
    for (const run of runsOf(text).filter(isHan)) {
      if (name && run.length > 1 && run.length <= LONGEST) count(words, run);
      const own = segment(run);
      for (const [at, word] of own.entries()) {
        for (const part of new Set([word, ...(word.length < LONG ? [] : partsOf(word))]))
          if (part.length > 1) count(words, part);
        const next = own[at + 1];
        if (next === undefined || word.length + next.length > LONGEST_PAIR) continue;
        if (word.length > 1 && next.length > 1) count(pairs, word + next);
      }
    }
  }
  for (const [term, times] of countWords(terms, texts))
    if (!words.has(term)) words.set(term, times);
  for (const [pair, times] of pairs)
    if (times >= TOGETHER && !words.has(pair)) words.set(pair, times);
  return { words };
}

/** How often each of these words stands in the texts; those that do not are left out. One pass over the texts. */
function countWords(words: readonly string[], texts: readonly Text[]): Map<string, number> {
  const wanted = new Map(words.map((word) => [runsOf(word).join(' '), word]));
  const longest = Math.max(0, ...[...wanted.keys()].map(({ length }) => length));
  const mixed = [...wanted.keys()].filter((word) => MIXED.test(word));
  const times = new Map<string, number>();
  const count = (found: string) => {
    const word = wanted.get(found);
    if (word !== undefined) times.set(word, (times.get(word) ?? 0) + 1);
  };
  for (const { text } of texts) {
    const runs = runsOf(text);
    for (const run of runs.filter(isHan))
      for (let from = 0; from < run.length; from++)
        for (let to = from + 1; to <= Math.min(run.length, from + longest); to++)
          count(run.slice(from, to));
    const joined = runs.join(' ');
    for (const word of mixed) if (joined.includes(word)) count(word);
  }
  return times;
}

/** A word of more than Han characters: `5 g`, `cng 汽车`. */
const MIXED = /[^\p{Script=Han}]/u;

/** What content says of words for search (`content/lexicon/`). */
export interface WordLists {
  same: readonly string[][];
  /** By official word. */
  everyday: Readonly<Record<string, readonly string[]>>;
  asking: readonly string[];
  matters: readonly string[];
}

/** What a word tells that general Chinese hardly has. */
const RARE = 10;
/** What a word of one character tells, which may be part of many. */
const SINGLE = 6;

/**
 * What is known of words: those of the texts, and those of the lists as far as they lead to words of the
 * texts. `idf` is the inverse document frequency of words in general Chinese.
 */
export function entriesOf(
  { words }: Vocabulary,
  lists: WordLists,
  texts: readonly Text[],
  idf: ReadonlyMap<string, number>,
): WordEntries {
  const found = countWords([...lists.same.flat(), ...Object.keys(lists.everyday)], texts);
  const stands = (word: string) => found.has(word);
  const entries: WordEntries = new Map();
  const entry = (word: string): WordEntry => {
    const known = entries.get(word);
    if (known) return known;
    const made: WordEntry = {
      places: new Map(),
      telling: Math.round(idf.get(word) ?? (word.length === 1 ? SINGLE : RARE)),
      kind: 'plain',
      same: [],
      official: [],
    };
    entries.set(word, made);
    return made;
  };
  for (const word of words.keys()) entry(word);
  const meaning = new Map<string, string[]>();
  for (const group of lists.same) {
    const standing = group.filter(stands);
    for (const word of group) {
      const others = standing.filter((other) => other !== word);
      meaning.set(word, others);
      if (others.length > 0) entry(word).same.push(...others);
    }
  }
  for (const [official, typed] of Object.entries(lists.everyday)) {
    const standing = [...(stands(official) ? [official] : []), ...(meaning.get(official) ?? [])];
    if (standing.length === 0) continue;
    for (const word of typed) {
      const { official: known } = entry(word);
      known.push(...standing.filter((one) => one !== word && !known.includes(one)));
    }
  }
  for (const word of lists.matters) entry(word).kind = 'matter';
  for (const word of lists.asking) entry(word).kind = 'asking';
  return entries;
}
