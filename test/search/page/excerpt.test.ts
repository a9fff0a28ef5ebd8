import { describe, expect, test } from 'vitest';
import { excerptOf, type Run } from '../../../src/search/page/excerpt.ts';

const joined = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
const marked = (runs: readonly Run[]) => runs.filter((run) => run.marked).map(({ text }) => text);

test('a short text stays whole, with every match marked', () => {
  const runs = excerptOf('租赁住房，面向租 赁的人。', ['租赁']);
  expect(joined(runs)).toBe('租赁住房，面向租 赁的人。');
  expect(marked(runs)).toEqual(['租赁', '租 赁']);
});

test('without words nothing is marked', () => {
  expect(excerptOf('短句', [])).toEqual([{ text: '短句', marked: false }]);
});

test('matches that overlap or touch are one', () => {
  expect(marked(excerptOf('保障性租赁住房', ['保障性租赁', '租赁住房']))).toEqual([
    '保障性租赁住房',
  ]);
  expect(marked(excerptOf('租赁住房', ['租赁', '住房']))).toEqual(['租赁住房']);
});

describe('a long text', () => {
  const before = '前面的话，'.repeat(30);
  const after = '，后面的话'.repeat(60);

  test('is cut around the match, from the beginning of its clause', () => {
    const runs = excerptOf(`${before}租赁住房${after}`, ['租赁住房']);
    expect(marked(runs)).toEqual(['租赁住房']);
    expect(joined(runs)).toMatch(/^…前面的话，.*…$/u);
    expect(joined(runs).length).toBeLessThan(110);
  });

  test('shows the piece with most of the words', () => {
    const text = `租赁${before}租赁给企业${after}`;
    expect(marked(excerptOf(text, ['租赁', '企业']))).toEqual(['租赁', '企业']);
  });

  test('shows a word that stands far off in a second piece, in the order of the text', () => {
    const runs = excerptOf(`${before}企业${before}${after}租赁${after}`, ['租赁', '企业']);
    expect(marked(runs)).toEqual(['企业', '租赁']);
    expect(joined(runs).length).toBeLessThan(170);
  });

  test('is shown from its beginning when nothing is to be marked', () => {
    const runs = excerptOf(before, []);
    expect(joined(runs).startsWith('前面的话')).toBe(true);
    expect(joined(runs).endsWith('…')).toBe(true);
  });

  test('never ends within a character', () => {
    for (let shift = 0; shift < 4; shift++) {
      const text = `${'字'.repeat(shift)}${'𠮷'.repeat(200)}租赁${'𠮷'.repeat(200)}`;
      expect(joined(excerptOf(text, ['租赁'])).isWellFormed()).toBe(true);
    }
  });

  test('does not end within a match', () => {
    for (let shift = 60; shift < 110; shift++) {
      const text = `租赁住房${'字'.repeat(shift)}租赁住房${after}`;
      const rest = joined(excerptOf(text, ['租赁住房'])).replaceAll('租赁住房', '');
      expect(rest).not.toMatch(/[租赁住房]/u);
    }
  });

  test('a match longer than the excerpt is shown whole', () => {
    const long = '很长的原话'.repeat(30);
    expect(marked(excerptOf(`${before}${long}${after}`, [long]))).toEqual([long]);
  });
});
