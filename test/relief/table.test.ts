import { expect, test } from 'vitest';
import { measureOf } from '../../src/relief/measure.ts';
import { yuanOf } from '../../src/relief/money.ts';
import { finderSchema, reliefSchema } from '../../src/relief/schema.ts';
import { measureTable } from '../../src/relief/table.ts';

const finder = finderSchema.parse({
  groups: [],
  needs: [],
  places: [{ id: 'east', name: '东区' }],
});

function measure(benefits: unknown[], fields: object = {}) {
  const file = reliefSchema.parse({
    document: 'yunzhengban-2022-1',
    area: [{ places: ['east'], covers: 'may', words: '东区可参照' }],
    measures: [
      {
        ...{ id: 'one', title: '一项', at: 'art_1', kind: 'subsidy', needs: ['x'] },
        for: [{ all: ['y'], words: '企业' }],
        force: { is: 'delegated', words: '研究出台' },
        benefits,
        ...fields,
      },
    ],
  });
  return measureOf(file.measures[0] as (typeof file.measures)[number], file);
}

const source = {
  ...{ number: null, title: '意见', reference: '《意见》第一条', url: '/a#art_1' },
  units: ['市财政局', '市工信局'],
};

test('a row for each benefit, one for a measure without', () => {
  const two = measure([
    { amount: { words: '70%', value: 70, unit: '%' }, when: { words: '见习' } },
    { cap: { words: '最高1000万元', value: 1000, unit: '万元', per: 'programme', period: 'year' } },
  ]);
  const table = measureTable([two, measure([])], finder, () => source);
  const [head = [], ...rows] = table;
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
  expect(rows).toHaveLength(3);
  expect(new Set(table.map((row) => row.length))).toEqual(new Set([head.length]));
  expect(column('情形（原文）')).toEqual(['见习', null, null]);
  expect(column('上限计算')).toEqual([null, '整个项目合计，每年', null]);
  expect(column('效力')).toEqual(['待细则', '待细则', '待细则']);
  expect(column('区域')[0]).toBe('可参照：东区');
  expect(column('责任单位')[0]).toBe('市财政局、市工信局');
  expect(column('条件（原文）')[0]).toBeNull();
});

test('what is left out stands apart from what is required, a least sum beside the sum', () => {
  const benefits = [
    { floor: { words: '从3000元', value: 3000, unit: '元' }, amount: { words: '到80000元' } },
  ];
  const conditions = [{ words: '正常经营' }, { words: '低于5年', ask: '低于5年吗？', meets: 'no' }];
  const [head = [], row = []] = measureTable(
    [measure(benefits, { conditions })],
    finder,
    () => source,
  );
  const cell = (name: string) => row[head.indexOf(name)];
  expect(cell('条件（原文）')).toBe('正常经营');
  expect(cell('排除的情形（原文）')).toBe('低于5年');
  expect(cell('给付（原文）')).toBe('到80000元；从3000元');
});

test.each([
  ['a sum', [{ amount: { words: '1万元', value: 1, unit: '万元' } }], 10_000],
  [
    'the larger of several',
    [
      { amount: { words: '100元', value: 100, unit: '元' } },
      { cap: { words: '2万元', value: 2, unit: '万元', per: 'person' } },
    ],
    20_000,
  ],
  [
    'the total of a programme is nobody’s',
    [{ cap: { words: '50亿元', value: 50, unit: '亿元', per: 'programme' } }],
    null,
  ],
  ['a share is no sum', [{ rate: { words: '10%', value: 10, unit: '%' } }], null],
  ['nothing stated', [], null],
])('money: %s', (_name, benefits, yuan) => {
  expect(yuanOf(measure(benefits))).toBe(yuan);
});
