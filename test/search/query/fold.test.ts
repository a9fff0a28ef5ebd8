import { expect, test } from 'vitest';
import { findLiteral } from '../../../src/search/query/fold.ts';

test.each([
  ['保障性租赁住房', '租赁', ['租赁']],
  ['租 赁 住房', '租赁住房', ['租 赁 住房']],
  ['（一）ＣＮＧ', '(一)cng', ['（一）ＣＮＧ']],
  ['见137号、37号', '37号', ['37号']],
  ['增长27.7%', '7%', []],
  ['2022年', '2022年1', []],
  ['第十三条', '第三条', []],
  ['〔2022〕10号', '[2022]10号', ['〔2022〕10号']],
  ['𠮷野家', '𠮷野', ['𠮷野']],
  ['任何', '', []],
])('findLiteral %s in %s', (text, words, found) => {
  expect(findLiteral(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(found);
});
