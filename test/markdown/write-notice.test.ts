import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportedNotice } from '../../src/import/import-gazette.ts';
import type { Block } from '../../src/import/structure.ts';
import { readNotice, type NoticeBlock } from '../../src/markdown/read-notice.ts';
import { writeNotice } from '../../src/markdown/write-notice.ts';
import { anyText, check } from '../support/property.ts';

const notice: ImportedNotice = {
  id: 'yunzhengban-2023-4',
  number: '云政办〔2023〕4号',
  date: '2023-03-06',
  issuers: ['云川市人民政府办公厅', '云川市财政局'],
  title: '云川市人民政府办公厅 云川市财政局关于印发供水办法的通知',
  kind: '办法',
  enclosures: [{ id: 'enc_1', title: '供水办法' }],
  lines: [3, 25],
  blocks: [],
};
const write = (blocks: Block[]) => writeNotice({ ...notice, blocks }, '2023-01');
const bodyOf = (copy: string) => copy.slice(copy.indexOf('---\n\n') + 5);

test('a copy is written as an editor would write it', () => {
  const blocks: Block[] = [
    { type: 'paragraph', text: '各区县人民政府：' },
    {
      type: 'Enclosure',
      title: '供水办法',
      children: [
        { type: 'paragraph', text: '第一条 为保障供水，制定本办法。' },
        {
          type: 'Box',
          label: '专栏1',
          title: '工程',
          children: [{ type: 'table', rows: [['甲', '乙'], ['1. 丙', '[60]']] }],
        },
      ],
    },
    { type: 'Roster', children: [{ type: 'paragraph', text: '周正 教授' }] },
  ]; // prettier-ignore
  expect(writeNotice({ ...notice, blocks }, '2023-01', ['供水', '财政'])).toBe(`---
number: 云政办〔2023〕4号
title: 云川市人民政府办公厅 云川市财政局关于印发供水办法的通知
issuers: [云川市人民政府办公厅, 云川市财政局]
date: 2023-03-06
kind: 办法
topics: [供水, 财政]
gazette: 2023-01
lines: [3, 25]
---

各区县人民政府：

<Enclosure title="供水办法">

第一条 为保障供水，制定本办法。

<Box label="专栏1" title="工程">

| 甲 | 乙 |
| - | - |
| 1. 丙 | [60] |

</Box>

</Enclosure>

<Roster>

周正 教授

</Roster>
`);
});

test('what is unknown is written as null', () => {
  const copy = writeNotice({ ...notice, number: null, date: null, kind: null, issuers: [] }, '2023-01');
  expect(copy).toContain('number: null\n');
  expect(copy).toContain('date: null\n');
  expect(copy).toContain('kind: null\n');
  expect(copy).toContain('issuers: []\n');
  expect(readNotice(copy, 'n.mdx').problems).toEqual([]);
}); // prettier-ignore

test.each([
  ['printed marks need no escape', '1. 甲 - 乙 * 丙 # 丁 [60] _戊_ “己”'],
  ['brackets of sizes', '〔2022〕（一）'],
  ['a bare ampersand', 'R&D 甲&乙'],
])('%s', (_, text) => {
  expect(bodyOf(write([{ type: 'paragraph', text }]))).toBe(`${text}\n`);
});

test.each([
  ['a brace', '甲{乙}', '甲\\{乙}'],
  ['an angle bracket', '<会计规定> < 60', '\\<会计规定> \\< 60'],
  ['a reference written as text', '甲&lt;乙&#60;', '甲\\&lt;乙\\&#60;'],
  ['a backslash before a mark', '甲\\{', '甲\\\\\\{'],
  ['import at the start', 'import 甲', '&#105;mport 甲'],
  ['export at the start', 'export 甲', '&#101;xport 甲'],
])('%s is escaped', (_, text, written) => {
  expect(bodyOf(write([{ type: 'paragraph', text }]))).toBe(`${written}\n`);
});

test('what a list of the head holds may contain the marks of a list', () => {
  const topics = ['甲, 乙', '[丙]', '丁}'];
  const { value, problems } = readNotice(writeNotice(notice, '2023-01', topics), 'n.mdx');
  expect(problems).toEqual([]);
  expect(value?.frontmatter.topics).toEqual(topics);
});

