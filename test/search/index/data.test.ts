import { expect, test } from 'vitest';
import {
  packEntries,
  packOutline,
  shardOf,
  unpackEntries,
  unpackOutline,
  type WordEntries,
} from '../../../src/search/index/data.ts';

/** As it comes back from a file. */
function through<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

test('an outline comes back as it was', () => {
  const outline = {
    words: 40,
    provisions: [
      {
        id: 'lvl_1',
        parent: -1,
        kind: 'level',
        label: '一、',
        heading: '总则',
        length: 4,
        start: 7,
      },
      {
        id: 'lvl_1__item_1',
        parent: 0,
        kind: 'item',
        label: '1.',
        heading: '',
        length: 60,
        start: 9,
      },
      {
        id: 'lvl_1__item_2',
        parent: 0,
        kind: 'item',
        label: '2.',
        heading: '',
        length: 0,
        start: 40,
      },
    ],
  };
  expect(unpackOutline(through(packOutline(outline)))).toEqual(outline);
});

test('entries come back from the file of their first two characters', () => {
  const plain = {
    ...{ places: new Map(), telling: 8, kind: 'plain' as const },
    ...{ same: [], official: [] },
  };
  const places = new Map([
    [
      0,
      new Map([
        [-1, 1],
        [4, 2],
      ]),
    ],
    [7, new Map([[0, 1]])],
  ]);
  const entries: WordEntries = new Map([
    ['租金', { ...plain, places, same: ['房租'] }],
    ['货款', { ...plain, official: ['账款', '应收账款'] }],
    ['怎么办', { ...plain, kind: 'asking' }],
    ['地铁', { ...plain, places, telling: 9, kind: 'matter' }],
    ['企业', { ...plain, places }],
  ]);
  const shards = through(packEntries(entries, 16));
  for (const [word, entry] of entries)
    expect(unpackEntries(shards[shardOf(word, 16)] ?? {}).get(word)).toEqual(entry);
});
