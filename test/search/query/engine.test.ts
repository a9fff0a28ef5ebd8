import { describe, expect, test } from 'vitest';
import { askSmall, hitsOf } from '../../support/small-search.ts';

const RELIEF = 'yunchuanban-2022-10';
const RULES = 'yunchuanwen-2022-16';

describe('literal words', () => {
  test.each([
    ['房租减免', [`${RELIEF}#lvl_1__item_1`]],
    ['重大行政决策', [`${RULES}#art_5__para_1`]],
    ['3个月租金，减半', [`${RELIEF}#lvl_1__item_1`]],
    ['1000万元', [`${RELIEF}#lvl_1__item_2`]],
    ['lpr', [`${RELIEF}#lvl_2__item_3`]],
    ['５Ｇ', [`${RELIEF}#lvl_2__item_3`]],
    ['1.5个百分点', [`${RELIEF}#lvl_2__item_3`]],
    ['贷款 贴息', [`${RELIEF}#lvl_2__item_3`]],
  ])('%s', async (query, hits) => {
    expect(hitsOf(await askSmall(query))).toEqual(hits);
  });

  test.each([['00万元'], ['5个百分点'], ['PR'], ['房租减名']])(
    '%s stands nowhere whole',
    async (query) => {
      expect(hitsOf(await askSmall(query)).filter((hit) => !hit.startsWith('~'))).toEqual([]);
    },
  );

  test('a single character is found at either end of words', async () => {
    expect(new Set(hitsOf(await askSmall('款')))).toEqual(
      new Set([`${RELIEF}#lvl_1__item_2`, `${RELIEF}#lvl_2__item_3`]),
    );
  });

  test('a title stands for its document and lends to what stands below it', async () => {
    const [first, ...others] = hitsOf(await askSmall('法律顾问'));
    expect([first, ...others].toSorted()).toEqual([
      `${RULES}#`,
      `${RULES}#art_4__para_1`,
      `${RULES}#art_5__para_1`,
    ]);
  });

  test('what no longer stands comes after what stands, and is not hidden', async () => {
    const { groups } = await askSmall('减半收取');
    expect(groups.map(({ document }) => document.id)).toEqual([RELIEF, 'yunchuan-2016-37']);
  });
});

describe('numbers', () => {
  test.each([
    ['云政办〔2022〕10号', RELIEF],
    ['云政办2022 10', RELIEF],
    ['云政〔2016〕37号', 'yunchuan-2016-37'],
    ['云政[2016]137', 'yunchuan-2016-137'],
    ['公告2021年第24号', 'gonggao-2021-24'],
  ])('%s leads to its document alone', async (query, id) => {
    const answer = await askSmall(query);
    expect(answer.direct).toEqual({ document: id, provision: '' });
    expect(hitsOf(answer)[0]).toBe(`${id}#`);
  });

  test.each([['云政〔2016〕7号'], ['云川〔2022〕10号'], ['商务部公告2021年第24号']])(
    '%s leads nowhere',
    async (query) => {
      const answer = await askSmall(query);
      expect([answer.direct, hitsOf(answer)]).toEqual([null, []]);
    },
  );

  test('a number that is not complete offers what begins so', async () => {
    expect(hitsOf(await askSmall('云政2016'))).toEqual(
      expect.arrayContaining(['yunchuan-2016-37#', 'yunchuan-2016-137#']),
    );
  });
});

test('a reference in words leads to its provision', async () => {
  const answer = await askSmall('法律顾问工作规则第五条');
  expect(answer.direct).toEqual({ document: RULES, provision: 'art_5' });
  expect(hitsOf(answer)[0]).toBe(`${RULES}#art_5`);
});

test('of a document with several enclosures the one that is named is meant', async () => {
  const answer = await askSmall('受理办法（试行）第一条');
  expect(answer.direct).toEqual({ document: 'yunchuanban-2019-97', provision: 'enc_2__art_1' });
  expect(answer.suggestions).toEqual([]);
});

describe('other words', () => {
  test('a synonym leads to what the texts say', async () => {
    expect(hitsOf(await askSmall('公租房'))).toEqual(
      expect.arrayContaining(['~yunchuan-2016-37#para_1']),
    );
  });

  test('a question in everyday words leads to the passage that answers', async () => {
    const answer = await askSmall('企业的货款被拖着不给怎么办？');
    expect(hitsOf(answer)[0]).toBe(`~${RELIEF}#lvl_1__item_2`);
    expect(answer.groups[0]?.hits[0]?.words).toEqual(expect.arrayContaining(['账款', '拖欠']));
  });

  test('a word of one character leads to what it is short for', async () => {
    const hits = hitsOf(await askSmall('小店能不能免租金吗'));
    expect(hits[0]).toBe(`~${RELIEF}#lvl_1__item_1`);
  });

  test('what asks how much is answered by a figure', async () => {
    expect(hitsOf(await askSmall('小店能不能领补助多少钱'))).toEqual([]);
    expect(hitsOf(await askSmall('货款拖着不给补助多少钱'))).toEqual([`~${RELIEF}#lvl_1__item_2`]);
  });

  test('what asks for a year is not answered by another', async () => {
    expect(hitsOf(await askSmall('2016年租金减免')).map((hit) => hit.split('#')[0])).toEqual([
      '~yunchuan-2016-37',
    ]);
  });

  test.each([
    ['地铁几点停运'],
    ['结婚登记能不能网上办'],
    ['信用卡贴息'],
    // A matter that another passage speaks of; a name nobody knows.
    ['贷款贴息税收'],
    ['颐和园博物院引导'],
    ['asdfgh'],
  ])('%s is about nothing here', async (query) => {
    expect(hitsOf(await askSmall(query))).toEqual([]);
  });
});

describe('suggestions', () => {
  test.each([
    ['公共租凭住房', '公共租赁住房'],
    ['法律固问', '法律顾问'],
    ['falv guwen', '法律顾问'],
    ['flgw', '法律顾问'],
  ])('%s: %s', async (query, meant) => {
    expect((await askSmall(query)).suggestions).toContain(meant);
  });
});

test('beside a matter of which no text speaks, what is suggested is not shown instead', async () => {
  expect(await askSmall('falv guwen')).toMatchObject({ missing: false, instead: '法律顾问' });
  const matter = await askSmall('法律固问');
  expect(matter).toMatchObject({ missing: true, instead: null, groups: [] });
  expect(matter.suggestions).toContain('法律顾问');
});

test('traditional characters are read as simplified ones, and it is said', async () => {
  const answer = await askSmall('法律顧問');
  expect(answer.simplified).toBe('法律顾问');
  expect(hitsOf(answer).length).toBeGreaterThan(0);
});

test('filters leave other documents out, and counts say what there is', async () => {
  const answer = await askSmall('减免', { filters: { year: '2016' } });
  expect(new Set(answer.groups.map(({ document }) => document.id))).toEqual(
    new Set(['yunchuan-2016-37']),
  );
  expect((await askSmall('减免')).counts['year']).toEqual({ 2016: 1, 2019: 0, 2022: 1 });
});

test('sorting by date puts the youngest first', async () => {
  const { groups } = await askSmall('云川市', { sort: 'date' });
  const dates = groups.map(({ document }) => document.date ?? '');
  expect(dates).toEqual(dates.toSorted().reverse());
});

test('an empty query has an empty answer', async () => {
  expect(hitsOf(await askSmall('  '))).toEqual([]);
});
