/** The words of the library, found by a segmenter, a list of terms and what documents name. */
import { isHan, runsOf } from '../terms.ts';
import type { Lexicon, Vocabulary } from './data.ts';
import type { Segmenter } from './segmenter.ts';

/** A text of the library: of a title or a provision. */
export interface Text {
  text: string;
  /** True for titles, headings, names of persons and enclosures: they are words as a whole, too. */
  name: boolean;
}

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
        if (word.length > 1) count(words, word);
        const next = own[at + 1];
        if (next === undefined || word.length + next.length > LONGEST_PAIR) continue;
        if (word.length > 1 && next.length > 1) count(pairs, word + next);
      }
    }
  }
  const all = texts.flatMap(({ text }) => runsOf(text).filter(isHan)).join(' ');
  for (const term of terms) if (!words.has(term)) setIfFound(words, term, all);
  for (const [pair, times] of pairs)
    if (times >= TOGETHER && !words.has(pair)) words.set(pair, times);
  return { words };
}

function setIfFound(words: Map<string, number>, term: string, text: string): void {
  const times = text.split(term).length - 1;
  if (times > 0) words.set(term, times);
}

/** The lexicon without what leads to no word of the texts; words of asking longest first. */
export function lexiconFor(lexicon: Lexicon, texts: readonly Text[]): Lexicon {
  const all = texts.flatMap(({ text }) => runsOf(text)).join(' ');
  const stands = (word: string) => all.includes(runsOf(word).join(' '));
  const same = lexicon.same.filter((group) => group.some(stands));
  const known = new Set(same.flat());
  const everyday = Object.entries(lexicon.everyday).flatMap(([word, official]) => {
    const kept = official.filter((one) => stands(one) || known.has(one));
    return kept.length > 0 ? [[word, kept] as const] : [];
  });
  return {
    same,
    everyday: Object.fromEntries(everyday),
    asking: lexicon.asking.toSorted((a, b) => b.length - a.length),
  };
}
