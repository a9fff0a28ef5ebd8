import { expect, test } from 'vitest';
import { shardOfCharacter } from '../../../src/search/index/data.ts';
import {
  forSpelling,
  packSpelling,
  spellingOf,
  unpackSpelling,
} from '../../../src/search/index/spelling.ts';

const characters = {
  sounds: new Map([
    ['租', 'zu'],
    ['主', 'zhu'],
    ['赁', 'lin'],
    ['林', 'lin'],
    ['凌', 'ling'],
    ['凭', 'ping'],
  ]),
  parts: new Map([
    ['赁', '任贝'],
    ['凭', '任几'],
    ['林', '木'],
  ]),
};
const vocabulary = {
  words: new Map([
    ['租赁', 4],
    ['租赁物', 2],
  ]),
};
const entries = spellingOf(vocabulary, characters);
const none = { both: '', sound: '', nearSound: '', shape: '' };

test('a character leads to the words it stands in', () => {
  expect([...(entries.get('租')?.words ?? [])]).toEqual([
    ['租赁', 4],
    ['租赁物', 2],
  ]);
});

test.each([
  ['林', { ...none, sound: '赁' }],
  ['凌', { ...none, nearSound: '赁' }],
  ['凭', { ...none, shape: '赁' }],
  ['主', { ...none, nearSound: '租' }],
  // 林 sounds like it, but stands in no word.
  ['赁', none],
])('%s is like characters of words', (typed, alike) => {
  expect(entries.get(typed)?.alike).toEqual(alike);
});

test('sound and shape together are likest', () => {
  const parts = new Map([...characters.parts, ['林', '任']]);
  expect(spellingOf(vocabulary, { ...characters, parts }).get('林')?.alike.both).toBe('赁');
});

test('entries come back from the file of their character, nothing empty among them', () => {
  const files = packSpelling(entries, 4);
  const read = (one: string) =>
    unpackSpelling(JSON.parse(JSON.stringify(files[shardOfCharacter(one, 4)]))).get(one);
  for (const one of '租赁林凭') expect(read(one) ?? null, one).toEqual(entries.get(one));
  const alone = spellingOf({ words: new Map() }, characters);
  expect(packSpelling(alone, 4)).toEqual([{}, {}, {}, {}]);
});

test('words of two characters that stand once are left out', () => {
  const words = new Map([
    ['租赁', 1],
    ['租金', 2],
    ['承租人', 1],
  ]);
  expect([...forSpelling({ words }).words.keys()]).toEqual(['租金', '承租人']);
});
