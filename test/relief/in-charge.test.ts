import { expect, test } from 'vitest';
import { inCharge } from '../../src/relief/in-charge.ts';
import type { UnitDuty, UnknownUnit } from '../../src/units/duty.ts';
import { unitsSchema } from '../../src/units/schema.ts';

const units = unitsSchema.parse([
  { id: 'finance', name: '云川市财政局', level: '市', aliases: ['市财政局'] },
  {
    id: 'housing',
    name: '云川市住房保障局',
    level: '市',
    local: [{ name: '主管局', in: ['yun-1'] }],
  },
]);

const said = (name: string, column: number) => ({
  ...{ document: 'yun-1', provision: 'lvl_1__item_1', name, role: 'responsible' as const },
  ...{ source: 'line' as const, words: '责任单位：…', line: 5, column },
});
const known = (name: string, unit: string, column: number): UnitDuty => ({
  ...{ ...said(name, column), unit, stated: 'lvl_1__item_1__units_1', recurrence: null },
});
const unlisted: UnknownUnit = said('市审批局', 9);
const duties = [known('市财政局', 'finance', 12), known('市住建局', 'works', 6), unlisted];

const measure = (names: string[]) => ({
  ...{ document: 'yun-1', provision: 'lvl_1__item_1' },
  units: names.map((name) => ({ name, role: null, words: name, at: 'lvl_1__item_1' })),
});

test('units of the line stand in its order, listed or not, then those of the words, each once', () => {
  const found = inCharge(measure(['市财政局', '主管局', '某协会']), units, duties);
  expect(found.map(({ unit, name, role }) => [unit, name, role])).toEqual([
    ['works', '市住建局', '责任'],
    [null, '市审批局', '责任'],
    ['finance', '市财政局', '责任'],
    ['housing', '主管局', null],
    [null, '某协会', null],
  ]);
});

test('lines of other provisions and documents, and sentences, are none of them', () => {
  const elsewhere = [
    { ...known('市财政局', 'finance', 1), provision: 'lvl_2' },
    { ...known('市财政局', 'finance', 1), document: 'yun-2' },
    { ...known('市财政局', 'finance', 1), source: 'text' as const },
  ];
  expect(inCharge(measure([]), units, elsewhere)).toEqual([]);
});
