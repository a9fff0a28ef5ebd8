import { describe, expect, test } from 'vitest';
import {
  initialsShardOf,
  soundedWords,
  soundFilesOf,
  unpackSounds,
} from '../../../src/search/index/sounds.ts';
import { fromPinyin } from '../../../src/search/query/pinyin.ts';
import type { SearchIndex } from '../../../src/search/query/search-index.ts';

const SOUNDS: Record<string, string> = {
  ...{ 法: 'fa', 律: 'lv', 顾: 'gu', 问: 'wen', 中: 'zhong', 原: 'yuan', 科: 'ke', 技: 'ji' },
  ...{ 城: 'cheng', 公: 'gong', 积: 'ji', 金: 'jin', 租: 'zu', 赁: 'lin' },
};
const WORDS = { 法律: 8, 顾问: 4, 法律顾问: 2, 中原科技城: 2, 公积金: 8, 租赁: 4 };
const files = soundFilesOf(
  soundedWords(
    { words: new Map(Object.entries(WORDS)) },
    { sounds: new Map(Object.entries(SOUNDS)), parts: new Map() },
  ),
  4,
);
let read: string[] = [];
const index = {
  soundTable: () => Promise.resolve(files.table),
  sounds: (order: 'onward' | 'backward', file: number) => {
    read.push(`${order} ${file}`);
    return Promise.resolve(unpackSounds(files[order][file] ?? {}));
  },
  initials: (letters: string) =>
    Promise.resolve(unpackSounds(files.initials[initialsShardOf(letters, 4)] ?? {})),
} as unknown as SearchIndex;

const meant = async (...runs: string[]) => {
  read = [];
  return (await fromPinyin(index, runs)).map(({ text }) => text);
};

describe('letters are read as', () => {
  test.each([
    ['whole words', 'falvguwen', '法律顾问'],
    ['words one after the other', 'zulinguwen', '租赁顾问'],
    ['initials', 'gjj', '公积金'],
    ['the beginning of a word', 'zhongyuank', '中原科技城'],
    ['a word with a slip', 'falvguwn', '法律顾问'],
    ['a word with a slip at its end', 'gongjijim', '公积金'],
    ['a word with a slip at its beginning', 'bongjijin', '公积金'],
    ['a word with sounds that many do not tell apart', 'zongyuankejichen', '中原科技城'],
  ])('%s: %s', async (_, letters, word) => {
    expect((await meant(letters))[0]).toBe(word);
  });
});

test('ü may be typed', async () => {
  expect((await meant('fa', 'lü'))[0]).toBe('法律');
});

test('letters that are nothing here lead to nothing', async () => {
  expect(await meant('asdfghjkl')).toEqual([]);
});

test('initials need no file of sounds', async () => {
  await meant('flgw');
  expect(read).toEqual([]);
});
