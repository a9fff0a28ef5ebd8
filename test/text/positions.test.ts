import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints, positionsOf } from '../../src/text/positions.ts';
import { anyText, check } from '../support/property.ts';

test.each([
  ['', 0],
  ['甲乙', 2],
  ['𠮷林', 2],
  ['🙂', 1],
  ['e\u0301', 2],
])('%j has %i code points', (text, length) => {
  expect(codePoints(text)).toBe(length);
});

test.each([
  ['the start', '甲乙\n丙', 0, 1, 1],
  ['a character of the first line', '甲乙\n丙', 1, 1, 2],
  ['the line feed itself', '甲乙\n丙', 2, 1, 3],
  ['the start of the second line', '甲乙\n丙', 3, 2, 1],
  ['the end', '甲乙\n丙', 4, 2, 2],
  ['beyond the end', '甲乙\n丙', 99, 2, 2],
  ['before the start', '甲乙\n丙', -5, 1, 1],
  ['an empty line', '甲\n\n丙', 2, 2, 1],
  ['behind a surrogate pair, one column', '𠮷林\n丙', 2, 1, 2],
  ['behind CRLF, the next line', '甲\r\n乙', 3, 2, 1],
  ['an empty text', '', 0, 1, 1],
])('finds %s', (_, text, offset, line, column) => {
  expect(positionsOf(text)(offset)).toEqual({ line, column });
});

test('agrees with counting by hand at every offset', () => {
  check(fc.tuple(anyText(30), fc.nat(60)), ([text, offset]) => {
    const before = text.slice(0, Math.min(offset, text.length));
    const lines = before.split('\n');
    expect(positionsOf(text)(offset)).toEqual({
      line: lines.length,
      column: Array.from(lines.at(-1) ?? '').length + 1,
    });
  });
});
