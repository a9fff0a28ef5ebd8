import { expect, test } from 'vitest';
import { decodeCbor } from '../../../src/search/index/cbor.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

// Examples of RFC 8949, appendix A.
test.each([
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['1903e8', 1000],
  ['1a000f4240', 1_000_000],
  ['1b000000e8d4a51000', 1_000_000_000_000],
  ['20', -1],
  ['3903e7', -1000],
  ['60', ''],
  ['63e6b0b4', '水'],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
  ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
  ['f6', null],
])('%s', (hex, value) => {
  expect(decodeCbor(bytes(hex))).toEqual(value);
});

test('byte strings', () => {
  expect([...(decodeCbor(bytes('4401020304')) as Uint8Array)]).toEqual([1, 2, 3, 4]);
});

test.each([['63e6b0'], ['a0'], ['c0'], ['fb'], ['']])('%s is refused', (hex) => {
  expect(() => decodeCbor(bytes(hex))).toThrow();
});
