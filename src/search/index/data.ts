/** What the browser's side of search reads beside Pagefind's files. Every file is gzip-compressed JSON. */
import type { PackedStretch } from '../../status/packed.ts';

/** `entry.json`, the one file that is always asked for anew. */
export interface Entry {
  /** Folder of the data; its name changes with its content. */
  data: string;
  /** Name of the Pagefind meta file. */
  meta: string;
  /** How many pages, and how many words they have. */
  pages: number;
  words: number;
  /** Files the entries of words are parted into. */
  shards: number;
  /** Files of what is kept by character, spelling and places, and of words by their initials. */
  characters: number;
  initials: number;
  /** Characters of simplified print that lead to other ones in traditional words (`traditional.ts`). */
  signs: string;
}

/** Pages of which the facts stand in one file. */
export const FACTS = 64;

/** What search knows of an instrument, held or only cited; unknown is null. */
export interface Facts {
  id: string;
  number: string | null;
  title: string;
  issuers: string[];
  date: string | null;
  kind: string | null;
  held: boolean;
  /** Names it also goes by: of its enclosure, short ones. */
  names: string[];
  timeline: PackedStretch[];
  /** Index of the provision that begins each text file. */
  texts: number[];
}

/** A provision as search knows it, without its words. */
export interface OutlineEntry {
  id: string;
  /** Index of the provision it stands under; -1 at the top. */
  parent: number;
  kind: string;
  label: string;
  /** Its words where it is a heading, else empty. */
  heading: string;
  /** How many characters it has, label included. */
  length: number;
  /** Number of the word it begins with. */
  start: number;
}

/** All provisions of a document in its order. */
export interface Outline {
  provisions: OutlineEntry[];
  /** How many words the page has. */
  words: number;
}

/** An outline as it is stored: one list a field. */
export interface PackedOutline {
  /** An id that goes on from its parent's begins with `+` instead. */
  ids: string[];
  parents: number[];
  kinds: string[];
  kind: number[];
  labels: string[];
  headings: Record<number, string>;
  lengths: number[];
  /** Differences. */
  starts: number[];
  words: number;
}

export function packOutline({ provisions, words }: Outline): PackedOutline {
  const kinds = [...new Set(provisions.map(({ kind }) => kind))];
  const headings: Record<number, string> = {};
  for (const [index, { heading }] of provisions.entries())
    if (heading !== '') headings[index] = heading;
  return {
    ids: provisions.map(({ id, parent }) => {
      const beginning = `${provisions[parent]?.id ?? ''}__`;
      return id.startsWith(beginning) ? `+${id.slice(beginning.length)}` : id;
    }),
    parents: provisions.map(({ parent }) => parent),
    kinds,
    kind: provisions.map(({ kind }) => kinds.indexOf(kind)),
    labels: provisions.map(({ label }) => label),
    headings,
    lengths: provisions.map(({ length }) => length),
    starts: provisions.map(({ start }, index) => start - (provisions[index - 1]?.start ?? 0)),
    words,
  };
}

export function unpackOutline(packed: PackedOutline): Outline {
  let start = 0;
  const ids: string[] = [];
  const provisions = packed.ids.map((packedId, index): OutlineEntry => {
    start += packed.starts[index] ?? 0;
    const parent = packed.parents[index] ?? -1;
    const id = packedId.replace('+', `${ids[parent] ?? ''}__`);
    ids.push(id);
    return {
      id,
      parent,
      kind: packed.kinds[packed.kind[index] ?? 0] ?? '',
      label: packed.labels[index] ?? '',
      heading: packed.headings[index] ?? '',
      length: packed.lengths[index] ?? 0,
      start,
    };
  });
  return { provisions, words: packed.words };
}

/** The words of the library, each with how often it stands in the texts. */
export interface Vocabulary {
  words: Map<string, number>;
}

