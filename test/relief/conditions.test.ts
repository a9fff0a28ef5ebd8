/** What a measure leaves out is not listed among what it requires. */
import { expect, test } from 'vitest';
import { isExclusion, sortConditions } from '../../src/relief/conditions.ts';
import type { MeasureCondition } from '../../src/relief/measure.ts';

const condition = (words: string, fields: Partial<MeasureCondition> = {}): MeasureCondition => ({
  ...{ words, at: 'art_1', key: words },
  ...fields,
});
const wordsOf = (list: readonly MeasureCondition[]) => list.map(({ words }) => words);

test('exclusions stand apart, both lists in the order of the text', () => {
  const { required, excluded } = sortConditions([
    condition('产权明晰', { ask: '产权明晰吗？' }),
    condition('剩余年限低于5年', { ask: '低于5年吗？', meets: 'no' }),
    condition('项目不少于50套', { number: { unit: '套', min: 50 } }),
    condition('房屋已列入征收范围', { ask: '已列入征收范围吗？', meets: 'no' }),
    condition('租的是国有房屋', { ask: '租的是国有房屋吗？', meets: 'yes' }),
  ]);
  expect(wordsOf(required)).toEqual(['产权明晰', '项目不少于50套', '租的是国有房屋']);
  expect(wordsOf(excluded)).toEqual(['剩余年限低于5年', '房屋已列入征收范围']);
});

test('a case that only the unit can establish is an exclusion as well', () => {
  expect(isExclusion(condition('不符合规定的其他情形', { meets: 'no' }))).toBe(true);
  expect(isExclusion(condition('符合条件的'))).toBe(false);
});

test('without conditions there is nothing in either list', () => {
  expect(sortConditions([])).toEqual({ required: [], excluded: [] });
});
