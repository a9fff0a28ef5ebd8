import { expect, test } from 'vitest';
import { soundsIn, syllablesIn } from '../../../src/search/query/syllables.ts';

test('the ends of all syllables from which the end of the letters is reached', () => {
  // xi an, xian; not xia n
  expect([...syllablesIn('xian')]).toEqual([
    [0, [2, 4]],
    [2, [4]],
  ]);
});

test.each([['flgw'], ['zhngfu'], ['']])('%s is not made of syllables', (letters) => {
  expect(syllablesIn(letters).size).toBe(0);
});

test('syllables of every form', () => {
  const forms =
    'a er ang lv lve nv zhuang chuai shui jiong xiao yuan yue weng ri zi si hou bo fo miu dei nin ne ei';
  for (const one of forms.split(' ')) expect(syllablesIn(one).get(0), one).toContain(one.length);
});

test('the sounds of words of two syllables and more', () => {
  expect(soundsIn('falvguwen', 12)).toEqual(
    new Set(['falv', 'falvgu', 'falvguwen', 'lvgu', 'lvguwen', 'guwen']),
  );
  expect(soundsIn('falvguwen', 2)).toEqual(new Set(['falv', 'lvgu', 'guwen']));
});
