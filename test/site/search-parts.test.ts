/** The pure parts of search, by tables. */
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';
import { findLiteral } from '../../src/search/fold.ts';
import { ancestorIds, piecesOf } from '../../src/search/pieces.ts';
import { rankPieces } from '../../src/search/rank.ts';
import { findByNumber, numberToken, standardNumber } from '../../src/search/typed-number.ts';

test.each([
  ['郑政办〔2022〕10号', '郑政办202210号'],
  ['郑政办2022 10号', '郑政办202210号'],
  ['郑政办[2022]010', '郑政办202210号'],
  ['郑政办（２０２２）１０号', '郑政办202210号'],
  ['郑政办字〔2022〕第10号', '郑政办202210号'],
  ['〔2020〕60号', '202060号'],
  ['202210', null],
  ['2022年10月', null],
  ['10号', null],
  ['按照郑政办〔2022〕10号执行', null],
  ['', null],
])('numberToken %s', (typed, token) => {
  expect(numberToken(typed)).toBe(token);
});

test('standardNumber', () => {
  expect(standardNumber('郑政文 2022 16')).toBe('郑政文〔2022〕16号');
});

describe('findByNumber', () => {
  const documents = ['郑政〔2016〕37号', '郑政〔2016〕137号', '郑政办〔2016〕37号', null].map(
    (number) => ({
      number,
    }),
  );
  const found = (typed: string) => findByNumber(typed, documents).map(({ number }) => number);

  test.each([
    ['郑政〔2016〕37号', ['郑政〔2016〕37号']],
    ['郑政2016 137', ['郑政〔2016〕137号']],
    ['37号', ['郑政〔2016〕37号', '郑政办〔2016〕37号']],
    ['郑政2016', ['郑政〔2016〕37号', '郑政〔2016〕137号']],
    ['郑政', []],
    ['7号', []],
    ['郑政〔2016〕7号', []],
  ])('%s', (typed, numbers) => {
    expect(found(typed)).toEqual(numbers);
  });
});

test.each([
  ['保障性租赁住房', '租赁', ['租赁']],
  ['租 赁 住房', '租赁住房', ['租 赁 住房']],
  ['（一）ＣＮＧ', '(一)cng', ['（一）ＣＮＧ']],
  ['见137号、37号', '37号', ['37号']],
  ['2022年', '2022年1', []],
  ['第十三条', '第三条', []],
  ['〔2022〕10号', '[2022]10号', ['〔2022〕10号']],
  ['𠮷野家', '𠮷野', ['𠮷野']],
  ['任何', '', []],
])('findLiteral %s in %s', (text, words, found) => {
  expect(findLiteral(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(found);
});

test('piecesOf parts a page at its ids', () => {
  const words = ['头', '. ', '第一', '条 ', '本', '规则', '。 ', '&lt;甲&gt;', '. '];
  const anchors = [
    { element: 'section', id: 'art_1', location: 2 },
    { element: 'p', id: 'art_1__para_1', location: 2 },
    { element: 'p', id: 'para_1', location: 7 },
  ];
  expect(piecesOf(words.join('\u200B'), anchors)).toEqual([
    { id: '', text: '头' },
    { id: 'art_1', text: '' },
    { id: 'art_1__para_1', text: '第一条 本规则。' },
    { id: 'para_1', text: '<甲>' },
  ]);
});

test('ancestorIds', () => {
  expect(ancestorIds('art_5__para_2__item_3')).toEqual(['art_5', 'art_5__para_2']);
});

test('rankPieces puts the shortest place with most matches first, related ones only without exact', () => {
  const pieces = [
    { id: 'a', text: `租赁住房${'，其他的话'.repeat(40)}` },
    { id: 'b', text: '租赁住房' },
    { id: 'c', text: '赁住的住房与租赁' },
  ];
  const exact = rankPieces(pieces, '租赁住房', ['租赁', '赁住', '住房']);
  expect(exact.map(({ piece, kind }) => [piece.id, kind])).toEqual([
    ['b', 'exact'],
    ['a', 'exact'],
  ]);
  const related = rankPieces(pieces.slice(2), '租赁住房', ['租赁', '赁住', '住房']);
  expect(related.map(({ piece, kind }) => [piece.id, kind])).toEqual([['c', 'related']]);
});

test('excerptOf marks the matches and shortens long text', () => {
  const long = `${'前面的话，'.repeat(30)}租赁住房${'，后面的话'.repeat(60)}`;
  const ranges = findLiteral(long, '租赁住房');
  const runs = excerptOf(long, ranges);
  expect(runs.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['租赁住房']);
  const text = runs.map((run) => run.text).join('');
  expect(text.startsWith('…') && text.endsWith('…')).toBe(true);
  expect(text.length).toBeLessThan(200);
  expect(excerptOf('短句', []).map((run) => run.text)).toEqual(['短句']);
});
