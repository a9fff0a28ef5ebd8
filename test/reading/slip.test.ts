import { describe, expect, test } from 'vitest';
import { cutQuote, slipOf, type SlipDocument, type SlipSource } from '../../src/reading/slip.ts';
import { provisionsOf } from './document.ts';

const document: SlipDocument = {
  id: 'a',
  number: '甲政〔2022〕1号',
  title: '关于印发甲规定的通知',
  issuers: ['甲政府', '乙政府'],
  date: '2022-02-09',
  kind: '规定',
  level: null,
  held: true,
  url: '/documents/a/',
  gazette: 'g',
  enclosures: [],
  citations: [],
  citedBy: [],
  events: [],
  relief: [],
  provisions: provisionsOf(['第一条 甲包括：', '（一）一；', '（二）二。', '第二条 乙。', '丙。']),
};
const source: SlipSource = {
  gazette: { name: '公报', id: 'g', lines: [27, 161], sha256: 'ab'.repeat(32) },
  notes: [
    { number: 1, provision: 'art_1__para_1__item_2', words: '原文如此。' },
    { number: 2, provision: 'art_2', words: '改。' },
    { number: 3, provision: null, words: '删。' },
  ],
  timeline: [
    [null, 'notYet', [], '2022-02-08'],
    ['2022-02-09', 'inForce', [], '2025-02-09'],
    ['2025-02-10', 'lapsed', ['computed'], null],
  ],
  disclaimer: '非官方。',
};
const made = {
  url: 'https://example.org/documents/a/#art_1',
  today: '2026-03-01',
  day: '2026-03-01',
};

describe('a slip', () => {
  const slip = slipOf(document, 'art_1', source, made);

  test('quotes label, words and children, a paragraph a line', () => {
    expect(slip?.quote).toEqual(['第一条 甲包括：', '（一）一；', '（二）二。']);
    expect(slipOf(document, 'art_2__para_2', source, made)?.quote).toEqual(['丙。']);
  });

  test('says what it rests on', () => {
    expect(slip?.citation).toBe('《甲规定》（甲政〔2022〕1号）第一条');
    expect(Object.fromEntries(slip?.facts.map(({ name, value }) => [name, value]) ?? [])).toEqual({
      发文机关: '甲政府、乙政府',
      发文字号: '甲政〔2022〕1号',
      成文日期: '2022年2月9日',
      有效性:
        '已失效，自2025年2月10日起（推算）。截至2026年3月1日，依原文推定，本库尚未核实，请向发文机关核实',
      网址: made.url,
      来源: '《公报》g，公报文本第 27—161 行',
      'SHA-256': source.gazette.sha256,
      制作日期: '2026年3月1日',
    });
    expect(slip?.statement).toBe('非官方。');
  });

  test('says what stood on another day', () => {
    const then = slipOf(document, 'art_1', source, { ...made, day: '2024-05-06' });
    expect(then?.facts.find(({ name }) => name === '有效性')?.value).toContain(
      '现行（未核实），自2022年2月9日起，至2025年2月9日止。截至2024年5月6日',
    );
  });

  test('has the notes about it and those below it', () => {
    expect(slip?.notes).toEqual(['注1：原文如此。']);
  });

  test.each(['notice__para_1', 'nothing'])('there is none for %s', (id) => {
    expect(slipOf(document, id, source, made)).toBeNull();
  });
});

test('a quote is cut after so many characters', () => {
  expect(cutQuote(['一二三', '四五'], 4)).toEqual(['一二三', '四']);
  expect(cutQuote(['一二三', '四五'], 3)).toEqual(['一二三']);
  expect(cutQuote(['一二三', '四五'], 9)).toEqual(['一二三', '四五']);
});
