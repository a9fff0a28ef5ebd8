/**
 * What this project relies on in Pagefind 1.6.0: our reading of its files finds what its own search finds, in a
 * real browser, on a small index. An upgrade that changes the files or what is indexed fails here.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexPage, type IndexedInstrument } from '../../src/search/index/index-page.ts';
import { readChunk, readMeta } from '../../src/search/index/pagefind-files.ts';
import { SearchIndex } from '../../src/search/query/search-index.ts';
import { isHan, pairsOf, runsOf } from '../../src/search/terms.ts';
import { launchBrowser } from './browser.ts';
import { serveSite } from './server.ts';

const COMMON = { names: [], issuers: ['云川市人民政府'], topics: [], relief: [] };
const INSTRUMENTS: IndexedInstrument[] = [
  {
    ...COMMON,
    ...{
      id: 'yunzhengban-2022-10',
      number: '云政办〔2022〕10号',
      kind: '意见',
      date: '2022-02-12',
    },
    title: '关于加快发展保障性租赁住房的实施意见',
    provisions: [
      { id: 'art_1', label: '第一条', text: '' },
      { id: 'art_1__para_1', label: '', text: '新市民、青年人住房困难，见云政办〔2022〕10号。' },
      {
        id: 'art_2',
        label: '第二条',
        text: '租金每平方米 12.5 元，不高于市场价的90%；5G 网络入户。',
      },
    ],
  },
  {
    ...COMMON,
    ...{
      id: 'yunzhengwen-2022-16',
      number: '云政文〔2022〕16号',
      kind: '规则',
      date: '2022-02-09',
    },
    title: '法律顾问工作规则',
    provisions: [
      { id: 'lvl_1', label: '一、', text: '保障性措施，租赁合同，住房。' },
      { id: 'lvl_2', label: '二、', text: '税款二〇二二年一月起按 125 元计，𠮷野家除外。' },
    ],
  },
  {
    ...COMMON,
    ...{ id: 'yunzheng-2016-110', number: '云政〔2016〕110号', kind: null, date: null },
    title: '关于住房的通知',
    provisions: [],
  },
];

/** vitest rewrites `import()` in code it sends to the page; hence a script of the page's own. */
const START_PAGE = `<!doctype html><html lang="zh-CN"><title>搜索</title>
<script type="module">import * as pagefind from './pagefind/pagefind.js'; window.pagefind = pagefind;</script></html>`;

let folder: string;
let page: Page;
let index: SearchIndex;
interface Fragment {
  url: string;
  anchors: { id: string; location: number }[];
}

/** Fragments and ids by page number. */
let fragments: Fragment[];
let ids: string[];
/** Every term of the index. */
let terms: string[];
const cleanups: (() => Promise<unknown> | undefined)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  const created = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!created.index) throw new Error('no index');
  for (const instrument of INSTRUMENTS) {
    const content = indexPage(instrument);
    await created.index.addHTMLFile({ url: `/documents/${instrument.id}/`, content });
  }
  await created.index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  await readIndex();

  await writeFile(join(folder, 'index.html'), START_PAGE);
  const site = await serveSite(folder, '/library/');
  cleanups.push(() => site.close());
  const browser = await launchBrowser();
  cleanups.unshift(() => browser.close());
  page = await browser.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => 'pagefind' in window);
});

afterAll(async () => {
  for (const clean of cleanups) await clean();
});

/** Our side: `SearchIndex` over the files, and what the tests need to know of them. */
async function readIndex(): Promise<void> {
  const path = (...names: string[]) => join(folder, 'pagefind', ...names);
  const names = await readdir(path());
  const meta = names.find((name) => name.endsWith('.pf_meta')) ?? '';
  const { pages, chunks } = await readMeta(await readFile(path(meta)));
  await mkdir(join(folder, 'search'));
  const entry = { data: 'none', meta, pages: pages.length, words: 0 };
  await writeFile(join(folder, 'search', 'entry.json'), JSON.stringify(entry));
  index = await SearchIndex.open((file) => readFile(join(folder, file)));
  const read = await Promise.all(
    chunks.map(async ({ hash }) => readChunk(await readFile(path('index', `${hash}.pf_index`)))),
  );
  terms = read.flatMap((words) => [...words.keys()]);
  fragments = await Promise.all(pages.map(fragmentOf));
  ids = fragments.map(({ url }) => url.split('/').at(-2) ?? '');
}

