import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backwards,
  initialsShardOf,
  soundedWords,
  soundFilesOf,
  soundKey,
  unpackSounds,
  type PackedSounds,
} from '../../../src/search/index/sounds.ts';

const sounds = new Map([
  ['法', 'fa'],
  ['律', 'lv'],
  ['顾', 'gu'],
  ['问', 'wen'],
  ['文', 'wen'],
]);
const words = new Map([
  ['法律', 8],
  ['法律顾问', 4],
  ['顾问', 2],
  ['法龘', 2],
]);

test('words sound as their characters do; one with an unknown character is left out', () => {
  expect(soundedWords({ words }, { sounds, parts: new Map() })).toEqual([
    { word: '法律', count: 8, syllables: ['fa', 'lv'] },
    { word: '法律顾问', count: 4, syllables: ['fa', 'lv', 'gu', 'wen'] },
    { word: '顾问', count: 2, syllables: ['gu', 'wen'] },
  ]);
});

const through = (packed: PackedSounds | undefined) =>
  unpackSounds(JSON.parse(JSON.stringify(packed ?? {})) as PackedSounds);

test('every word is in the file of its key, in both orders, words of one key together', () => {
  const many = Array.from({ length: 1000 }, (_, at) => ({
    word: String.fromCodePoint(0x4e00 + at, 0x5e00),
    count: 2 ** (at % 5),
    syllables: [`${'bcdfg'[at % 5]}${'aeiou'[at % 3]}ng`, `${'hjklm'[at % 4]}an`],
  }));
  const files = soundFilesOf(many, 8);
  for (const order of ['onward', 'backward'] as const) {
    const read = files[order].map(through);
    expect(read.flat().toSorted((a, b) => (a.word < b.word ? -1 : 1))).toEqual(many);
    for (const [file, own] of read.entries())
      for (const { syllables } of own) {
        const key = soundKey(syllables.join(''));
        const wanted = order === 'onward' ? key : backwards(key);
        expect(files.table[order].findLastIndex((from) => from <= wanted)).toBe(file);
      }
  }
  expect(files.onward.length).toBeGreaterThan(3);
});

test('words of three characters and more are in the file of their initials', () => {
  const sounded = soundedWords({ words }, { sounds, parts: new Map() });
  const { initials } = soundFilesOf(sounded, 4);
  expect(initials.flatMap(through).map(({ word }) => word)).toEqual(['法律顾问']);
  expect(through(initials[initialsShardOf('flgw', 4)]).map(({ word }) => word)).toEqual([
    '法律顾问',
  ]);
});

test.each([
  ['zhongyuan', 'zongyuan'],
  ['xingzheng', 'xinzeng'],
  ['nvxing', 'lvxing'],
])('%s and %s have one key', (one, other) => {
  expect(soundKey(one)).toBe(soundKey(other));
});

test('what begins letters begins their key', () => {
  const letters = fc.stringMatching(/^[zcshngaeiou]{1,12}$/);
  fc.assert(
    fc.property(letters, fc.nat(12), (all, length) => {
      const begun = soundKey(all.slice(0, length)).replace(/[zcs]$/u, '');
      expect(soundKey(all).startsWith(begun)).toBe(true);
    }),
  );
});
