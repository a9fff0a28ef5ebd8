/** What the build adds to Astro's output: `astro build && node scripts/build-library.ts [DIST]`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodejieba from 'nodejieba';
import * as pagefind from 'pagefind';
import { loadLibrary } from '../src/library/load.ts';
import { ENDING, type EventType } from '../src/status/event.ts';

const [, , dist = 'dist'] = process.argv;
const library = (await loadLibrary()).value;
const documents = library?.documents ?? [];
const events = library?.events ?? [];

/** A step of the build; it returns its figures, in words. */
type Step = () => Promise<string>;

const steps: Record<string, Step> = {
  segment,
  'cross-link': crossLink,
  supersede,
  index,
};

/** Cuts the documents into words, for vocabulary and suggestions; the index stays uncut. */
async function segment(): Promise<string> {
  const texts = documents.map(({ title, provisions }) =>
    [title, ...provisions.map(({ label, text }) => label + text)].join('\n'),
  );
  const words = texts
    .flatMap((text) => nodejieba.cut(text))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return `${texts.length} texts, ${words.length} words, vocabulary ${new Set(words).size}`;
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

/** Indexes the built pages of the documents, and no others, with Pagefind into pagefind/. */
async function index(): Promise<string> {
  try {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(errors.join('\n'));
    const problems = [...errors];
    for (const { id } of documents) {
      const content = await readFile(join(dist, 'documents', id, 'index.html'), 'utf8');
      const { errors: own } = await index.addHTMLFile({ url: `/documents/${id}/`, content });
      problems.push(...own);
    }
    const written = await index.writeFiles({ outputPath: join(dist, 'pagefind') });
    problems.push(...written.errors);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return `${documents.length} documents`;
  } finally {
    await pagefind.close();
  }
}

for (const [name, step] of Object.entries(steps)) {
  const start = performance.now();
  const figures = await step();
  console.error(`[library] ${name}: ${figures} (${Math.round(performance.now() - start)} ms)`);
}
