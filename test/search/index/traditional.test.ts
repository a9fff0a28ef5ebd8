import { Converter } from 'opencc-js/t2cn';
import { expect, test } from 'vitest';
import { packSimplified, simplifiedOf } from '../../../src/search/index/traditional.ts';
import { simplify } from '../../../src/search/query/simplify.ts';
import type { SearchIndex } from '../../../src/search/query/search-index.ts';

const PHRASES = ['著作', '瞭解', '沈沒', '乾坤', '沈下'];
const simplified = simplifiedOf(Converter({ from: 'tw', to: 'cn' }), PHRASES);
const { files, signs } = packSimplified(simplified);

test('a phrase is kept where its characters alone would make it wrong', () => {
  expect(simplified.get('顧')).toBe('顾');
  expect(simplified.get('瞭解')).toBe('了解');
  expect(simplified.has('顾')).toBe(false);
});

test('every entry is found by a character that simplified print lacks, or by a sign', () => {
  expect(files.flatMap((file) => Object.keys(file)).length).toBe(simplified.size);
  for (const sign of '乾著沈') expect(signs).toContain(sign);
  expect(signs).not.toContain('解');
});

const index = {
  simplified: (text: Iterable<string>, foreign: ReadonlySet<string>) => {
    const looked = new Set([...text].filter((one) => foreign.has(one) || signs.includes(one)));
    const entries = files.flatMap((file) => Object.entries(file));
    return Promise.resolve(
      new Map(entries.filter(([typed]) => [...typed].some((one) => looked.has(one)))),
    );
  },
} as unknown as SearchIndex;

test.each([
  ['法律顧問', '法律顾问'],
  ['瞭解政策', '了解政策'],
  ['顧問的著作', '顾问的著作'],
  ['睡著顧', '睡着顾'],
  ['沈沒', '沉没'],
  ['沈某', '沈某'],
  ['着手', '着手'],
])('%s is %s', async (typed, printed) => {
  expect(await simplify(index, typed)).toBe(printed);
});
