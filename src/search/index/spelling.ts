/** What helps with mistyped characters, by the character typed: words that have it, and characters like it. */
import { packCounted, unpackCounted } from './counted-words.ts';
import { shardOfCharacter, type Characters, type Vocabulary } from './data.ts';

/** How a character is like the one that was meant: by sound and shape, by sound, by near sound, by shape. */
export const WAYS = ['both', 'sound', 'nearSound', 'shape'] as const;
export type Way = (typeof WAYS)[number];

/** What is known of a character that may be typed. */
export interface SpellingEntry {
  /** Words of the library that are looked for by it, each with how often it stands in the texts. */
  words: ReadonlyMap<string, number>;
  /** Characters of the library's words that may have been meant by it. */
  alike: Readonly<Record<Way, string>>;
}

export type SpellingEntries = Map<string, SpellingEntry>;

/** Rare words of two characters are too many, and too like each other, to be what was meant. */
export function forSpelling({ words }: Vocabulary): Vocabulary {
  return { words: new Map([...words].filter(([word, count]) => count > 1 || word.length > 2)) };
}

/** Entries for all characters that are known, or stand in a word. */
export function spellingOf(vocabulary: Vocabulary, characters: Characters): SpellingEntries {
  const times = new Map<string, number>();
  for (const word of vocabulary.words.keys())
    for (const one of new Set(word)) times.set(one, (times.get(one) ?? 0) + 1);
  const having = new Map<string, Map<string, number>>();
  for (const [word, count] of vocabulary.words)
    for (const one of signsOf(word, times)) {
      const own = having.get(one) ?? new Map<string, number>();
      having.set(one, own.set(word, count));
    }
  const meant = [...times.keys()].filter((one) => HAN.test(one));
  const alike = alikeTo(meant, characters);
  const typed = new Set([...meant, ...characters.sounds.keys(), ...characters.parts.keys()]);
  return new Map(
    [...typed].map((one) => [one, { words: having.get(one) ?? new Map(), alike: alike(one) }]),
  );
}

const HAN = /\p{Script=Han}/u;

/**
 * The characters by which a word is looked for: of two both, of more the rarer half and one. As long as no more
 * than half of them are mistyped one is right, and no character leads to too many words.
 */
function signsOf(word: string, times: ReadonlyMap<string, number>): string[] {
  const own = [...new Set(word)];
  const timesOf = (one: string) => times.get(one) ?? 0;
  return own
    .toSorted((a, b) => timesOf(a) - timesOf(b))
    .slice(0, Math.max(2, Math.ceil((own.length + 1) / 2)));
}

/** Finds, among `meant`, the characters like a typed one. */
function alikeTo(
  meant: readonly string[],
  { sounds, parts }: Characters,
): (typed: string) => SpellingEntry['alike'] {
  const soundOf = (character: string) => sounds.get(character) ?? '';
  const partsOf = (character: string) => [...(parts.get(character) ?? '')];
  const known = meant.filter((one) => sounds.has(one));
  const bySound = Map.groupBy(known, (one) => blur(soundOf(one)));
  const byPart = new Map<string, string[]>();
  for (const one of meant)
    for (const part of partsOf(one)) byPart.set(part, [...(byPart.get(part) ?? []), one]);
  return (typed) => {
    const near = sounds.has(typed) ? (bySound.get(blur(soundOf(typed))) ?? []) : [];
    const shape = new Set(partsOf(typed).flatMap((part) => byPart.get(part) ?? []));
    const same = (one: string) => soundOf(one) === soundOf(typed);
    const others = near.filter((one) => one !== typed && !shape.has(one));
    return {
      both: near.filter((one) => one !== typed && shape.has(one)).join(''),
      sound: others.filter(same).join(''),
      nearSound: others.filter((one) => !same(one)).join(''),
      shape: [...shape].filter((one) => one !== typed && !near.includes(one)).join(''),
    };
  };
}

/** Sounds that many do not tell apart: `zh z`, `n l`, `ing in`. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/^n/u, 'l')
    .replace(/^hu(?=[a-z])/u, 'f')
    .replace(/(?<=[aei])ng$/u, 'n');
}

/** By character: its words, and the characters like it in each way; what is empty at the end is left out. */
export type PackedSpelling = Record<string, string[]>;

/** The entries as they are stored: a list of files. */
export function packSpelling(entries: SpellingEntries, shards: number): PackedSpelling[] {
  const files = Array.from({ length: shards }, (): PackedSpelling => ({}));
  for (const [character, { words, alike }] of entries) {
    const fields = [packCounted(words), ...WAYS.map((way) => alike[way])];
    while (fields.at(-1) === '') fields.pop();
    const file = files[shardOfCharacter(character, shards)];
    if (file && fields.length > 0) file[character] = fields;
  }
  return files;
}

export function unpackSpelling(packed: PackedSpelling): SpellingEntries {
  return new Map(
    Object.entries(packed).map(([character, [words = '', ...ways]]) => {
      const [both = '', sound = '', nearSound = '', shape = ''] = ways;
      const alike = { both, sound, nearSound, shape };
      return [character, { words: new Map(unpackCounted(words)), alike }];
    }),
  );
}
