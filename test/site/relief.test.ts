/** /relief/: the finder by keyboard, on a phone, on several days, from a shared address, and without scripts. */
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { library } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();
const { measures } = library.relief;

/** The page as read on a day, by the browser's clock at noon in China. */
async function on(day: string, query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visit.open('about/', options);
  await page.clock.setFixedTime(new Date(`${day}T04:00:00Z`));
  await page.goto(new URL(`relief/${query}`, visit.url).href);
  await page.waitForSelector('#relief-count:has-text("按")');
  return page;
}

/** Ids of the measures under a verdict, in the order of the page. */
const under = (page: Page, verdict: string) =>
  page
    .locator(`[data-verdict-section="${verdict}"] [data-measure]`)
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['measure'] ?? ''));

/** What the address asks, behind its #. */
const asked = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));

const RENT = measures.find(
  ({ document, needs, force }) =>
    document === 'zhengzhengban-2022-10' && needs.includes('rent') && force.is === 'entitlement',
);
const rent = RENT?.id ?? '';
const shop = '#who=sole-trader.retail&need=rent';

describe('a small shop that rents from the state', () => {
  test('in 2022 is asked what it lacks, and then told that it fits', async () => {
    const page = await on('2022-03-01', shop);
    expect(await under(page, 'open')).toContain(rent);
    expect(await under(page, 'lapsed')).toEqual([]);
    for (let times = 0; times < 5; times++) {
      const open = page.locator(`[data-verdict-section="open"] [data-measure="${rent}"]`);
      if ((await open.count()) === 0) break;
      await open.locator('.reason.unknown input[value="yes"]').first().click();
    }
    expect((await under(page, 'fits'))[0]).toBe(rent);
    expect(asked(page).get('yes')).not.toBeNull();
    expect(new URL(page.url()).search).toBe('');
    // What was typed is still focused, although its card has moved.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('yes');
    await leave(page);
  });

  test('a no moves its card alone: the rest of what does not fit stays folded', async () => {
    const page = await on('2022-03-01', shop);
    const card = page.locator(`[data-measure="${rent}"]`);
    await card.locator('.reason.unknown input[value="no"]').first().click();
    expect(await under(page, 'not')).toContain(rent);
    const folded = page.locator('[data-verdict-section="not"] details.folded').first();
    expect(await folded.getAttribute('open')).toBeNull();
    // Whoever answers by keyboard goes on at what followed, or at the count.
    const focused = page.locator(':focus');
    expect(await focused.isVisible()).toBe(true);
    expect(await focused.evaluate(({ id }) => id)).not.toBe('');
    await leave(page);
  });

  test('today sees at once that it has lapsed, and when', async () => {
    const page = await on('2026-11-26', shop);
    expect(await under(page, 'fits')).toEqual([]);
    expect(await under(page, 'lapsed')).toContain(rent);
    const card = page.locator(`[data-measure="${rent}"]`);
    expect(await card.locator('[data-verdict]').innerText()).toContain('已过期');
    expect(await card.locator('.time').innerText()).toBe('已于2025年2月12日到期（文件的有效期）');
    await leave(page);
  });

  test('before the notice is told that it has not begun', async () => {
    const page = await on('2022-02-11', shop);
    expect(await under(page, 'notYet')).toContain(rent);
    await leave(page);
  });

  test.each([
    ['2025-02-12', 'open'],
    ['2025-02-13', 'lapsed'],
  ])('on %s the measure is under %s', async (day, verdict) => {
    const page = await on(day, shop);
    expect(await under(page, verdict)).toContain(rent);
    await leave(page);
  });

  test('from the day that the address names', async () => {
    const page = await on('2026-11-26', `?on=2022-03-01${shop}`);
    expect(await under(page, 'open')).toContain(rent);
    expect(await page.locator('#relief-count').innerText()).not.toContain('今天');
    await leave(page);
  });
});

describe('answers', () => {
  test('come back from a shared address, and go with a reset', async () => {
    const query =
      '?who=small.manufacturing&at=jinshui&need=research&kind=subsidy&sort=amount&q=研发';
    const page = await on('2022-06-01', query);
    const checked = await page
      .locator('#finder input:checked')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    expect(checked).toEqual(['small', 'manufacturing', 'research']);
    expect(await page.locator('select[name=at]').inputValue()).toBe('jinshui');
    expect(await page.locator('#finder input[name=q]').inputValue()).toBe('研发');
    await page.getByRole('button', { name: '清除全部' }).click();
    await expect.poll(() => asked(page).toString()).toBe('');
    expect(await page.locator('#finder input:checked').count()).toBe(0);
    expect(await page.locator('#found [data-measure]').count()).toBe(measures.length);
    await leave(page);
  });

  test('are given by keyboard alone', async () => {
    const page = await on('2022-06-01');
    await page.locator('#finder summary').first().focus();
    const open = await page.locator('.question').first().getAttribute('open');
    if (open === null) await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(asked(page).get('who')).toBe('large');
    // One size at a time.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(asked(page).get('who')).toBe('medium');
    expect(await page.locator('#relief-count').innerText()).toContain('不符合');
    await leave(page);
  });

  test('go nowhere: no request leaves while one answers', async () => {
    const page = await on('2022-06-01');
    const requests: string[] = [];
    const referrers = new Set<string>();
    page.on('request', (request) => {
      // The browser asks for its icon when it likes, without saying from where.
      referrers.add(request.headers()['referer'] ?? '');
      if (!request.url().endsWith('favicon.svg')) requests.push(request.url());
    });
    await page.getByLabel('外贸（出口）企业').check();
    await page.locator('select[name=at]').selectOption('jinshui');
    await page.locator('#finder input[name=q]').fill('运费');
    await expect.poll(() => page.locator('#found [data-measure]').count()).toBeLessThan(20);
    expect(requests).toEqual([]);
    expect([...referrers].join('')).toBe('');
    await leave(page);
  });

  test('narrow the list; the counts say by how much', async () => {
    const page = await on('2022-06-01', '?who=exporter');
    const option = page.locator('select[name=kind] option', { hasText: '补助、补贴' });
    const count = Number(/（(\d+)）/u.exec((await option.textContent()) ?? '')?.[1]);
    await page.locator('select[name=kind]').selectOption('subsidy');
    const shown = await page
      .locator('#found [data-measure]')
      .evaluateAll(
        (cards) => cards.filter((card) => !card.closest('[data-verdict-section="not"]')).length,
      );
    expect(count).toBeGreaterThan(0);
    expect(shown).toBe(count);
    await leave(page);
  });
});

