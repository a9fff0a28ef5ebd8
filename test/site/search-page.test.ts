/** The search page, as CONTRACTS.md describes it to those who rely on it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { searchedInstruments } from '../../src/search/index/instruments.ts';
import { findLiteral } from '../../src/search/query/fold.ts';
import { violationsOf } from './axe.ts';
import { documents, library, samples, site } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();
const searched = searchedInstruments(library);

interface Hit {
  document: string;
  provision: string;
  kind: string;
  marks: string[];
  waiting: boolean;
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
      waiting: item.querySelector('.waiting') !== null,
      href: item.querySelector('a')?.getAttribute('href') ?? '',
    })),
  );
}

async function ask(query: string, more = ''): Promise<{ page: Page; hits: Hit[] }> {
  const page = await visit.open(`search/?q=${encodeURIComponent(query)}${more}`);
  return { page, hits: await results(page, query) };
}

const placeOf = ({ document, provision }: Hit) => `${document}#${provision}`;

/** Where the words really stand: the provisions that have them, and the instruments by one of their names. */
function literal(query: string): string[] {
  const has = (text: string) => findLiteral(text, query).length > 0;
  return searched.flatMap(({ id, title, names, number, provisions }) => [
    ...([title, ...names, number ?? ''].some(has) ? [`${id}#`] : []),
    ...provisions
      .filter(({ label, text }) => has(`${label}${text}`))
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
  '税',
];

describe.each([...new Set([...WORDS, ...site.examples.filter((one) => !/\d/.test(one))])])(
  '%s',
  (query) => {
    test('every place where it stands is an exact hit, and no other', async () => {
      const { page, hits } = await ask(query);
      const exact = hits.filter(({ kind }) => kind === 'exact');
      expect(exact.map(placeOf).toSorted()).toEqual(literal(query).toSorted());
      const shown = exact.filter(({ waiting }) => !waiting);
      expect(shown.length).toBeGreaterThan(0);
      for (const { marks } of shown) expect(marks.join('')).toContain(query);
      await leave(page);
    });
  },
);

describe('the order on the page is rank order', () => {
  test('first hits by document, three at most; what is left after all of a kind, in the same order', async () => {
    const { page, hits } = await ask('补贴');
    const groups = await page.locator('#results .found').evaluateAll((found) =>
      found.map((one) => ({
        places: one.querySelectorAll('li').length,
        more: Number(/\d+/u.exec(one.querySelector('.more')?.textContent ?? '')?.[0] ?? 0),
        document: one.querySelector('li')?.getAttribute('data-document'),
        kind: one.querySelector('li')?.getAttribute('data-kind'),
      })),
    );
    for (const { places } of groups) expect(places).toBeLessThanOrEqual(3);
    const wanted = ['exact', 'related'].flatMap((kind) => {
      const own = groups.filter((group) => group.kind === kind);
      return [
        ...own.flatMap(({ places, document }) => Array<typeof document>(places).fill(document)),
        ...own.flatMap(({ more, document }) => Array<typeof document>(more).fill(document)),
      ];
    });
    expect(hits.map(({ document }) => document)).toEqual(wanted);
    expect(groups.some(({ more }) => more > 0)).toBe(true);
    await leave(page);
  });

  test('exact documents stand before related ones, under their own headings', async () => {
    const { page } = await ask('中小微企业 租金');
    const kinds = await page
      .locator('#results .found li:first-child')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-kind')));
    expect(kinds).toEqual(kinds.toSorted());
    expect(await page.locator('#results h2', { hasText: '相关' }).count()).toBe(1);
    await leave(page);
  });

  test('the other places of a document open, come to sight, and get their words', async () => {
    const { page } = await ask('补贴');
    await page.locator('#results .more').first().click();
    const details = page.locator('#results details[open]');
    expect(await details.count()).toBe(1);
    await details.locator('li mark').first().waitFor();
    expect(await details.locator('li mark').first().innerText()).toBe('补贴');
    await leave(page);
  });

  test('newest first when that is asked for', async () => {
    const { page, hits } = await ask('企业', '&sort=date');
    expect(await page.inputValue('#sort')).toBe('date');
    const shown = await page.locator('#results .found').count();
    const ids = [
      ...new Set(hits.filter(({ kind }) => kind === 'exact').map((hit) => hit.document)),
    ];
    const dates = ids.map((id) => searched.find((one) => one.id === id)?.date ?? '0000-00-00');
    expect(shown).toBeGreaterThan(2);
    expect(dates).toEqual(dates.toSorted().toReversed());
    await leave(page);
  });
});

describe('a hit', () => {
  test('says number, date and status of its document, and where it stands in it', async () => {
    const { page } = await ask('房租减免');
    const found = page.locator('#results .found').first();
    await found.locator('.badge[data-standing]').waitFor();
    const facts = await found.locator('.found-facts').innerText();
    expect(facts).toMatch(/〔2022〕\d+号/u);
    expect(facts).toMatch(/2022\s*年/u);
    expect(await found.locator('.badge').getAttribute('data-standing')).toMatch(/^[a-zA-Z]+$/u);
    expect(await found.locator('.trail').first().innerText()).toContain('三、加大减本降负力度');
    await leave(page);
  });

  test('leads to its provision, with the words marked there', async () => {
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

  test('of several words leads to a page where each is marked', async () => {
    const { page, hits } = await ask('创业 贷款');
    const hit = hits.find(({ href }) => href.includes('%20'));
    await page.goto(new URL(hit?.href ?? '', page.url()).href);
    await page.waitForSelector('[data-notice-body]');
    const marked = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
    expect(new Set(marked)).toEqual(new Set(['创业', '贷款']));
    await leave(page);
  });

  test('in an instrument that is only cited says so', async () => {
    const { page } = await ask('郑政〔2016〕37号');
    const facts = page.locator('#results .found').first().locator('.found-facts');
    expect(await facts.innerText()).toContain('本站未收全文');
    await leave(page);
  });

  test('keeps the day of the address, and stands as it stood then', async () => {
    const { page } = await ask('保障性租赁住房', '&on=2022-01-01');
    const badge = page.locator('#results .badge').first();
    await badge.and(page.locator('[data-standing]')).waitFor();
    expect(await badge.getAttribute('data-standing')).toBe('notYet');
    expect(await page.locator('#results .hit').first().getAttribute('href')).toContain(
      'on=2022-01-01',
    );
    await leave(page);
  });
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

  test('Enter before the answer is there waits for it', async () => {
    const page = await visit.open('search/');
    await page.locator('#query').fill(number);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/documents/${first?.id}/`);
    await leave(page);
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
    const [first, ...others] = hits.map(placeOf);
    expect(first).toBe('zhengzheng-2016-37#');
    const elsewhere = literal(cited).filter((place) => place !== first);
    expect(others.toSorted()).toEqual(elsewhere.toSorted());
    expect(others.length).toBeGreaterThan(0);
    await leave(page);
    const shorter = await ask('郑政〔2016〕7号');
    expect(shorter.hits).toEqual([]);
    await leave(shorter.page);
  });

  test('a reference in words leads to the provision', async () => {
    const page = await visit.open('search/');
    await page.locator('#query').fill('法律顾问工作规则第五条');
    await page.keyboard.press('Enter');
    await page.waitForURL(/documents\/[\w-]+\/#art_5$/u);
    await leave(page);
  });

  test('Enter on other words stays here', async () => {
    const { page } = await ask('法律顾问');
    await page.locator('#query').press('Enter');
    await page.waitForTimeout(200);
    expect(new URL(page.url()).pathname).toMatch(/\/search\/$/u);
    await leave(page);
  });
});

test('words with characters between them are related, not exact', async () => {
  const { page, hits } = await ask('租赁保障');
  expect(literal('租赁保障')).toEqual([]);
  expect(hits.every(({ kind }) => kind === 'related')).toBe(true);
  await leave(page);
});

test('width and case make no difference', async () => {
  const plain = await ask('5G');
  expect(plain.hits.length).toBeGreaterThan(0);
  for (const query of ['５Ｇ', '5g']) {
    const other = await ask(query);
    expect(other.hits.map(placeOf)).toEqual(plain.hits.map(placeOf));
    await leave(other.page);
  }
  await leave(plain.page);
});

test('traditional characters are searched as simplified ones, and the page says so', async () => {
  const { page, hits } = await ask('保障性租賃住房');
  expect(
    hits
      .filter(({ kind }) => kind === 'exact')
      .map(placeOf)
      .toSorted(),
  ).toEqual(literal('保障性租赁住房').toSorted());
  expect(await page.locator('#results .hint').first().innerText()).toBe(
    '已按简体“保障性租赁住房”检索。',
  );
  await leave(page);
});

describe('nothing found', () => {
  test('is said plainly, with ways on', async () => {
    const { page, hits } = await ask('吸积盘氦闪');
    expect(hits).toEqual([]);
    const empty = page.locator('#results [data-empty]');
    expect(await empty.innerText()).toContain('吸积盘氦闪');
    expect(await empty.locator('a[href$="documents/"]').count()).toBe(1);
    expect(await empty.locator('.examples a').count()).toBe(site.examples.length);
    expect(await empty.locator('[data-when-filtered]').isVisible()).toBe(false);
    await leave(page);
  });

  test('because of a filter says so', async () => {
    const kind = samples.articles?.kind ?? '';
    const { page } = await ask('房租减免', `&kind=${encodeURIComponent(kind)}`);
    expect(await page.locator('[data-empty] [data-when-filtered]').isVisible()).toBe(true);
    await leave(page);
  });

  test('with something that sounds so proposes that first, and shows its passages', async () => {
    const { page, hits } = await ask('chutingyingsu');
    const first = page.locator('#results > :first-child');
    expect(await first.locator('[data-suggestion="出庭应诉"]').count()).toBe(1);
    expect(await page.locator('#results > .hint').innerText()).toContain('出庭应诉');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ kind }) => kind === 'related')).toBe(true);
    expect(await page.locator('#results [data-empty]').count()).toBe(0);
    await leave(page);
  });

  test('a suggestion is asked at once; the way back leads to the words before', async () => {
    const { page } = await ask('出庭应述');
    const suggestion = page.locator('[data-suggestion="出庭应诉"]');
    expect(await suggestion.getAttribute('href')).toContain(encodeURIComponent('出庭应诉'));
    await suggestion.click();
    expect((await results(page, '出庭应诉')).length).toBeGreaterThan(0);
    expect(await page.locator('#results [data-empty]').count()).toBe(0);
    expect(await page.inputValue('#query')).toBe('出庭应诉');
    await page.goBack();
    await results(page, '出庭应述');
    expect(await page.inputValue('#query')).toBe('出庭应述');
    await leave(page);
  });
});

describe('filters', () => {
  test('by kind, also from the address', async () => {
    const kind = samples.articles?.kind ?? '';
    const { page, hits } = await ask('工作', `&kind=${encodeURIComponent(kind)}`);
    expect(await page.inputValue('#facets [name=kind]')).toBe(kind);
    const kinds = new Set(hits.map((hit) => searched.find(({ id }) => id === hit.document)?.kind));
    expect(kinds).toEqual(new Set([kind]));
    await page.selectOption('#facets [name=kind]', '');
    await page.waitForFunction(
      (few) => document.querySelectorAll('#results li').length > few,
      hits.length,
    );
    expect(new URL(page.url()).searchParams.has('kind')).toBe(false);
    await leave(page);
  });

  test('offer the values that the answer has, with how many documents', async () => {
    const { page, hits } = await ask('法律顾问');
    const offered = await page
      .locator('#facets [name=year] option')
      .evaluateAll((options) => options.map((option) => option.textContent));
    const ids = [...new Set(hits.map(({ document }) => document))];
    const years = Object.groupBy(
      ids.map((id) => searched.find((one) => one.id === id)?.date?.slice(0, 4) ?? ''),
      (year) => year,
    );
    const expected = Object.entries(years)
      .filter(([year]) => year !== '')
      .map(([year, own]) => `${year}（${own?.length}）`);
    expect(offered).toEqual(['全部', ...expected.toSorted().toReversed()]);
    await leave(page);
  });

  test('are unfolded on a phone, where the number of chosen ones is said', async () => {
    const page = await visit.open('search/?q=企业&year=2022', {
      viewport: { width: 390, height: 844 },
    });
    await results(page, '企业');
    expect(await page.locator('#facets').isVisible()).toBe(false);
    const toggle = page.locator('#filter-toggle');
    expect(await toggle.innerText()).toBe('筛选（已选 1 项）');
    expect((await toggle.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await toggle.click();
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    await page.locator('#filter-clear').click();
    await page.waitForFunction(() => !location.search.includes('year'));
    expect(await toggle.innerText()).toBe('筛选');
    await leave(page);
  });
});

test('an empty search shows examples and nothing else', async () => {
  const { page, hits } = await ask('');
  expect(hits).toEqual([]);
  expect(await page.locator('#start .examples a').count()).toBe(site.examples.length);
  expect(await page.locator('#results [data-empty]').count()).toBe(0);
  await leave(page);
});

describe('by keyboard', () => {
  const at = (page: Page) =>
    page.evaluate(() => {
      const hits = [...document.querySelectorAll('#results .hit')];
      const { activeElement } = document;
      return activeElement?.id || hits.findIndex((hit) => hit === activeElement);
    });

  test('arrow keys go through the hits and back, Escape goes back at once', async () => {
    const { page } = await ask('法律顾问');
    await page.locator('#query').focus();
    for (const [key, place] of [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['ArrowUp', 0],
      ['ArrowUp', 'query'],
      ['ArrowUp', 'query'],
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['Escape', 'query'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await at(page)).toBe(place);
    }
    await leave(page);
  });

  test('hits that are folded away are passed over', async () => {
    const { page } = await ask('补贴');
    const visible = await page.locator('#results .hit:visible').count();
    expect(visible).toBeLessThan(await page.locator('#results .hit').count());
    await page.locator('#query').focus();
    for (let hit = 0; hit <= visible; hit++) await page.keyboard.press('ArrowDown');
    const isLast = await page.evaluate(
      () =>
        [...document.querySelectorAll('#results .hit')].findLast((hit) => hit.checkVisibility()) ===
        document.activeElement,
    );
    expect(isLast).toBe(true);
    await leave(page);
  });

  test('after a link between the hits comes the hit after it', async () => {
    const { page } = await ask('补贴');
    await page.locator('#results .more').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await at(page)).toBe(3);
    await leave(page);
  });
});

test('what is typed last wins, and the address keeps up', async () => {
  const page = await visit.open('search/');
  await page.locator('#query').pressSequentially('房租减免', { delay: 20 });
  expect((await results(page, '房租减免')).length).toBeGreaterThan(0);
  expect(new URL(page.url()).searchParams.get('q')).toBe('房租减免');
  await leave(page);
});

test('the answer before stays until the next is there', async () => {
  const { page } = await ask('房租减免');
  const seen = page.evaluate(async () => {
    const results = document.querySelector('#results');
    let fewest = Infinity;
    const watch = new MutationObserver(() => {
      fewest = Math.min(fewest, results?.childElementCount ?? 0);
    });
    if (results) watch.observe(results, { childList: true });
    await new Promise((resume) => setTimeout(resume, 1_500));
    return fewest;
  });
  await page.locator('#query').fill('房租');
  await results(page, '房租');
  expect(await seen).toBeGreaterThan(0);
  await leave(page);
});

test('typing takes no script of a frame, and no long task', async () => {
  const { page } = await ask('工');
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['devtools.timeline', 'toplevel'] });
  await page.locator('#query').pressSequentially('作企业', { delay: 150 });
  await results(page, '工作企业');
  const trace = JSON.parse(String(await browser?.stopTracing())) as { traceEvents: TraceEvent[] };
  const mains = trace.traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid} ${tid}`);
  /** The longest of these events, in milliseconds of processor time: others may use the machine, too. */
  const longest = (kind: RegExp) =>
    Math.max(
      ...trace.traceEvents
        .filter(({ name, pid, tid }) => kind.test(name) && mains.includes(`${pid} ${tid}`))
        .map(({ tdur }) => (tdur ?? 0) / 1_000),
    );
  expect(longest(/^(?:FunctionCall|RunMicrotasks)$/u)).toBeLessThan(16.7);
  expect(longest(/RunTask$/u)).toBeLessThan(50);
  await leave(page);
});

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Processor time in microseconds. */
  tdur?: number;
  args?: { name?: string };
}

test('an index that cannot be read is said, with ways on', async () => {
  const page = await visit.open('search/');
  const before = visit.faults.length;
  let broken = true;
  await page.route('**/*.pf_index', (route) => (broken ? route.abort() : route.continue()));
  await page.locator('#query').fill('法律顾问');
  expect(await results(page, '法律顾问')).toEqual([]);
  const failure = page.locator('#results [data-failure]');
  expect(await failure.innerText()).toContain('没有载入成功');
  expect(await failure.locator('a[href$="documents/"]').count()).toBe(1);
  broken = false;
  await failure.locator('button').click();
  await page.waitForSelector('#results .hit');
  expect(await page.locator('#results [data-failure]').count()).toBe(0);
  expect(visit.faults.splice(before).length).toBeGreaterThan(0);
  await leave(page);
});

describe('without scripts', () => {
  test('the lists by name and by number are named', async () => {
    const page = await visit.open('search/', { javaScriptEnabled: false });
    for (const end of ['documents/', 'documents/?sort=number'])
      expect(await page.locator(`noscript a[href$="${end}"]`).isVisible(), end).toBe(true);
    expect(await page.locator('#search-form').isVisible()).toBe(false);
    await leave(page);
  });
});

describe('the first answer weighs at most 150 KB, code and all, uncompressed by the server', () => {
  test.each([
    '保障性租赁住房',
    '小微企业能减免多少房租',
    '没有郑州户口 工资也不算低 能申请保租房吗',
    '郑政办〔2022〕10号',
    '法律顾问工作规则第五条',
    '智慧郑州人才工程',
    '租凭合同',
    '应述',
    'falv guwen',
    'bao zhang xing zu lin',
    '我們公司要申報工程進度，每個月幾號之前報？',
    '年',
    '押 金',
  ])('%s', async (query) => {
    const before = visit.sent;
    const { page, hits } = await ask(query);
    await page.waitForLoadState('networkidle');
    expect(hits.length).toBeGreaterThan(0);
    expect(visit.sent - before).toBeLessThanOrEqual(150_000);
    await leave(page);
  });
});

describe('axe finds nothing, and nothing is wider than a phone', () => {
  test.each(['补贴', '出庭应述', '郑政办〔2022〕10号', '租赁保障', ''])('%s', async (query) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await visit.open(`search/?q=${encodeURIComponent(query)}`, {
        colorScheme,
        viewport: { width: 320, height: 700 },
      });
      await results(page, query);
      await page.locator('#filter-toggle').click();
      for (const details of await page.locator('#results details').all())
        await details.locator('summary').click();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      expect(await violationsOf(page)).toEqual([]);
      await leave(page);
    }
  });
});

test('the search page makes no noise and asks nobody else', () => {
  expect(visit.faults).toEqual([]);
});
