import { expect, test } from 'vitest';
import { packCounted, unpackCounted } from '../../../src/search/index/counted-words.ts';

test('words come back, rare ones first, with the power of two below their count', () => {
  const packed = packCounted([
    ['企业', 64],
    ['减免', 5],
    ['租金', 1],
  ]);
  expect(unpackCounted(packed)).toEqual([
    ['租金', 1],
    ['减免', 4],
    ['企业', 64],
  ]);
});

test('what is not of Han characters is left out', () => {
  expect(packCounted([['5 g', 3]])).toBe('');
});
