/** The same search over ten, a hundred and a thousand documents. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Library } from '../../../../src/library/library.ts';
import {
  buildIndex,
  charactersOf,
  type SearchedInstrument,
} from '../../../../src/search/index/build-index.ts';
import { searchedInstruments } from '../../../../src/search/index/instruments.ts';
import { serveSite } from '../../../../test/site/server.ts';
import { searchWords } from '../../search-words.ts';
import { coldBytes, ownWay, quantile, warmTimes } from './browser.ts';

/** What search costs at one size. */
export interface Scaled {
  documents: number;
  characters: number;
  /** Milliseconds for the words and for the index. */
  words: number;
  index: number;
  /** The most memory of this process and of Pagefind's, in MB; null where the system does not say. */
  memory: number;
  pagefindMemory: number | null;
  /** The whole index on disk, in bytes. */
  size: number;
  chunkSize: number;
  /** Bytes for a first answer, in the middle and at worst. */
  first: number;
  firstMost: number;
  /** Milliseconds of an answer once all is there. */
  p50: number;
  p95: number;
}

/** Measures the library with so many times its documents. */
export async function measureScale(
  browser: Browser,
  library: Library,
  times: number,
  queries: readonly string[],
  options: { chunkSize?: number } = {},
): Promise<Scaled> {
  const instruments = multiplied(searchedInstruments(library), times);
  const start = performance.now();
  const words = searchWords(instruments, library.lexicon);
  const cut = performance.now();
  const watched = watchMemory('pagefind');
  const built = await buildIndex(instruments, words, options);
  const pagefindMemory = watched();
  const done = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'scale-'));
  try {
    for (const part of ['_astro', 'search/index.html', 'data/status.json'])
      await cp(join('dist', part), join(folder, part), { recursive: true });
    for (const { path, content } of built.files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    const site = await serveSite(folder);
    try {
      const way = ownWay(site.url);
      const bytes = await coldBytes(browser, site, way, queries);
      const milliseconds = await warmTimes(browser, way, queries);
      return {
        documents: instruments.filter(({ held }) => held).length,
        characters: charactersOf(instruments),
        words: cut - start,
        index: done - cut,
        memory: process.resourceUsage().maxRSS / 1024,
        pagefindMemory,
        size: built.files.reduce((sum, { content }) => sum + content.length, 0),
        chunkSize: built.chunkSize,
        first: quantile(bytes, 0.5),
        firstMost: Math.max(...bytes),
        p50: quantile(milliseconds, 0.5),
        p95: quantile(milliseconds, 0.95),
      };
    } finally {
      await site.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The instruments so many times, each copy with a name of its own and some characters changed for others: the
 * words of a larger library are more, not the same more often.
 */
function multiplied(
  instruments: readonly SearchedInstrument[],
  times: number,
): SearchedInstrument[] {
  return Array.from({ length: times }, (_, copy) =>
    instruments.map((instrument): SearchedInstrument => {
      if (copy === 0) return instrument;
      const { id, number, title, provisions } = instrument;
      return {
        ...instrument,
        id: `${id}-${copy}`,
        number: number?.replace(/〔\d+〕/u, `〔${1950 + (copy % 70)}〕`) ?? null,
        title: varied(title, copy),
        provisions: provisions.map((provision) => ({
          ...provision,
          text: varied(provision.text, copy),
          heading: varied(provision.heading, copy),
        })),
      };
    }),
  ).flat();
}

/** One character in twelve, other ones in each copy, moved along the code table. */
function varied(text: string, copy: number): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return (code * 7 + copy * 13) % 12 === 0
      ? String.fromCodePoint(code + 1 + (copy % 5))
      : character;
  });
}

/** Watches the most memory of the processes of a name, where the system tells it; the function returned ends it. */
function watchMemory(name: string): () => number | null {
  let most: number | null = null;
  const look = async () => {
    const folders = await readdir('/proc').catch(() => []);
    for (const folder of folders.filter((one) => /^\d+$/u.test(one))) {
      const status = await readFile(join('/proc', folder, 'status'), 'utf8').catch(() => '');
      if (!status.startsWith(`Name:\t${name}`)) continue;
      const peak = Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? 0) / 1024;
      most = Math.max(most ?? 0, peak);
    }
  };
  const timer = setInterval(() => void look(), 50);
  return () => {
    clearInterval(timer);
    return most;
  };
}
