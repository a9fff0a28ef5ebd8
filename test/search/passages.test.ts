import { expect, test } from 'vitest';
import { passagesOf, silentWords } from '../../src/search/index/passages.ts';
import { made, segment } from './words.ts';

const silent = silentWords(['进一步', '印发'], ['云川市', '云川市人民政府办公室']);

test('a provision with words enough is a passage, and headings lend it theirs', () => {
  const document = made(
    'a',
    `lvl_1 level* 公园 养护
       lvl_1__para_1 paragraph 树木 修剪 浇水 施肥 树木
         lvl_1__item_1 item 春季 栽植 成活 补植
     para_2 paragraph 没有 几个 词`,
  );
  const passages = passagesOf([document], { segment, silent });
  expect(passages.map(({ provision, section }) => [provision, section])).toEqual([
    ['lvl_1__para_1', 'lvl_1'],
    ['lvl_1__item_1', 'lvl_1'],
  ]);
  expect([...(passages[0]?.own ?? [])]).toEqual([
    ['树木', 2],
    ['修剪', 1],
    ['浇水', 1],
    ['施肥', 1],
  ]);
  expect([...(passages[0]?.lent ?? [])]).toEqual(['公园', '养护']);
  expect([...(passages[1]?.lent ?? [])]).toEqual(['树木', '修剪', '浇水', '施肥', '公园', '养护']);
});

test.each(['addressee', 'units', 'row', 'entry', 'annexName', 'enclosure'])(
  'what is of the kind %s takes no part',
  (kind) => {
    const document = made('a', `x ${kind} 树木 修剪 浇水 施肥`);
    expect(passagesOf([document], { segment, silent })).toEqual([]);
  },
);

test.each([
  ['a formula', '进一步'],
  ['the place', '云川市'],
  ['part of an authority', '办公室'],
  ['one character', '树'],
  ['letters', 'abc'],
  ['a number', '2022'],
])('%s is no word of a matter', (_, word) => {
  const document = made('a', `x paragraph 修剪 浇水 施肥 补植 ${word}`);
  const [passage] = passagesOf([document], { segment, silent });
  expect([...(passage?.own.keys() ?? [])]).toEqual(['修剪', '浇水', '施肥', '补植']);
});

test('the parts of a word count beside it, those that tell nothing do not', () => {
  const parts = (word: string) => (word === '云川市公园' ? ['云川市', '公园'] : []);
  const document = made('a', 'x paragraph 云川市公园 修剪 浇水');
  const [passage] = passagesOf([document], { segment, parts, silent });
  expect([...(passage?.own.keys() ?? [])]).toEqual(['云川市公园', '公园', '修剪', '浇水']);
});
