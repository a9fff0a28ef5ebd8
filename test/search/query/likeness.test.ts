import { expect, test } from 'vitest';
import { spellingOf } from '../../../src/search/index/spelling.ts';
import { Likeness } from '../../../src/search/query/likeness.ts';

const characters = {
  sounds: new Map([
    ...[...'应英影'].map((character): [string, string] => [character, 'ying']),
    ['诉', 'su'],
    ['述', 'shu'],
    ['赁', 'lin'],
    ['凭', 'ping'],
    ['租', 'zu'],
  ]),
  parts: new Map([
    ['赁', '任贝'],
    ['凭', '任几'],
  ]),
};
const words = new Map([
  ['租赁', 1],
  ['应诉', 1],
  ['影', 1],
]);
const likeness = new Likeness(spellingOf({ words }, characters));

const distance = (typed: string, meant: string) => likeness.distance([...typed], [...meant], 10);

test('alike characters cost less than others: by sound, by near sound, by shape', () => {
  const same = likeness.substitution('英', '应');
  const near = likeness.substitution('述', '诉');
  const shape = likeness.substitution('凭', '赁');
  const none = likeness.substitution('租', '应');
  expect([same < near || same === near, near < none, shape < none, none]).toEqual([
    true,
    true,
    true,
    1,
  ]);
});

test.each([
  ['租赁', '租赁', 0],
  ['租租赁', '租赁', 0.25],
  ['赁租', '租赁', 0.4],
  ['租', '租赁', 0.5],
])('%s for %s costs %d', (typed, meant, cost) => {
  expect(distance(typed, meant)).toBeCloseTo(cost);
});

test('gives up above the limit', () => {
  expect(likeness.distance([...'影影影影'], [...'租赁诉述'], 1)).toBe(Infinity);
});