test('the list can be taken along as CSV, with its citations and judgements', async () => {
  const page = await on('2022-03-01', shop);
  const listed = await page
    .locator('#found [data-measure]')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['measure'] ?? ''));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载所列（CSV）' }).click(),
  ]);
  const text = await readFile((await file.path()) ?? '', 'utf8');
  for (const id of listed) expect(text).toContain(`"${id}"`);
  expect(text).toContain('《郑州市人民政府办公厅关于进一步加大对中小企业纾困帮扶力度的实施意见》');
  expect(text.split('\r\n').length - 2).toBeGreaterThanOrEqual(listed.length);
  await leave(page);
});

test('an address leads to a measure, wherever it stands in the list', async () => {
  const page = await on('2026-11-26', `#${rent}`);
  const card = page.locator(`[data-measure="${rent}"]`);
  await expect.poll(() => card.locator('details').first().getAttribute('open')).not.toBeNull();
  const box = await card.boundingBox();
  expect(box && box.y >= -5 && box.y < 900).toBe(true);
  await leave(page);
});

test('on a phone nothing is wider than the screen', async () => {
  const page = await on('2022-06-01', '?who=small&need=loan', {
    viewport: { width: 320, height: 640 },
  });
  for (const summary of await page.locator('#finder summary').all()) await summary.click();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
  await leave(page);
});

test('what a text leaves out stands apart from what it requires', async () => {
  const excluding = measures.filter(({ conditions }) =>
    conditions.some(({ meets }) => meets === 'no'),
  );
  const page = await visit.open('relief/', { javaScriptEnabled: false });
  const terms = page.locator('.measure-facts dt', { hasText: '排除的情形' });
  expect(excluding.length).toBeGreaterThan(0);
  expect(await terms.count()).toBe(excluding.length);
  await leave(page);
});

test('without scripts every measure can be read, and no control stands idle', async () => {
  const page = await visit.open('relief/', { javaScriptEnabled: false });
  expect(await page.locator('[data-measure]').count()).toBe(measures.length);
  expect(await page.locator('#all-measures').isVisible()).toBe(true);
  expect(await page.locator('#finder').isVisible()).toBe(false);
  expect(await page.locator('noscript').first().innerText()).toContain('未启用脚本');
  await leave(page);
});

test('the reading page marks each provision that holds measures, and shows their cards', async () => {
  const page = await visit.open(`documents/${RENT?.document}/`);
  const own = measures.filter(({ document }) => document === RENT?.document);
  const marks = page.locator('.notice-body .relief-mark');
  expect(await marks.count()).toBe(new Set(own.map(({ provision }) => provision)).size);
  await page.locator(`[id="${RENT?.provision}"] .relief-mark`).first().click();
  const cards = page.locator(`[id="relief-${RENT?.provision}"] details`);
  expect(await cards.count()).toBe(
    own.filter(({ provision }) => provision === RENT?.provision).length,
  );
  await cards.first().locator('summary').click();
  expect(await cards.first().innerText()).toContain('给谁');
  await leave(page);
});

test('the data hold every measure with words, reference and address', async () => {
  const response = await fetch(new URL('data/relief.json', visit.url));
  const { measures: published } = (await response.json()) as {
    measures: { id: string; document: string; source: { reference: string; url: string } }[];
  };
  expect(published.map(({ id }) => id)).toEqual(measures.map(({ id }) => id));
  for (const { source } of published) {
    expect(source.reference).toMatch(/^《.+》（.+号）/u);
    expect(source.url).toMatch(/\/documents\/[\w-]+\/#[\w-]+$/u);
  }
  const [first] = published;
  const document = (await (
    await fetch(new URL(`documents/${first?.document}.json`, visit.url))
  ).json()) as { relief: string[] };
  expect(document.relief).toContain(first?.id);
});

test('nothing went wrong, and no other host was asked', () => {
  expect(visit.faults).toEqual([]);
});
