import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fit, widthOf, wrap } from '../../src/text/width.ts';
import { anyText, check } from '../support/property.ts';

test.each([
  ['', 0],
  ['云川市', 3],
  ['云政〔2022〕1号', 5 + 5 * 0.7],
  ['𠮷', 1],
])('%s is %f em wide', (text, em) => {
  expect(widthOf(text)).toBeCloseTo(em);
});

test.each([
  ['云川市供水办法', 7, '云川市供水办法'],
  ['云川市供水办法', 6, '云川市供水…'],
  ['云川市 供水办法', 4.8, '云川市…'],
  ['云川市', 0.5, '…'],
])('%s fits into %f em as %s', (text, em, expected) => {
  expect(fit(text, em)).toBe(expected);
});

describe('wrapped words', () => {
  test.each([
    ['in one line', ['云川市', '办法'], 10, ['云川市办法']],
    ['in lines of like length', ['云川市', '供水', '管理', '办法'], 8, ['云川市供水', '管理办法']],
    ['no more lines than allowed', ['一二三', '四五六', '七八九', '十'], 3, ['一二三', '四五…']],
    ['a word that is too long', ['一二三四五', '六'], 3, ['一二…', '六']],
    ['none', [], 3, []],
  ])('%s', (_, words, em, expected) => {
    expect(wrap(words, em, 2)).toEqual(expected);
  });

  test('stay within the measure and the number of lines', () => {
    const cases = fc.tuple(
      fc.array(anyText(6), { maxLength: 20 }),
      fc.integer({ min: 2, max: 12 }),
    );
    check(cases, ([words, em]) => {
      const lines = wrap(words, em, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(em);
    });
  });
});
