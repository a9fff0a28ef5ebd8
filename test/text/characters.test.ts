import { describe, expect, test } from 'vitest';
import {
  isChinese,
  isChinesePunctuation,
  isHan,
  isWestern,
  isWhite,
  withoutWhite,
} from '../../src/text/characters.ts';
import { anyText, check } from '../support/property.ts';

// [character, Han, white, Western, Chinese punctuation]
test.each([
  ['市', true, false, false, false],
  ['〇', true, false, false, false],
  ['𠮷', true, false, false, false],
  ['々', true, false, false, false],
  ['，', false, false, false, true],
  ['、', false, false, false, true],
  ['《', false, false, false, true],
  ['〕', false, false, false, true],
  ['“', false, false, false, true],
  ['—', false, false, false, true],
  ['％', false, false, false, true],
  ['A', false, false, true, false],
  ['9', false, false, true, false],
  ['%', false, false, true, false],
  ['²', false, false, true, false],
  [',', false, false, false, false],
  ['(', false, false, false, false],
  ['-', false, false, false, false],
  ['Ａ', false, false, false, false],
  [' ', false, true, false, false],
  ['\u3000', false, true, false, false],
  ['\u00A0', false, true, false, false],
  ['\u200B', false, true, false, false],
  ['\uFEFF', false, true, false, false],
  ['\u00AD', false, true, false, false],
  ['\t', false, true, false, false],
  ['\n', false, true, false, false],
])('%j is told by its class', (char, han, white, western, punctuation) => {
  expect([isHan(char), isWhite(char), isWestern(char), isChinesePunctuation(char)]).toEqual([
    han,
    white,
    western,
    punctuation,
  ]);
  expect(isChinese(char)).toBe(han || punctuation);
});

describe('withoutWhite', () => {
  test.each([
    ['  2022 年\u3000度\n', '2022年度'],
    ['a\u200Bb\u00ADc\uFEFFd', 'abcd'],
    ['', ''],
    ['\t\r\n', ''],
    ['无', '无'],
  ])('%j → %j', (text, bare) => {
    expect(withoutWhite(text)).toBe(bare);
  });

  test('takes away just what is white', () => {
    check(anyText(40), (text) => {
      const kept = Array.from(text).filter((char) => !isWhite(char));
      expect(withoutWhite(text)).toBe(kept.join(''));
    });
  });
});
