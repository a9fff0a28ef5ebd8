/** /procedures/: the picture and the list of steps, the calculator, its address, its data. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import { library } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();
const PATH = 'procedures/rental-housing-recognition/';
const PHONE = { viewport: { width: 390, height: 844 } };
const procedure = library.procedures.find(({ id }) => PATH.includes(id));
if (!procedure) throw new Error('no procedure');

/** The page as read on a day, by the browser's clock at noon in China. */
async function on(day: string, query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visit.open('about/', options);
  await page.clock.setFixedTime(new Date(`${day}T04:00:00Z`));
  await page.goto(new URL(PATH + query, visit.url).href);
  await page.waitForSelector('.deadline-form:not([hidden])');
  return page;
}

const ends = (page: Page) =>
  page
    .locator('.deadline-result li time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
const summary = (page: Page) => page.locator('.deadline-result .summary').innerText();
const cautions = async (page: Page) =>
  (await page.locator('.deadline-result .caution').allInnerTexts()).join('\n');

describe('the calculator', () => {
  test('begins with today, and promises no day', async () => {
    const page = await on('2022-03-01');
    expect(await summary(page)).toBe(
      '写明的时限合计23个工作日：从2022年3月1日（星期二）起算，每步用满，到2022年4月1日（星期五）。',
    );
    expect(await ends(page)).toEqual(['2022-03-04', '2022-03-11', '2022-03-18', '2022-04-01']);
    expect(await cautions(page)).toContain('这不是办结的日期');
    expect(await page.locator('.deadline-result li.untimed').count()).toBe(4);
    expect(new URL(page.url()).search).toBe('');
    await leave(page);
  });

  test('an address brings back the answers', async () => {
    const page = await on('2026-06-01', '?track=renovated&step=review&from=2022-09-20');
    expect(await page.locator('[name=track]:checked').inputValue()).toBe('renovated');
    expect(await page.locator('#deadline-step').inputValue()).toBe('review');
    expect(await page.locator('#deadline-from').inputValue()).toBe('2022-09-20');
    expect(await ends(page)).toEqual(['2022-09-27', '2022-10-09', '2022-10-21']);
    expect(await page.locator('.deadline-result').innerText()).toContain(
      '国庆节10月1日至10月7日；10月8日、10月9日调休上班，要数',
    );
    await leave(page);
  });

  test('by keyboard: track, start and day, each kept in the address', async () => {
    const page = await on('2022-03-01');
    await page.locator('[name=track]:checked').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await summary(page)).toContain('算不出日期');
    expect(await page.locator('.deadline-result time').count()).toBe(0);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('deadline-step');
    await page.keyboard.press('End');
    expect(await page.locator('#deadline-step').inputValue()).toBe('note');
    expect(await ends(page)).toEqual(['2022-05-05']);
    await page.keyboard.press('Tab');
    // The field of this browser takes month, day and year.
    await page.keyboard.type('03082022');
    await page.keyboard.press('Tab');
    expect(await ends(page)).toEqual(['2022-05-07']);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      ...{ track: 'converted', step: 'note', from: '2022-03-08' },
    });
    await page.reload();
    await page.waitForSelector('.deadline-form:not([hidden])');
    expect(await ends(page)).toEqual(['2022-05-07']);
    await leave(page);
  });

  test('the day that all pages are shown for is taken, and kept', async () => {
    const page = await on('2026-06-01', '?on=2022-03-01');
    expect(await summary(page)).toContain('从2022年3月1日');
    await page.check('[value=renovated]');
    const query = new URL(page.url()).searchParams;
    expect([query.get('on'), query.get('track')]).toEqual(['2022-03-01', 'renovated']);
    await leave(page);
  });

  test.each([
    ['?from=2023-02-29', '“2023-02-29”不是一个存在的日期'],
    ['?from=yesterday', '“yesterday”不是一个存在的日期'],
    ['?from=', '请填一个日期'],
  ])('%s: says so and counts nothing', async (query, words) => {
    const page = await on('2022-03-01', query);
    const problem = page.locator('#deadline-problem');
    expect(await problem.innerText()).toContain(words);
    expect(await page.locator('.deadline-result').isVisible()).toBe(false);
    expect(await page.locator('#deadline-from').getAttribute('aria-invalid')).toBe('true');
    await page.fill('#deadline-from', '2022-03-01');
    await page.locator('#deadline-from').blur();
    expect(await problem.isVisible()).toBe(false);
    expect(await page.locator('#deadline-from').getAttribute('aria-invalid')).toBeNull();
    expect(await ends(page)).toHaveLength(4);
    await leave(page);
  });

  test('a day that is emptied is asked for', async () => {
    const page = await on('2022-03-01');
    await page.fill('#deadline-from', '');
    await page.locator('#deadline-from').blur();
    expect(await page.locator('#deadline-problem').innerText()).toBe('请填一个日期。');
    await leave(page);
  });

  test('a year whose days off nobody has put in is named, and so is a day on which nobody works', async () => {
    const page = await on('2022-03-01', '?from=2031-03-01');
    expect(await cautions(page)).toContain('2031年的放假安排这里没有');
    expect(await cautions(page)).toContain('2031年3月1日是星期六，不是工作日');
    await page.goto(new URL(`${PATH}?from=2022-03-01`, visit.url).href);
    await page.waitForSelector('.deadline-form:not([hidden])');
    expect(await cautions(page)).not.toContain('放假安排');
    await leave(page);
  });

  test('nothing goes over the network', async () => {
    const page = await on('2022-03-01');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => {
      // The browser looks for the icon anew when the address changes.
      if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
    });
    await page.check('[value=renovated]');
    await page.selectOption('#deadline-step', 'city-review');
    await page.fill('#deadline-from', '2024-02-29');
    await page.locator('#deadline-from').blur();
    expect(await ends(page)).toEqual(['2024-03-14']);
    expect(asked).toEqual([]);
    await leave(page);
  });
});

