import { expect, test } from 'vitest';
import { partReference } from '../../../src/search/query/reference-words.ts';

test.each([
  ['顾问工作规则第五条', { name: '顾问工作规则', reference: '第五条' }],
  ['《顾问工作规则》的 第五条第三项', { name: '顾问工作规则', reference: '第五条第三项' }],
  ['云政办〔2022〕10号第三部分第12项', { name: '云政办〔2022〕10号', reference: '第三部分第12项' }],
  ['发展规划专栏3', { name: '发展规划', reference: '专栏3' }],
  ['第五条', null],
  ['保障性租赁住房', null],
])('%s', (query, parts) => {
  expect(partReference(query)).toEqual(parts);
});
