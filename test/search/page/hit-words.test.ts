import { describe, expect, test } from 'vitest';
import { wordsOfHit } from '../../../src/search/page/hit-words.ts';
import type { Hit } from '../../../src/search/query/answer.ts';

const DOCUMENT = { title: '关于印发云川市租赁住房管理办法的通知', number: '云政办〔2022〕10号' };

function read(hit: Partial<Hit>): { trail: string; text: string; marks: string[] } {
  const { trail, runs } = wordsOfHit(
    {
      ...{ page: 0, place: 3, provision: 'lvl_3__item_12', kind: 'exact' },
      ...{ path: '三、减轻负担 › 12', label: '12.', text: '12.减免房租。', words: ['房租'] },
      ...hit,
    } as Hit,
    DOCUMENT,
  );
  return {
    trail,
    text: runs.map(({ text }) => text).join(''),
    marks: runs.filter(({ marked }) => marked).map(({ text }) => text),
  };
}

test('the label that ends the trail does not begin the excerpt', () => {
  expect(read({})).toEqual({ trail: '三、减轻负担 › 12', text: '减免房租。', marks: ['房租'] });
});

test('a match that runs over the label keeps it in the excerpt', () => {
  expect(read({ words: ['12.减免'] })).toEqual({
    trail: '三、减轻负担',
    text: '12.减免房租。',
    marks: ['12.减免'],
  });
});

test('a heading stands in the excerpt, its own headings in the trail', () => {
  const hit = { path: '三、减轻负担 › （四）减免房租', label: '（四）', text: '（四）减免房租' };
  expect(read(hit)).toEqual({ trail: '三、减轻负担', text: '（四）减免房租', marks: ['房租'] });
});

test('a paragraph without label that begins like its heading keeps its words', () => {
  const hit = { path: '房租', label: '', text: '房租按月交纳。' };
  expect(read(hit)).toEqual({ trail: '房租', text: '房租按月交纳。', marks: ['房租'] });
});

test('what is nothing but its label is shown', () => {
  const hit = { path: '第二章 › 第五条', label: '第五条', text: '第五条', words: [] };
  expect(read(hit)).toEqual({ trail: '第二章', text: '第五条', marks: [] });
});

describe('the name of an enclosure', () => {
  const path = '云川市租赁住房管理办法 › 第五条';
  const label = '第五条';
  const text = '第五条房租按月交纳。';

  test('is left out where the title of the document has it', () => {
    expect(read({ path, label, text, provision: 'art_5' }).trail).toBe('第五条');
  });

  test('stays where there are several', () => {
    expect(read({ path, label, text, provision: 'enc_2__art_5' }).trail).toBe(path);
  });
});

test('cells are parted visibly', () => {
  expect(read({ path: '', label: '', text: '房租\t三个月' }).text).toBe('房租\u3000三个月');
});

test('a paragraph under no heading is of the body, with its text and before it is there', () => {
  const hit = { path: '', label: '' };
  expect(read({ ...hit, text: '房租按月交纳。' }).trail).toBe('正文');
  expect(read({ ...hit, text: null }).trail).toBe('正文');
});

test('without its text a hit has its trail', () => {
  expect(read({ text: null })).toEqual({ trail: '三、减轻负担 › 12', text: '', marks: [] });
});

describe('the document itself', () => {
  const head = { provision: '', place: -1, path: '', label: '' };

  test.each([
    [{ text: DOCUMENT.title, words: ['租赁住房'] }, '标题', DOCUMENT.title, ['租赁住房']],
    [{ text: '云川租赁办法', words: ['租赁'] }, '又名', '云川租赁办法', ['租赁']],
    [{ text: DOCUMENT.title, words: [] }, '发文字号', DOCUMENT.number, [DOCUMENT.number]],
    [{ text: DOCUMENT.number, words: ['10号'] }, '发文字号', DOCUMENT.number, [DOCUMENT.number]],
  ])('%j', (hit, trail, text, marks) => {
    expect(read({ ...head, ...hit })).toEqual({ trail, text, marks });
  });
});
