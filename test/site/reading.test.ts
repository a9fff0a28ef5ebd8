/** The tools of the reading page: anchors, copying, jump box, selection, contents, cards. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { definitionsOf } from '../../src/reading/definitions.ts';
import { violationsOf } from './axe.ts';
import { bare, documents, samples } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();
const COPYING: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** A document with articles, and in it three items of a 款 that is not the only one of its article. */
const document_ = documents.find(({ provisions }) =>
  provisions.some(({ id }) => /^art_\d+__para_2__item_3$/u.test(id)),
);
if (!document_) throw new Error('no article with a second paragraph of three items');
const { provisions } = document_;
const path = `documents/${document_.id}/`;
const third = provisions.find(({ id }) => /^art_\d+__para_2__item_3$/u.test(id)) ?? provisions[0];
const para = provisions.find(({ id }) => id === third?.parent);
const article = provisions.find(({ id }) => id === para?.parent);
if (!third?.citation || !para?.citation || !article?.citation) throw new Error('no citation');
const words = third.citation.replace(/^.*）/u, '');

/** The text of a provision and all below it, without white space. */
const textOf = (top: string) =>
  bare(
    provisions
      .filter(({ id }) => id === top || id.startsWith(`${top}__`))
      .map(({ label, text }) => label + text)
      .join(''),
  );
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const said = (page: Page) => page.locator('#reading-status');
const hears = (page: Page, message: string) =>
  page.waitForFunction(
    (expected) => document.querySelector('#reading-status')?.textContent?.includes(expected),
    message,
  );
/** Chooses an entry of the open menu and waits until it has been copied. */
async function choose(page: Page, name: string): Promise<string> {
  await page.getByRole('menuitem', { name, exact: true }).click();
  await hears(page, `已${name}`);
  await page.mouse.move(0, 0);
  return clipboard(page);
}
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

describe('a link to a provision', () => {
  test('opened cold on a phone shows it, marked, and says where', async () => {
    const page = await visit.open(`${path}#${third.id}`, PHONE);
    await hears(page, `已定位到 ${words}`);
    const target = page.locator(`#${third.id}`);
    const { top, bottom, clear, colour } = await target.evaluate((element) => {
      const { top, bottom, left } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(left + 60, top + 8);
      return {
        top,
        bottom,
        clear: hit !== null && element.contains(hit),
        colour: getComputedStyle(element).backgroundColor,
      };
    });
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(844);
    expect(clear).toBe(true);
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
    await leave(page);
  });

  test('followed within the page is marked and said', async () => {
    const page = await visit.open(path);
    await page.locator(`.contents a[href="#${article.id}"]`).click();
    await hears(page, `已定位到 ${article.label}`);
    expect(await page.locator(':target').getAttribute('id')).toBe(article.id);
    await leave(page);
  });

  test('to nothing is said, politely and in sight', async () => {
    const page = await visit.open(`${path}#art_999`, PHONE);
    await hears(page, '没有“art_999”这一处');
    expect(
      await said(page).evaluate((region) => region.getBoundingClientRect().width),
    ).toBeGreaterThan(100);
    expect(await said(page).getAttribute('aria-live')).toBe('polite');
    await leave(page);
  });

  test('to an old id lands where the provision stands now', async () => {
    const page = await visit.open('');
    await page.route(`**/${path}`, async (route) => {
      const response = await route.fetch();
      const aliases = JSON.stringify({ art_old: third.id }).replaceAll('"', '&quot;');
      const body = (await response.text()).replace(
        /data-aliases="[^"]*"/u,
        `data-aliases="${aliases}"`,
      );
      await route.fulfill({ response, body });
    });
    await page.goto(`${visit.url}${path}#art_old`);
    await hears(page, `已定位到 ${words}`);
    expect(await page.locator(':target').getAttribute('id')).toBe(third.id);
    await leave(page);
  });
});

