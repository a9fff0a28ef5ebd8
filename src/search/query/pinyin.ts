/** Letters read as pinyin: whole, by its initials, or with a slip. */
import { distance } from 'fastest-levenshtein';
import type { Vocabulary } from '../index/data.ts';
import type { Likeness } from './likeness.ts';

/** Fewest letters that are taken for initials, for the beginning of a word, for a word with a slip. */
const INITIALS = 3;
const BEGINNING = 4;
const SLIP = 6;
/** Ways of reading the letters that are kept at each place. */
const KEPT = 6;

interface Word {
  word: string;
  count: number;
  initials: string;
}

interface Sounds {
  sounds: Map<string, Word[]>;
  total: number;
}

const kept = new WeakMap<Vocabulary, Sounds>();

/** The words of the vocabulary by how they sound. */
function soundsOf(vocabulary: Vocabulary, likeness: Likeness): Sounds {
  const known = kept.get(vocabulary);
  if (known) return known;
  const made: Sounds = { sounds: new Map(), total: 1 };
  for (const [word, count] of vocabulary.words) {
    const syllables = likeness.syllables(word);
    if (!syllables) continue;
    const initials = syllables.map((one) => one.charAt(0)).join('');
    const sound = syllables.join('');
    made.sounds.set(sound, [...(made.sounds.get(sound) ?? []), { word, count, initials }]);
    made.total += count;
  }
  kept.set(vocabulary, made);
  return made;
}

/** Queries the letters may mean, likeliest first. `runs` are the letters as typed between spaces. */
export function fromPinyin(
  runs: readonly string[],
  vocabulary: Vocabulary,
  likeness: Likeness,
): string[] {
  const letters = runs.join('').replaceAll('ü', 'v');
  const { sounds, total } = soundsOf(vocabulary, likeness);
  const whole = compose(letters, sounds, total);
  if (whole.length > 0) return whole;
  const often = (all: Word[]) =>
    all.sort((a, b) => b.count * b.word.length - a.count * a.word.length).map(({ word }) => word);
  const begunSo = [...sounds.values()].flat().filter((one) => one.initials === letters);
  if (letters.length >= INITIALS && begunSo.length > 0) return often(begunSo);
  if (letters.length < BEGINNING) return [];
  const begun = [...sounds]
    .filter(([sound]) => sound.startsWith(letters))
    .flatMap(([, own]) => own);
  if (begun.length > 0) return often(begun);
  if (letters.length < SLIP) return [];
  const most = letters.length >= 12 ? 2 : 1;
  return [...sounds]
    .filter(([sound]) => Math.abs(sound.length - letters.length) <= most)
    .map(([sound, own]) => ({ own, slips: distance(sound, letters) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips)
    .flatMap(({ own }) => often(own));
}

/** The letters as a row of words, few and frequent ones first. */
function compose(
  letters: string,
  sounds: ReadonlyMap<string, readonly Word[]>,
  total: number,
): string[] {
  const ways: { text: string; cost: number }[][] = [[{ text: '', cost: 0 }]];
  for (let end = 1; end <= letters.length; end++) {
    const here: { text: string; cost: number }[] = [];
    for (let from = 0; from < end; from++) {
      const before = ways[from] ?? [];
      if (before.length === 0) continue;
      for (const { word, count } of sounds.get(letters.slice(from, end)) ?? [])
        for (const { text, cost } of before)
          here.push({ text: text + word, cost: cost + Math.log(total / count) });
    }
    ways[end] = here.sort((a, b) => a.cost - b.cost).slice(0, KEPT);
  }
  return (ways[letters.length] ?? []).map(({ text }) => text);
}
