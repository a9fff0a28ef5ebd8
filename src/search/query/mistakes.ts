/** Words of the library that may have been meant by mistyped characters. */
import type { Vocabulary } from '../index/data.ts';
import type { Likeness } from './likeness.ts';

interface Word {
  characters: string[];
  count: number;
}

/** What mistakes in a word of so many characters may cost together; half of it where there is an answer already. */
function allowance(length: number, answered: boolean): number {
  const most = length <= 2 ? 0.6 : length <= 4 ? 1 : 1.4;
  return answered ? most / 2 : most;
}

/**
 * What was typed with one stretch of it read as a word of the library, likeliest first. A cheap mistake in a
 * long and frequent word is the likeliest; what is a word itself is hardly a mistake.
 */
export function fromMistakes(
  typed: string,
  vocabulary: Vocabulary,
  likeness: Likeness,
  answered: boolean,
): string[] {
  const characters = [...typed];
  const { words } = vocabulary;
  const best = new Map<string, number>();
  for (const { characters: meant, count } of wordsWith(characters, vocabulary)) {
    if (meant.length > characters.length + 1) continue;
    const limit = allowance(meant.length, answered);
    for (const [from, length] of stretches(characters, meant)) {
      const stretch = characters.slice(from, from + length);
      const cost = likeness.distance(stretch, meant, limit);
      if (cost === 0 || cost > limit) continue;
      const candidate = [
        ...characters.slice(0, from),
        ...meant,
        ...characters.slice(from + length),
      ].join('');
      const known = words.has(stretch.join('')) ? 0.5 : 0;
      const score = cost + known - 0.08 * meant.length - 0.03 * Math.log2(1 + count);
      if (score < (best.get(candidate) ?? Infinity)) best.set(candidate, score);
    }
  }
  return [...best].sort(([, a], [, b]) => a - b).map(([candidate]) => candidate);
}

const byCharacter = new WeakMap<Vocabulary, Map<string, Word[]>>();

/** The words of two characters and more that share one with what was typed. */
function wordsWith(characters: readonly string[], vocabulary: Vocabulary): Set<Word> {
  let index = byCharacter.get(vocabulary);
  if (!index) {
    index = new Map();
    for (const [word, count] of vocabulary.words) {
      const own = { characters: [...word], count };
      if (own.characters.length < 2) continue;
      for (const character of new Set(own.characters))
        index.set(character, [...(index.get(character) ?? []), own]);
    }
    byCharacter.set(vocabulary, index);
  }
  return new Set(characters.flatMap((character) => index.get(character) ?? []));
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
