import { expect, test } from 'vitest';
import { keywordsOf } from '../../src/search/index/keywords.ts';
import { passagesOf } from '../../src/search/index/passages.ts';
import { made, segment } from './words.ts';

const silent = (word: string) => word === '云川市';

/** Keywords of a document `a` of one paragraph, beside others. */
function keywords(
  text: string,
  { title = '', others = [] as string[], same = [] as string[][] } = {},
) {
  const documents = [text, ...others].map((own, at) => made('abc'[at] ?? '', `x paragraph ${own}`));
  const titled = documents.map(({ id }) => ({ id, title: id === 'a' ? title : '' }));
  const passages = passagesOf(documents, { segment, silent });
  const { documents: chosen, provisions } = keywordsOf(titled, passages, same);
  const [passage] = passages;
  return { document: chosen.get('a') ?? [], provision: (passage && provisions.get(passage)) ?? [] };
}

test('a document gets eight words, a provision five', () => {
  const { document, provision } = keywords('甲一 乙一 丙一 丁一 戊一 己一 庚一 辛一 壬一 癸一');
  expect(document).toHaveLength(8);
  expect(provision).toHaveLength(5);
});

test.each([
  [
    'the longer word goes before its part',
    '保障性租赁住房 租赁住房 租赁住房 申请 条件',
    {},
    ['保障性租赁住房', '条件', '申请'],
  ],
  [
    'what others say as well comes last',
    '公园 树木 道路 照明',
    { others: ['公园 树木 河道 桥梁', '公园 池塘 桥梁 河道'] },
    ['照明', '道路', '树木', '公园'],
  ],
  [
    'what is said more often comes first',
    '树木 道路 道路 照明 照明 照明 公园',
    {},
    ['照明', '道路', '公园', '树木'],
  ],
  [
    'what the title says comes first',
    '树木 道路 道路 照明 公园',
    { title: '关于公园的通知' },
    ['公园', '道路', '树木', '照明'],
  ],
  [
    'of two words for one thing there is one',
    '社会保障卡 社会保障卡 社保卡 申领 补办',
    { same: [['社会保障卡', '社保卡']] },
    ['社会保障卡', '申领', '补办'],
  ],
  ['the place is none', '云川市 云川市 公园 树木 道路 照明', {}, ['公园', '树木', '照明', '道路']],
])('%s', (_, text, options, expected) => {
  expect(keywords(text, options).document).toEqual(expected);
});

test('a keyword stands in the text as it is', () => {
  const document = made('a', 'x paragraph 公园 树木 道路 照明');
  const halves = (text: string) => [...segment(text), '园树'];
  const passages = passagesOf([document], { segment: halves, silent });
  const { documents } = keywordsOf([{ id: 'a', title: '' }], passages);
  expect(documents.get('a')).toEqual(['公园', '树木', '照明', '道路']);
});
