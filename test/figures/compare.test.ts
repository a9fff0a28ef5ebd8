import { expect, test } from 'vitest';
import { compare } from '../../src/figures/compare.ts';
import { layoutBars } from '../../src/figures/chart.ts';
import { figureEntry, figureRows, FIGURE_COLUMNS } from '../../src/figures/entries.ts';
import { indicatorTables } from '../../src/figures/read-tables.ts';
import { boxOf, planOf } from './tables.ts';

const NOTE = '注：[]为五年累计数。';
const PAST = [
  '指标 | 2015年底基数 | 规划目标 | 2020年底完成数',
  '1. 五年累计新增城镇就业人数（万人） | 7 | 6 | 6.5',
  '2. 技能人才总量（万人） | 1.2 | 1.6 | 3.4',
];
const AHEAD = [
  '指标 | 2020年 | 2025年',
  '1. 城镇新增就业人数（万人） | 6.5 | [6]',
  '2. 返乡创业人数（万人） | 3.8 | [3.5]',
  '3. 参保人数（万人） | 80 | 90',
  '4. 失业率（%） | 1.9 | ≤4',
  '5. 签订率（%） | 96 | 97.3',
  '6. 高、中、初级之比 | 10 : 38 : 52 | 11 : 41 : 48',
  '7. 覆盖率（%） | — | 70',
  '8. 车辆数 | 5 | 6',
  '9. 新增两类人数（万人） | [5] | [6]',
];

function comparisons(ahead: string[], notes: string[], pastNotes: string[] = []) {
  const tables = indicatorTables([
    planOf(boxOf('专栏1', '完成情况', PAST, pastNotes), boxOf('专栏2', '主要指标', ahead, notes)),
  ]);
  return tables.map((table) => table.indicators.map((one) => compare(one, table, tables)));
}

function brief(comparison: ReturnType<typeof compare> | undefined): string {
  if (!comparison) return '';
  if ('reason' in comparison) return comparison.reason;
  const { values, period, proof } = comparison;
  const printed = values.map((one) => one.printed).join(' ');
  return [printed, period, proof?.indicator.provision].filter(Boolean).join(' / ');
}

const [past, ahead] = comparisons(AHEAD, [NOTE]);

test.each([
  [0, '6.5 [6] / 五年累计 / box_1__table_1__row_2'],
  [1, '2025年为五年累计数，2020年没有注明是累计数，不作比较'],
  [2, '80 90'],
  [3, '2025年是界限（≤4），不是一个数'],
  [4, '96 97.3'],
  [5, '是几个数之比，不是一个量'],
  [6, '只有一栏有数，没有可比的'],
  [7, '没有写明单位'],
  [8, '[5] [6] / 五年累计'],
])('row %i: %s', (index, expected) => {
  expect(brief(ahead?.[index])).toBe(expected);
});

test('totals by name stand side by side', () => {
  expect(brief(past?.[0])).toBe('7 6 6.5 / 五年累计');
});

test('another number, year or unit proves nothing', () => {
  for (const row of [
    '1. 城镇新增就业人数（万人） | 6.4 | [6]',
    '1. 城镇新增就业人数（人） | 6.5 | [6]',
  ]) {
    const [, changed] = comparisons([AHEAD[0] ?? '', row], [NOTE]);
    expect(brief(changed?.[0])).toContain('不作比较');
  }
  const [, later] = comparisons(['指标 | 2021年 | 2025年', AHEAD[1] ?? ''], [NOTE]);
  expect(brief(later?.[0])).toContain('不作比较');
});

test('brackets without a note are not understood', () => {
  const [, unsaid] = comparisons(AHEAD, []);
  expect(brief(unsaid?.[0])).toBe('方括号是什么意思，表里没有注明');
});

test('where more is counted from some year on, what lies before is not compared', () => {
  const said = '从2019年底，技能人才统计将六个行业纳入统计口径。';
  const [changed] = comparisons(AHEAD, [NOTE], [said]);
  expect(brief(changed?.[1])).toBe('从2019年底起统计口径有变，前后不作比较');
  expect(changed?.[1]).toMatchObject({ ground: 'box_1__para_1' });
  expect(brief(past?.[1])).toBe('1.2 1.6 3.4');
});

const column = (heading: string, target = false) => ({ heading, year: null, target });

test('bars from nought, the largest the whole width', () => {
  const chart = layoutBars([
    { column: column('2020年'), printed: '80', number: 80 },
    { column: column('2025年', true), printed: '100', number: 100 },
  ]);
  expect(chart?.bars.map(({ width, target }) => [width, target])).toEqual([
    [80, false],
    [100, true],
  ]);
  expect(chart?.bars[1]?.y).toBeGreaterThan(chart?.bars[0]?.y ?? 0);
});

test.each([[[0, 0]], [[-1, 5]]])('%j has no bars', (numbers) => {
  const values = numbers.map((number) => ({ column: column('x'), printed: '', number }));
  expect(layoutBars(values)).toBeNull();
});

test('as data: every value a line, and what may be compared', () => {
  const tables = indicatorTables([planOf(boxOf('专栏2', '主要指标', AHEAD, [NOTE]))]);
  const [table] = tables;
  if (!table) throw new Error('no table');
  const plan = { number: '云政办〔2022〕10号', title: '规划' };
  const rows = figureRows(table, plan, (id) => `/x/#${id}`);
  expect(rows).toHaveLength(18);
  const last = Object.fromEntries(FIGURE_COLUMNS.map((name, index) => [name, rows[1]?.[index]]));
  expect(last).toMatchObject({
    ...{ 指标: '城镇新增就业人数', 单位: '万人', 年份: 2025, 目标: '是', 原文: '[6]', 数值: 6 },
    ...{ 界限: null, 累计: '五年累计', 网址: '/x/#box_2__table_1__row_2' },
  });
  const entry = figureEntry(table, tables, '/x/#box_2__table_1');
  expect(entry.indicators[0]?.comparison).toMatchObject({ comparable: false, columns: [] });
  expect(entry.indicators[2]?.comparison).toEqual({
    ...{
      comparable: true,
      columns: ['2020年', '2025年'],
      period: null,
      reason: null,
      ground: null,
    },
  });
});