describe('picture and list', () => {
  test('say the same: every step, its limit, its tracks', async () => {
    const page = await visit.open(PATH, { viewport: { width: 1280, height: 900 } });
    const pictured = await page
      .locator('.steps svg.wide .step')
      .evaluateAll((steps) =>
        steps.map((step) => [
          step.querySelector('.name')?.textContent?.trim(),
          step.querySelector('.mark text')?.textContent?.trim(),
          step.querySelectorAll('.station').length,
        ]),
      );
    const listed = await page
      .locator('.step-list > li')
      .evaluateAll((steps) =>
        steps.map((step) => [
          (step.querySelector('h3')?.textContent ?? '').replace(/^\s*\d+\s*/u, '').trim(),
          step.querySelector('.limit')?.textContent?.trim(),
          step.querySelectorAll('.for .track-tag').length,
        ]),
      );
    expect(pictured).toEqual(listed);
    expect(pictured).toHaveLength(procedure.steps.length);
    expect(await page.locator('svg.wide').getAttribute('role')).toBe('img');
    expect(await page.locator('#steps-wide-description').textContent()).toContain('未载明时限');
    await leave(page);
  });

  test('one form at a time, and on a phone no words of the picture are cut off', async () => {
    for (const [width, form] of [
      [1280, 'wide'],
      [390, 'narrow'],
      [320, 'narrow'],
    ] as const) {
      const page = await visit.open(PATH, { viewport: { width, height: 800 } });
      expect(await page.locator('.steps svg:visible').getAttribute('class')).toBe(form);
      const beyond = await page.locator(`.steps svg.${form}`).evaluate((svg) => {
        const { left, right } = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')]
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < left - 1 || box.right > right + 1;
          })
          .map((text) => text.textContent);
      });
      expect(beyond).toEqual([]);
      await leave(page);
    }
  });

  test('every quote leads to a provision that says so', async () => {
    const page = await visit.open(PATH);
    const quotes = await page.locator('q + a.place').evaluateAll((links) =>
      links.map((link) => ({
        words: link.previousElementSibling?.textContent ?? '',
        href: link.getAttribute('href') ?? '',
      })),
    );
    expect(quotes.length).toBeGreaterThan(40);
    const document = library.documents.find(({ id }) => id === procedure.document);
    for (const { words, href } of quotes) {
      const [, at] = href.split('#');
      const own = document?.provisions.find(({ id }) => id === at);
      expect((own?.label ?? '') + (own?.text ?? ''), href).toContain(words);
    }
    await leave(page);
  });

  test('how the document stands on the day is said at the top', async () => {
    const page = await on('2022-03-01', '?on=2022-02-01');
    expect(await page.locator('.basis .badge').innerText()).toBe('尚未生效');
    await page.goto(new URL(`${PATH}?on=2023-01-01`, visit.url).href);
    await page.waitForSelector('.basis .badge[data-standing=inForce]');
    await leave(page);
  });
});

