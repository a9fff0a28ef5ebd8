import { expect, test } from 'vitest';
import { unitEntries, unitRows } from '../../src/units/data.ts';
import type { UnitDuty } from '../../src/units/duty.ts';
import { CAIZHENG, SHUILI } from './units.ts';

const DUTY: UnitDuty = {
  unit: 'sl',
  document: 'yun-2022-10',
  provision: 'item_1',
  stated: 'item_1__units_1',
  name: '市水利局',
  role: 'lead',
  words: '牵头单位：市水利局',
  source: 'line',
  recurrence: '每月5日前',
  line: 20,
  column: 6,
};
const reference = () => '《通知》第1项';
const document = { id: 'yun-2022-10', number: '云政〔2022〕10号', title: '通知', date: null };

test('every unit is there, with its duties', () => {
  const [caizheng, shuili] = unitEntries([CAIZHENG, SHUILI], [DUTY], reference);
  expect(caizheng).toMatchObject({ id: 'cz', note: null, duties: [] });
  expect(shuili?.duties).toEqual([
    {
      document: 'yun-2022-10',
      provision: 'item_1',
      stated: 'item_1__units_1',
      reference: '《通知》第1项',
      name: '市水利局',
      role: 'lead',
      words: '牵头单位：市水利局',
      source: 'line',
      recurrence: '每月5日前',
      line: 20,
      column: 6,
    },
  ]);
});

test('the table has a row a duty, every row as wide as its headings', () => {
  const rows = unitRows([CAIZHENG, SHUILI], [DUTY, { ...DUTY, role: null }], [document], reference);
  const [head = [], first = [], second = []] = rows;
  expect(rows).toHaveLength(3);
  expect(rows.every(({ length }) => length === head.length)).toBe(true);
  const row = Object.fromEntries(head.map((name, index) => [name, first[index]]));
  expect(row).toMatchObject({
    单位: '云川市水利局',
    角色: '牵头',
    周期: '每月5日前',
    成文日期: null,
  });
  expect(second[head.indexOf('角色')]).toBeNull();
});
