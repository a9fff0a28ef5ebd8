import { expect, test } from 'vitest';
import { spellingOf } from '../../../src/search/index/spelling.ts';
import { fromMistakes } from '../../../src/search/query/mistakes.ts';

const sounds = new Map([
  ...[...'赁林'].map((one): [string, string] => [one, 'lin']),
  ...[...'房方'].map((one): [string, string] => [one, 'fang']),
  ['租', 'zu'],
  ['住', 'zhu'],
  ['保', 'bao'],
]);
const words = new Map([
  ['租赁', 8],
  ['住房', 8],
  ['租赁住房', 4],
  ['保租房', 4],
]);
const entries = spellingOf({ words }, { sounds, parts: new Map() });
const texts = (typed: string) => fromMistakes(typed, entries, false).map(({ text }) => text);

test('the word that was meant comes first and is known', () => {
  expect(fromMistakes('租林住房', entries, false)[0]).toMatchObject({
    text: '租赁住房',
    known: true,
  });
});

test('a word that was mistyped is corrected among others', () => {
  const [first] = fromMistakes('租林公司', entries, false);
  expect(first).toMatchObject({ text: '租赁公司', known: false });
});

test('one word is read into what was typed once, not beside what is left of it', () => {
  for (const text of texts('租林住房')) expect(text).not.toMatch(/租租|房房|赁林/u);
});

test('the word alone is proposed, too, where more of it is wrong', () => {
  expect(texts('保租方子')).toContain('保租房子');
  expect(texts('保租方')).toContain('保租房');
});

test('a word that was typed as it is, is no mistake', () => {
  expect(texts('租赁')).toEqual([]);
});
