/** What stands on which day: the same built site, read on many days. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { statusLabel } from '../../src/status/labels.ts';
import { stretchAt } from '../../src/status/stretch.ts';
import { documents } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();

const REPEALED = [
  'zhengzhengwen-2013-138',
  'zhengzheng-2016-37',
  'zhengzhengwen-2017-200',
  'zhengzhengbanwen-2018-36',
];
/** The document that repeals them, on 2022-02-09. */
const REPEALING = 'zhengzhengwen-2022-16';
const UNKNOWN = 'gongshang-baoxian-tiaoli';

/** Opens a page for a reader whose clock says `now`; times without a zone are China's. */
async function openAt(now: string, path: string, options: BrowserContextOptions = {}) {
  const page = await visit.open('about/', options);
  await page.clock.setFixedTime(new Date(/Z|[+-]\d\d:\d\d$/u.test(now) ? now : `${now}+08:00`));
  await page.goto(new URL(path, visit.url).href);
  return page;
}

const stateOf = async (page: Page) => {
  const state = page.locator('[data-state]');
  await state.waitFor();
  expect(await state.count()).toBe(1);
  return state.getAttribute('data-state');
};
const banner = (page: Page) => page.locator('#status-banner');
const bar = (page: Page) => page.locator('#day-bar');

