import { describe, expect, test } from 'vitest';
import { definitionsOf, termUses } from '../../src/reading/definitions.ts';
import { provisionsOf } from './document.ts';

function terms(...paragraphs: string[]): string[] {
  return definitionsOf(provisionsOf(paragraphs)).map(
    ({ term, provision }) => `${term} ${provision}`,
  );
}

/** The uses of defined terms, each in brackets within its provision's text. */
function marked(...paragraphs: string[]): string[] {
  const provisions = provisionsOf(paragraphs);
  const uses = termUses(provisions, definitionsOf(provisions));
  return provisions.flatMap(({ id, text }) => {
    const own = uses.get(id);
    if (!own) return [];
    return own.reduceRight(
      (words, { start, end }) =>
        `${words.slice(0, start)}[${words.slice(start, end)}]${words.slice(end)}`,
      text,
    );
  });
}

describe('a definition', () => {
  test.each([
    ['本规定所称行政机关包括：', '行政机关'],
    ['本规定所称行政机关负责人，包括正、副职负责人。', '行政机关负责人'],
    ['本办法所称工作人员，是指履行公职的人员。', '工作人员'],
    ['本办法所称“小微企业”，是指小型和微型企业。', '小微企业'],
    ['本规定所称正当理由包括下列情形：', '正当理由'],
    ['参保人数，是指报告期末参保的人数。', '参保人数'],
    ['参保人数。是指报告期末参保的人数。', '参保人数'],
  ])('%s', (text, term) => {
    expect(terms(`第一条 ${text}`)).toEqual([`${term} art_1__para_1`]);
  });

  test.each([
    '本规定所称甲，是指乙。',
    '上述，是指前面的话。',
    '工作中要指导企业，是否可行另议。',
    '本规定所称这一个特别特别特别特别特别特别长的名词短语是指乙。',
    '指导各区县（市）做好工作。',
  ])('none in %s', (text) => {
    expect(terms(`第一条 ${text}`)).toEqual([]);
  });

  test('of what a heading names, by the paragraph that begins with 指', () => {
    expect(
      terms('一、就业', '1. 城镇登记失业率（%）：≤4%', '指失业人口占人口的百分比。', '测算依据：'),
    ).toEqual(['城镇登记失业率 lvl_1__item_1__para_1']);
  });

  test('of a term defined twice is none', () => {
    expect(terms('第一条 本规定所称甲方，是指乙。', '第二条 本规定所称甲方，是指丙。')).toEqual([]);
  });
});

describe('a use', () => {
  const DEFINED = [
    '第一条 本规定所称行政机关，是指政府。',
    '第二条 本规定所称行政机关负责人，是指行政机关的首长。',
  ];

  test('is the first in its article, the longer term before the shorter', () => {
    expect(marked(...DEFINED, '第三条 行政机关负责人代表行政机关。', '行政机关应当答复。')).toEqual(
      ['本规定所称行政机关负责人，是指[行政机关]的首长。', '[行政机关负责人]代表[行政机关]。'],
    );
  });

  test('is not in the article that defines it, nor in 《》', () => {
    expect(
      marked(
        '第一条 本规定所称行政机关，是指政府。',
        '行政机关可以委托。',
        '第二条 依照《行政机关条例》办理。',
      ),
    ).toEqual([]);
  });

  test('of 本条所称 is in that article alone', () => {
    expect(marked('第一条 本条所称补贴，是指奖励。', '第二条 发放补贴。')).toEqual([]);
  });

  test('is not in the notice that issues the enclosure', () => {
    expect(marked('第一条 本规定所称印发，是指发布。', '第二条 印发以后施行。')).toEqual([
      '[印发]以后施行。',
    ]);
  });
});
