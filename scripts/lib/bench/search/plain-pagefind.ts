/** Pagefind as it comes: the built pages indexed as they are, asked through its own script. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Page } from 'playwright-core';
import type { Outcome, Topic } from '../../../../src/search/measure.ts';

/** Results whose passages are loaded, as a page of results shows them. */
const LOADED = 10;
/** Ids of provisions; the pages have others, of their tools. */
const PROVISION = /^(?:enc|part|chp|art|lvl|para|box|annex|annexes|notice)_|^addressee/u;
/** Passages of a page that count as hits. */
const PASSAGES = 3;

/** Indexes the documents' pages of a built site into a folder with a page to search from; returns the folder. */
export async function buildPlain(dist = 'dist'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plain-'));
  try {
    const { index } = await pagefind.createIndex({ rootSelector: 'main' });
    if (!index) throw new Error('Pagefind made no index');
    for (const name of await readdir(join(dist, 'documents'), { withFileTypes: true })) {
      if (!name.isDirectory()) continue;
      const content = await readFile(join(dist, 'documents', name.name, 'index.html'), 'utf8');
      await index.addHTMLFile({ url: `/documents/${name.name}/`, content });
    }
    await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  } finally {
    await pagefind.close();
  }
  const page =
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Pagefind</title></html>';
  await writeFile(join(folder, 'index.html'), page);
  return folder;
}

export function removePlain(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/**
 * Asks one query in a page of the folder; passages in order, and the milliseconds until the pages were there.
 * Pagefind finds pages and the places of words in them: of each page the passages with most of these places
 * count as its hits, after the page itself where its title has some.
 */
export async function askPlain(
  page: Page,
  query: string,
): Promise<{ hits: string[]; milliseconds: number }> {
  const { pages, milliseconds } = await page.evaluate(
    async ({ text, loaded }) => {
      interface Data {
        url: string;
        locations: number[];
        anchors: { id: string; location: number }[];
      }
      const script = '/pagefind/pagefind.js';
      const engine = (await import(script)) as {
        search(words: string): Promise<{ results: { data(): Promise<Data> }[] }>;
      };
      const start = performance.now();
      const { results } = await engine.search(text);
      const found = await Promise.all(results.slice(0, loaded).map((result) => result.data()));
      const spent = performance.now() - start;
      return {
        pages: found.map(({ url, locations, anchors }) => ({ url, locations, anchors })),
        milliseconds: spent,
      };
    },
    { text: query, loaded: LOADED },
  );
  const hits = pages.flatMap(({ url, locations, anchors }) => {
    const id = url.split('/').at(-2) ?? '';
    const counts = new Map<string, number>();
    for (const location of locations) {
      const provision =
        anchors.findLast(({ id: own, location: start }) => start <= location && PROVISION.test(own))
          ?.id ?? '';
      counts.set(provision, (counts.get(provision) ?? 0) + 1);
    }
    const best = [...counts].sort(([, a], [, b]) => b - a).slice(0, PASSAGES);
    return best.map(([provision]) => `${id}#${provision}`);
  });
  return { hits, milliseconds };
}

/** What it answers to all topics. */
export async function plainOutcomes(
  page: Page,
  topics: readonly Topic[],
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (const { id, query } of topics)
    outcomes.set(id, { hits: (await askPlain(page, query)).hits, suggestions: [] });
  return outcomes;
}
