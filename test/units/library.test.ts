/** The units of the real library: every line of units read, nothing left unknown. */
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';
import { byLevel, dutifulDocuments, recordsOf } from '../../src/units/by-unit.ts';

const { value, problems } = await loadLibrary();
if (!value) throw new Error('the library cannot be read');
const { documents, units, unitDuties } = value;
const textOf = (document: string, id: string) => {
  const own = documents.find((one) => one.id === document)?.provisions.find((one) => one.id === id);
  return own ? own.label + own.text : '';
};

test('no problem is left with units', () => {
  expect(problems.filter(({ rule }) => rule.startsWith('unit-'))).toEqual([]);
});

describe('the lines of 郑政办〔2022〕10号', () => {
  const own = unitDuties.filter(
    ({ document, source }) => document === 'zhengzhengban-2022-10' && source === 'line',
  );
  const byItem = Map.groupBy(own, ({ provision }) => provision);

  test('of all 32 items are read, each with as many units as stand in it', () => {
    const counts = [...byItem].map(([id, some]) => [Number(/\d+$/u.exec(id)?.[0]), some.length]);
    expect(counts).toEqual([
      ...[4, 2, 3, 1, 3, 3, 4, 3, 4, 2, 3, 3, 4, 3, 3, 2].map((count, index) => [index + 1, count]),
      ...[3, 6, 15, 3, 2, 2, 12, 3, 6, 3, 5, 5, 5, 1, 5, 6].map((count, index) => [
        index + 17,
        count,
      ]),
    ]);
  });

  test('name every unit between their marks', () => {
    for (const some of byItem.values()) {
      const [first] = some;
      const names = (first?.words ?? '').replace('责任单位：', '').split(/[、，]/u);
      expect(some.map(({ name }) => name)).toEqual(names);
      expect(some.every(({ role }) => role === 'responsible')).toBe(true);
    }
  });
});

test('all words stand in their provision, and the name stands in the words or before them', () => {
  for (const { document, stated, words, name, recurrence } of unitDuties) {
    const text = textOf(document, stated);
    expect(text).toContain(words);
    expect(text).toContain(name);
    if (recurrence === null) expect(words).toContain(name);
  }
});

test('the places are those of the names in the files', async () => {
  const { readFile } = await import('node:fs/promises');
  for (const { id, file } of documents) {
    const lines = (await readFile(file, 'utf8')).split('\n');
    for (const { name, line, column, recurrence } of unitDuties.filter(
      (one) => one.document === id,
    ))
      if (recurrence === null)
        expect([...(lines[line - 1] ?? '')].slice(column - 1).join('')).toMatch(
          new RegExp(`^${name}`, 'u'),
        );
  }
});

test('the bodies that look alike are kept apart', () => {
  const named = (name: string) =>
    units.filter((unit) => [unit.name, ...unit.aliases].includes(name)).map(({ id }) => id);
  for (const [one, other] of [
    ['市财政局', '市税务局'],
    ['市住房保障局', '区住房保障部门'],
    ['市住房保障局', '市保障性租赁住房工作领导小组办公室'],
    ['市保障性租赁住房工作领导小组', '市保障性租赁住房工作领导小组办公室'],
  ] as const) {
    expect(named(one)).toHaveLength(1);
    expect(named(one)).not.toEqual(named(other));
  }
});

test('recurring deadlines stand with whom they bind', () => {
  expect(
    unitDuties
      .filter(({ recurrence }) => recurrence)
      .map(({ document, unit, recurrence }) => [document, unit, recurrence]),
  ).toEqual([
    ['zhengzheng-2022-1', 'zhongdian-jianshe', '每月25日前'],
    ['zhengzhengban-2022-11', 'xingzheng-jiguan', '每季度结束后10日内'],
  ]);
});

test('what 郑政办〔2022〕16号 gives whom to do', () => {
  const roles = (unit: string) =>
    unitDuties
      .filter((duty) => duty.document === 'zhengzhengban-2022-16' && duty.unit === unit)
      .map(({ role }) => role);
  expect(roles('zulin-lingdao')).toEqual(['responsible', 'approves']);
  expect(roles('zhufang-baozhang')).toEqual([
    'responsible',
    'reviews',
    'reviews',
    null,
    null,
    'reviews',
    'approves',
    null,
  ]);
  expect(roles('qu-kaifaqu-zhufang')).toEqual([
    'accepts',
    null,
    'reviews',
    'reviews',
    'publicises',
    null,
  ]);
});

test('records hold every unit and every duty once', () => {
  const ids = documents.map(({ id }) => id);
  const records = recordsOf(units, unitDuties, ids);
  expect(byLevel(records).flatMap(([, some]) => some)).toEqual(records);
  expect(records).toHaveLength(units.length);
  const all = records.flatMap((record) => record.documents.flatMap(({ duties }) => duties));
  expect(all).toHaveLength(unitDuties.length);
  expect(new Set(dutifulDocuments(records, ids))).toEqual(
    new Set(unitDuties.map(({ document }) => document)),
  );
});
