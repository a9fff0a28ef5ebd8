import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoticeBlock, SourceText } from '../../src/markdown/read-notice.ts';
import { isHeading, parseProvisions } from '../../src/provisions/parse.ts';
import type { Provision } from '../../src/provisions/provision.ts';
import { withoutWhite } from '../../src/text/characters.ts';
import { noticeOf } from '../support/importing.ts';
import { anyText, check } from '../support/property.ts';

const HEAD = `---
number: null
title: 云川市人民政府关于供水的通知
issuers: [云川市人民政府]
date: null
kind: 通知
gazette: 2023-01
lines: [1, 9]
---

`;
const parse = (body: string) => parseProvisions(noticeOf(HEAD + body, 'notice.mdx').blocks);

/** id, kind, label of each; the text where a fifth column is of interest. */
const outline = (body: string) => parse(body).map(({ id, kind, label }) => [id, kind, label]);

describe('rules', () => {
  test('articles hold paragraphs, items and subitems; chapters are no part of their ids', () => {
    expect(
      outline(`第一章 总则

第一条 为保障供水，制定本办法。

第二章 供水

第一节 水源

第二条 水源应当符合下列条件：

（一）水质合格，包括：

1. 无色；

2. 无味；

（二）水量充足。

前款规定的条件由市水利局核定。

第三条 水源分为：

（一）地表水；

（二）地下水。`),
    ).toEqual([
      ['chp_1', 'chapter', '第一章'],
      ['art_1', 'article', '第一条'],
      ['art_1__para_1', 'paragraph', ''],
      ['chp_2', 'chapter', '第二章'],
      ['chp_2__sec_1', 'section', '第一节'],
      ['art_2', 'article', '第二条'],
      ['art_2__para_1', 'paragraph', ''],
      ['art_2__para_1__item_1', 'item', '（一）'],
      ['art_2__para_1__item_1__subitem_1', 'subitem', '1.'],
      ['art_2__para_1__item_1__subitem_2', 'subitem', '2.'],
      ['art_2__para_1__item_2', 'item', '（二）'],
      ['art_2__para_2', 'paragraph', ''],
      ['art_3', 'article', '第三条'],
      ['art_3__para_1', 'paragraph', ''],
      ['art_3__para_1__item_1', 'item', '（一）'],
      ['art_3__para_1__item_2', 'item', '（二）'],
    ]);
  });

  test('every natural paragraph of an article is a 款', () => {
    const provisions = parse(`第五条 甲。

乙。

丙：

（一）丁。`);
    expect(provisions.map(({ id, label, text }) => [id, label, text])).toEqual([
      ['art_5', '第五条', ''],
      ['art_5__para_1', '', '甲。'],
      ['art_5__para_2', '', '乙。'],
      ['art_5__para_3', '', '丙：'],
      ['art_5__para_3__item_1', '（一）', '丁。'],
    ]);
  });

  test('an article put in later has a number of its own', () => {
    expect(outline('第十条 甲。\n\n第十条之二 乙。\n\n第十一条 丙。')).toEqual([
      ['art_10', 'article', '第十条'],
      ['art_10__para_1', 'paragraph', ''],
      ['art_10-2', 'article', '第十条之二'],
      ['art_10-2__para_1', 'paragraph', ''],
      ['art_11', 'article', '第十一条'],
      ['art_11__para_1', 'paragraph', ''],
    ]);
  });

  test('a reference to an article does not begin one', () => {
    expect(outline('第一条 甲。\n\n第七条规定的，从其规定。')).toEqual([
      ['art_1', 'article', '第一条'],
      ['art_1__para_1', 'paragraph', ''],
      ['art_1__para_2', 'paragraph', ''],
    ]);
  });

  test('a number printed twice is told apart, the first keeps its id', () => {
    expect(outline('第一条 甲。\n\n第一条 乙。')).toEqual([
      ['art_1', 'article', '第一条'],
      ['art_1__para_1', 'paragraph', ''],
      ['art_1--2', 'article', '第一条'],
      ['art_1--2__para_1', 'paragraph', ''],
    ]);
  });
});

