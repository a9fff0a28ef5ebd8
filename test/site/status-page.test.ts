/** /status/: what ends, what to look at, on the day the page is read; its feed and its calendar. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { library } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();

/** The page as read on a day, by the browser's clock at noon in China. */
async function on(day: string, query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visit.open('about/', options);
  await page.clock.setFixedTime(new Date(`${day}T04:00:00Z`));
  await page.goto(new URL(`status/${query}`, visit.url).href);
  await page.waitForSelector('#ending .by-day:has-text("计算")');
  return page;
}

const ending = (page: Page) =>
  page
    .locator('#ending .watched > li')
    .evaluateAll((entries) =>
      entries.map((entry) => [
        entry.querySelector('time')?.getAttribute('datetime') ?? '',
        /（([^（）]*号)）》?$/u.exec(entry.querySelector('.what a')?.textContent ?? '')?.[1] ?? '',
      ]),
    );

describe('what ends within ninety days', () => {
  test('is seen from the day the page is read: the repeal to come', async () => {
    const page = await on('2022-01-15');
    expect((await ending(page)).toSorted()).toEqual(
      [
        ['2022-02-08', '郑政办文〔2018〕36号'],
        ['2022-02-08', '郑政文〔2013〕138号'],
        ['2022-02-08', '郑政文〔2017〕200号'],
        ['2022-02-08', '郑政〔2016〕37号'],
      ].toSorted(),
    );
    expect(await page.locator('#ending .by-day').innerText()).toContain('2022年1月15日（今天）');
    expect(await page.locator('#ending .watched > li').first().innerText()).toContain('还有 24 天');
    await leave(page);
  });

  test.each([
    [
      '2024-12-01',
      [
        ['2024-12-31', '郑政办〔2022〕14号'],
        ['2025-02-09', '郑政文〔2022〕17号'],
        ['2025-02-12', '郑政办〔2022〕10号'],
      ],
    ],
    [
      '2025-01-15',
      [
        ['2025-02-09', '郑政文〔2022〕17号'],
        ['2025-02-12', '郑政办〔2022〕10号'],
      ],
    ],
    ['2025-02-13', []],
  ])('on %s', async (day, expected) => {
    const page = await on(day);
    expect(await ending(page)).toEqual(expected);
    await leave(page);
  });

  test('is seen from the day the address names', async () => {
    const page = await on('2026-06-01', '?on=2022-02-08');
    expect(await ending(page)).toHaveLength(4);
    expect(await page.locator('#ending .by-day').innerText()).not.toContain('今天');
    expect(await page.locator('#ending .watched > li').first().innerText()).toContain('最后一天');
    await leave(page);
  });

  test('is nothing on a day on which nothing does', async () => {
    const page = await on('2030-01-01');
    expect(await ending(page)).toEqual([]);
    expect(await page.locator('#ending .by-day').innerText()).toContain('没有');
    expect(await page.locator('#ending .watched').isVisible()).toBe(false);
    await leave(page);
  });

  test('the day begins in China, whatever the zone of the reader', async () => {
    const page = await visit.open('about/', { timezoneId: 'America/Los_Angeles' });
    await page.clock.setFixedTime(new Date('2022-02-08T16:30:00Z'));
    await page.goto(new URL('status/', visit.url).href);
    await page.waitForSelector('#ending .by-day:has-text("2022年2月9日")');
    await leave(page);
  });
});

describe('what needs review', () => {
  test('ends that are computed, with the other reading; what is repealed without a name', async () => {
    const page = await on('2025-01-15');
    const review = page.locator('#review .watched');
    expect(await review.locator('h3').allInnerTexts()).toEqual(['到期日是推算的', '没有写明对象']);
    const computed = await review.locator('ul').first().innerText();
    expect(computed).toContain('2025年2月12日有效期届满');
    expect(computed).toContain('另一种算法为2025年2月11日');
    const open = review.locator('ul').nth(1);
    expect(await open.innerText()).toContain('“正负零”预售的相关政策');
    expect(await open.locator('a').getAttribute('href')).toMatch(
      /documents\/zhengzhengban-2022-13\/#lvl_2__item_7$/u,
    );
    await leave(page);
  });

  test('is nothing before there are documents', async () => {
    const page = await on('2022-01-15');
    expect(await page.locator('#review .watched').isVisible()).toBe(false);
    expect(await page.locator('#review .by-day').innerText()).toContain('没有');
    await leave(page);
  });
});

