import { expect, test } from 'vitest';
import { disagreementsSchema } from '../../src/disagreements/schema.ts';
import { disagreementEntry } from '../../src/disagreements/json.ts';
import { disagreementsAt, showSum, showWords } from '../../src/disagreements/show.ts';

const side = (words: string, more: object = {}) => ({
  document: 'yunzhengban-2022-10',
  at: 'box_1__table_1__row_2',
  words,
  ...more,
});
const [entry] = disagreementsSchema.parse({
  disagreements: [
    {
      id: 'rates',
      title: '费率',
      kind: 'sum',
      sides: [side('养老8%，企业16%，8%', { mark: ['企业16%'] }), side('费率（%）\t27.7\t3')],
      arithmetic: [
        { what: '合计', compute: '16 + 8', printed: '27.7', unit: '%' },
        { what: '三', compute: '3', printed: '3', agrees: true },
      ],
      explanation: '不符。',
    },
  ],
}).disagreements;

test.each([
  ['250.01 - 166.80', ['250.01 − 166.80']],
  ['2 * 3 / 4', ['2 × 3 ÷ 4']],
  ['((5 / 4) ^ (1 / 5) - 1) * 100', ['((5 ÷ 4)', '^1 ÷ 5', ' − 1) × 100']],
])('%s is printed', (compute, expected) => {
  expect(showSum(compute).map(({ text, raised }) => (raised ? `^${text}` : text))).toEqual(
    expected,
  );
});

test('what disagrees is marked, cell by cell', () => {
  if (!entry) throw new Error('no entry');
  const marked = entry.sides.map((one) =>
    showWords(one, entry).map((cell) =>
      cell.map(({ text, marked: yes }) => (yes ? `[${text}]` : text)).join(''),
    ),
  );
  expect(marked).toEqual([['养老8%，[企业16%]，8%'], ['费率（%）', '[27.7]', '3']]);
});

test.each([
  ['费率（%）', 'box_1__table_1__row_2', 1],
  ['27.7 ', 'box_1__table_1__row_2', 1],
  ['28.7', 'box_1__table_1__row_2', 0],
  ['27.7', 'box_1__table_1__row_3', 0],
])('%s in %s has %i entries', (printed, at, count) => {
  expect(entry && disagreementsAt([entry], 'yunzhengban-2022-10', at, printed)).toHaveLength(count);
});

test('as data, with the result beside the sum', () => {
  const data = entry && disagreementEntry(entry, ({ at }) => `/x/#${at}`);
  expect(data?.arithmetic[0]).toMatchObject({ result: '24.0', printed: '27.7', agrees: false });
  expect(data?.sides[1]).toEqual({
    document: 'yunzhengban-2022-10',
    provision: 'box_1__table_1__row_2',
    words: '费率（%）\t27.7\t3',
    value: null,
    url: '/x/#box_1__table_1__row_2',
  });
});
