import { expect, test } from 'vitest';
import type { WordEntries, WordEntry } from '../../../src/search/index/data.ts';
import { conceptsOf } from '../../../src/search/query/concepts.ts';

/** Three times in the first provision of a page. */
const PLACES = new Map([[0, new Map([[0, 3]])]]);
const NOWHERE = new Map();

function entry(more: Partial<WordEntry> = {}): WordEntry {
  return { places: PLACES, telling: 8, kind: 'plain', same: [], official: [], ...more };
}

const ENTRIES: WordEntries = new Map([
  ['货款', entry({ places: NOWHERE, official: ['账款', '应收账款'] })],
  ['公租房', entry({ places: NOWHERE, same: ['公共租赁住房'] })],
  ['贷款', entry()],
  ['买房', entry({ places: NOWHERE, same: ['购房'] })],
  ['贷款买房', entry({ places: NOWHERE, official: ['个人按揭'] })],
  ['怎么办', entry({ kind: 'asking', places: NOWHERE })],
  ['吗', entry({ kind: 'asking', places: NOWHERE })],
  ['地铁', entry({ kind: 'matter', places: NOWHERE })],
  ['做保', entry({ places: NOWHERE })],
  ['租房', entry()],
  ['保租房', entry({ places: NOWHERE })],
  ['免', entry({ places: NOWHERE, official: ['免收'] })],
  ['身份', entry()],
  ['身份证', entry({ kind: 'matter', places: NOWHERE })],
  ['证丢了', entry({ places: NOWHERE, official: ['遗失'] })],
  ['丢了', entry({ places: NOWHERE, official: ['遗失'] })],
  ['坐地铁', entry({ places: NOWHERE, official: ['交通'] })],
  ['社保卡', entry({ kind: 'matter', places: NOWHERE, same: ['社会保障卡'] })],
  ['用社保卡', entry({ places: NOWHERE, official: ['持卡'] })],
]);

/** The concepts in words: typed=other=other, parts in brackets. */
function words(query: string): string[] {
  return conceptsOf(query, ENTRIES).map(({ wordings, parts }) => {
    const own = wordings.map(({ text }) => text).join('=');
    const inner = parts.map((part) => part.wordings.map(({ text }) => text).join('='));
    return inner.length > 0 ? `${own} [${inner.join(', ')}]` : own;
  });
}

test.each([
  ['货款怎么办', ['货款=账款=应收账款']],
  ['公租房吗？', ['公租房=公共租赁住房']],
  ['贷款买房', ['贷款买房=个人按揭 [贷款, 买房=购房]']],
  ['做保租房', ['保租房']],
  ['几点停运的地铁', ['几点停运', '地铁']],
  ['LPR 5年', ['lpr', '5']],
  ['租房能免吗', ['租房', '免=免收']],
  ['身份证丢了', ['身份证', '丢了=遗失']],
  ['怎么办吗', []],
  ['', []],
])('%s', (query, concepts) => {
  expect(words(query)).toEqual(concepts);
});

test('a word of no list is not known; a number is', () => {
  const [unknown, number] = conceptsOf('停运 37', ENTRIES);
  expect([unknown?.telling, number?.telling === null]).toEqual([null, false]);
});

test('the more official words there are, the less each is sure', () => {
  const [many] = conceptsOf('货款', ENTRIES);
  const [one] = conceptsOf('贷款买房', ENTRIES);
  expect(many?.wordings[1]?.weight).toBeLessThan(one?.wordings[1]?.weight ?? 0);
});

test.each([
  ['地铁', true],
  ['坐地铁', true],
  ['用社保卡', false],
  ['贷款', false],
])('%s names a matter no text has: %s', (query, matter) => {
  expect(conceptsOf(query, ENTRIES).map((concept) => concept.matter)).toEqual([matter]);
});

test('a year is told from other numbers', () => {
  expect(conceptsOf('2022 1000', ENTRIES).map(({ year }) => year)).toEqual([true, false]);
});

test('one character tells little, whatever it tells in general', () => {
  const entries = new Map([
    ...ENTRIES,
    ['退', entry({ telling: 14 })],
    ['退役', entry({ telling: 14 })],
  ]);
  const telling = (query: string) => conceptsOf(query, entries).map((one) => one.telling);
  expect(telling('退')).toEqual([5]);
  expect(telling('退役')).toEqual([14]);
});

test.each([['六十五岁'], ['三年'], ['10天']])('%s tells of the case, not of the matter', (word) => {
  const entries = new Map([...ENTRIES, [word, entry({ telling: 12 })]]);
  expect(conceptsOf(word, entries).map(({ telling }) => telling)).toEqual([5]);
});

test('words that ask how much or who are told from those of the matter', () => {
  const entries = new Map([...ENTRIES, ['贷多少', entry()]]);
  expect(conceptsOf('公租房贷多少', entries).map(({ asks }) => asks)).toEqual([false, true]);
  const who = new Map([...ENTRIES, ['谁来管', entry({ official: ['负责'] })]]);
  expect(conceptsOf('公租房谁来管', who).map(({ asks }) => asks)).toEqual([false, true]);
});
