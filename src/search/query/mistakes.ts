/** Words of the library that may have been meant by mistyped characters. */
import type { SpellingEntries } from '../index/spelling.ts';
import { Likeness } from './likeness.ts';

/** What mistakes in a word of so many characters may cost together; half of it where there is an answer already. */
function allowance(length: number, answered: boolean): number {
  const most = length <= 2 ? 0.6 : length <= 4 ? 1 : 1.4;
  return answered ? most / 2 : most;
}

/** A query that may have been meant. */
export interface Candidate {
  text: string;
  /** True when it is a word of the library: such a one stands there. */
  known: boolean;
  /** The lower, the likelier. */
  score: number;
}

/**
 * What was typed with one stretch of it read as a word of the library, likeliest first. A cheap mistake in a
 * long and frequent word is the likeliest; what is a word itself is hardly a mistake. Of the ways to read one
 * word into what was typed the likeliest counts, and the word alone. `entries` are those of its characters.
 */
export function fromMistakes(
  typed: string,
  entries: SpellingEntries,
  answered: boolean,
): Candidate[] {
  const characters = [...typed];
  const likeness = new Likeness(entries);
  const words = new Map(characters.flatMap((one) => [...(entries.get(one)?.words ?? [])]));
  const best = new Map<string, number>();
  const keep = (text: string, score: number) => {
    if (score < (best.get(text) ?? Infinity)) best.set(text, score);
  };
  for (const [word, count] of words) {
    const meant = [...word];
    if (meant.length > characters.length + 1) continue;
    const limit = allowance(meant.length, answered);
    let likeliest = { text: '', score: Infinity };
    for (const [from, length] of stretches(characters, meant)) {
      const stretch = characters.slice(from, from + length);
      const cost = likeness.distance(stretch, meant, limit);
      if (cost === 0 || cost > limit) continue;
      const known = words.has(stretch.join('')) ? 0.5 : 0;
      const score = cost + known - 0.08 * meant.length - 0.03 * Math.log2(1 + count);
      if (length === characters.length) keep(word, score);
      if (score >= likeliest.score) continue;
      const [before, after] = [characters.slice(0, from), characters.slice(from + length)];
      likeliest = { text: [...before, ...meant, ...after].join(''), score };
    }
    keep(likeliest.text, likeliest.score);
  }
  return [...best]
    .map(([text, score]) => ({ text, known: words.has(text), score }))
    .sort((a, b) => a.score - b.score);
}

/** The stretches of what was typed in which a character stands about where the word has it. */
function stretches(characters: readonly string[], meant: readonly string[]): [number, number][] {
  const found = new Map<string, [number, number]>();
  for (const [at, character] of characters.entries())
    for (const [place, own] of meant.entries()) {
      if (own !== character) continue;
      for (const from of [at - place - 1, at - place, at - place + 1])
        for (const length of [meant.length - 1, meant.length, meant.length + 1]) {
          if (from < 0 || length < 2 || from + length > characters.length) continue;
          found.set(`${from} ${length}`, [from, length]);
        }
    }
  return [...found.values()];
}
