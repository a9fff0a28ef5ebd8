/** What the build adds to Astro's output: `astro build && node scripts/build-library.ts [DIST]`. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLibrary } from '../src/library/load.ts';
import { buildIndex, type Words } from '../src/search/index/build-index.ts';
import { searchedInstruments } from '../src/search/index/instruments.ts';
import { ENDING, type EventType } from '../src/status/event.ts';
import { searchWords } from './lib/search-words.ts';
import { writeAll } from './lib/write-all.ts';

const [, , dist = 'dist'] = process.argv;
const { value: library } = await loadLibrary();
if (!library) throw new Error('content/site.yaml cannot be read: run `npm run check`');
const { documents, events, lexicon } = library;
const instruments = searchedInstruments(library);
let words: Words | null = null;

/** A step of the build; it returns its figures, in words. */
type Step = () => Promise<string>;

const steps: Record<string, Step> = {
  segment,
  'cross-link': crossLink,
  supersede,
  index,
};

/** Cuts the documents into words, for spelling help and questions; the index stays uncut. */
async function segment(): Promise<string> {
  words = searchWords(instruments, lexicon);
  const { vocabulary, characters, entries } = words;
  const other = [...entries.values()].filter(({ same, official }) => same.length + official.length);
  return `${documents.length} texts, ${vocabulary.words.size} words, ${other.length} with other words, ${characters.sounds.size} characters`;
}

/** Counts what the documents cite: how much of it leads to an instrument, and to how many. */
async function crossLink(): Promise<string> {
  const citations = documents
    .flatMap(({ citations: own }) => own)
    .filter(({ relation }) => relation !== 'mention');
  const resolved = citations.filter(({ target }) => target !== null);
  const targets = new Set(resolved.map(({ target }) => target));
  return `${citations.length} citations, ${resolved.length} resolved, to ${targets.size} instruments`;
}

/** Counts what the events end, change and replace; what stands is worked out for the day of reading. */
async function supersede(): Promise<string> {
  const targets = (types: readonly EventType[]) =>
    new Set(events.flatMap(({ type, target }) => (types.includes(type) && target ? [target] : [])))
      .size;
  const ended = targets([...ENDING]);
  return `${events.length} events, ${ended} instruments ended, ${targets(['replaces'])} replaced, ${targets(['amends'])} amended`;
}

/** Indexes every instrument, held or cited, and writes what the browser's side of search reads. */
async function index(): Promise<string> {
  if (!words) throw new Error('the step segment comes first');
  const {
    files,
    chunks,
    chunkSize,
    words: indexed,
  } = await buildIndex(instruments, words, {
    onProgress: (done, all) => {
      if (done % 100 === 0 || done === all) console.error(`[library] index: ${done} of ${all}`);
    },
  });
  // An index of before would stay beside the new one: its files have other names.
  await rm(join(dist, 'pagefind'), { recursive: true, force: true });
  for (const name of await readdir(join(dist, 'search')).catch(() => []))
    if (name.startsWith('data-')) await rm(join(dist, 'search', name), { recursive: true });
  await writeAll(files.map(({ path, content }) => ({ path: join(dist, path), content })));
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  return `${instruments.length} instruments, ${indexed} words in ${chunks} chunks of ${chunkSize} postings, ${files.length} files, ${Math.round(bytes / 1000)} KB`;
}

for (const [name, step] of Object.entries(steps)) {
  const start = performance.now();
  const figures = await step();
  console.error(`[library] ${name}: ${figures} (${Math.round(performance.now() - start)} ms)`);
}