/** What Pagefind keeps of a page. */
async function fragmentOf(hash: string): Promise<Fragment> {
  const file = await readFile(join(folder, 'pagefind', 'fragment', `${hash}.pf_fragment`));
  const text = gunzipSync(file).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
}

/**
 * The instruments Pagefind's own search finds for each of these terms, taken whole. It cuts what is asked into
 * words as the browser does; terms that are cut are left out.
 */
function foundByPagefind(wanted: string[]): Promise<Record<string, string[]>> {
  return page.evaluate(async (all) => {
    const { pagefind: own } = window as unknown as { pagefind: OwnSearch };
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    const found: Record<string, string[]> = {};
    for (const term of all) {
      if ([...segmenter.segment(term)].length > 1) continue;
      const { results } = await own.search(`"${term}"`);
      const urls = await Promise.all(results.map(async (one) => (await one.data()).url));
      found[term] = urls.map((url) => url.split('/').at(-2) ?? '').sort();
    }
    return found;
  }, wanted);
}

/** As much of Pagefind's script as is used here. */
interface OwnSearch {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

async function foundByUs(wanted: string[]): Promise<Record<string, string[]>> {
  const found = wanted.map(async (term) => {
    const pages = [...(await index.postings(term)).keys()];
    return [term, pages.map((at) => ids[at] ?? '').sort()] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

test('a whole word leads to the pages that Pagefind finds for it, and what is none leads nowhere', async () => {
  const none = ['税务', '住', '2', '12', '202', 's1', 'y2022s1'];
  const theirs = await foundByPagefind([...terms, ...none]);
  expect(Object.keys(theirs).length).toBeGreaterThan(60);
  expect(await foundByUs(Object.keys(theirs))).toEqual(theirs);
  expect(Object.values(await foundByUs(none)).flat()).toEqual([]);
});

test('every pair of adjacent characters is indexed, across words, and nothing else is', async () => {
  const texts = INSTRUMENTS.map(({ id, title, number, provisions }) => {
    const own = [title, number ?? '', ...provisions.map(({ label, text }) => `${label} ${text}`)];
    return { id, pairs: new Set(own.flatMap(runsOf).filter(isHan).flatMap(pairsOf)) };
  });
  const all = [...new Set(texts.flatMap(({ pairs }) => [...pairs]))].filter(
    (one) => !/^.$/u.test(one),
  );
  const expected = all.map((pair) => [
    pair,
    texts.flatMap(({ id, pairs }) => (pairs.has(pair) ? [id] : [])).sort(),
  ]);
  expect(all).toContain('性租');
  expect(all).toContain('𠮷野');
  expect(await foundByUs(all)).toEqual(Object.fromEntries(expected));
});

test('a number with its decimals is one term, and the number of a document has terms of its own', async () => {
  expect(await foundByUs(['12x5', '125', 'y2022s10', 's16', 's110'])).toEqual({
    '12x5': ['yunzhengban-2022-10'],
    '125': ['yunzhengwen-2022-16'],
    y2022s10: ['yunzhengban-2022-10'],
    s16: ['yunzhengwen-2022-16'],
    s110: ['yunzheng-2016-110'],
  });
});

test('every element with an id is an anchor, with the number of its first word', async () => {
  const fragment = fragments.find(({ url }) => url.includes('yunzhengban'));
  expect(fragment?.anchors.map(({ id }) => id)).toEqual(['art_1', 'art_1__para_1', 'art_2']);
  const [first, , last] = fragment?.anchors ?? [];
  const at = ids.indexOf('yunzhengban-2022-10');
  expect((await index.postings('第一')).get(at)).toEqual([first?.location]);
  expect((await index.postings('第二')).get(at)).toEqual([last?.location]);
});

test('filters and order are read, too', async () => {
  const named = (pages: Iterable<number>) => [...pages].map((at) => ids[at]).sort();
  const kinds = await index.filter('kind');
  expect([...kinds.keys()].sort()).toEqual(['意见', '规则']);
  expect(named(kinds.get('规则') ?? [])).toEqual(['yunzhengwen-2022-16']);
  expect(named((await index.filter('issuer')).get('云川市人民政府') ?? []).length).toBe(3);
  expect(index.order('date').map((at) => ids[at])).toEqual([
    'yunzheng-2016-110',
    'yunzhengwen-2022-16',
    'yunzhengban-2022-10',
  ]);
});
