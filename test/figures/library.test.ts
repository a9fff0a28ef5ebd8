/** The indicator tables of the real library. */
import { expect, test } from 'vitest';
import { compare } from '../../src/figures/compare.ts';
import { indicatorTables } from '../../src/figures/read-tables.ts';
import { loadLibrary } from '../../src/library/load.ts';

const { value } = await loadLibrary();
const tables = indicatorTables(value?.documents ?? []);

test('both boxes of the plan, all rows, all values', () => {
  expect(
    tables.map(({ id, columns, indicators }) => [id, columns.length, indicators.length]),
  ).toEqual([
    ['zhengzhengban-2022-12-box_1', 3, 13],
    ['zhengzhengban-2022-12-box_2', 2, 20],
  ]);
  const values = tables.flatMap(({ indicators }) => indicators.flatMap((one) => one.values));
  const unread = values.filter(({ number }) => number === null).map(({ printed }) => printed);
  expect(unread).toEqual(['10 : 38 : 52', '11 : 41 : 48', '—', '—']);
  expect(values.filter(({ bracketed }) => bracketed)).toHaveLength(6);
});

test('every row leads to a provision', () => {
  const ids = new Set(value?.documents.flatMap(({ provisions }) => provisions.map(({ id }) => id)));
  for (const { indicators } of tables)
    for (const { provision } of indicators) expect(ids).toContain(provision);
});

test('a five-year total stands beside another only where the other box proves it', () => {
  const [, ahead] = tables;
  if (!ahead) throw new Error('no table');
  const totals = ahead.indicators.filter(({ values }) => values.some(({ bracketed }) => bracketed));
  expect(
    totals.map((one) => {
      const comparison = compare(one, ahead, tables);
      return [one.label, 'reason' in comparison ? null : comparison.proof?.indicator.provision];
    }),
  ).toEqual([
    ['1.', 'box_1__table_1__row_3'],
    ['2.', 'box_1__table_1__row_4'],
    ['3.', null],
    ['4.', null],
    ['11.', null],
    ['13.', null],
  ]);
});

test('parts have their whole', () => {
  const parts = tables[1]?.indicators.filter(({ partOf }) => partOf !== null);
  expect(parts?.map(({ name, partOf }) => [name, partOf?.split('__').at(-1)])).toEqual([
    ['城乡居民养老保险参保人数', 'row_9'],
    ['城镇职工养老保险参保人数', 'row_9'],
    ['高级职称人才数量', 'row_15'],
  ]);
});
