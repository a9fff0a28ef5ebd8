import { expect, test } from 'vitest';
import { queryTerms } from '../../src/search/query.ts';

test.each([
  ['保障性租赁住房', ['保障', '障性', '性租', '租赁', '赁住', '住房']],
  ['郑政办〔2022〕10号', ['郑政', '政办', '2022', '10', '号']],
  ['ＣＮＧ、二〇二二 5G', ['CNG', '二〇', '〇二', '二二', '5G']],
  ['税', ['税']],
  ['𠮷野家', ['𠮷野', '野家']],
  [' ，。 ', []],
])('%s', (query, terms) => {
  expect(queryTerms(query)).toEqual(terms);
});