test('a replacement is told with the repeal, both by the same words', async () => {
  const page = await visit.open('status/');
  const entry = page.locator('.chronicle > li:has-text("郑政文〔2017〕200号")').first();
  expect(await entry.innerText()).toMatch(/废止、替代\s*《[^》]*》（郑政文〔2017〕200号）/u);
  await leave(page);
});

describe('the picture', () => {
  test('has a row for every instrument that something is known of, and a table that says the same', async () => {
    const page = await visit.open('status/');
    const rows = await page.locator('svg.lives .life').count();
    expect(rows).toBeGreaterThanOrEqual(library.documents.length);
    expect(await page.locator('#lives-table tbody tr').count()).toBe(rows);
    const picture = page.locator('svg.lives').first();
    expect(await picture.getAttribute('role')).toBe('img');
    const table = await picture.getAttribute('aria-describedby');
    expect(await page.locator(`#${table}`).count()).toBe(1);
    await leave(page);
  });

  test('no words of one row stand on those of another, nor leave the picture on a phone', async () => {
    for (const width of [320, 390, 1200]) {
      const page = await visit.open('status/', { viewport: { width, height: 800 } });
      const { boxes, right } = await page.locator('svg.lives').evaluateAll((pictures) => ({
        boxes: pictures
          .flatMap((picture) => [...picture.querySelectorAll('.life > text')])
          .map((text) => text.getBoundingClientRect().toJSON() as DOMRect),
        right: pictures[0]?.getBoundingClientRect().right ?? 0,
      }));
      expect(boxes.length).toBeGreaterThan(0);
      for (const [index, box] of boxes.entries()) {
        expect(box.right, `at ${width}`).toBeLessThanOrEqual(right + 1);
        const next = boxes[index + 1];
        if (next) expect(next.top, `at ${width}`).toBeGreaterThanOrEqual(box.bottom - 2);
      }
      await leave(page);
    }
  });

  test('the line of today moves with the day', async () => {
    const at: number[] = [];
    for (const day of ['2022-01-15', '2022-12-15']) {
      const page = await on(day);
      const line = page.locator('svg.lives .today line').first();
      at.push(Number.parseFloat((await line.getAttribute('x1')) ?? ''));
      expect(await page.locator('.today-words').innerText()).toContain(day.slice(0, 4));
      await leave(page);
    }
    expect(at[0]).toBeLessThan(at[1] ?? 0);
  });
});

test('every happening and every duty leads to the words it rests on', async () => {
  const page = await visit.open('status/');
  const places = page.locator('.chronicle > li, .duties > li');
  const hrefs = await places.evaluateAll((entries) =>
    entries.map((entry) => entry.querySelector<HTMLAnchorElement>('.ground a')?.href ?? ''),
  );
  expect(hrefs.length).toBeGreaterThan(library.duties.length);
  for (const href of new Set(hrefs)) {
    await page.goto(href);
    const { hash } = new URL(href);
    if (hash) expect(await page.locator(`[id="${hash.slice(1)}"]`).count(), href).toBe(1);
  }
  await leave(page);
});

test('the duties with a date are listed with who must do them', async () => {
  const page = await visit.open('status/');
  const duties = page.locator('.duties > li');
  expect(await duties.count()).toBe(2);
  expect(await duties.nth(0).innerText()).toMatch(/每月25日前\s+各重点项目建设单位/u);
  expect(await duties.nth(1).innerText()).toMatch(/每季度结束后10日内\s+行政机关/u);
  await leave(page);
});

