/** What a query is about: its words of content, each with the other words for it. */
import type { Lexicon, Vocabulary } from '../index/data.ts';
import { isHan, runsOf } from '../terms.ts';

/** A word for a concept, and how sure it is that a passage with it is meant. */
export interface Wording {
  text: string;
  weight: number;
}

/** One thing a query is about. The first wording is the one that was typed. */
export interface Concept {
  wordings: Wording[];
}

/** Other words that mean the same; the official word for an everyday one. */
const SAME = 0.9;
const EVERYDAY = 0.8;

/** Characters that join words and mean nothing alone. */
const FUNCTION =
  /[的了着过和与及或在是于为被把将对从向到也都还就又且但而则其之以所吗呢吧啊呀嘛么个些这那我你他她它们您]/gu;

/**
 * The concepts of a query. Words of asking (`怎么办`) go first; what remains is cut into words of the
 * library and of the lexicon, the likeliest cut taken. Runs of which no word is known stay whole.
 */
export function conceptsOf(query: string, vocabulary: Vocabulary, lexicon: Lexicon): Concept[] {
  const words = runsOf(query).flatMap((run) =>
    isHan(run)
      ? withoutAsking(run, lexicon.asking).flatMap((rest) => cut(rest, vocabulary, lexicon))
      : [run],
  );
  const concepts = [...new Set(words)].map((word) => ({ wordings: wordingsOf(word, lexicon) }));
  return concepts;
}

/** The word, its synonyms, and what it is called officially. */
export function wordingsOf(word: string, { same, everyday }: Lexicon): Wording[] {
  const wordings = new Map<string, number>([[word, 1]]);
  const add = (text: string, weight: number) => {
    if ((wordings.get(text) ?? 0) < weight) wordings.set(text, weight);
  };
  for (const other of same.find((group) => group.includes(word)) ?? []) add(other, SAME);
  for (const official of everyday[word] ?? []) {
    add(official, EVERYDAY);
    for (const other of same.find((group) => group.includes(official)) ?? [])
      add(other, EVERYDAY * SAME);
  }
  return [...wordings].map(([text, weight]) => ({ text, weight }));
}

/** What is left of a run when the words of asking are taken out, longest first. */
function withoutAsking(run: string, asking: readonly string[]): string[] {
  let rest = run;
  for (const word of asking) rest = rest.replaceAll(word, ' ');
  return rest.split(' ').filter((part) => part !== '');
}

/** Longest word that is looked for. */
const LONGEST = 12;
/** How likely a word of the lexicon is that the texts do not hold, and a character of no word at all. */
const LEXICON = 8;
const UNKNOWN = 0.001;

/** Cuts a run into its likeliest words (Viterbi over unigrams); characters of no word join into one. */
function cut(run: string, { words }: Vocabulary, lexicon: Lexicon): string[] {
  const characters = [...run];
  const known = lexiconWords(lexicon);
  const total = Math.log(totalOf(words));
  const best: { cost: number; from: number; word: boolean }[] = [{ cost: 0, from: 0, word: false }];
  for (let end = 1; end <= characters.length; end++) {
    let choice = { cost: Infinity, from: end - 1, word: false };
    for (let from = Math.max(0, end - LONGEST); from < end; from++) {
      const text = characters.slice(from, end).join('');
      const count = Math.max(words.get(text) ?? 0, known.has(text) ? LEXICON : 0);
      const word = count > 0 && end - from > 1;
      if (!word && end - from > 1) continue;
      const cost = (best[from]?.cost ?? 0) + total - Math.log(word ? count : UNKNOWN);
      if (cost < choice.cost) choice = { cost, from, word };
    }
    best[end] = choice;
  }
  const parts: string[] = [];
  let unknown = '';
  const flush = () => {
    const rest = unknown.replace(FUNCTION, ' ').split(' ');
    parts.unshift(...rest.filter((part) => [...part].length > 1));
    unknown = '';
  };
  for (let end = characters.length; end > 0; end = best[end]?.from ?? 0) {
    const { from, word } = best[end] ?? { from: end - 1, word: false };
    const text = characters.slice(from, end).join('');
    if (!word) unknown = text + unknown;
    else {
      flush();
      parts.unshift(text);
    }
  }
  flush();
  return parts;
}

const totals = new WeakMap<ReadonlyMap<string, number>, number>();

function totalOf(words: ReadonlyMap<string, number>): number {
  const known = totals.get(words);
  if (known) return known;
  const total = [...words.values()].reduce((sum, count) => sum + count, 0) || 1;
  totals.set(words, total);
  return total;
}

const known = new WeakMap<Lexicon, Set<string>>();

function lexiconWords(lexicon: Lexicon): Set<string> {
  const kept = known.get(lexicon);
  if (kept) return kept;
  const words = new Set([...lexicon.same.flat(), ...Object.keys(lexicon.everyday)]);
  known.set(lexicon, words);
  return words;
}