describe('opinions and notices', () => {
  test('一、（一）1.（1）① nest in that order', () => {
    expect(
      outline(`各区县人民政府：

为保障供水，提出以下意见。

一、工作目标

到2025年完成。

（一）任务

1. 新建；

（1）水厂；

①选址。

2. 改建。

（二）保障

二、附则`),
    ).toEqual([
      ['addressee', 'addressee', ''],
      ['para_1', 'paragraph', ''],
      ['lvl_1', 'level', '一、'],
      ['lvl_1__para_1', 'paragraph', ''],
      ['lvl_1__item_1', 'item', '（一）'],
      ['lvl_1__item_1__subitem_1', 'subitem', '1.'],
      ['lvl_1__item_1__subitem_1__point_1', 'point', '（1）'],
      ['lvl_1__item_1__subitem_1__point_1__point_1', 'point', '①'],
      ['lvl_1__item_1__subitem_2', 'subitem', '2.'],
      ['lvl_1__item_2', 'item', '（二）'],
      ['lvl_2', 'level', '二、'],
    ]);
  });

  test('numbers that run on across headings stay as printed', () => {
    expect(outline('一、甲\n\n1. 乙。\n\n2. 丙。\n\n二、丁\n\n3. 戊。')).toEqual([
      ['lvl_1', 'level', '一、'],
      ['lvl_1__item_1', 'item', '1.'],
      ['lvl_1__item_2', 'item', '2.'],
      ['lvl_2', 'level', '二、'],
      ['lvl_2__item_3', 'item', '3.'],
    ]);
  });

  test('the units responsible belong to the measure above', () => {
    expect(parse('一、甲\n\n1. 乙。\n\n责任单位：市水利局。\n\n2. 丙。')).toMatchObject([
      { id: 'lvl_1' },
      { id: 'lvl_1__item_1' },
      {
        id: 'lvl_1__item_1__units_1',
        parent: 'lvl_1__item_1',
        kind: 'units',
        label: '责任单位',
        text: '：市水利局。',
      },
      { id: 'lvl_1__item_2' },
    ]);
  });

  test('the closing words belong to no measure', () => {
    expect(parse('一、甲\n\n1. 乙。\n\n本意见自印发之日起施行。')).toMatchObject([
      { id: 'lvl_1', parent: null },
      { id: 'lvl_1__item_1', parent: 'lvl_1' },
      { id: 'para_1', parent: null, kind: 'paragraph' },
    ]);
  });

  test('what is only named as an annex belongs to no measure', () => {
    expect(parse('一、甲\n\n附件：名单（略）')).toMatchObject([
      { id: 'lvl_1' },
      { id: 'annexes__item_1', parent: null, label: '附件：', text: '名单（略）' },
    ]);
  });

  test('a signature belongs to the whole, not to the last part', () => {
    expect(outline('一、甲\n\n乙。\n\n云川市水利局\n\n2023年2月20日').map(([id]) => id)).toEqual([
      'lvl_1',
      'lvl_1__para_1',
      'para_1',
      'para_2',
    ]);
  });

  test('the numbers in a list of annexes begin no part of the text', () => {
    const provisions = parse(`一、甲

二、乙

附件：1.申请函（略）

2. 请示（略）

3. 审查表（略）`);
    expect(provisions.filter(({ kind }) => kind === 'level').map(({ label }) => label)).toEqual([
      '一、',
      '二、',
    ]);
    expect(provisions.map(({ id }) => id).filter((id) => id.includes('--'))).toEqual([]);
    expect(provisions.filter(({ heading }) => heading).map(({ text }) => text)).toEqual([
      '甲',
      '乙',
    ]);
  });
});

