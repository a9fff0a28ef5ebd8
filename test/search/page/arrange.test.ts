import { describe, expect, test } from 'vitest';
import {
  arrange,
  countWords,
  directAddress,
  hitAddress,
  hitsInOrder,
  queryAddressOf,
} from '../../../src/search/page/arrange.ts';
import type { Group, Hit } from '../../../src/search/query/answer.ts';

function group(id: string, kind: Group['kind'], count: number): Group {
  const hits = Array.from({ length: count }, (_, place) => ({
    place,
    provision: `${id}_${place}`,
  }));
  return { kind, document: { id } as Group['document'], hits: hits as Hit[] };
}

const GROUPS = [group('a', 'exact', 5), group('b', 'exact', 3), group('c', 'related', 4)];

/** The blocks in short: kinds, and the provisions of each. */
function laidOut(groups: Group[]): string[] {
  return arrange({ groups }).map((block) => {
    const named = (hits: Hit[]) => hits.map(({ provision }) => provision).join(' ');
    if (block.type === 'kind') return `# ${block.kind}`;
    if (block.type === 'others') return '# others';
    if (block.type === 'rest') return `rest: ${named(block.hits)}`;
    return `${named(block.shown)} +${block.more}`;
  });
}

describe('arrange', () => {
  test('first hits under their documents, what is left after all of a kind, in the same order', () => {
    expect(laidOut(GROUPS)).toEqual([
      '# exact',
      'a_0 a_1 a_2 +2',
      'b_0 b_1 b_2 +0',
      '# others',
      'rest: a_3 a_4',
      '# related',
      'c_0 c_1 c_2 +1',
      '# others',
      'rest: c_3',
    ]);
  });

  test('every hit once', () => {
    const shown = laidOut(GROUPS).join(' ');
    for (const { hits } of GROUPS)
      for (const { provision } of hits) expect(shown.split(provision).length).toBe(2);
  });

  test('nothing of nothing', () => {
    expect(laidOut([])).toEqual([]);
    expect(laidOut([group('a', 'related', 1)])).toEqual(['# related', 'a_0 +0']);
  });
});

test('hits in the order of the page', () => {
  expect(hitsInOrder({ groups: GROUPS }).map(({ id, hit }) => `${id} ${hit.place}`)).toEqual([
    'a 0',
    'a 1',
    'a 2',
    'b 0',
    'b 1',
    'b 2',
    'a 3',
    'a 4',
    'c 0',
    'c 1',
    'c 2',
    'c 3',
  ]);
});

test('a document found in both ways counts once', () => {
  const groups = [...GROUPS, group('a', 'related', 1)];
  expect(countWords({ groups })).toBe('3 件文件，13 处');
});

describe('addresses', () => {
  const document = { id: 'yunzhengban-2022-10' };

  test.each([
    [
      'art_5',
      ['租赁', '住房'],
      '/base/documents/yunzhengban-2022-10/?q=%E7%A7%9F%E8%B5%81%20%E4%BD%8F%E6%88%BF#art_5',
    ],
    ['', ['10%'], '/base/documents/yunzhengban-2022-10/?q=10%25'],
    ['', [], '/base/documents/yunzhengban-2022-10/'],
  ])('of a hit: %s %j', (provision, words, address) => {
    expect(hitAddress(document, { provision, words }, '/base/')).toBe(address);
  });

  test('of what a query alone names', () => {
    const direct = { document: document.id, provision: 'art_5' };
    expect(directAddress(direct, '/')).toBe('/documents/yunzhengban-2022-10/#art_5');
    expect(directAddress({ ...direct, provision: '' }, '/')).toBe(
      '/documents/yunzhengban-2022-10/',
    );
  });

  test('of a query', () => {
    expect(queryAddressOf('a&b', '/')).toBe('/search/?q=a%26b');
  });
});
