/** Letters read as pinyin: whole, by its initials, or with a slip. */
import { backwards, initialsOf, soundKey, type SoundedWord } from '../index/sounds.ts';
import type { Candidate } from './mistakes.ts';
import type { SearchIndex } from './search-index.ts';
import { soundsIn } from './syllables.ts';

/** Fewest letters that are taken for initials, for the beginning of a word, for a word with a slip. */
const INITIALS = 3;
const BEGINNING = 4;
const SLIP = 6;
/** Fewest letters that may have two slips. */
const TWO_SLIPS = 12;
/** Ways of reading the letters that are kept at each place. */
const KEPT = 6;
/** Syllables of the longest word that is looked for among others. */
const LONGEST = 12;

/** Queries the letters may mean, likeliest first. `runs` are the letters as typed between spaces. */
export async function fromPinyin(
  index: SearchIndex,
  runs: readonly string[],
): Promise<Candidate[]> {
  const letters = runs.join('').replaceAll('ü', 'v');
  const whole = compose(letters, await wordsIn(index, letters), (await index.soundTable()).total);
  if (whole.length > 0) return whole;
  if (letters.length >= INITIALS) {
    const known = await index.initials(letters);
    const begunSo = known.filter((word) => initialsOf(word) === letters);
    if (begunSo.length > 0) return often(begunSo);
  }
  if (letters.length < BEGINNING) return [];
  const begun = (await beginning(index, 'onward', soundKey(letters))).filter((word) =>
    soundOf(word).startsWith(letters),
  );
  if (begun.length > 0) return often(begun);
  return letters.length < SLIP ? [] : withSlips(index, letters);
}

/**
 * Words that sound nearly so. Of so many parts and one slip less, one is whole; a word is looked for where the
 * first or the last is. With two slips, the middle alone may be: then sounds that many do not tell apart help.
 */
async function withSlips(index: SearchIndex, letters: string): Promise<Candidate[]> {
  const most = letters.length >= TWO_SLIPS ? 2 : 1;
  const key = soundKey(letters);
  const part = Math.floor(key.length / (most + 1));
  const near = await Promise.all([
    beginning(index, 'onward', key.slice(0, part)),
    beginning(index, 'backward', backwards(key.slice(-part))),
  ]);
  const bySound = Map.groupBy(unique(near.flat()), soundOf);
  return [...bySound]
    .filter(([sound]) => Math.abs(sound.length - letters.length) <= most)
    .map(([sound, own]) => ({ own, slips: distance(sound, letters) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips)
    .flatMap(({ own }) => often(own));
}

/** The words whose sounds stand in the letters, between syllables. */
async function wordsIn(index: SearchIndex, letters: string): Promise<Map<string, SoundedWord[]>> {
  const sounds = soundsIn(letters, LONGEST);
  if (sounds.size === 0) return new Map();
  const { onward } = await index.soundTable();
  // A library without words has no files of them.
  if (onward.length === 0) return new Map();
  const files = new Set([...sounds].map((sound) => fileOf(onward, soundKey(sound))));
  const read = await Promise.all([...files].map((file) => index.sounds('onward', file)));
  return Map.groupBy(read.flat(), soundOf);
}

/** The words whose key, read in this order, begins so, and some others. */
async function beginning(
  index: SearchIndex,
  order: 'onward' | 'backward',
  prefix: string,
): Promise<SoundedWord[]> {
  const table = (await index.soundTable())[order];
  const first = fileOf(table, prefix);
  const files = table.flatMap((from, file) =>
    file === first || from.startsWith(prefix) ? [file] : [],
  );
  return (await Promise.all(files.map((file) => index.sounds(order, file)))).flat();
}

/** The file that holds a key, if any does: the last that begins at or before it. */
function fileOf(table: readonly string[], key: string): number {
  return Math.max(
    0,
    table.findLastIndex((from) => from <= key),
  );
}

/** How many letters are wrong, left out or put in (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [to, wanted] of [...other].entries())
      next.push(
        Math.min(
          (row[to] ?? 0) + (letter === wanted ? 0 : 1),
          (row[to + 1] ?? 0) + 1,
          (next[to] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

function soundOf({ syllables }: SoundedWord): string {
  return syllables.join('');
}

function unique(words: readonly SoundedWord[]): SoundedWord[] {
  return [...new Map(words.map((one) => [one.word, one])).values()];
}

/** Long and frequent words first. */
function often(words: readonly SoundedWord[]): Candidate[] {
  const weight = ({ word, count }: SoundedWord) => count * word.length;
  return words
    .toSorted((a, b) => weight(b) - weight(a) || a.count - b.count || (a.word < b.word ? -1 : 1))
    .map(({ word }) => ({ text: word, known: true, score: 0 }));
}

/** The letters as a row of words, few and frequent ones first. */
function compose(
  letters: string,
  sounds: ReadonlyMap<string, readonly SoundedWord[]>,
  total: number,
): Candidate[] {
  const ways: { text: string; cost: number; words: number }[][] = [
    [{ text: '', cost: 0, words: 0 }],
  ];
  for (let end = 1; end <= letters.length; end++) {
    const here: (typeof ways)[number] = [];
    for (let from = 0; from < end; from++) {
      const before = ways[from] ?? [];
      if (before.length === 0) continue;
      for (const { word, count } of sounds.get(letters.slice(from, end)) ?? [])
        for (const { text, cost, words } of before)
          here.push({
            text: text + word,
            cost: cost + Math.log(total / count),
            words: words + 1,
          });
    }
    ways[end] = here.sort((a, b) => a.cost - b.cost).slice(0, KEPT);
  }
  return (ways[letters.length] ?? []).map(({ text, words }) => ({
    text,
    known: words === 1,
    score: 0,
  }));
}
