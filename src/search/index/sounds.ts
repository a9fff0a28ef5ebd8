/** The words of the library by how they sound, for letters that are read as pinyin. */
import { packCounted, unpackCounted } from './counted-words.ts';
import type { Characters, Vocabulary } from './data.ts';

/** A word and its syllables, without tones, ü as `v`. */
export interface SoundedWord {
  word: string;
  count: number;
  syllables: readonly string[];
}

/**
 * Where the words of a sound are: the files are cut from all words in the order of their keys, and from all
 * longer ones in the order of their keys read from the end, for what has a slip at its beginning.
 */
export interface SoundTable {
  /** The key that begins each file. */
  onward: string[];
  backward: string[];
  /** How often all words stand in the texts together. */
  total: number;
}

/** Words of the same syllables, syllables parted by spaces. */
export type PackedSounds = Record<string, string>;

export interface SoundFiles {
  table: SoundTable;
  onward: PackedSounds[];
  backward: PackedSounds[];
  /** By initials, files as `initialsShardOf` says; words of fewer than three characters are left out. */
  initials: PackedSounds[];
}

/** Words in a file: about 1 KB when compressed. */
const WORDS = 75;
/** Fewest letters of a word that is found with a slip in it. */
const SLIP = 5;
/** Fewest characters of a word that is found by its initials. */
const INITIALS = 3;

/** Sounds many do not tell apart have one key; what begins the letters of a word begins its key, too. */
export function soundKey(letters: string): string {
  return letters
    .replace(/([zcs])h/gu, '$1')
    .replace(/ng/gu, 'n')
    .replaceAll('n', 'l');
}

export function backwards(text: string): string {
  return [...text].reverse().join('');
}

/** The file of words with these initials. */
export function initialsShardOf(initials: string, shards: number): number {
  let sum = 0;
  for (const letter of initials) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum % shards;
}

/** The words whose characters all have a known sound. */
export function soundedWords({ words }: Vocabulary, { sounds }: Characters): SoundedWord[] {
  return [...words].flatMap(([word, count]) => {
    const syllables = [...word].map((character) => sounds.get(character) ?? '');
    return syllables.includes('') ? [] : [{ word, count, syllables }];
  });
}

export function soundFilesOf(words: readonly SoundedWord[], initialsFiles: number): SoundFiles {
  const key = ({ syllables }: SoundedWord) => soundKey(syllables.join(''));
  const long = words.filter(({ syllables }) => syllables.join('').length >= SLIP);
  const onward = cutByKey(words, key);
  const backward = cutByKey(long, (word) => backwards(key(word)));
  const initials = Array.from({ length: initialsFiles }, (): SoundedWord[] => []);
  for (const word of words.filter(({ syllables }) => syllables.length >= INITIALS))
    initials[initialsShardOf(initialsOf(word), initialsFiles)]?.push(word);
  return {
    table: {
      onward: onward.map(({ from }) => from),
      backward: backward.map(({ from }) => from),
      total: words.reduce((sum, { count }) => sum + 2 ** Math.floor(Math.log2(count)), 1),
    },
    onward: onward.map(({ own }) => packSounds(own)),
    backward: backward.map(({ own }) => packSounds(own)),
    initials: initials.map(packSounds),
  };
}

/** The first letters of the syllables: `flgw`. */
export function initialsOf({ syllables }: Pick<SoundedWord, 'syllables'>): string {
  return syllables.map((one) => one.charAt(0)).join('');
}

/** Words in the order of their keys, in files; words of one key stay together. */
function cutByKey(
  words: readonly SoundedWord[],
  key: (word: SoundedWord) => string,
): { from: string; own: SoundedWord[] }[] {
  const groups = [...Map.groupBy(words, key)].sort(([a], [b]) => (a < b ? -1 : 1));
  const files: { from: string; own: SoundedWord[] }[] = [];
  for (const [from, group] of groups) {
    const last = files.at(-1);
    if (last && last.own.length < WORDS) last.own.push(...group);
    else files.push({ from, own: [...group] });
  }
  return files;
}

function packSounds(words: readonly SoundedWord[]): PackedSounds {
  const bySound = Map.groupBy(words, ({ syllables }) => syllables.join(' '));
  return Object.fromEntries(
    [...bySound].map(([syllables, own]) => [
      syllables,
      packCounted(own.map(({ word, count }) => [word, count])),
    ]),
  );
}

export function unpackSounds(packed: PackedSounds): SoundedWord[] {
  return Object.entries(packed).flatMap(([sound, words]) => {
    const syllables = sound.split(' ');
    return unpackCounted(words).map(([word, count]) => ({ word, count, syllables }));
  });
}
