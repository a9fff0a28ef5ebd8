/** What a query is about: its words of content, each with the other words for it. */
import type { WordEntries, WordEntry } from '../index/data.ts';
import { isHan, runsOf } from '../terms.ts';
import { timesOf } from './word-times.ts';

/** A word for a concept, and how sure it is that a passage with it is meant. */
export interface Wording {
  text: string;
  weight: number;
  /** True where it is the word typed or one that means the same. */
  same: boolean;
}

/** One thing a query is about. The first wording is the one that was typed. */
export interface Concept {
  wordings: Wording[];
  /** How much the word tells in general Chinese, 4 to 14; null where it is no word that is known. */
  telling: number | null;
  /** True when it names the matter itself: nothing without it answers. */
  matter: boolean;
  /** True for a year: what speaks of other years only does not answer, and the year alone says little. */
  year: boolean;
  /** True for words that ask how much, who or where (`能贷多少万`, `谁来管`): they say which, not of what. */
  asks: boolean;
  /** What a phrase is made of: `贷款买房` speaks of 贷款 and of 买房. */
  parts: Concept[];
}

/** Other words that mean the same; the official word for an everyday one, the less sure the more there are. */
const SAME = 0.9;
const OFFICIAL = [0.85, 0.8, 0.72, 0.68, 0.64];

/** What words of letters and longer numbers tell, and what a number of one or two digits does. */
const LATIN = 9;
const SHORT_NUMBER = 5;

/** The most that one character tells: it is short for several words. */
const ONE_CHARACTER = 5;

/** Characters that join words and mean nothing alone. */
const FUNCTION =
  /[的了着过和与及或在是于为被把将对从向到也都还就又且但而则其之以所吗呢吧啊呀嘛么个些这那我你他她它们您会能要想得给让再才只很]/gu;

/**
 * The concepts of a query: cut into words of the library and of the lexicon, the likeliest cut taken, words
 * of asking (`怎么办`) left out. Runs of which no word is known stay whole. `entries` holds at least the words
 * that begin with a character of the query.
 */
export function conceptsOf(query: string, entries: WordEntries): Concept[] {
  const words = runsOf(query).flatMap((run) => (isHan(run) ? cut(run, entries) : [run]));
  return [...new Set(words)].map((word) => conceptOf(word, entries));
}

/** From these lengths on a word is looked into for a matter it names, and for words it is made of. */
const NAMING = 3;
const PHRASE = 4;

const ASKS = /多少|多久|多长|几|谁|哪/u;
/** A number with what it counts: 六十五岁, 10天. It tells of the case, not of the matter. */
const COUNTED = /^[\d一二两三四五六七八九十百千万]+(?:周?岁|年|个?月|[天日元块])$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/** What is known of one word or phrase. */
export function conceptOf(word: string, entries: WordEntries): Concept {
  const entry = entries.get(word);
  const matter = entry?.kind === 'matter';
  const inner =
    entry && !matter && isHan(word) && word.length >= NAMING
      ? cut(word, entries, word.length - 1).filter((part) => part !== word && entries.has(part))
      : [];
  const parts = word.length >= PHRASE ? inner : [];
  return {
    telling: tellingOf(word, entry),
    matter:
      matter || (entry?.places.size === 0 && inner.some((part) => isMissing(entries.get(part)))),
    year: YEAR.test(word),
    asks: ASKS.test(word),
    wordings: wordingsOf(word, entries),
    parts: parts.map((part) => conceptOf(part, entries)),
  };
}

function tellingOf(word: string, entry: WordEntry | undefined): number | null {
  if (COUNTED.test(word)) return SHORT_NUMBER;
  if (entry) return [...word].length === 1 ? Math.min(entry.telling, ONE_CHARACTER) : entry.telling;
  if (isHan(word)) return null;
  return /^\d{1,2}$/u.test(word) ? SHORT_NUMBER : LATIN;
}

/** Says of a matter that no text has it: `核酸` in `做核酸`. */
function isMissing(entry: WordEntry | undefined): boolean {
  return entry?.kind === 'matter' && entry.places.size === 0 && entry.same.length === 0;
}

/** The word, and the words of the texts that mean the same or are the official ones for it. */
function wordingsOf(word: string, entries: WordEntries): Wording[] {
  const { same = [], official = [] } = entries.get(word) ?? {};
  const wordings = new Map<string, Omit<Wording, 'text'>>([[word, { weight: 1, same: true }]]);
  for (const other of same)
    if (!wordings.has(other)) wordings.set(other, { weight: SAME, same: true });
  const sure = OFFICIAL[Math.min(official.length, OFFICIAL.length) - 1] ?? 0;
  for (const other of official)
    if (!wordings.has(other)) wordings.set(other, { weight: sure, same: false });
  return [...wordings].map(([text, wording]) => ({ text, ...wording }));
}

/** Longest word that is looked for. */
const LONGEST = 12;
/**
 * How often words are reckoned to be typed, in a library of a million words: those of asking, those that are
 * only typed, how much more those that name a matter, a character that is a word by itself (`免`), and one
 * that is none.
 */
const ASKING = 200;
const TYPED = 8;
const MATTER = 40;
const SINGLE = 60;
const UNKNOWN = 45;
const TOTAL = Math.log(1_000_000);

/** Cuts a run into its likeliest words (Viterbi over unigrams); characters of no word join into one. */
function cut(run: string, entries: WordEntries, longest = LONGEST): string[] {
  const characters = [...run];
  const best: { cost: number; from: number; word: string | null }[] = [
    { cost: 0, from: 0, word: null },
  ];
  for (let end = 1; end <= characters.length; end++) {
    const before = best[end - 1]?.cost ?? 0;
    let choice = { cost: before + costOf(UNKNOWN), from: end - 1, word: null as string | null };
    for (let from = Math.max(0, end - longest); from < end; from++) {
      const text = characters.slice(from, end).join('');
      const entry = entries.get(text);
      if (!entry) continue;
      const count = countOf(entry, end - from);
      const cost = (best[from]?.cost ?? 0) + costOf(count);
      if (cost < choice.cost) choice = { cost, from, word: text };
    }
    best[end] = choice;
  }
  const parts: string[] = [];
  let unknown = '';
  const flush = () => {
    const rest = unknown.replace(FUNCTION, ' ').split(' ');
    parts.unshift(...rest.filter((text) => [...text].length > 1));
    unknown = '';
  };
  for (let end = characters.length; end > 0; end = best[end]?.from ?? 0) {
    const { word } = best[end] ?? { word: null };
    if (word === null) unknown = (characters[end - 1] ?? '') + unknown;
    else {
      flush();
      if (entries.get(word)?.kind !== 'asking') parts.unshift(word);
    }
  }
  flush();
  return parts;
}

/** How often a word of so many characters is reckoned to be typed. */
function countOf({ kind, places }: WordEntry, length: number): number {
  if (kind === 'asking') return ASKING;
  if (length === 1) return SINGLE;
  return timesOf(places) + TYPED + (kind === 'matter' ? MATTER : 0);
}

function costOf(count: number): number {
  return TOTAL - Math.log(count);
}
