/** The search page, as CONTRACTS.md describes it to those who rely on it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findLiteral } from '../../src/search/fold.ts';
import { documents, samples, site } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();

interface Hit {
  document: string;
  provision: string;
  kind: string;
  marks: string[];
  href: string;
}

async function results(page: Page, query: string): Promise<Hit[]> {
  const done = `#results[data-query=${JSON.stringify(query)}][aria-busy="false"]`;
  await page.waitForSelector(done, { state: 'attached' });
  return page.locator('#results li[data-document]').evaluateAll((items) =>
    items.map((item) => ({
      document: item.getAttribute('data-document') ?? '',
      provision: item.getAttribute('data-provision') ?? '?',
      kind: item.getAttribute('data-kind') ?? '',
      marks: [...item.querySelectorAll('mark')].map((mark) => mark.textContent),
      href: item.querySelector('a')?.getAttribute('href') ?? '',
    })),
  );
}

async function ask(query: string, more = ''): Promise<{ page: Page; hits: Hit[] }> {
  const page = await visit.open(`search/?q=${encodeURIComponent(query)}${more}`);
  return { page, hits: await results(page, query) };
}

/** Where the words really stand: the provisions that have them, and the documents by their titles. */
function literal(query: string): string[] {
  return documents.flatMap(({ id, title, provisions }) => [
    ...(findLiteral(title, query).length > 0 ? [`${id}#`] : []),
    ...provisions
      .filter(
        ({ label, text }) =>
          findLiteral(`${label} ${text.replaceAll('\t', ' ')}`, query).length > 0,
      )
      .map((provision) => `${id}#${provision.id}`),
  ]);
}

const WORDS = [
  '保障性租赁住房',
  '房租减免',
  '法律顾问',
  '出庭应诉',
  '五年累计',
  '专精特新',
  '社会保险',
  '补贴',
];

describe.each([...new Set([...WORDS, ...site.examples.filter((one) => !/\d/.test(one))])])(
  '%s',
  (query) => {
    test('every place where it stands is an exact hit, and no other', async () => {
      const { page, hits } = await ask(query);
      const exact = hits.filter(({ kind }) => kind === 'exact');
      expect(exact.map(({ document, provision }) => `${document}#${provision}`).toSorted()).toEqual(
        literal(query).toSorted(),
      );
      for (const { marks } of exact) expect(marks.join('')).toContain(query);
      // Exact hits come before related ones.
      expect(hits.slice(0, exact.length)).toEqual(exact);
      await leave(page);
    });
  },
);

test('a hit leads to its provision, with the words marked there', async () => {
  const { page, hits } = await ask('房租减免');
  const [hit] = hits;
  await page.locator('#results .hit').first().click();
  await page.waitForSelector('[data-notice-body]');
  expect(new URL(page.url()).hash).toBe(`#${hit?.provision}`);
  expect(await page.locator(`#${hit?.provision}`).innerText()).toContain('房租减免');
  const marked = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
  expect(new Set(marked)).toEqual(new Set(['房租减免']));
  await leave(page);
});

