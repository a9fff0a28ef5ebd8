/**
 * What this project relies on in Pagefind, asked of a small index in a real browser. An
 * upgrade that changes it fails here.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Client from '../../src/search/client.ts';
import { queryTerms } from '../../src/search/query.ts';
import { launchBrowser } from './browser.ts';
import { serveSite, type SiteServer } from './server.ts';

const BASE = '/library/';
const PAGES: Record<string, string> = {
  'documents/housing':
    '<h1 data-pagefind-index-attrs="data-token" data-token="郑政办202210号">关于加快发展保障性租赁住房的' +
    '<wbr>实施意见</h1><p>郑政办〔2022〕10号</p>' +
    '<h2 id="art_1">第一条</h2><p id="art_1__para_1">新市民、青年人住房困难，见郑政办〔2022〕10号。</p>',
  'documents/advisers':
    '<h1>法律顾问工作规则</h1><p>郑政文〔2022〕16号</p><p>保障性措施，租赁合同，住房。</p>',
};

/** vitest rewrites `import()` in code it sends to the page; hence a script of the page's own. */
const START_PAGE = `<!doctype html><html lang="zh-CN"><title>搜索</title>
<script type="module">import * as client from './client.js'; window.client = client;</script></html>`;

let folder: string;
let site: SiteServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('no index');
  for (const [path, body] of Object.entries(PAGES)) {
    const content = `<html lang="zh-CN"><body><main data-pagefind-body>${body}</main></body></html>`;
    await index.addHTMLFile({ url: `/${path}/`, content });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();

  const source = await readFile('src/search/client.ts', 'utf8');
  await writeFile(join(folder, 'client.js'), stripTypeScriptTypes(source));
  await writeFile(join(folder, 'index.html'), START_PAGE);

  site = await serveSite(folder, BASE);
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => 'client' in window);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The pages found, best first, asked through the browser's own client. */
function found(query: string): Promise<{
  urls: string[];
  anchors: string[];
  contents: string[];
  language: string;
}> {
  return page.evaluate(
    async ({ base, terms }) => {
      const { client } = window as unknown as { client: typeof Client };
      const { results } = await (await client.openIndex(base)).search(terms);
      const pages = await Promise.all(results.map((result) => result.data()));
      return {
        urls: pages.map(({ url }) => url),
        anchors: pages.flatMap(({ anchors }) => anchors.map(({ id }) => id)),
        contents: pages.map(({ raw_content }) => raw_content),
        language: document.documentElement.lang,
      };
    },
    { base: BASE, terms: queryTerms(query).join(' ') },
  );
}

/** Addresses of the pages for a term as Pagefind itself reads it. */
async function searchFor({ base, term }: { base: string; term: string }): Promise<string[]> {
  const { client } = window as unknown as { client: typeof Client };
  const { results } = await (await client.openIndex(base)).search(term);
  return Promise.all(results.map(async (result) => (await result.data()).url));
}

const HOUSING = `${BASE}documents/housing/`;
const ADVISERS = `${BASE}documents/advisers/`;

test.each([
  ['保障性租赁住房', [HOUSING]],
  ['郑政办〔2022〕10号', [HOUSING]],
  ['郑政文〔2022〕16号', [ADVISERS]],
  ['性租', [HOUSING]],
  ['问工', [ADVISERS]],
  ['税', []],
])('%s', async (query, urls) => {
  expect((await found(query)).urls).toEqual(urls);
});

test('every element with an id is an anchor, not headings only', async () => {
  expect((await found('青年人')).anchors).toEqual(['art_1', 'art_1__para_1']);
});

test('a page comes with its text, words parted by zero-width spaces, elements not parting them', async () => {
  const [content = ''] = (await found('青年人')).contents;
  expect(content).toContain('\u200B');
  expect(content.replaceAll('\u200B', '')).toContain(
    '新市民、青年人住房困难，见郑政办〔2022〕10号。',
  );
});

test('the number of a document is a token of its own, from an attribute', async () => {
  expect((await page.evaluate(searchFor, { base: BASE, term: '"202210"' })).length).toBe(1);
  expect((await page.evaluate(searchFor, { base: BASE, term: '"20221"' })).length).toBe(0);
});

test('the page keeps its language', async () => {
  expect((await found('住房')).language).toBe('zh-CN');
});