describe('parts of a notice', () => {
  test('the notice is told apart from what it issues', () => {
    expect(
      outline(`各区县人民政府：

现印发给你们。

<Enclosure title="云川市供水办法">

第一条 甲。

</Enclosure>`),
    ).toEqual([
      ['notice__addressee', 'addressee', ''],
      ['notice__para_1', 'paragraph', ''],
      ['enc_1', 'enclosure', ''],
      ['art_1', 'article', '第一条'],
      ['art_1__para_1', 'paragraph', ''],
    ]);
  });

  test('with more than one enclosure, ids say which', () => {
    const ids = parse(`<Enclosure title="甲办法">

第一条 甲。

</Enclosure>

<Enclosure title="乙细则">

第一条 乙。

</Enclosure>`).map(({ id, parent }) => [id, parent]);
    expect(ids).toEqual([
      ['enc_1', null],
      ['enc_1__art_1', 'enc_1'],
      ['enc_1__art_1__para_1', 'enc_1__art_1'],
      ['enc_2', null],
      ['enc_2__art_1', 'enc_2'],
      ['enc_2__art_1__para_1', 'enc_2__art_1'],
    ]);
  });

  test('boxes are numbered through the document, whatever section they stand in', () => {
    expect(
      parse(`第一章 甲

第一节 乙

<Box label="专栏1" title="工程">

一、水厂

新建2座。

| 甲 | 乙 |
| - | - |
| 丙 | 丁 |

</Box>

<Box label="专栏2">

戊。

</Box>`).map(({ id, parent, kind, label, text }) => [id, parent, kind, label, text]),
    ).toEqual([
      ['chp_1', null, 'chapter', '第一章', '甲'],
      ['chp_1__sec_1', 'chp_1', 'section', '第一节', '乙'],
      ['box_1', 'chp_1__sec_1', 'box', '专栏1', '工程'],
      ['box_1__lvl_1', 'box_1', 'level', '一、', '水厂'],
      ['box_1__lvl_1__para_1', 'box_1__lvl_1', 'paragraph', '', '新建2座。'],
      ['box_1__lvl_1__table_1', 'box_1__lvl_1', 'table', '', ''],
      ['box_1__lvl_1__table_1__row_1', 'box_1__lvl_1__table_1', 'row', '', '甲\t乙'],
      ['box_1__lvl_1__table_1__row_2', 'box_1__lvl_1__table_1', 'row', '', '丙\t丁'],
      ['box_2', 'chp_1__sec_1', 'box', '专栏2', ''],
      ['box_2__para_1', 'box_2', 'paragraph', '', '戊。'],
    ]);
  });

  test('an annex ends the part before it; its roster has an entry for each person', () => {
    expect(
      parse(`一、甲

<Annex label="附件" title="名单">

一、专家（2名）

<Roster>

周正 云川大学教授

吴晓东 市水利局副局长

</Roster>

</Annex>`).map(({ id, parent, kind, label, text }) => [id, parent, kind, label, text]),
    ).toEqual([
      ['lvl_1', null, 'level', '一、', '甲'],
      ['annex_1', null, 'annex', '附件', '名单'],
      ['annex_1__lvl_1', 'annex_1', 'level', '一、', '专家（2名）'],
      ['annex_1__lvl_1__roster_1', 'annex_1__lvl_1', 'roster', '', ''],
      ['annex_1__lvl_1__roster_1__entry_1', 'annex_1__lvl_1__roster_1', 'entry', '', '周正 云川大学教授'],
      ['annex_1__lvl_1__roster_1__entry_2', 'annex_1__lvl_1__roster_1', 'entry', '', '吴晓东 市水利局副局长'],
    ]);
  }); // prettier-ignore

  test('annexes keep their printed numbers', () => {
    expect(
      outline(`<Annex label="附件1">

甲。

</Annex>

<Annex label="附件2">

乙。

</Annex>`),
    ).toEqual([
      ['annex_1', 'annex', '附件1'],
      ['annex_1__para_1', 'paragraph', ''],
      ['annex_2', 'annex', '附件2'],
      ['annex_2__para_1', 'paragraph', ''],
    ]);
  });
});

test.each([
  ['组织领导', true],
  ['支持集体经营性建设用地建设保障性租赁住房', true],
  ['郑州市“十四五”规划（试行）', true],
  ['不可抗力；', false],
  ['安排资金。加大投放力度', false],
  ['包括下列情形：', false],
  ['有下列情形之一的，', false],
  ['谁来做？', false],
  ['字'.repeat(45), true],
  ['字'.repeat(46), false],
  ['', false],
])('%s is a heading: %j', (words, heading) => {
  expect(isHeading(words)).toBe(heading);
});