describe('access', () => {
  test.each([
    ['light, desktop', {}],
    ['dark, phone', { colorScheme: 'dark' as const, ...PHONE }],
  ])('axe finds nothing: %s', async (_name, options) => {
    for (const query of ['?from=2026-11-28', '?from=2023-02-29']) {
      const page = await on('2026-11-26', query, options);
      await page.locator('.rules summary').click();
      expect(await violationsOf(page)).toEqual([]);
      await leave(page);
    }
    const list = await visit.open('procedures/', options);
    expect(await violationsOf(list)).toEqual([]);
    await leave(list);
  });

  test.each([320, 390, 768])('nothing is wider than %i pixels', async (width) => {
    for (const path of [`${PATH}?from=2026-09-18`, 'procedures/']) {
      const page = await visit.open(path, { viewport: { width, height: 800 } });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBe(0);
      await leave(page);
    }
  });

  test('without JavaScript: steps, limits and the way to count, and no controls that do nothing', async () => {
    const page = await visit.open(PATH, { javaScriptEnabled: false });
    expect(await page.locator('.deadline-form').isVisible()).toBe(false);
    expect(await page.locator('.deadline-result').isVisible()).toBe(false);
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('.sums').innerText()).toContain('23个工作日');
    await page.locator('.rules summary').click();
    expect(await page.locator('.rules li').first().isVisible()).toBe(true);
    expect(await page.locator('.step-list > li').count()).toBe(procedure.steps.length);
    expect(await page.locator('.basis .badge').innerText()).toContain('有效性');
    await leave(page);
  });
});

test('home leads to it, and the list of procedures does', async () => {
  for (const path of ['', 'procedures/']) {
    const page = await visit.open(path);
    expect(await page.locator(`main a[href$="${PATH}"]`).count()).toBeGreaterThan(0);
    await leave(page);
  }
});

test('the data: JSON with a provision at every quote, CSV with the same steps', async () => {
  const page = await visit.open('data/');
  const json = await (
    await page.request.get(new URL('data/procedures.json', visit.url).href)
  ).json();
  expect(json).toMatchObject([{ id: procedure.id, document: procedure.document }]);
  expect(json[0].steps[1].limit).toMatchObject({
    ...{
      value: 3,
      unit: 'working-day',
      words: '在3个工作日内',
      provision: 'lvl_4__item_2__para_1',
    },
  });
  const csv = await (await page.request.get(new URL('data/procedures.csv', visit.url).href)).text();
  expect(csv.split('\r\n').filter((line) => line.includes('"step"'))).toHaveLength(
    procedure.steps.length,
  );
  for (const name of ['procedures.json', 'procedures.csv'])
    expect(await page.locator(`a[href$="data/${name}"]`).count()).toBe(1);
  await leave(page);
});

test('nothing went wrong on the way', () => {
  expect(visit.faults).toEqual([]);
});
