import { expect, test } from 'vitest';
import type { WordEntries } from '../../../src/search/index/data.ts';
import { withPlaces } from '../../../src/search/index/word-places.ts';

const entry = {
  ...{ places: new Map(), telling: 8, kind: 'plain' as const },
  ...{ same: [], official: [] },
};
const ENTRIES: WordEntries = new Map([
  ['租赁', entry],
  ['租赁住房', entry],
  ['三条', entry],
  ['赁住', entry],
  ['货款', entry],
]);

const BOUNDARIES = new Map([
  ['租赁住房的意见', new Set([0, 2, 4, 5, 7])],
  ['第三条', new Set([0, 3])],
  ['租赁', new Set([0, 2])],
  ['租赁住房', new Set([0, 2, 4])],
  ['无', new Set([0, 1])],
]);

test('words are counted in names and provisions, words within words included, where they may begin or end', () => {
  const placed = withPlaces(
    ENTRIES,
    [
      {
        names: ['租赁住房的意见', '租赁住房的意见'],
        provisions: [{ label: '第三条', text: '租赁，租 赁。' }],
      },
      { names: [], provisions: [] },
      {
        names: [],
        provisions: [
          { label: '', text: '无' },
          { label: '', text: '租赁住房' },
        ],
      },
    ],
    BOUNDARIES,
  );
  expect(Object.fromEntries([...placed].map(([word, { places }]) => [word, places]))).toEqual({
    租赁: new Map([
      [
        0,
        new Map([
          [-1, 1],
          [0, 2],
        ]),
      ],
      [2, new Map([[1, 1]])],
    ]),
    租赁住房: new Map([
      [0, new Map([[-1, 1]])],
      [2, new Map([[1, 1]])],
    ]),
    三条: new Map([[0, new Map([[0, 1]])]]),
    赁住: new Map(),
    货款: new Map(),
  });
});
