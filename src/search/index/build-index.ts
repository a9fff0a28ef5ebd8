/** Builds the index by Pagefind's Node API, and what the browser needs beside it. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { PackedStretch } from '../../status/packed.ts';
import { addPlaces, packPlaces, type CharacterPlaces } from './character-places.ts';
import {
  FACTS,
  packEntries,
  packOutline,
  type Characters,
  type Entry,
  type Facts,
  type Outline,
  type Vocabulary,
  type WordEntries,
} from './data.ts';
import { indexPage, lengthOf, type IndexedInstrument } from './index-page.ts';
import { readChunk, readMeta } from './pagefind-files.ts';
import { soundedWords, soundFilesOf } from './sounds.ts';
import { forSpelling, packSpelling, spellingOf } from './spelling.ts';
import { packSimplified, type Simplified } from './traditional.ts';
import { withPlaces, type Boundaries } from './word-places.ts';

/** An instrument to be found: as it is indexed, and as it is shown. */
export interface SearchedInstrument extends Omit<IndexedInstrument, 'provisions'> {
  held: boolean;
  timeline: PackedStretch[];
  provisions: readonly SearchedProvision[];
}

export interface SearchedProvision {
  id: string;
  parent: string | null;
  kind: string;
  label: string;
  text: string;
  /** Its words where it is a heading, the title of an enclosure; else empty. */
  heading: string;
}

/** What search knows of words. */
export interface Words {
  vocabulary: Vocabulary;
  characters: Characters;
  entries: WordEntries;
  boundaries: Boundaries;
  simplified: Simplified;
}

/** A file of the built site, path below its root. */
export interface BuiltFile {
  path: string;
  content: Uint8Array;
}

export interface BuiltIndex {
  files: BuiltFile[];
  /** How many chunks the words are in, and how many postings a chunk was to have. */
  chunks: number;
  chunkSize: number;
  words: number;
}

/** Characters of text in a file of texts: about 1 KB when compressed. */
const TEXTS = 600;

/**
 * How many postings a chunk of the index gets. A query loads a chunk for nearly each of its pairs, and the
 * list of all chunks: small chunks save at first and cost when there are many. The best size grows with the
 * square root of the text; the factor is the best of `npm run bench:search -- --chunks`.
 */
export function chunkSizeFor(characters: number): number {
  return Math.max(300, Math.round(2 * Math.sqrt(characters)));
}

/**
 * How many files the entries of so many words get: about a third of a KB each, and no more than there are beginnings of two
 * characters. A question reads one for every beginning in it, so small ones weigh more than many.
 */
export function shardsFor(words: readonly string[]): number {
  const beginnings = new Set(words.map((word) => [...word].slice(0, 2).join('')));
  const most = 2 ** Math.ceil(Math.log2(1 + beginnings.size));
  return Math.max(64, Math.min(most, 2 ** Math.round(Math.log2(words.length / 8))));
}

/** How many files hold what is kept by character for so many words: about half a KB each, some characters in each. */
export function characterFilesFor(words: number): number {
  return Math.max(16, 2 ** Math.round(Math.log2(1 + words / 8)));
}

/** Files of Pagefind's that the browser's side reads; its own interfaces and scripts are left out. */
const KEPT = /^(?:pagefind-entry\.json|.*\.pf_meta|index\/.*|filter\/.*)$/u;

/**
 * Indexes the instruments, one page each, with hits at the level of provisions. `onProgress` hears how many
 * are in. Throws with all of Pagefind's messages where it reports any; its service is closed in any case.
 */
