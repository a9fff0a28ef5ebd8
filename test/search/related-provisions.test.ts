import { expect, test } from 'vitest';
import { strongestPairs } from '../../src/search/index/library-words.ts';
import { passagesOf } from '../../src/search/index/passages.ts';
import { relatedProvisions } from '../../src/search/index/related-provisions.ts';
import { made, segment } from './words.ts';

const wording = { segment, silent: () => false };

/** What is related to each passage: `document#provision`. */
function related(documents: Record<string, string>, options = {}) {
  const made_ = Object.entries(documents).map(([id, lines]) => made(id, lines));
  const found = relatedProvisions(passagesOf(made_, wording), options);
  return Object.fromEntries(
    found.map(({ passage, related: own }) => [
      `${passage.document}#${passage.provision}`,
      own.map(({ document, provision }) => `${document}#${provision}`),
    ]),
  );
}

const TREES = '树木 修剪 浇水 施肥';
const LAMPS = '路灯 照明 电费 更换';
/** Other matters, so that the words above are rare. */
const REST = Object.fromEntries(
  ['桥梁 河道 池塘 游船', '课程 学校 教师 学生', '医院 门诊 药品 护士', LAMPS].map((text, at) => [
    `z${at}`,
    `x paragraph ${text}`,
  ]),
);

test('provisions of other documents on the same matter are related, others are not', () => {
  const found = related({
    a: `x paragraph ${TREES}\ny paragraph ${LAMPS}`,
    b: `x paragraph 树木 修剪 病虫 防治`,
    c: `x paragraph 桥梁 河道 池塘 游船`,
  });
  expect(found).toEqual({ 'a#x': ['b#x'], 'a#y': [], 'b#x': ['a#x'], 'c#x': [] });
});

test('three at most, the most similar first', () => {
  const found = related({
    a: `x paragraph ${TREES}`,
    b: `x paragraph 树木 修剪 浇水 病虫 防治`,
    c: `x paragraph 树木 修剪 浇水 施肥 防治`,
    d: `x paragraph ${TREES}`,
    e: `x paragraph 树木 修剪 施肥 苗圃`,
    ...REST,
  });
  expect(found['a#x']).toHaveLength(3);
  expect(found['a#x']?.slice(0, 2)).toEqual(['d#x', 'c#x']);
});

test('one word in common makes no relation', () => {
  const found = related({
    a: 'x paragraph 树木 修剪 浇水 施肥',
    b: 'x paragraph 树木 苗圃 种子 出售',
  });
  expect(found).toEqual({ 'a#x': [], 'b#x': [] });
});

test('the same document stands in where no other has anything, not from the same section', () => {
  const document = `lvl_1 level* 养护
    p paragraph ${TREES}
    q paragraph ${TREES}
  lvl_2 level* 奖惩
    r paragraph 树木 修剪 罚款 警告`;
  expect(related({ a: document, ...REST })['a#p']).toEqual(['a#r']);
  expect(related({ a: document, ...REST }, { within: false })['a#p']).toEqual([]);
  expect(related({ a: document, b: `x paragraph ${TREES}`, ...REST })['a#p']).toEqual(['b#x']);
});

test('a long document does not crowd out what others have', () => {
  const many = Array.from({ length: 60 }, (_, at) => `p${at} paragraph ${TREES}`).join('\n');
  const found = related({ a: many, b: `x paragraph ${TREES} 病虫`, ...REST }, { threshold: 0.01 });
  expect(found['a#p0']).toEqual(['b#x']);
});

test('the words of a heading count for what stands below it', () => {
  const others = { b: 'x paragraph 公园 门票 游客 开放', c: `x paragraph ${LAMPS}` };
  const bare = { a: 'p paragraph 门票 减免 老人 学生', ...others };
  const headed = { a: 'l level* 公园\n  p paragraph 门票 减免 老人 学生', ...others };
  expect(related(bare)['a#p']).toEqual([]);
  expect(related(headed, { threshold: 0.01 })['a#p']).toEqual(['b#x']);
});

test('what is shared is named, a long word without its parts', () => {
  const text = '租赁住房 保障性租赁住房 租金 押金';
  const documents = [
    made('a', `x paragraph ${text}`),
    made('b', `x paragraph ${text}`),
    made('c', `x paragraph ${TREES}`),
  ];
  const [first] = relatedProvisions(passagesOf(documents, wording));
  expect(first?.related).toHaveLength(1);
  expect(first?.related[0]?.score).toBeCloseTo(1);
  expect(first?.related[0]?.shared.toSorted()).toEqual(['保障性租赁住房', '押金', '租金']);
});

test('a page shows the strongest pairs with others, each provision once, in its order', () => {
  const one = (document: string, provision: string, score: number) => ({
    document,
    provision,
    score,
    shared: [],
  });
  const provisions = [
    { id: 'p', keywords: [], related: [one('b', 'x', 0.5), one('b', 'y', 0.4)] },
    { id: 'q', keywords: [], related: [one('b', 'x', 0.9)] },
    { id: 'r', keywords: [], related: [one('a', 'p', 0.9)] },
    { id: 's', keywords: [], related: [one('c', 'z', 0.1)] },
    { id: 't', keywords: [], related: [one('c', 'z', 0.3)] },
  ];
  const shown = (count: number) =>
    strongestPairs('a', { keywords: [], provisions }, count).map(
      ({ provision, related: { document, provision: other } }) =>
        `${provision} ${document}#${other}`,
    );
  expect(shown(8)).toEqual(['p b#y', 'q b#x', 't c#z']);
  expect(shown(2)).toEqual(['p b#y', 'q b#x']);
});