describe('the control of a provision', () => {
  test('copies link, citation, and citation with the words', async () => {
    const page = await visit.open(`${path}?q=x#${third.id}`, COPYING);
    const button = page.locator('.cite-button');
    const open = async () => {
      await page.locator(`#${third.id}`).hover();
      await button.click();
    };
    await open();
    expect(await choose(page, '复制链接')).toBe(`${visit.url}${path}#${third.id}`);
    await open();
    expect(await choose(page, '复制引文')).toBe(third.citation);
    await open();
    expect(await choose(page, '复制引文和原文')).toBe(
      `${third.citation}：“${third.label}${third.text}”`,
    );
    await leave(page);
  });

  test('quotes all of an article, and of its first paragraph only that', async () => {
    const page = await visit.open(path, COPYING);
    await page.locator(`#${article.id} .label`).first().click();
    const whole = await choose(page, '复制引文和原文');
    expect(whole.startsWith(`${article.citation}：“`)).toBe(true);
    expect(bare(whole.slice(`${article.citation}：“`.length, -1))).toBe(textOf(article.id));
    const first = `${article.id}__para_1`;
    await page.locator(`#${first}`).hover({ position: { x: 300, y: 30 } });
    await page.locator('.cite-button').click();
    const part = await choose(page, '复制引文和原文');
    expect(bare(part)).toContain(`第一款：“${textOf(first)}”`);
    await leave(page);
  });

  test('is there by touch, large enough, and leads to the slip', async () => {
    const page = await visit.open(`${path}#${article.id}`, PHONE);
    await page.locator(`#${third.id}`).tap();
    const button = page.locator('.cite-button');
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await button.tap();
    await page.getByRole('menuitem', { name: '查证单' }).tap();
    await page.waitForSelector('#slip[aria-busy="false"]');
    expect(await page.locator('#slip .citation').innerText()).toBe(third.citation);
    await leave(page);
  });

  test('offers a link alone where there is no citation', async () => {
    const row = samples.longest?.provisions.find(({ kind }) => kind === 'row');
    const page = await visit.open(`documents/${samples.longest?.id}/#${row?.id}`, COPYING);
    await page.keyboard.press('c');
    const names = await page.getByRole('menuitem').allInnerTexts();
    expect(names.filter((name) => !name.startsWith('改引'))).toEqual(['复制链接']);
    expect(await choose(page, '复制链接')).toMatch(new RegExp(`#${row?.id}$`, 'u'));
    await leave(page);
  });

  test('copies without the clipboard of newer browsers', async () => {
    const page = await visit.open(`${path}#${third.id}`);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.addEventListener('copy', () => {
        document.body.dataset['copied'] = getSelection()?.toString() ?? '';
      });
    });
    await page.keyboard.press('c');
    await page.getByRole('menuitem', { name: '复制引文', exact: true }).click();
    await hears(page, '已复制引文');
    expect(await page.evaluate(() => document.body.dataset['copied'])).toBe(third.citation);
    await leave(page);
  });

  test('adds no character to the text or a selection', async () => {
    const page = await visit.open(path);
    await page.keyboard.press('c');
    const body = page.locator('[data-notice-body]');
    const all = bare(provisions.map(({ label, text }) => label + text).join(''));
    expect(bare(await body.evaluate((element) => element.textContent))).toBe(all);
    expect(await body.locator('[role=menu]').count()).toBe(0);
    await leave(page);
  });
});