export async function buildIndex(
  instruments: readonly SearchedInstrument[],
  { vocabulary, characters, entries, boundaries, simplified }: Words,
  {
    chunkSize = chunkSizeFor(charactersOf(instruments)),
    onProgress = () => {},
  }: { chunkSize?: number; onProgress?: (done: number, all: number) => void } = {},
): Promise<BuiltIndex> {
  const raw = await runPagefind(instruments, chunkSize, onProgress);
  const own = raw.filter(({ path }) => KEPT.test(path));
  const meta = own.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error('Pagefind wrote no .pf_meta file');
  const { pages, chunks } = await readMeta(meta.content);
  const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  const fragments = new Map(
    raw
      .filter(({ path }) => path.startsWith('fragment/'))
      .map((file) => [file.path.slice('fragment/'.length).split('.')[0] ?? '', readFragment(file)]),
  );
  const indexed = pages.map((hash) => {
    const fragment = fragments.get(hash);
    const instrument = fragment && byId.get(fragment.url.split('/').at(-2) ?? '');
    if (!fragment || !instrument) throw new Error(`no page for the fragment ${hash}`);
    return { instrument, outline: outlineOf(instrument, fragment), fragment };
  });
  const data: BuiltFile[] = [];
  const add = (path: string, value: unknown) =>
    data.push({ path: `${path}.packed`, content: gzipSync(JSON.stringify(value), { level: 9 }) });
  const facts: Facts[] = [];
  for (const [page, { instrument, outline }] of indexed.entries()) {
    const texts = cutTexts(instrument.provisions);
    facts.push(factsOf(instrument, texts));
    if (instrument.provisions.length === 0) continue;
    add(`outline-${page}`, packOutline(outline));
    for (const [index, first] of texts.entries())
      add(
        `text-${page}-${index}`,
        instrument.provisions.slice(first, texts[index + 1]).map(({ text }) => text),
      );
  }
  for (let at = 0; at < facts.length; at += FACTS)
    add(`facts-${at / FACTS}`, facts.slice(at, at + FACTS));
  const spelled = forSpelling(vocabulary);
  const byCharacter = characterFilesFor(spelled.words.size);
  for (const [shard, own] of packSpelling(spellingOf(spelled, characters), byCharacter).entries())
    add(`spelling-${shard}`, own);
  const initialsFiles = Math.max(1, byCharacter >> 3);
  const sounds = soundFilesOf(soundedWords(spelled, characters), initialsFiles);
  add('sounds', sounds.table);
  for (const order of ['onward', 'backward'] as const)
    for (const [file, own] of sounds[order].entries()) add(`sounds-${order}-${file}`, own);
  for (const [shard, own] of sounds.initials.entries()) add(`initials-${shard}`, own);
  const placed = withPlaces(
    entries,
    indexed.map(({ instrument: { title, names, provisions } }) => ({
      names: [title, ...names],
      provisions,
    })),
    boundaries,
  );
  const shards = shardsFor([...placed.keys()]);
  for (const [shard, own] of packEntries(placed, shards).entries()) add(`entries-${shard}`, own);
  const places = packPlaces(await placesOf(own), byCharacter);
  for (const [shard, packed] of places.entries()) add(`places-${shard}`, packed);
  const { files: traditional, signs } = packSimplified(simplified);
  for (const [shard, packed] of traditional.entries()) add(`simplified-${shard}`, packed);
  const words = indexed.reduce((sum, { fragment }) => sum + fragment.word_count, 0);
  const build = createHash('sha256');
  for (const { content } of [...own, ...data]) build.update(content);
  const folder = `data-${build.digest('hex').slice(0, 10)}`;
  const entry: Entry = {
    data: folder,
    meta: meta.path,
    pages: pages.length,
    words,
    shards,
    characters: byCharacter,
    initials: initialsFiles,
    signs,
  };
  return {
    files: [
      ...own.map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
      ...data.map(({ path, content }) => ({ path: `search/${folder}/${path}`, content })),
      { path: 'search/entry.json', content: new TextEncoder().encode(JSON.stringify(entry)) },
    ],
    chunks: chunks.length,
    chunkSize,
    words,
  };
}

/** How many characters the provisions have. */
export function charactersOf(instruments: readonly SearchedInstrument[]): number {
  return instruments.reduce(
    (sum, { provisions }) => sum + provisions.reduce((own, { text }) => own + text.length, 0),
    0,
  );
}

async function runPagefind(
  instruments: readonly SearchedInstrument[],
  chunkSize: number,
  onProgress: (done: number, all: number) => void,
): Promise<BuiltFile[]> {
  // Pagefind's service takes this from its environment when it starts; there is no option.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
    if (!index) throw new Error(errors.join('\n'));
    const problems = [...errors];
    for (const [done, instrument] of instruments.entries()) {
      const added = await index.addHTMLFile({
        url: `/documents/${instrument.id}/`,
        content: indexPage(instrument),
      });
      problems.push(...added.errors);
      onProgress(done + 1, instruments.length);
    }
    const { files, errors: own } = await index.getFiles();
    problems.push(...own);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return files.map(({ path, content }) => ({ path, content }));
  } finally {
    delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
    await pagefind.close();
  }
}

/** What a page's fragment says of the words that begin its provisions. */
interface Fragment {
  url: string;
  word_count: number;
  anchors: { id: string; location: number }[];
}

function readFragment({ content }: BuiltFile): Fragment {
  const text = gunzipSync(content).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
}

function outlineOf({ provisions }: SearchedInstrument, fragment: Fragment): Outline {
  const starts = new Map(fragment.anchors.map(({ id, location }) => [id, location]));
  const indexes = new Map(provisions.map(({ id }, index) => [id, index]));
  return {
    words: fragment.word_count,
    provisions: provisions.map(({ id, parent, kind, label, text, heading }) => ({
      id,
      parent: (parent === null ? undefined : indexes.get(parent)) ?? -1,
      kind,
      label,
      heading,
      length: lengthOf(label + text),
      start: starts.get(id) ?? fragment.word_count,
    })),
  };
}

/** Where the texts are cut into files: indexes of the provisions that begin one. */
function cutTexts(provisions: readonly SearchedProvision[]): number[] {
  const cuts: number[] = [];
  let length = Infinity;
  for (const [index, { text }] of provisions.entries()) {
    if (length + text.length > TEXTS) {
      cuts.push(index);
      length = 0;
    }
    length += text.length;
  }
  return cuts;
}

function factsOf(
  { id, number, title, issuers, date, kind, held, names, timeline }: SearchedInstrument,
  texts: number[],
): Facts {
  return {
    id,
    number,
    title,
    issuers: [...issuers],
    date,
    kind,
    held,
    names: [...names],
    timeline,
    texts,
  };
}

/** Where each character stands, from the words of the whole index. */
async function placesOf(files: readonly BuiltFile[]): Promise<CharacterPlaces> {
  const places: CharacterPlaces = new Map();
  for (const { path, content } of files)
    if (path.startsWith('index/')) addPlaces(places, await readChunk(content));
  return places;
}
