import { describe, expect, test } from 'vitest';
import type { ProvisionKind } from '../../src/provisions/provision.ts';
import type { Duty } from '../../src/status/duties.ts';
import { positionsOf } from '../../src/text/positions.ts';
import { readUnitDuties, type ReadDocument } from '../../src/units/read-duties.ts';
import { withRecurring } from '../../src/units/recurring.ts';
import { unit, UNITS } from './units.ts';

/** A document of these provisions: id, kind, label, text; a line of units stands under the one before it. */
function document(
  rows: readonly (readonly [string, ProvisionKind, string, string, boolean?])[],
): ReadDocument {
  const provisions = rows.map(([id, kind, label, text, heading = false], index) => {
    const parent = kind === 'units' ? (rows[index - 1]?.[0] ?? null) : null;
    return { id, parent, kind, label, text, heading };
  });
  const texts = new Map(provisions.map(({ id, text }) => [id, text]));
  const place = (id: string, offset: number) => positionsOf(texts.get(id) ?? '')(offset);
  return { id: 'yun-2022-10', provisions, place };
}

const read = (...rows: Parameters<typeof document>[0]) => readUnitDuties(document(rows), UNITS);

describe('a line of units', () => {
  test('stands for the item it stands under', () => {
    const { duties, unknown } = read(
      ['item_1', 'item', '1.', '修建水渠。市里安排资金。'],
      ['item_1__units_1', 'units', '责任单位', '：市水利局、市财政局。'],
    );
    expect(unknown).toEqual([]);
    expect(duties).toEqual([
      {
        unit: 'sl',
        document: 'yun-2022-10',
        provision: 'item_1',
        stated: 'item_1__units_1',
        name: '市水利局',
        role: 'responsible',
        words: '责任单位：市水利局、市财政局',
        source: 'line',
        recurrence: null,
        line: 1,
        column: 2,
      },
      expect.objectContaining({ unit: 'cz', column: 7 }),
    ]);
  });

  test('gives the role by its label, a unit once', () => {
    const { duties } = read(
      ['item_1', 'item', '1.', '修建水渠。'],
      ['item_1__units_1', 'units', '牵头单位', '：市水利局、云川市水利局'],
    );
    expect(duties.map(({ unit: id, role }) => [id, role])).toEqual([['sl', 'lead']]);
  });

  test('in brackets stands for its own paragraph', () => {
    const { duties } = read(
      ['para_1', 'paragraph', '', '修建水渠。（责任单位：市水利局；配合单位：市财政局）'],
      [
        'para_2',
        'paragraph',
        '',
        '安排资金（市财政局牵头，各开发区管委会、区县（市）人民政府配合）。',
      ],
      ['para_3', 'paragraph', '', '市水利局（市财政局）的材料。'],
    );
    expect(duties.map(({ provision, unit: id, role }) => [provision, id, role])).toEqual([
      ['para_1', 'sl', 'responsible'],
      ['para_1', 'cz', 'support'],
      ['para_2', 'cz', 'lead'],
      ['para_2', 'kfq', 'support'],
      ['para_2', 'qx', 'support'],
    ]);
  });

  test('says what it does not know, with its place', () => {
    const { unknown } = read(
      ['item_1', 'item', '1.', '造林。'],
      ['item_1__units_1', 'units', '责任单位', '：市水利局、市林业局。'],
    );
    expect(unknown).toEqual([
      {
        document: 'yun-2022-10',
        provision: 'item_1',
        role: 'responsible',
        name: '市林业局',
        source: 'line',
        words: '责任单位：市水利局、市林业局',
        line: 1,
        column: 7,
      },
    ]);
  });
});

test('addressees, headings, tables and lists of names give nothing to do', () => {
  const words = '市水利局应当建立台账';
  const { duties } = read(
    ['addressee', 'addressee', '', `${words}：`],
    ['lvl_1', 'level', '一、', words, true],
    ['row_1', 'row', '', words],
    ['entry_1', 'entry', '', words],
    ['annex_1', 'annexName', '', words],
  );
  expect(duties).toEqual([]);
});

test('a name that holds in one document only is known there alone', () => {
  const office = unit('bgs', '市节水办公室', { local: [{ name: '办公室', in: ['yun-2022-10'] }] });
  const rows = [['art_1', 'paragraph', '', '办公室应当建立台账。']] as const;
  const here = document(rows);
  expect(readUnitDuties(here, [office]).duties).toHaveLength(1);
  expect(readUnitDuties({ ...here, id: 'yun-2022-11' }, [office]).duties).toEqual([]);
});

describe('recurring duties', () => {
  const MONTHLY: Duty = {
    document: 'yun-2022-10',
    from: 'para_1',
    who: '市水利局',
    words: '每月5日前报送台账',
    recurrence: { unit: 'month', first: null, last: { month: null, day: 5 }, after: null },
    line: 3,
    column: 9,
  };
  const told = (text: string, duty: Partial<Duty> = {}) => {
    const { duties } = read(['para_1', 'paragraph', '', text]);
    return withRecurring(duties, [{ ...MONTHLY, ...duty }], UNITS);
  };

  test('are marked where their words stand in a duty already', () => {
    const [only, ...more] = told('市水利局应当核实，每月5日前报送台账。');
    expect(more).toEqual([]);
    expect(only).toMatchObject({ unit: 'sl', recurrence: '每月5日前' });
  });

  test('are duties of their own where they stand in a sentence without a subject', () => {
    const all = told('市水利局应当核实。每月5日前报送台账。');
    expect(all.map(({ words, recurrence }) => [words, recurrence])).toEqual([
      ['市水利局应当核实', null],
      ['每月5日前报送台账', '每月5日前'],
    ]);
    expect(all[1]).toMatchObject({ line: 3, column: 9, role: null, provision: 'para_1' });
  });

  test('fall to the units of the line where nobody is named', () => {
    const { duties } = read(
      ['para_1', 'item', '1.', '每月5日前报送台账。'],
      ['para_1__units_1', 'units', '责任单位', '：市水利局、市财政局'],
    );
    const all = withRecurring(duties, [{ ...MONTHLY, who: null }], UNITS);
    expect(all.filter(({ recurrence }) => recurrence).map((duty) => duty.unit)).toEqual([
      'sl',
      'cz',
    ]);
  });

  test('of a body that is no unit are nobody’s here', () => {
    expect(told('各企业每月5日前报送台账。', { who: '各企业' })).toEqual([]);
  });
});