describe('for any blocks', () => {
  let offset = 0;
  const source = (text: string): SourceText => ({ text, at: Array.from(text, () => offset++) });
  const words = fc
    .tuple(
      fc.constantFrom(
        '', '第一编 ', '第一章 ', '第二节', '第一条 ', '第十条之二 ', '一、', '二、', '（一）', '（1）', '1. ', '2．', '①', '——',
        '附件：', '责任单位：', '注：', '本办法自印发之日起施行。', '各区县人民政府：',
      ),
      anyText(5).map((text) => text.replace(/\s/gu, ' ').trim()),
    )
    .map((parts) => parts.join('').trim() || '空'); // prettier-ignore
  const paragraph = words.map((text): NoticeBlock => ({
    type: 'paragraph',
    ...source(text),
    offset: offset++,
  }));
  const table = fc
    .array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((rows): NoticeBlock => ({
      type: 'table',
      rows: rows.map((cells) => ({ cells: cells.map(source), offset: offset++ })),
      offset: offset++,
    }));
  const { block } = fc.letrec<{ block: NoticeBlock }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small' },
      paragraph,
      table,
      fc
        .record({
          type: fc.constantFrom(
            'Enclosure' as const,
            'Box' as const,
            'Annex' as const,
            'Roster' as const,
          ),
          label: fc.option(
            fc.constantFrom('专栏1', '专栏 2', '附件', '附件3', '附件一').map(source),
          ),
          title: fc.option(words.map(source)),
          children: fc.array(tie('block'), { maxLength: 4 }),
        })
        .map((container): NoticeBlock => ({
          ...container,
          // A roster holds names alone.
          children:
            container.type === 'Roster'
              ? container.children.filter(({ type }) => type === 'paragraph')
              : container.children,
          offset: offset++,
        })),
    ),
  }));
  const blocks = fc.array(block, { maxLength: 12 }); // prettier-ignore

  test('no character is lost, added or moved', () => {
    check(
      blocks,
      (all) => expect(joined(parseProvisions(all))).toBe(bodyOf(all)),
      300,
    ); // prettier-ignore
  });

  test('ids are unique and ASCII; a parent comes before its children', () => {
    check(blocks, (all) => wellFormed(parseProvisions(all)), 300);
  });
});

describe('the committed notices', () => {
  const folder = join(import.meta.dirname, '../../content/notices');
  const names = readdirSync(folder);

  test('there are ten', () => {
    expect(names).toHaveLength(10);
  });

  test.each(names)('%s is parsed without loss, ids unique', (name) => {
    const { blocks } = noticeOf(readFileSync(join(folder, name), 'utf8'), name);
    const provisions = parseProvisions(blocks);
    expect(joined(provisions)).toBe(bodyOf(blocks));
    wellFormed(provisions);
    // No number is printed twice in one place of these.
    expect(provisions.filter(({ id }) => id.includes('--'))).toEqual([]);
  });
});

/** Label and text of all, joined, without white space. */
function joined(provisions: readonly Provision[]): string {
  return withoutWhite(provisions.map(({ label, text }) => label + text).join(''));
}

function bodyOf(blocks: readonly NoticeBlock[]): string {
  const text = (block: NoticeBlock): string => {
    if (block.type === 'paragraph') return block.text;
    if (block.type === 'table')
      return block.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join('');
    return (block.label?.text ?? '') + (block.title?.text ?? '') + block.children.map(text).join('');
  };
  return withoutWhite(blocks.map(text).join(''));
} // prettier-ignore

function wellFormed(provisions: readonly Provision[]): void {
  const seen = new Set<string>();
  for (const { id, parent } of provisions) {
    expect(id).toMatch(/^[a-z]+(?:_[\d-]+)?(?:__[a-z]+(?:_[\d-]+)?)*$/);
    expect(seen.has(id), id).toBe(false);
    if (parent !== null) expect(seen.has(parent), `${parent} above ${id}`).toBe(true);
    seen.add(id);
  }
}
