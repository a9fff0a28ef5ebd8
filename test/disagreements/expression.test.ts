import { describe, expect, test } from 'vitest';
import {
  evaluate,
  numbersOf,
  parseExpression,
  printedRange,
} from '../../src/disagreements/expression.ts';

function value(text: string): number | null {
  const expression = parseExpression(text);
  return expression && evaluate(expression, (number) => printedRange(number, true)).value;
}

test.each([
  ['16 + 8 + 0.7', 24.7],
  ['250.01 - 166.80', 83.21],
  ['10 - 4 - 3', 3],
  ['12 / 4 / 3', 1],
  ['2 + 3 * 4', 14],
  ['(2 + 3) * 4', 20],
  ['2 ^ 3 ^ 2', 512],
  ['2 * 3 ^ 2', 18],
  ['(4 ^ (1 / 2) - 1) * 100', 100],
  ['7', 7],
])('%s is %d', (text, expected) => {
  expect(value(text)).toBeCloseTo(expected, 9);
});

test.each(['', '1 +', '+ 1', '(1', '1)', '1 2', '1.2.3', '1 % 2', '二 + 三', '()'])(
  '%j is no sum',
  (text) => {
    expect(parseExpression(text)).toBeNull();
  },
);

test('its numbers as they are written', () => {
  const expression = parseExpression('(250.01 - 166.80) / 5');
  expect(expression && numbersOf(expression)).toEqual(['250.01', '166.80', '5']);
});

describe('what printing leaves open', () => {
  test.each([
    ['83.93', 83.925, 83.935],
    ['992', 991.5, 992.5],
    ['166.80', 166.795, 166.805],
  ])('%s lies between %d and %d', (text, low, high) => {
    const range = printedRange(text);
    expect(range.low).toBeCloseTo(low, 9);
    expect(range.high).toBeCloseTo(high, 9);
  });

  test.each([
    ['1.0 + 2.0', 2.9, 3.1],
    ['3.0 - 1.0', 1.9, 2.1],
    ['4.0 / 2.0', 3.95 / 2.05, 4.05 / 1.95],
  ])('%s lies between %d and %d', (text, low, high) => {
    const expression = parseExpression(text);
    const range = expression && evaluate(expression, (number) => printedRange(number));
    expect(range?.low).toBeCloseTo(low, 9);
    expect(range?.high).toBeCloseTo(high, 9);
  });
});