test('what is still to come is marked, and only that', async () => {
  const page = await on('2022-02-12');
  const ahead = await page
    .locator('.chronicle > li:has(.when small)')
    .evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset['date'] ?? ''));
  const all = await page
    .locator('.chronicle > li[data-date]')
    .evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset['date'] ?? ''));
  expect(ahead).toEqual(all.filter((date) => date > '2022-02-12'));
  expect(ahead.length).toBeLessThan(all.length);
  await leave(page);
});

test('without JavaScript the facts stand there, and no verdict', async () => {
  const page = await visit.open('status/', { javaScriptEnabled: false });
  for (const section of ['#ending', '#review']) {
    expect(await page.locator(`${section} .by-day`).innerText()).toContain('需要启用脚本');
    expect(await page.locator(`${section} .watched`).isVisible()).toBe(false);
  }
  expect(await page.locator('.today').first().isVisible()).toBe(false);
  expect(await page.locator('#lives-table tbody tr').first().isVisible()).toBe(true);
  expect(await page.locator('.chronicle > li').first().isVisible()).toBe(true);
  await leave(page);
});

test('the feed is well formed, and the page leads to it', async () => {
  const page = await visit.open('status/');
  const href = await page.locator('head link[type="application/atom+xml"]').getAttribute('href');
  expect(await page.getByRole('link', { name: '订阅更新' }).getAttribute('href')).toBe(href);
  const feed = await page.evaluate(async (address) => {
    const text = await (await fetch(address)).text();
    const xml = new DOMParser().parseFromString(text, 'application/xml');
    const all = (name: string) => [...xml.querySelectorAll(name)].map((one) => one.textContent);
    return {
      broken: xml.querySelector('parsererror') !== null,
      ids: all('id'),
      updated: all('feed > updated'),
      entryDates: all('entry > updated'),
      authors: all('feed > author > name'),
      links: [...xml.querySelectorAll('entry > link')].map((one) => one.getAttribute('href') ?? ''),
    };
  }, href ?? '');
  expect(feed.broken).toBe(false);
  expect(new Set(feed.ids).size).toBe(feed.ids.length);
  for (const id of feed.ids) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/u);
  expect(feed.updated).toEqual([feed.entryDates.toSorted().at(-1)]);
  expect(feed.authors).toHaveLength(1);
  expect(feed.links.length).toBe(await page.locator('.chronicle > li').count());
  await leave(page);
});

test('the calendar is a calendar, and the page leads to it', async () => {
  const page = await visit.open('status/');
  const href = await page.getByRole('link', { name: '放进日历' }).getAttribute('href');
  const response = await page.request.get(new URL(href ?? '', visit.url).href);
  expect(response.headers()['content-type']).toContain('text/calendar');
  const text = await response.text();
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  for (const line of text.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
  const rules = [...text.matchAll(/\r\nRRULE:(.*)/gu)].map(([, rule]) => rule?.trim());
  expect(rules).toEqual([
    'FREQ=MONTHLY;BYMONTHDAY=25',
    'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10',
  ]);
  const ends = [
    ...text.matchAll(/DTSTART;VALUE=DATE:(\d+)\r\nDTEND;VALUE=DATE:\d+\r\nSUMMARY:(.*)/gu),
  ];
  expect(ends.map(([, day, summary]) => [day, summary?.trim()])).toEqual(
    expect.arrayContaining([
      ['20241231', '郑政办〔2022〕14号 有效期届满'],
      ['20250212', '郑政办〔2022〕10号 有效期届满（推算）'],
      ['20250209', '郑政文〔2022〕17号 聘期届满（推算）'],
    ]),
  );
  const uids = [...text.matchAll(/\r\nUID:(.*)/gu)].map(([, uid]) => uid);
  expect(new Set(uids).size).toBe(uids.length);
  await leave(page);
});

test('nothing went wrong on the way', () => {
  expect(visit.faults).toEqual([]);
});