describe.each(REPEALED)('%s, repealed from 2022-02-09 on', (id) => {
  test.each([
    ['2022-02-08T23:59', 'inForce'],
    ['2022-02-09T00:00', 'repealed'],
    ['2026-07-01T12:00', 'repealed'],
  ])('at %s it is %s', async (now, state) => {
    const page = await openAt(now, `documents/${id}/`);
    expect(await stateOf(page)).toBe(state);
    expect(await banner(page).isVisible()).toBe(state === 'repealed');
    await leave(page);
  });

  test('the banner says since when and by what, with a link there', async () => {
    const page = await openAt('2026-07-01T12:00', `documents/${id}/`);
    await banner(page).waitFor();
    const words = await banner(page).innerText();
    expect(words).toContain('已废止');
    expect(words).toContain('2022年2月9日');
    const link = banner(page).locator('a').first();
    expect(await link.innerText()).toContain('郑政文〔2022〕16号');
    await link.click();
    await page.waitForURL(/zhengzhengwen-2022-16\/#art_15/u);
    await leave(page);
  });
});

describe('a document before and after its date', () => {
  const [document] = documents.filter(({ id }) => id === REPEALING);
  test.each([
    ['2022-02-08T12:00', 'notYet', '尚未生效'],
    ['2022-02-09T12:00', 'inForce', '现行（未核实）'],
  ])('%s: %s', async (now, state, label) => {
    const page = await openAt(now, `documents/${document?.id}/`);
    expect(await stateOf(page)).toBe(state);
    expect(await page.locator('[data-state]').innerText()).toContain(label);
    expect(await banner(page).isVisible()).toBe(state === 'notYet');
    await leave(page);
  });
});

describe('the ends that documents state', () => {
  test.each([
    ['zhengzhengban-2022-10', '2024-11-01', 'inForce', null],
    ['zhengzhengban-2022-10', '2025-02-10', 'inForce', '即将到期'],
    ['zhengzhengban-2022-10', '2025-02-14', 'lapsed', '已失效'],
    ['zhengzhengban-2022-14', '2024-12-31', 'inForce', '即将到期'],
    ['zhengzhengban-2022-14', '2025-01-01', 'lapsed', '已失效'],
    ['zhengzhengban-2022-12', '2025-12-31', 'inForce', null],
    ['zhengzhengban-2022-12', '2026-01-01', 'inForce', '规划期已满'],
    ['zhengzhengwen-2022-17', '2025-02-09', 'inForce', null],
    ['zhengzhengwen-2022-17', '2025-02-10', 'inForce', '聘期已满'],
    ['zhengzhengwen-2017-200', '2022-02-09', 'repealed', '已由'],
  ])('%s on %s: %s, %s', async (id, day, state, words) => {
    const page = await openAt(`${day}T12:00`, `documents/${id}/`);
    expect(await stateOf(page)).toBe(state);
    expect(await banner(page).isVisible()).toBe(words !== null);
    if (words) {
      expect(await banner(page).innerText()).toContain(words);
      expect(await banner(page).locator('a').count()).toBeGreaterThan(0);
    }
    await leave(page);
  });

  test('what replaced a document is one click away', async () => {
    const page = await openAt('2026-07-01T12:00', 'documents/zhengzhengwen-2017-200/');
    await banner(page).locator('a').last().click();
    await page.waitForURL(/zhengzhengwen-2022-16\/$/u);
    await leave(page);
  });
});

test('an instrument that is not held and that no event names is unknown', async () => {
  const page = await openAt('2026-07-01T12:00', `documents/${UNKNOWN}/`);
  expect(await stateOf(page)).toBe('unknown');
  expect(await page.locator('.status-row').innerText()).toContain('没有写到');
  expect(await banner(page).isVisible()).toBe(false);
  await leave(page);
});

test("the day is China's, wherever the reader is", async () => {
  const options = { timezoneId: 'America/New_York' };
  for (const [now, state] of [
    ['2022-02-08T15:59:00Z', 'inForce'],
    ['2022-02-08T16:00:00Z', 'repealed'],
  ] as const) {
    const page = await openAt(now, `documents/${REPEALED[1]}/`, options);
    expect(await stateOf(page), now).toBe(state);
    await leave(page);
  }
});

test('a page left open overnight follows the day', async () => {
  const page = await openAt('2022-02-08T23:59', `documents/${REPEALED[1]}/`);
  expect(await stateOf(page)).toBe('inForce');
  await page.clock.setFixedTime(new Date('2022-02-09T07:00+08:00'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.waitForSelector('[data-state=repealed]');
  await banner(page).waitFor();
  await leave(page);
});

describe('without scripts', () => {
  const options = { javaScriptEnabled: false };

  test.each([`documents/${REPEALED[1]}/`, `documents/${REPEALING}/?on=2020-01-01`])(
    '%s states facts and no verdict',
    async (path) => {
      const page = await visit.open(path, options);
      expect(await page.locator('[data-state], [data-standing]').count()).toBe(0);
      for (const hidden of ['#status-banner', '#day-bar', '[data-open-day]', '.state'])
        expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
      const facts = page.locator('.status-facts > li');
      expect(await facts.first().isVisible()).toBe(true);
      expect(await page.locator('.status-row').innerText()).not.toMatch(/现行|已废止|已失效/u);
      await leave(page);
    },
  );

  test('the fact of a repeal names the day, the document and the provision', async () => {
    const page = await visit.open(`documents/${REPEALED[1]}/`, options);
    const fact = page.locator('.status-facts > li', { hasText: '废止' });
    expect(await fact.innerText()).toMatch(
      /^2022年2月9日被《.+》（郑政文〔2022〕16号）第十五条废止/u,
    );
    expect(await fact.locator('a').getAttribute('href')).toMatch(/zhengzhengwen-2022-16\/#art_15/u);
    await leave(page);
  });
});

test('no page holds a verdict as built', () => {
  for (const { id } of [...documents, ...REPEALED.map((one) => ({ id: one }))]) {
    const html = readFileSync(`dist/documents/${id}/index.html`, 'utf8');
    expect(html, id).not.toMatch(/legislationLegalForce|data-state=|data-standing=/u);
    expect(html.replace(/<article[\s\S]*<\/article>/u, ''), id).not.toMatch(
      /现行（|尚未生效|即将到期/u,
    );
  }
});

test('the evidence is one click away: the exact words, where they stand, how the day was computed', async () => {
  const page = await openAt('2026-07-01T12:00', `documents/${REPEALED[2]}/`);
  await page.locator('.evidence summary').click();
  const [entry] = await page.locator('.evidence li').all();
  expect(await entry?.locator('q').innerText()).toContain('郑政文〔2017〕200号');
  expect(await entry?.locator('a').getAttribute('href')).toMatch(/2022-16\/#art_15/u);
  expect(await entry?.innerText()).toContain('推算');
  await leave(page);
});

describe('links to what no longer stands', () => {
  const marks = (page: Page) =>
    page.locator('[data-notice-body] a[data-standing]').evaluateAll((links) =>
      links.map((link) => ({
        text: link.textContent.trim(),
        drawn: getComputedStyle(link, '::after').content,
        remark: link.getAttribute('title'),
      })),
    );

  test('in the text are marked, heard, and not changed', async () => {
    const page = await openAt('2026-07-01T12:00', `documents/${REPEALING}/`);
    await page.waitForSelector('[data-notice-body] a[data-standing]');
    const found = await marks(page);
    expect(found).toHaveLength(REPEALED.length);
    for (const { text, drawn, remark } of found) {
      expect(text).toMatch(/^《.+〔\d+〕\d+号）$/u);
      expect(drawn).toContain('已废止');
      expect(remark).toBe('2022年2月9日起已废止');
    }
    const name = page.getByRole('link', { name: /郑政〔2016〕37号）\s*已废止$/u });
    expect(await name.count()).toBeGreaterThan(0);
    await leave(page);
  });

  test('on a day when it still stood they are not', async () => {
    const page = await openAt('2026-07-01T12:00', `documents/${REPEALING}/?on=2022-02-08`);
    await stateOf(page);
    expect(await marks(page)).toEqual([]);
    await leave(page);
  });

  test('in the panel of citations, too', async () => {
    const page = await openAt('2026-07-01T12:00', `documents/${REPEALING}/`);
    const panel = page.locator('.citation-panel .citations a[data-standing=repealed]');
    await panel.first().waitFor();
    expect(await panel.count()).toBe(REPEALED.length);
    await leave(page);
  });
});

describe('lists say how everything stands', () => {
  test('every document of the list and of the home page has a badge', async () => {
    for (const path of ['documents/', '', 'gazettes/']) {
      const page = await openAt('2022-02-20T12:00', path);
      const badges = page.locator('.document-list .badge');
      await badges.first().waitFor();
      const shown = await badges.evaluateAll((all) =>
        all.map((badge) => [(badge as HTMLElement).dataset['badge'], badge.textContent]),
      );
      for (const [id, text] of shown) {
        const timeline = documents.find((document) => document.id === id)?.timeline ?? [];
        const { state } = statusLabel(stretchAt(timeline, '2022-02-20'));
        expect(text, id).toContain(state);
      }
      expect(shown.some(([, text]) => text === '尚未生效')).toBe(true);
      expect(shown.length).toBe(await page.locator('.document-list > li').count());
      await leave(page);
    }
  });

  test('the table of instruments has a column', async () => {
    const page = await openAt('2026-07-01T12:00', 'instruments/');
    const row = page.locator('tr', { hasText: '郑政〔2016〕37号' });
    await row.locator('[data-standing=repealed]').first().waitFor();
    expect(await row.innerText()).toContain('已废止');
    expect(await page.locator('.badge:not([data-standing])').count()).toBe(0);
    await leave(page);
  });

  test('search hits come with how their documents stand, and ask no further data', async () => {
    const asked: string[] = [];
    const page = await visit.open('about/');
    await page.route('**/data/status.json', (route) => {
      asked.push(route.request().url());
      return route.continue();
    });
    await page.goto(new URL(`search/?q=${encodeURIComponent('通知')}`, visit.url).href);
    await page.locator(`#results [data-badge="${REPEALED[2]}"][data-standing=repealed]`).waitFor();
    expect(await page.locator('#results .badge:not([data-standing])').count()).toBe(0);
    expect(asked).toEqual([]);
    await leave(page);
  });

  test('a link that comes later is marked from the data, which are asked for only then, and once', async () => {
    const asked: string[] = [];
    const page = await visit.open('about/');
    await page.route('**/data/status.json', async (route) => {
      asked.push(route.request().url());
      await route.continue();
    });
    await page.goto(new URL('documents/', visit.url).href);
    await page.locator('.badge[data-standing]').first().waitFor();
    expect(asked).toEqual([]);
    for (const place of ['first', 'second']) {
      await page.evaluate(
        ([id, href]) => {
          const link = document.createElement('a');
          link.id = id ?? '';
          link.href = href ?? '';
          document.querySelector('main')?.append(link);
        },
        [place, new URL(`documents/${REPEALED[1]}/`, visit.url).href],
      );
      await page.locator(`#${place}[data-standing=repealed]`).waitFor({ state: 'attached' });
    }
    expect(asked).toHaveLength(1);
    await leave(page);
  });
});

describe('a day in the address', () => {
  const DAY = '2022-02-08';
  const path = `documents/${REPEALED[1]}/?on=${DAY}`;

  test('is shown, and a bar says so and leads back to today', async () => {
    const page = await openAt('2026-07-01T12:00', path);
    expect(await stateOf(page)).toBe('inForce');
    expect(await bar(page).innerText()).toContain('按 2022年2月8日 的情形显示。');
    expect(await bar(page).locator('input').inputValue()).toBe(DAY);
    await bar(page).getByRole('link', { name: '回到今天' }).click();
    await page.waitForURL((url) => url.search === '');
    expect(await stateOf(page)).toBe('repealed');
    expect(await bar(page).isVisible()).toBe(false);
    await leave(page);
  });

  test('stays in sight, and what a link leads to stays below it', async () => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      const at = `documents/${REPEALING}/?on=2023-01-01#art_15`;
      const page = await openAt('2026-07-01T12:00', at, { viewport });
      await page.waitForFunction(() => scrollY > 500);
      const [barAt, target] = await Promise.all(
        [bar(page), page.locator('#art_15')].map((one) => one.boundingBox()),
      );
      expect(barAt?.y).toBe(0);
      expect(target?.y).toBeGreaterThanOrEqual(barAt?.height ?? Infinity);
      await leave(page);
    }
  });

  test('is changed in the bar, by keyboard', async () => {
    const page = await openAt('2026-07-01T12:00', path);
    await bar(page).locator('input').fill('2022-02-09');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?on=2022-02-09$/u);
    expect(await stateOf(page)).toBe('repealed');
    await leave(page);
  });

  test('goes along with links and stands in every page of the site, not in data', async () => {
    const page = await openAt('2026-07-01T12:00', `?on=${DAY}`);
    await page.locator('a[href*="on="]').first().waitFor();
    const links = await page
      .locator('a[href]:not(#day-bar a, .skip)')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(10);
    for (const href of links) expect(new URL(href).searchParams.get('on'), href).toBe(DAY);
    await page.getByRole('link', { name: '开放数据' }).click();
    await page.waitForURL(/\/data\/\?on=/u);
    const data = page.locator('a[href$=".json"]');
    expect(await data.count()).toBeGreaterThan(1);
    await leave(page);
  });

  test('keeps the provision a link leads to', async () => {
    const page = await openAt('2026-07-01T12:00', `documents/${REPEALED[1]}/?on=2022-03-01`);
    await banner(page).locator('a[href*="on="]').first().click();
    await page.waitForURL(/zhengzhengwen-2022-16\/\?on=2022-03-01#art_15/u);
    await leave(page);
  });

  test('keeps company with what is searched for', async () => {
    const page = await openAt('2026-07-01T12:00', `?on=${DAY}`);
    await page.locator('main [type=search]').fill('法律顾问');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=.+on=2022-02-08/u);
    await page.locator('#results .hit').first().waitFor();
    await page.locator('#query').fill('房租');
    await page.waitForSelector('#results[data-query="房租"][aria-busy="false"]');
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('q'), searchParams.get('on')]).toEqual(['房租', DAY]);
    await page.locator('#results .hit').first().click();
    await page.waitForURL(/documents\/.+\/\?q=.+on=2022-02-08.*#/u);
    await bar(page).waitFor();
    await leave(page);
  });

  test('goes along when a number opens a document, and with filters', async () => {
    const page = await openAt('2026-07-01T12:00', `about/?on=${DAY}`);
    const number = documents.find(({ id }) => id === REPEALING)?.number ?? '';
    await page.locator('[data-search-box] input').first().fill(number);
    await page.keyboard.press('Enter');
    await page.waitForURL(/zhengzhengwen-2022-16\/\?on=2022-02-08/u);
    await page.goto(new URL(`documents/?on=${DAY}`, visit.url).href);
    await page.selectOption('#filters [name=sort]', 'title');
    await page.waitForURL(/sort=title/u);
    expect(new URL(page.url()).searchParams.get('on')).toBe(DAY);
    await page.click('#filters [type=reset]');
    await page.waitForURL((url) => !url.searchParams.has('sort'));
    expect(new URL(page.url()).searchParams.get('on')).toBe(DAY);
    await leave(page);
  });

  test('that does not exist is said, and today is shown', async () => {
    const page = await openAt('2026-07-01T12:00', `documents/${REPEALED[1]}/?on=2023-02-30`);
    expect(await stateOf(page)).toBe('repealed');
    expect(await bar(page).innerText()).toContain('“2023-02-30”不是一个日期');
    expect(await page.locator('main a[href*="on="]').count()).toBe(0);
    await leave(page);
  });

  test('is chosen from the foot of any page', async () => {
    const page = await openAt('2026-07-01T12:00', `documents/${REPEALED[1]}/`);
    await page.getByRole('button', { name: '查看某一天的情形' }).click();
    const input = bar(page).locator('input');
    expect(await input.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await input.inputValue()).toBe('2026-07-01');
    await input.fill('2020-01-01');
    await bar(page).getByRole('button').click();
    await page.waitForURL(/\?on=2020-01-01$/u);
    expect(await stateOf(page)).toBe('inForce');
    await leave(page);
  });
});

test('a slip says what stands, on the day shown', async () => {
  const slip = `slip/?d=${REPEALING}&p=art_15`;
  for (const [query, words] of [
    ['', /现行（未核实），自2022年2月9日起(?:（推算）)?。截至2026年7月1日/u],
    ['&on=2022-02-08', /尚未生效，2022年2月9日起生效(?:（推算）)?。截至2022年2月8日/u],
  ] as const) {
    const page = await openAt('2026-07-01T12:00', slip + query);
    await page.waitForSelector('#slip[aria-busy="false"]');
    expect(await page.locator('#slip').innerText()).toMatch(words);
    const back = await page.locator('#slip-tools a').getAttribute('href');
    expect(back).toMatch(query ? /\?on=2022-02-08#art_15$/u : /\/#art_15$/u);
    await leave(page);
  }
});

test('on paper the banner stays, with the day it holds for; the bar says the day and no more', async () => {
  const page = await openAt('2026-07-01T12:00', `documents/${REPEALED[1]}/?on=2023-01-01`);
  await stateOf(page);
  await page.emulateMedia({ media: 'print' });
  expect(await banner(page).innerText()).toContain('截至2023年1月1日');
  expect(await bar(page).locator('p').isVisible()).toBe(true);
  expect(await bar(page).locator('form').isVisible()).toBe(false);
  await leave(page);
});

test('nothing went wrong on the way', () => {
  expect(visit.faults).toEqual([]);
});