describe('by keyboard alone', () => {
  test('g, a reference, c, and the citation is copied', async () => {
    const page = await visit.open(path, COPYING);
    await page.keyboard.press('g');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await hears(page, `已定位到 ${words}`);
    expect(await page.locator(':target').getAttribute('id')).toBe(third.id);
    expect(await focused(page)).toBe(`引用${words}`);
    await page.keyboard.press('c');
    expect(await focused(page)).toBe('复制链接');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await hears(page, '已复制引文');
    expect(await clipboard(page)).toBe(third.citation);
    expect(await focused(page)).toBe(`引用${words}`);
    await leave(page);
  });

  test('Tab reaches the control, arrows move it, Escape closes its menu', async () => {
    const page = await visit.open(`${path}#${para.id}`);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(`引用${para.citation?.replace(/^.*）/u, '')}`);
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(`引用${words}`);
    await page.keyboard.press('Enter');
    expect(await page.locator('#cite-menu').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#cite-menu').isVisible()).toBe(false);
    expect(await focused(page)).toBe(`引用${words}`);
    await leave(page);
  });

  test('keys are text while typing, and can be switched off', async () => {
    const page = await visit.open(path);
    await page.keyboard.press('g');
    await page.keyboard.type('gc/');
    expect(await page.inputValue('#jump-words')).toBe('gc/');
    await page.locator('.reading-help summary').click();
    await page.locator('[data-shortcut-switch]').uncheck();
    await page.reload();
    await page.keyboard.press('c');
    await page.keyboard.press('g');
    await page.keyboard.press('/');
    expect(await page.locator('#cite-menu').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await leave(page);
  });
});

describe('the jump box', () => {
  test('goes where the words lead, also a second time', async () => {
    const page = await visit.open(path);
    for (let time = 0; time < 2; time++) {
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await page.fill('#jump-words', words);
      await page.locator('#jump button').click();
      await page.waitForFunction((id) => {
        const { top = -1 } = document.getElementById(id)?.getBoundingClientRect() ?? {};
        return top >= 0 && top < innerHeight / 2;
      }, third.id);
    }
    expect(new URL(page.url()).hash).toBe(`#${third.id}`);
    await leave(page);
  });

  test.each([
    ['第九百条', '这份文件里没有第九百条。'],
    ['不是条款', '读不懂'],
    ['', '请写明条款'],
  ])('says what is wrong with %j', async (typed, problem) => {
    const page = await visit.open(path);
    await page.fill('#jump-words', typed);
    await page.keyboard.press('Enter');
    expect(await page.locator('.jump-problem').innerText()).toContain(problem);
    expect(await page.getAttribute('#jump-words', 'aria-invalid')).toBe('true');
    expect(await violationsOf(page)).toEqual([]);
    await leave(page);
  });

  test('takes headings and boxes', async () => {
    const page = await visit.open(`documents/${samples.longest?.id}/`);
    await page.fill('#jump-words', '专栏5');
    await page.keyboard.press('Enter');
    await hears(page, '已定位到 专栏5');
    await leave(page);
  });
});

describe('selected words', () => {
  /** Selects from the start of one provision to the end of another. */
  const select = (page: Page, from: string, to: string) =>
    page.evaluate(
      ([start = '', end = '']) => {
        const range = document.createRange();
        const first = document.getElementById(start);
        const last = document.getElementById(end);
        if (!first || !last) throw new Error('no such provision');
        range.setStart(first, 0);
        range.setEnd(last, last.childNodes.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        last.scrollIntoView({ block: 'center', behavior: 'instant' });
      },
      [from, to],
    );
  const first = third.id.replace(/3$/u, '1');

  test('through several items are cited as a range, with the exact words', async () => {
    const page = await visit.open(path, COPYING);
    await select(page, first, third.id);
    await page.waitForSelector('#selection-bar:visible');
    expect(await page.locator('#selection-bar .caption').innerText()).toBe(
      `${words.replace(/三项$/u, '一项')}至第三项`,
    );
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('#selection-bar button').click();
    await hears(page, '已复制引文和原文');
    const items = provisions.slice(
      provisions.findIndex(({ id }) => id === first),
      provisions.findIndex(({ id }) => id === third.id) + 1,
    );
    expect(await clipboard(page)).toBe(
      `${third.citation?.replace(/三项$/u, '一项')}至第三项：“${items.map(({ label, text }) => label + text).join('\n')}”`,
    );
    await leave(page);
  });

  test('through several articles are cited as articles; by keyboard, c goes to the bar', async () => {
    const page = await visit.open(path, COPYING);
    await select(page, 'art_1', 'art_2');
    await page.waitForSelector('#selection-bar:visible');
    await page.keyboard.press('c');
    expect(await focused(page)).toBe('复制引文和原文');
    await page.keyboard.press('Enter');
    await hears(page, '已复制引文和原文');
    const copied = await clipboard(page);
    const cited = `${article.citation?.replace(/第[^第]+条$/u, '')}第一条至第二条：“`;
    expect(copied.startsWith(cited)).toBe(true);
    expect(bare(copied.slice(cited.length, -1))).toBe(textOf('art_1') + textOf('art_2'));
    await leave(page);
  });

  test('within one provision are cited by it, cut as they are', async () => {
    const page = await visit.open(path, COPYING);
    await page.evaluate((id) => {
      const range = document.createRange();
      const text = document.getElementById(id)?.lastChild?.previousSibling ?? null;
      const words = document.createTreeWalker(
        document.getElementById(id) as Node,
        NodeFilter.SHOW_TEXT,
      );
      let last: Node | null = text;
      for (let node = words.nextNode(); node; node = words.nextNode()) last = node;
      range.setStart(last as Node, 1);
      range.setEnd(last as Node, 4);
      getSelection()?.addRange(range);
    }, third.id);
    await page.waitForSelector('#selection-bar:visible');
    await page.locator('#selection-bar button').click();
    await hears(page, '已复制');
    const quote = (await clipboard(page)).slice(`${third.citation}：“`.length, -1);
    expect(quote).toHaveLength(3);
    expect(third.text).toContain(quote);
    await leave(page);
  });

  test('the bar goes with the selection', async () => {
    const page = await visit.open(path);
    await select(page, first, third.id);
    await page.waitForSelector('#selection-bar:visible');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.waitForSelector('#selection-bar', { state: 'hidden' });
    await leave(page);
  });
});

test('the table of contents follows the reader, and keeps its place in sight', async () => {
  const page = await visit.open(`documents/${samples.longest?.id}/`);
  const links = page.locator('.contents a');
  for (const index of [8, 20, (await links.count()) - 3]) {
    const hash = (await links.nth(index).getAttribute('href')) ?? '';
    await page.evaluate((id) => {
      const top = document.querySelector(id)?.getBoundingClientRect().top ?? 0;
      scrollTo({ top: scrollY + top - 100, behavior: 'instant' });
    }, hash);
    const current = page.locator(`.contents a[aria-current="location"][href="${hash}"]`);
    await current.waitFor({ state: 'visible' });
    expect(await page.locator('.contents [aria-current]').count()).toBe(1);
    expect(
      await current.evaluate((link) => {
        const { top, bottom } = link.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
  }
  await leave(page);
});

describe('a defined term', () => {
  const defining = documents.find(({ provisions }) => definitionsOf(provisions).length > 0);
  const definitions = definitionsOf(defining?.provisions ?? []);
  const at = `documents/${defining?.id}/`;

  test('opens its definition by mouse and closes again', async () => {
    const page = await visit.open(at);
    const term = page.locator('.term').first();
    const own = definitions[Number(await term.getAttribute('data-term'))];
    expect(await term.innerText()).toBe(own?.term);
    await term.click();
    const card = page.locator('#term-card');
    expect(await card.locator('.caption').innerText()).toBe(own?.term);
    const text = defining?.provisions.find(({ id }) => id === own?.provision)?.text ?? '';
    expect(bare(await card.locator('.words').innerText())).toContain(bare(text).slice(0, 100));
    expect(await card.locator('a').getAttribute('href')).toBe(`#${own?.provision}`);
    expect(await violationsOf(page)).toEqual([]);
    await card.locator('button').click();
    expect(await card.isVisible()).toBe(false);
    await leave(page);
  });

  test('by keyboard: Enter opens, Escape goes back to the term', async () => {
    const page = await visit.open(at);
    const term = page.locator('.term').nth(1);
    await term.focus();
    await page.keyboard.press('Enter');
    expect(await term.getAttribute('aria-expanded')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('term-card');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.locator('#term-card').isVisible()).toBe(false);
    expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
    await leave(page);
  });

  test('by touch, within the screen', async () => {
    const page = await visit.open(at, PHONE);
    await page.locator('.term').nth(1).tap();
    const box = await page.locator('#term-card').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    expect(await violationsOf(page)).toEqual([]);
    await leave(page);
  });

  test('does not change the text', async () => {
    const page = await visit.open(at);
    const all = defining?.provisions.map(({ label, text }) => label + text).join('') ?? '';
    expect(
      bare(await page.locator('[data-notice-body]').evaluate((body) => body.textContent)),
    ).toBe(bare(all));
    await leave(page);
  });
});

describe('axe finds nothing with the menu open', () => {
  test.each([
    ['light, desktop', { colorScheme: 'light' }],
    ['dark, phone', { colorScheme: 'dark', ...PHONE }],
  ] as const)('%s', async (_, options) => {
    const page = await visit.open(`${path}#${third.id}`, options);
    await page.keyboard.press('c');
    expect(await page.locator('#cite-menu').isVisible()).toBe(true);
    await page.evaluate(() =>
      document.querySelector<HTMLDetailsElement>('.reading-help')?.setAttribute('open', ''),
    );
    expect(await violationsOf(page)).toEqual([]);
    await leave(page);
  });
});

test('nothing went wrong on any page, and nothing was asked of another host', () => {
  expect(visit.faults).toEqual([]);
});
