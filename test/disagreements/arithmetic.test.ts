import { expect, test } from 'vitest';
import { workOut } from '../../src/disagreements/arithmetic.ts';
import type { Arithmetic } from '../../src/disagreements/schema.ts';

const sum = (compute: string, printed: string, more: Partial<Arithmetic> = {}): Arithmetic => ({
  ...{ what: '合计', compute, printed, unit: '', relation: 'equal' },
  ...{ agrees: false, exact: false, given: [] },
  ...more,
});

test.each([
  ['a sum that comes out', sum('9.1 + 24.9', '34'), '34.0', true],
  ['a sum that does not', sum('16 + 8 + 0.7', '27.7'), '24.7', false],
  ['off by rounding', sum('168.1 + 784.4 + 82.6', '1035.2'), '1035.1', true],
  [
    'the same, laid down exactly',
    sum('168.1 + 784.4 + 82.6', '1035.2', { exact: true }),
    '1035.1',
    false,
  ],
  ['whole numbers side by side', sum('992', '993'), '992', false],
  ['a number beside a finer one', sum('4.6', '33.44'), '4.6', false],
  ['the same number', sum('992', '992'), '992', true],
  ['a rate as printed', sum('(35385 / 25177 - 1) * 100', '40.54'), '40.54', true],
  ['a rate that is not', sum('(35385 / 25177 - 1) * 100', '41.54'), '40.54', false],
  ['rounded parts that could make the whole', sum('7 + 7 + 5 + 4 + 3.5', '25'), '26.5', true],
  ['parts laid down', sum('7 + 7 + 5 + 4 + 3.5', '25', { exact: true }), '26.5', false],
  ['no more than', sum('1.53', '1', { relation: 'at-most' }), '1.53', false],
  ['no more than, within rounding', sum('1.53', '2', { relation: 'at-most' }), '1.53', true],
  ['at least', sum('1875 + 2371', '4000', { relation: 'at-least' }), '4246', true],
  ['less than at least', sum('1875 + 2371', '5000', { relation: 'at-least' }), '4246', false],
])('%s', (_name, arithmetic, result, agrees) => {
  expect(workOut(arithmetic)).toMatchObject({ result, agrees });
});

test('constants and what is given need no quote', () => {
  const given = [{ number: '5', why: '共五年' }];
  const outcome = workOut(sum('((5.69 / 4.59) ^ (1 / 5) - 1) * 100', '6', { given }));
  expect(outcome?.quoted).toEqual(['5.69', '4.59', '6']);
});

test('what is no sum has no result', () => {
  expect(workOut(sum('16 加 8', '24'))).toBeNull();
});
