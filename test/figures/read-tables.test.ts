import { expect, test } from 'vitest';
import { indicatorTables } from '../../src/figures/read-tables.ts';
import { shapeOf } from '../../src/figures/table-shape.ts';
import { boxOf, planOf } from './tables.ts';

test.each([
  [['指标', '2020年', '2025年', '属性'], { values: [1, 2], attribute: 3 }],
  [
    ['序号', '指标名称', '单位', '2020年实际', '2025年目标'],
    { indicator: 1, unit: 2, values: [3, 4] },
  ],
  [['主要指标', '2015年底基数', '规划目标'], { values: [1, 2] }],
])('%j is the header of an indicator table', (header, expected) => {
  expect(shapeOf(header, 2022)).toMatchObject(expected);
});

test.each([[['项目', '2020年', '2025年']], [['指标', '责任单位']], [['姓名', '职务']], [['']]])(
  '%j is not',
  (header) => {
    expect(shapeOf(header, 2022)).toBeNull();
  },
);

test('aims are told from what was reached', () => {
  const shape = shapeOf(['指标', '2015年底基数', '“十三五”规划目标', '2020年', '2025年'], 2022);
  expect(shape?.columns).toEqual([
    { heading: '2015年底基数', year: 2015, target: false },
    { heading: '“十三五”规划目标', year: null, target: true },
    { heading: '2020年', year: 2020, target: false },
    { heading: '2025年', year: 2025, target: true },
  ]);
});

const plan = planOf(
  boxOf(
    '专栏1',
    '云川市主要指标',
    [
      '指标 | 2020年 | 2025年 | 属性',
      '一、就业 |  |  | ',
      '1. 新增就业人数（万人） | 6.5 | [6] | 预期性',
      '二、保障 |  |  | ',
      '2. 参保人数（万人） | 80 | 90 | 约束性',
      '居民参保人数（万人） | 23 | 24 | 约束性',
      '职工参保人数（万人） | 57 | 66 | 约束性',
      '3. 人才总量（万人） | 8 | 12 | 预期性',
      '4. 其中：高级人才数量（万人） | 1 | 2 | 预期性',
      '5. 覆盖率（%） | — | > 70 | 预期性',
    ],
    ['编制说明：', '注：[]为五年累计数。'],
  ),
  boxOf('专栏2', '责任分工', ['事项 | 单位', '甲 | 市人社局']),
);
const tables = indicatorTables([plan]);
const rows = tables[0]?.indicators ?? [];

test('a table with its place, its notes and its indicators; others are left', () => {
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({
    document: 'yunzhengban-2022-10',
    provision: 'box_1__table_1',
    place: 'box_1',
    id: 'yunzhengban-2022-10-box_1',
    label: '专栏1',
    caption: '云川市主要指标',
    notes: [{ provision: 'box_1__para_2', words: '注：[]为五年累计数。' }],
  });
});

test('each row: group, number, name, unit, whole, attribute', () => {
  expect(
    rows.map(({ provision, group, label, name, unit, partOf, attribute }) => [
      ...[provision.slice(-5), group, label, name, unit, partOf?.slice(-5) ?? null, attribute],
    ]),
  ).toEqual([
    ['row_3', '一、就业', '1.', '新增就业人数', '万人', null, '预期性'],
    ['row_5', '二、保障', '2.', '参保人数', '万人', null, '约束性'],
    ['row_6', '二、保障', null, '居民参保人数', '万人', 'row_5', '约束性'],
    ['row_7', '二、保障', null, '职工参保人数', '万人', 'row_5', '约束性'],
    ['row_8', '二、保障', '3.', '人才总量', '万人', null, '预期性'],
    ['row_9', '二、保障', '4.', '高级人才数量', '万人', 'row_8', '预期性'],
    ['ow_10', '二、保障', '5.', '覆盖率', '%', null, '预期性'],
  ]);
});

test('what is printed before a name is kept', () => {
  expect(rows.map(({ prefix }) => prefix)).toEqual(['', '', '', '', '', '其中：', '']);
});

test('values rest on the note for their brackets', () => {
  expect(rows[0]?.values[1]).toMatchObject({
    printed: '[6]',
    number: 6,
    cumulative: { period: '五年累计', ground: 'box_1__para_2' },
  });
  expect(rows[0]?.values[0]?.cumulative).toBeNull();
});

test('without numbers only 其中 makes a part', () => {
  const [table] = indicatorTables([
    planOf(
      boxOf('专栏1', '指标', [
        '指标 | 单位 | 2020年',
        '就业 | 万人 | 6',
        '参保 | 万人 | 80',
        '其中：居民 | 万人 | 23',
      ]),
    ),
  ]);
  expect(table?.indicators.map(({ name, unit, partOf }) => [name, unit, partOf])).toEqual([
    ['就业', '万人', null],
    ['参保', '万人', null],
    ['居民', '万人', 'box_1__table_1__row_3'],
  ]);
});
