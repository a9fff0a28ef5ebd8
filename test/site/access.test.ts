/** Readable for all: axe, no JavaScript, the keyboard, narrow screens. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import { documents, samples, site } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();

const query = `search/?q=${encodeURIComponent(site.examples[0] ?? '')}`;
const article = samples.articles?.provisions.find(({ kind }) => kind === 'article');
const slip = `slip/?d=${samples.articles?.id}&p=${article?.id}`;
const KEY_PAGES = [
  '',
  'documents/',
  query,
  'search/?q=xyzzy',
  'gazettes/',
  'instruments/',
  'accuracy/',
  'figures/',
  'disagreements/',
  // Repealed: with a banner. With a day: the bar, a document not yet in force, marks on links.
  'documents/zhengzheng-2016-37/',
  `documents/${samples.articles?.id}/?on=2020-01-01`,
  'instruments/?on=2023-01-01',
  'documents/?on=yesterday',
  'about/',
  'data/',
  slip,
  'slip/?d=nothing',
  'status/',
  'status/?on=2022-01-15',
  'units/',
  'units/?q=xyzzy',
  'units/?role=responsible&on=2026-01-01',
  '404.html',
  ...Object.values(samples).flatMap((document) => (document ? [`documents/${document.id}/`] : [])),
];
const OTHERS = documents
  .map(({ id }) => `documents/${id}/`)
  .filter((path) => !KEY_PAGES.includes(path));
const PHONE = { viewport: { width: 390, height: 844 } };

describe('axe finds nothing', () => {
  test.each(KEY_PAGES)('%s, light, desktop', (path) => check(path, { colorScheme: 'light' }));
  test.each(KEY_PAGES)('%s, dark, phone', (path) => check(path, { colorScheme: 'dark', ...PHONE }));
  test.each(OTHERS)('%s', (path) => check(path, {}));
});

async function check(path: string, options: Parameters<typeof visit.open>[1]): Promise<void> {
  const page = await visit.open(path, options);
  await settled(page);
  expect(await violationsOf(page)).toEqual([]);
  await leave(page);
}

/** Waits for the search page's answer and the slip; other pages are settled when loaded. */
async function settled(page: Page): Promise<void> {
  if (await page.locator('#slip').count()) {
    await page.waitForSelector('#slip[aria-busy="false"]', { state: 'attached' });
  }
  if (await page.locator('#results').count()) {
    await page.waitForSelector('#results[data-query][aria-busy="false"]', { state: 'attached' });
  }
}

test.each([320, 390, 768])('nothing is wider than a screen of %i pixels', async (width) => {
  const page = await visit.open('', { viewport: { width, height: 800 } });
  for (const path of KEY_PAGES) {
    await page.goto(new URL(path, visit.url).href);
    await settled(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBe(0);
  }
  await leave(page);
});

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false };

  test('the list shows every document, and no controls that do nothing', async () => {
    const page = await visit.open('documents/', options);
    expect(await page.locator('#documents > li:visible').count()).toBe(documents.length);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await leave(page);
  });

  test('a document shows its text and its table of contents', async () => {
    const page = await visit.open(`documents/${samples.longest?.id}/`, options);
    expect(await page.locator('[data-notice-body]').isVisible()).toBe(true);
    expect(await page.locator('.contents a').first().isVisible()).toBe(true);
    await leave(page);
  });

  test('a document shows no tools, and no terms', async () => {
    const page = await visit.open(`documents/${samples.articles?.id}/`, options);
    for (const tool of ['#jump', '.reading-help', '.cite-button', '.panel', '.term[role]']) {
      expect(await page.locator(`${tool}:visible`).count(), tool).toBe(0);
    }
    const plain = await page
      .locator('.term')
      .evaluateAll((terms) => terms.every((term) => getComputedStyle(term).cursor !== 'help'));
    expect(plain).toBe(true);
    await leave(page);
  });

  test('the slip says so and leads to the list', async () => {
    const page = await visit.open(slip, options);
    expect(await page.locator('noscript a[href$="documents/"]').isVisible()).toBe(true);
    await leave(page);
  });

  test('the search page says so and leads to the list', async () => {
    const page = await visit.open('search/', options);
    expect(await page.locator('noscript a[href$="documents/"]').isVisible()).toBe(true);
    await leave(page);
  });
});

describe('by keyboard', () => {
  test('the first stop skips to the text', async () => {
    const page = await visit.open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await leave(page);
  });

  test('/ goes to the search box of any page', async () => {
    for (const path of ['', 'documents/', 'search/', `documents/${samples.articles?.id}/`]) {
      const page = await visit.open(path);
      await page.locator('h1').click();
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name')), path).toBe(
        'q',
      );
      await leave(page);
    }
  });

  test('a wide table takes the focus and is named', async () => {
    const page = await visit.open(`documents/${samples.longest?.id}/`);
    const table = page.locator('.table-scroll').first();
    await table.focus();
    expect(await table.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await table.getAttribute('aria-label')).toMatch(/表格/u);
    await leave(page);
  });
});

test('on paper only the document is left', async () => {
  const page = await visit.open(`documents/${samples.articles?.id}/`);
  await page.emulateMedia({ media: 'print' });
  for (const chrome of ['.masthead', '.site-footer', '.contents', '.collation']) {
    expect(await page.locator(chrome).isVisible(), chrome).toBe(false);
  }
  for (const kept of ['h1', '.number-row', '[data-notice-body]', '.source-line']) {
    expect(await page.locator(kept).first().isVisible(), kept).toBe(true);
  }
  await leave(page);
});
