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
import { launchBrowser } from './browser.ts';
import { serveSite, type SiteServer } from './server.ts';

const BASE = '/library/';
const PAGES: Record<string, string> = {
  'documents/housing':
    '<h1>关于加快发展保障性租赁住房的实施意见</h1><p>郑政办〔2022〕10号</p>' +
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

  for (const name of ['client', 'query']) {
    const source = await readFile(`src/search/${name}.ts`, 'utf8');
    const script = stripTypeScriptTypes(source).replaceAll(".ts'", ".js'");
    await writeFile(join(folder, `${name}.js`), script);
  }
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

/** Addresses of the pages found, best first, asked through the browser's own client. */
function found(query: string): Promise<{
  urls: string[];
  anchors: string[];
  parts: string[];
  language: string;
}> {
  return page.evaluate(
    async ({ base, query }) => {
      const { client } = window as unknown as { client: typeof Client };
      const hits = await client.search(await client.openIndex(base), query);
      return {
        urls: hits.map((hit) => hit.url),
        anchors: hits.flatMap((hit) => hit.anchors.map((anchor) => anchor.id)),
        parts: hits.flatMap((hit) => hit.sub_results.map((part) => part.url)),
        language: document.documentElement.lang,
      };
    },
    { base: BASE, query },
  );
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

test('parts of a page are told by the headings that have an id', async () => {
  expect((await found('青年人')).parts).toEqual([`${HOUSING}#art_1`]);
});

test('every element with an id is an anchor, not headings only', async () => {
  expect((await found('青年人')).anchors).toEqual(['art_1', 'art_1__para_1']);
});

test('the page keeps its language', async () => {
  expect((await found('住房')).language).toBe('zh-CN');
});
