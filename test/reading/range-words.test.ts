import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';
import { readReference } from '../../src/provisions/reference.ts';
import { rangeCitation, rangeWords } from '../../src/reading/range-words.ts';
import { readingFrom, readingOf } from './document.ts';

const reading = readingOf([
  '第一条 甲。',
  '第二条 乙包括：',
  '（一）一；',
  '（二）二；',
  '（三）三。',
  '第三条 丙一。',
  '丙二有：',
  '（一）一；',
  '（二）二；',
  '（三）三。',
  '丙三。',
  '第四条 丁。',
]);
const NAME = '《甲规定》（甲政〔2022〕1号）';

/** The citation of a selection that touches these provisions, without the name. */
function cited(...ids: string[]): string {
  for (const id of ids) if (!reading.byId.has(id)) throw new Error(`no ${id}`);
  const words = rangeCitation(reading, new Set(ids));
  expect(words.startsWith(NAME)).toBe(true);
  return words.slice(NAME.length);
}

const ITEM = 'art_2__para_1__item_';
const LATER = 'art_3__para_2__item_';

describe('the words of a selection', () => {
  test.each([
    ['one item', '第二条第二项', [`${ITEM}2`]],
    [
      'items of an article, the common path once',
      '第二条第一项至第三项',
      [1, 2, 3].map((n) => ITEM + n),
    ],
    ['items of a later paragraph', '第三条第二款第一项至第二项', [`${LATER}1`, `${LATER}2`]],
    [
      'paragraphs',
      '第三条第二款至第三款',
      ['art_3__para_2', `${LATER}1`, `${LATER}2`, `${LATER}3`, 'art_3__para_3'],
    ],
    ['a whole article with its label', '第一条', ['art_1', 'art_1__para_1']],
    ['the words of an article without its label', '第一条', ['art_1__para_1']],
    [
      'an article from its label to its last item',
      '第二条',
      ['art_2', 'art_2__para_1', `${ITEM}1`, `${ITEM}2`, `${ITEM}3`],
    ],
    [
      'a lead sentence with some of its items',
      '第二条第一项至第二项',
      ['art_2', 'art_2__para_1', `${ITEM}1`, `${ITEM}2`],
    ],
    ['a lead sentence alone', '第二条', ['art_2', 'art_2__para_1']],
    [
      'items and the article after',
      '第二条第三项至第三条第一款',
      [`${ITEM}3`, 'art_3', 'art_3__para_1'],
    ],
  ])('%s', (_, words, ids) => {
    expect(cited(...ids)).toBe(words);
  });

  test('whole articles', () => {
    const ids = reading.provisions.map(({ id }) => id);
    expect(cited(...ids.slice(ids.indexOf('art_2'), ids.indexOf('art_4')))).toBe('第二条至第三条');
  });

  test.each([[['notice__para_1']], [['notice__para_1', 'art_1', 'art_1__para_1']]])(
    '%j, with words that have no reference, is cited by the notice',
    (ids) => {
      expect(rangeCitation(reading, new Set(ids))).toBe(
        '《关于印发甲规定的通知》（甲政〔2022〕1号）',
      );
    },
  );
});

test('a range of neighbours reads back as these neighbours, in every document', async () => {
  const { value } = await loadLibrary();
  let ranges = 0;
  for (const document of value?.documents ?? []) {
    const own = readingFrom(document);
    const siblings = Map.groupBy(
      own.provisions.filter(({ id }) => own.words.get(id)),
      ({ parent, kind }) => `${parent}|${kind}`,
    );
    for (const group of siblings.values()) {
      const [first] = group;
      const last = group.at(-1);
      if (!first || !last || first === last || first.kind === 'article') continue;
      const words = rangeWords(own, first, last);
      const scope = first.citation?.slice(0, -(own.words.get(first.id)?.length ?? 0)) ?? '';
      const { ids, problem } = readReference(scope + words, own);
      expect(problem, `${document.id}: ${words}`).toBeNull();
      expect([ids[0], ids.at(-1)], `${document.id}: ${words}`).toEqual([first.id, last.id]);
      ranges++;
    }
  }
  expect(ranges).toBeGreaterThan(10);
});