test('an escaped reference is pointed into character by character', () => {
  const copy = write([{ type: 'paragraph', text: '甲&lt;乙' }]);
  const [block] = readNotice(copy, 'n.mdx').value?.blocks ?? [];
  if (block?.type !== 'paragraph') throw new Error('no paragraph');
  const start = copy.indexOf('&lt;');
  expect(block.at).toEqual([start - 2, start, start + 1, start + 2, start + 3, start + 4]);
});

describe('whatever is written is read back', () => {
  // A paragraph is one line of text that neither begins nor ends in white space.
  const words = anyText(12).map((text) => text.replace(/\s+/gu, ' ').trim() || '空');
  const paragraph = words.map((text): Block => ({ type: 'paragraph', text }));
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
    .chain(([width, height]) =>
      fc.array(fc.array(fc.oneof(words, fc.constant('')), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    )
    .map((rows): Block => ({ type: 'table', rows }));
  const { block } = fc.letrec<{ block: Block }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small' },
      paragraph,
      table,
      fc.record(
        {
          type: fc.constantFrom('Enclosure' as const, 'Box' as const, 'Annex' as const, 'Roster' as const),
          label: words,
          title: words,
          children: fc.array(tie('block'), { maxLength: 3 }),
        },
        { requiredKeys: ['type', 'children'] },
      ),
    ),
  })); // prettier-ignore

  const back = (read: readonly NoticeBlock[]): Block[] =>
    read.map((other): Block => {
      if (other.type === 'paragraph') return { type: 'paragraph', text: other.text };
      if (other.type === 'table')
        return { type: 'table', rows: other.rows.map(({ cells }) => cells.map(({ text }) => text)) };
      return {
        type: other.type,
        ...(other.label ? { label: other.label.text } : {}),
        ...(other.title ? { title: other.title.text } : {}),
        children: back(other.children),
      };
    }); // prettier-ignore

  test('text, tables and components', () => {
    check(
      fc.array(block, { maxLength: 5 }),
      (blocks) => {
        const { value, problems } = readNotice(write(blocks), 'n.mdx');
        expect(problems).toEqual([]);
        expect(back(value?.blocks ?? [])).toEqual(blocks);
      },
      300,
    );
  });

  test('each character at its place in the file', () => {
    check(
      fc.array(block, { maxLength: 4 }),
      (blocks) => {
        const copy = write(blocks);
        const visit = (read: readonly NoticeBlock[]): void => {
          for (const other of read) {
            const texts =
              other.type === 'paragraph'
                ? [other]
                : other.type === 'table'
                  ? other.rows.flatMap(({ cells }) => cells)
                  : [other.label, other.title].filter((words) => words !== null);
            for (const { text, at } of texts) {
              expect(at).toHaveLength(text.length);
              let last = -1;
              let unit = 0;
              for (const char of text) {
                const offset = at[unit] ?? -1;
                expect(offset).toBeGreaterThan(last);
                // It stands there itself, or as a reference.
                const there = copy.slice(offset);
                if (!there.startsWith('&#') && !there.startsWith('&quot;') && char !== ' ')
                  expect(there.startsWith(char), `${text} at ${unit}`).toBe(true);
                last = offset;
                unit += char.length;
              }
            }
            if ('children' in other) visit(other.children);
          }
        };
        visit(readNotice(copy, 'n.mdx').value?.blocks ?? []);
      },
      300,
    );
  });

  test('the head, whatever the title and the issuers', () => {
    check(fc.tuple(words, fc.array(words, { maxLength: 3 }), fc.array(words, { maxLength: 2 })), ([title, issuers, topics]) => {
      const { value, problems } = readNotice(writeNotice({ ...notice, title, issuers }, '2023-01', topics), 'n.mdx');
      expect(problems).toEqual([]);
      const { number, date, kind, lines } = notice;
      expect(value?.frontmatter).toEqual({ number, title, issuers, date, kind, topics, gazette: '2023-01', lines });
    }, 200);
  }); // prettier-ignore

  test('and written again it is the same', () => {
    check(
      fc.array(block, { maxLength: 4 }),
      (blocks) => {
        const copy = write(blocks);
        expect(write(back(readNotice(copy, 'n.mdx').value?.blocks ?? []))).toBe(copy);
      },
      100,
    );
  });
});