/** What is known of characters: how they sound, without tones, and what they are made of. */
export interface Characters {
  sounds: Map<string, string>;
  parts: Map<string, string>;
}

/** What a word is to a question: nothing of its matter (`怎么办`), its matter itself (`驾驶证`), or either. */
export type WordKind = 'asking' | 'matter' | 'plain';

/** How often a word stands in each provision (by its place in the outline, -1 for the head) of each page. */
export type WordPlaces = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** What search knows of a word. */
export interface WordEntry {
  /** Where it stands; empty for words that are only typed. */
  places: WordPlaces;
  /** How much it tells anywhere: its inverse document frequency in general Chinese, 4 to 14. */
  telling: number;
  kind: WordKind;
  /** Words of the texts that mean the same. */
  same: string[];
  /** The official words of the texts for an everyday one. */
  official: string[];
}

export type WordEntries = Map<string, WordEntry>;

/** The file of a word, or of all words that begin with this pair of characters; words of one character share one. */
export function shardOf(word: string, shards: number): number {
  const [first = '', second] = word;
  if (second === undefined) return 0;
  return ((first.codePointAt(0) ?? 0) * 31 + (second.codePointAt(0) ?? 0)) % shards;
}

/** The file of a character. */
export function shardOfCharacter(character: string, files: number): number {
  return (character.codePointAt(0) ?? 0) % files;
}

const KINDS: readonly WordKind[] = ['plain', 'asking', 'matter'];

/**
 * By word: what it tells, its kind, its places, other words by spaces. Places are, page by page, the step to
 * the page, how many provisions, and for each the step to it and how often.
 */
export type PackedEntries = Record<
  string,
  [telling: number, kind?: number, places?: number[], same?: string, official?: string]
>;

/** The entries as they are stored: a list of files, by shard. */
export function packEntries(entries: WordEntries, shards: number): PackedEntries[] {
  const files = Array.from({ length: shards }, (): PackedEntries => ({}));
  for (const [word, { places, telling, kind, same, official }] of entries) {
    const fields = [KINDS.indexOf(kind), packPlaces(places), same.join(' '), official.join(' ')];
    while (fields.length > 0 && isEmpty(fields.at(-1))) fields.pop();
    const file = files[shardOf(word, shards)];
    if (file) file[word] = [telling, ...fields] as PackedEntries[string];
  }
  return files;
}

export function unpackEntries(packed: PackedEntries): WordEntries {
  const list = (words = '') => (words === '' ? [] : words.split(' '));
  return new Map(
    Object.entries(packed).map(([word, [telling, kind = 0, places, same, official]]) => [
      word,
      {
        places: unpackPlaces(places ?? []),
        telling,
        kind: KINDS[kind] ?? 'plain',
        same: list(same),
        official: list(official),
      },
    ]),
  );
}

function isEmpty(field: number | string | number[] | undefined): boolean {
  return field === 0 || field === '' || (Array.isArray(field) && field.length === 0);
}

function packPlaces(places: WordPlaces): number[] {
  const packed: number[] = [];
  let before = 0;
  for (const [page, counts] of [...places].sort(([a], [b]) => a - b)) {
    packed.push(page - before, counts.size);
    before = page;
    let last = -1;
    for (const [provision, count] of [...counts].sort(([a], [b]) => a - b)) {
      packed.push(provision - last, count);
      last = provision;
    }
  }
  return packed;
}

function unpackPlaces(packed: readonly number[]): WordPlaces {
  const places = new Map<number, Map<number, number>>();
  let page = 0;
  for (let at = 0; at < packed.length;) {
    page += packed[at] ?? 0;
    const size = packed[at + 1] ?? 0;
    at += 2;
    const counts = new Map<number, number>();
    let provision = -1;
    for (let left = size; left > 0; left--, at += 2) {
      provision += packed[at] ?? 0;
      counts.set(provision, packed[at + 1] ?? 0);
    }
    places.set(page, counts);
  }
  return places;
}
