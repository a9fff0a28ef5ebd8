/** The list below the search boxes of the home page and the masthead. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import { documents } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();
const HOME = { path: '', box: '#query' };
const MASTHEAD = { path: 'about/', box: '#masthead-query' };
const [first] = documents.filter(({ number }) => /10号$/u.test(number ?? ''));

/** Types into a box and waits for its list. */
async function type({ path, box }: typeof HOME, query: string): Promise<Page> {
  const page = await visit.open(path);
  await page.locator(box).pressSequentially(query);
  await page.locator('[role=option]').first().waitFor();
  return page;
}

/** The option that is announced as chosen. */
function chosen(page: Page, box: string): Promise<string | null> {
  return page.evaluate((selector) => {
    const id = document.querySelector(selector)?.getAttribute('aria-activedescendant');
    const option = id ? document.getElementById(id) : null;
    return option?.getAttribute('aria-selected') === 'true' ? option.textContent : null;
  }, box);
}

describe.each([HOME, MASTHEAD])('the box of “$path”', (place) => {
  const { path, box } = place;

  test('is a combobox whose list opens while one types, and closes', async () => {
    const page = await type(place, '补贴');
    const input = page.locator(box);
    expect(await input.getAttribute('role')).toBe('combobox');
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    const list = page.locator(`#${await input.getAttribute('aria-controls')}`);
    expect(await list.getAttribute('role')).toBe('listbox');
    expect(await list.locator('[role=option]').count()).toBe(7);
    expect(await list.locator('[role=option]').last().innerText()).toBe('查看全部结果');
    await page.keyboard.press('Escape');
    expect(await list.isVisible()).toBe(false);
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    await list.waitFor();
    await page.locator('h1').click();
    expect(await list.isVisible()).toBe(false);
    await leave(page);
  });

  test('arrow keys choose, Enter opens the chosen one', async () => {
    const page = await type(place, '房租减免');
    expect(await chosen(page, box)).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page, box)).toContain('房租减免');
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page, box)).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page, box)).toBe('查看全部结果');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/documents\/[\w-]+\/\?q=.*#/u);
    await leave(page);
  });

  test('Enter without a choice goes to the search page', async () => {
    const page = await type(place, '法律顾问');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/search/?q=${encodeURIComponent('法律顾问')}`);
    await page.waitForSelector('#results .hit');
    await leave(page);
  });

  test('Enter on a number opens the document, typed or pasted', async () => {
    const page = await visit.open(path);
    await page.locator(box).fill(first?.number ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/documents/${first?.id}/`);
    await leave(page);
  });

  test('what a number names comes first', async () => {
    const page = await type(place, first?.number ?? '');
    const option = page.locator('[role=option]').first();
    expect(await option.getAttribute('href')).toMatch(new RegExp(`/documents/${first?.id}/$`, 'u'));
    await leave(page);
  });

  test('Enter on a reference in words opens the provision', async () => {
    const page = await type(place, '法律顾问工作规则第五条');
    await page.keyboard.press('Enter');
    await page.waitForURL(/documents\/[\w-]+\/#art_5$/u);
    await leave(page);
  });

  test('what may have been meant is proposed', async () => {
    const page = await type(place, '出庭应述');
    const option = page.locator('[role=option]', { hasText: '您要找的是不是：出庭应诉' });
    await option.click();
    await page.waitForURL(`**/search/?q=${encodeURIComponent('出庭应诉')}`);
    await leave(page);
  });

  test('loads nothing of search before it is used', async () => {
    const page = await visit.open(path);
    await page.waitForLoadState('networkidle');
    expect(page.workers()).toEqual([]);
    const started = page.waitForEvent('worker');
    await page.locator(box).focus();
    await started;
    await leave(page);
  });

  test('without scripts is a plain form', async () => {
    const page = await visit.open(path, { javaScriptEnabled: false });
    await page.locator(box).fill('法律顾问');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/search/?q=${encodeURIComponent('法律顾问')}`);
    await leave(page);
  });

  test('axe finds nothing wrong with the open list', async () => {
    const page = await type(place, '补贴');
    await page.keyboard.press('ArrowDown');
    expect(await violationsOf(page)).toEqual([]);
    await leave(page);
  });
});

test('the day of the address goes along', async () => {
  const page = await visit.open('?on=2022-06-01');
  await page.locator('#query').pressSequentially('房租减免');
  await page.locator('[role=option][href*="on=2022-06-01"]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?.*on=2022-06-01/u);
  await leave(page);
});

test.each(['light', 'dark'] as const)('fits a phone, %s', async (colorScheme) => {
  const page = await visit.open('', { colorScheme, viewport: { width: 320, height: 700 } });
  await page.locator('#query').pressSequentially('补贴');
  await page.locator('[role=option]').first().waitFor();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  await leave(page);
});

test('the boxes make no noise and ask nobody else', () => {
  expect(visit.faults).toEqual([]);
});