describe('document numbers', () => {
  const [first] = documents.filter(({ number }) => /10号$/u.test(number ?? ''));
  const number = first?.number ?? '';
  const [, code = '', year = '', serial = ''] =
    /^(\p{Script=Han}+)〔(\d+)〕(\d+)号$/u.exec(number) ?? [];
  const forms = [
    number,
    `${code}${year} ${serial}号`,
    `${code}[${year}]${serial}`,
    `${code}（${year}）${serial}号`,
    `${code} ${year} ${serial}`,
    `${code}【${year}】 ${serial} 号`,
    `${code}［２０２２］${serial}号`,
  ];

  test.each(forms)('%s comes first while typing, and Enter opens it', async (typed) => {
    const page = await visit.open('search/');
    await page.locator('#query').pressSequentially(typed);
    const [hit] = await results(page, typed);
    expect(hit).toMatchObject({ document: first?.id, provision: '', kind: 'exact' });
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/documents/${first?.id}/`);
    await leave(page);
  });

  test('Enter in the box of the home page and of the masthead opens it, too', async () => {
    for (const path of ['', 'about/']) {
      const page = await visit.open(path);
      await page.locator('[data-search-box] input').fill(number);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/documents/${first?.id}/`);
      await leave(page);
    }
  });

  test('every number finds its document first', async () => {
    const page = await visit.open('search/');
    for (const { id, number } of documents) {
      if (!number) continue;
      await page.locator('#query').fill(number);
      const [hit] = await results(page, number);
      expect(hit, number).toMatchObject({ document: id, provision: '', kind: 'exact' });
    }
    await leave(page);
  });

  test('a number that is cited only leads to its own page first, then to where it is cited', async () => {
    const cited = '郑政〔2016〕37号';
    const { page, hits } = await ask(cited);
    const [first, ...others] = hits.map(({ document, provision }) => `${document}#${provision}`);
    expect(first).toBe('zhengzheng-2016-37#');
    expect(others.toSorted()).toEqual(literal(cited).toSorted());
    expect(others.length).toBeGreaterThan(0);
    await leave(page);
    const shorter = await ask('郑政〔2016〕7号');
    expect(shorter.hits).toEqual([]);
    await leave(shorter.page);
  });
});

test('words with characters between them are related, not exact', async () => {
  const { page, hits } = await ask('租赁保障');
  expect(literal('租赁保障')).toEqual([]);
  expect(hits.every(({ kind }) => kind === 'related')).toBe(true);
  await leave(page);
});

test('width, case and white space make no difference', async () => {
  const plain = await ask('5G');
  expect(plain.hits.length).toBeGreaterThan(0);
  for (const query of ['５Ｇ', '5g']) {
    const other = await ask(query);
    expect(other.hits.map(({ provision }) => provision)).toEqual(
      plain.hits.map(({ provision }) => provision),
    );
    await leave(other.page);
  }
  await leave(plain.page);
});

test('nothing found is said plainly, with ways on', async () => {
  const { page, hits } = await ask('量子纠缠');
  expect(hits).toEqual([]);
  const empty = page.locator('#results [data-empty]');
  expect(await empty.innerText()).toContain('量子纠缠');
  expect(await empty.locator('a[href$="documents/"]').count()).toBe(1);
  await leave(page);
});

test('filters by issuer and kind, also from the address', async () => {
  const kind = samples.articles?.kind ?? '';
  const { page, hits } = await ask('工作', `&kind=${encodeURIComponent(kind)}`);
  expect(await page.inputValue('#facets [name=kind]')).toBe(kind);
  const kinds = new Set(hits.map((hit) => documents.find(({ id }) => id === hit.document)?.kind));
  expect(kinds).toEqual(new Set([kind]));
  await page.selectOption('#facets [name=kind]', '');
  await page.waitForFunction(
    (few) => document.querySelectorAll('#results li').length > few,
    hits.length,
  );
  expect(new URL(page.url()).searchParams.has('kind')).toBe(false);
  await leave(page);
});

test('an empty search shows examples and nothing else', async () => {
  const { page, hits } = await ask('');
  expect(hits).toEqual([]);
  expect(await page.locator('#start .examples a').count()).toBe(site.examples.length);
  expect(await page.locator('#results [data-empty]').count()).toBe(0);
  await leave(page);
});

test('arrow keys go through the hits and back', async () => {
  const { page } = await ask('法律顾问');
  const at = () => page.evaluate(() => document.activeElement?.className);
  await page.locator('#query').focus();
  await page.keyboard.press('ArrowDown');
  expect(await at()).toContain('hit');
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
  await leave(page);
});

test('what is typed last wins, and the address keeps up', async () => {
  const page = await visit.open('search/');
  await page.locator('#query').pressSequentially('房租减免', { delay: 20 });
  expect((await results(page, '房租减免')).length).toBeGreaterThan(0);
  expect(new URL(page.url()).searchParams.get('q')).toBe('房租减免');
  await leave(page);
});

test('the search page makes no noise and asks nobody else', () => {
  expect(visit.faults).toEqual([]);
});
