/** The index as the query side asks it: each file is read once, when it is needed. */
import {
  FACTS,
  shardOf,
  shardOfCharacter,
  unpackEntries,
  unpackOutline,
  type Entry,
  type Facts,
  type Outline,
  type PackedEntries,
  type PackedOutline,
  type WordEntries,
} from '../index/data.ts';
import { unpackPlaces } from '../index/character-places.ts';
import { unpackJson } from '../index/packed.ts';
import {
  readChunk,
  readFilter,
  readMeta,
  type Chunk,
  type IndexMeta,
  type Postings,
} from '../index/pagefind-files.ts';
import {
  initialsShardOf,
  unpackSounds,
  type PackedSounds,
  type SoundedWord,
  type SoundTable,
} from '../index/sounds.ts';
import { unpackSpelling, type SpellingEntries } from '../index/spelling.ts';
import { SIMPLIFIED_FILES, type PackedSimplified } from '../index/traditional.ts';
import { isHan, pairsOf, runsOf } from '../terms.ts';

/** Reads a file of the built site, path below its root. Rejects where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

const NOWHERE: Postings = new Map();

export class SearchIndex {
  readonly pages: number;
  /** Words of all pages. */
  readonly words: number;
  readonly #read: ReadFile;
  readonly #entry: Entry;
  readonly #meta: IndexMeta;
  readonly #kept = new Map<string, Promise<unknown>>();

  private constructor(read: ReadFile, entry: Entry, meta: IndexMeta) {
    this.#read = read;
    this.#meta = meta;
    this.#entry = entry;
    this.pages = entry.pages;
    this.words = entry.words;
  }

  static async open(read: ReadFile): Promise<SearchIndex> {
    const entry = await unpackJson<Entry>(await read('search/entry.json'));
    return new SearchIndex(read, entry, await readMeta(await read(`pagefind/${entry.meta}`)));
  }

  /** Where a term stands, the whole term and nothing that begins like it. */
  async postings(term: string): Promise<Postings> {
    const chunk = this.#chunkOf(term);
    return (chunk && (await this.#chunk(chunk)).get(term)) ?? NOWHERE;
  }

  /** Where a single character stands, by itself or in any pair. */
  async postingsOfCharacter(character: string): Promise<Postings> {
    const places = await this.#ofCharacters('places', [character], unpackPlaces);
    return places.get(character) ?? NOWHERE;
  }

  /** All terms with this beginning, and where they stand. */
  async startingWith(prefix: string): Promise<Map<string, Postings>> {
    const first = this.#chunkOf(prefix);
    const chunks = this.#meta.chunks.filter(
      (chunk) => chunk === first || compare(beginning(chunk.from, prefix), prefix) === 0,
    );
    const read = await Promise.all(chunks.map((chunk) => this.#chunk(chunk)));
    return new Map(read.flatMap((words) => [...words].filter(([word]) => word.startsWith(prefix))));
  }

  /** Names of the filters. */
  get filters(): string[] {
    return [...this.#meta.filters.keys()];
  }

  /** The values of a filter and the pages that have them; empty where nothing has any. */
  async filter(name: string): Promise<Map<string, ReadonlySet<number>>> {
    const hash = this.#meta.filters.get(name);
    if (!hash) return new Map();
    return this.#once(`pagefind/filter/${hash}.pf_filter`, readFilter);
  }

  /** Page numbers in ascending order of a key. */
  order(key: string): readonly number[] {
    return this.#meta.sorts.get(key) ?? [];
  }

  async facts(page: number): Promise<Facts> {
    const shard = await this.#data<Facts[], Facts[]>(`facts-${Math.floor(page / FACTS)}`, same);
    const facts = shard[page % FACTS];
    if (!facts) throw new Error(`no facts of page ${page}`);
    return facts;
  }

  /** The provisions of a page; none where its text is not held. */
  async outline(page: number): Promise<Outline> {
    const { texts } = await this.facts(page);
    if (texts.length === 0) return { provisions: [], words: 0 };
    return this.#data<PackedOutline, Outline>(`outline-${page}`, unpackOutline);
  }

  /** The words of a provision, by its place in the outline, without its label. */
  async text(page: number, provision: number): Promise<string> {
    const { texts } = await this.facts(page);
    const file = texts.findLastIndex((first) => first <= provision);
    const own = await this.#data<string[], string[]>(`text-${page}-${file}`, same);
    return own[provision - (texts[file] ?? 0)] ?? '';
  }

  /** What helps with these characters as mistyped ones: of each that is known, and of some others. */
  spellingOf(characters: Iterable<string>): Promise<SpellingEntries> {
    return this.#ofCharacters('spelling', characters, unpackSpelling);
  }

  /**
   * Traditional characters and phrases that may stand in a text, and some others, with their simplified form.
   * `foreign` are those of its characters that simplified print does not have.
   */
  simplified(text: Iterable<string>, foreign: ReadonlySet<string>): Promise<Map<string, string>> {
    const { signs } = this.#entry;
    const looked = [...text].filter((one) => foreign.has(one) || signs.includes(one));
    const open = (packed: PackedSimplified) => new Map(Object.entries(packed));
    return this.#ofCharacters('simplified', looked, open, SIMPLIFIED_FILES);
  }

  /** Which files hold the words of a sound. */
  soundTable(): Promise<SoundTable> {
    return this.#data<SoundTable, SoundTable>('sounds', same);
  }

  /** The words of a file of sounds. */
  sounds(order: 'onward' | 'backward', file: number): Promise<SoundedWord[]> {
    return this.#data<PackedSounds, SoundedWord[]>(`sounds-${order}-${file}`, unpackSounds);
  }

  /** Words with these initials, three at least, and some others. */
  initials(letters: string): Promise<SoundedWord[]> {
    const shard = initialsShardOf(letters, this.#entry.initials);
    return this.#data<PackedSounds, SoundedWord[]>(`initials-${shard}`, unpackSounds);
  }

  /** What is known of the words that may stand in a text: those that begin with some pair or character of it. */
  async entriesIn(text: string): Promise<WordEntries> {
    const runs = runsOf(text).filter(isHan);
    return this.#entriesBeginning(runs.flatMap((run) => [...pairsOf(run), ...run]));
  }

  /** What is known of these words. */
  async entriesOf(words: readonly string[]): Promise<WordEntries> {
    const found = await this.#entriesBeginning(words);
    return new Map(
      words.flatMap((word) => {
        const entry = found.get(word);
        return entry ? [[word, entry] as const] : [];
      }),
    );
  }

  async #entriesBeginning(words: readonly string[]): Promise<WordEntries> {
    const shards = [...new Set(words.map((word) => shardOf(word, this.#entry.shards)))];
    const read = await Promise.all(
      shards.map((shard) =>
        this.#data<PackedEntries, WordEntries>(`entries-${shard}`, unpackEntries),
      ),
    );
    return new Map(read.flatMap((entries) => [...entries]));
  }

  /** What is kept by character, in the files of these. */
  async #ofCharacters<P, T>(
    name: string,
    characters: Iterable<string>,
    open: (packed: P) => Map<string, T>,
    files = this.#entry.characters,
  ): Promise<Map<string, T>> {
    const shards = new Set([...characters].map((one) => shardOfCharacter(one, files)));
    const read = await Promise.all(
      [...shards].map((shard) => this.#data<P, Map<string, T>>(`${name}-${shard}`, open)),
    );
    return new Map(read.flatMap((own) => [...own]));
  }

  /** The chunk a term is in, if it is in any: the last that begins at or before it. */
  #chunkOf(term: string): Chunk | undefined {
    const { chunks } = this.#meta;
    let low = 0;
    let high = chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(chunks[middle]?.from ?? '', term) <= 0) low = middle + 1;
      else high = middle;
    }
    return chunks[low - 1];
  }

  #chunk({ hash }: Chunk): Promise<Map<string, Postings>> {
    return this.#once(`pagefind/index/${hash}.pf_index`, readChunk);
  }

  #data<P, T>(name: string, open: (packed: P) => T): Promise<T> {
    return this.#once(`search/${this.#entry.data}/${name}.packed`, async (bytes) =>
      open(await unpackJson<P>(bytes)),
    );
  }

  /** A failed read is forgotten, so that the next question tries again. */
  #once<T>(path: string, open: (bytes: Uint8Array) => Promise<T>): Promise<T> {
    const kept = this.#kept.get(path);
    if (kept) return kept as Promise<T>;
    const opened = this.#read(path).then(open);
    this.#kept.set(path, opened);
    opened.catch(() => this.#kept.delete(path));
    return opened;
  }
}

function same<T>(value: T): T {
  return value;
}

/** As much of a word as the other has characters. */
function beginning(word: string, other: string): string {
  return [...word].slice(0, [...other].length).join('');
}

/** By code points, as the indexer sorts. */
function compare(a: string, b: string): number {
  for (let at = 0; ;) {
    const [one, other] = [a.codePointAt(at), b.codePointAt(at)];
    if (one === undefined || other === undefined) return a.length - b.length;
    if (one !== other) return one - other;
    at += one > 0xffff ? 2 : 1;
  }
}
