import { describe, expect, test } from 'vitest';
import { readNotice, type NoticeBlock } from '../../src/markdown/read-notice.ts';
import { anyText, check } from '../support/property.ts';

const HEAD = `---
number: 云政办〔2023〕4号
title: 云川市人民政府办公厅关于供水的通知
issuers: [云川市人民政府办公厅]
date: 2023-03-06
kind: 通知
topics: [供水]
gazette: 2023-01
lines: [1, 9]
---
`;
const HEAD_LINES = HEAD.split('\n').length - 1;
const read = (source: string) => readNotice(source, 'notice.mdx');
/** Reads a body; places count from the first line below the head and a blank line. */
const readBody = (body: string) => {
  const { value, problems } = read(`${HEAD}\n${body}`);
  return {
    blocks: value?.blocks ?? null,
    problems: problems.map(({ rule, file, severity, line, column, message }) => ({
      rule, file, severity, line: line - HEAD_LINES - 1, column, message,
    })), // prettier-ignore
  };
};

/** Blocks without their places, for tables of expectation. */
function plain(blocks: readonly NoticeBlock[] | null): unknown {
  return blocks?.map((block) => {
    if (block.type === 'paragraph') return block.text;
    if (block.type === 'table')
      return block.rows.map(({ cells }) => cells.map(({ text }) => text));
    return [block.type, block.label?.text ?? null, block.title?.text ?? null, plain(block.children)];
  });
} // prettier-ignore

describe('a notice is read', () => {
  test('with its head', () => {
    const { value, problems } = read(`${HEAD}\n甲。\n`);
    expect(problems).toEqual([]);
    expect(value?.frontmatter).toEqual({
      number: '云政办〔2023〕4号',
      title: '云川市人民政府办公厅关于供水的通知',
      issuers: ['云川市人民政府办公厅'],
      date: '2023-03-06',
      kind: '通知',
      topics: ['供水'],
      gazette: '2023-01',
      lines: [1, 9],
    });
  });

  test('with the place of each field of the head', () => {
    const { value } = read(HEAD);
    const at = (field: 'number' | 'title' | 'issuers' | 'date') => {
      const offset = value?.fieldOffsets[field] ?? -1;
      return HEAD.slice(offset, offset + 3);
    };
    expect([at('number'), at('title'), at('issuers'), at('date')]).toEqual([
      '云政办',
      '云川市',
      '[云川',
      '202',
    ]);
    expect(value?.position(value.fieldOffsets.title ?? 0)).toEqual({ line: 3, column: 8 });
  });

  test('as paragraphs, tables and the four components', () => {
    const { blocks, problems } = readBody(`各区县人民政府：

1. 甲
乙

<Enclosure title="供水办法">

第一条 丙

<Box label="专栏1" title="工程">

| 丁 | 戊 |
| - | - |
| 己 | |

</Box>

</Enclosure>

<Annex label="附件1">

<Roster>

周正 教授

</Roster>

</Annex>
`);
    expect(problems).toEqual([]);
    expect(plain(blocks)).toEqual([
      '各区县人民政府：',
      '1. 甲\n乙',
      [
        'Enclosure',
        null,
        '供水办法',
        ['第一条 丙', ['Box', '专栏1', '工程', [[['丁', '戊'], ['己', '']]]]],
      ],
      ['Annex', '附件1', null, [['Roster', null, null, ['周正 教授']]]],
    ]);
  }); // prettier-ignore

  test('with escapes and references undone, each character at its place', () => {
    const body = String.raw`a\{甲\} \<乙 &lt;丙 &#105;mport \\ 𠮷丁`;
    const { blocks } = readBody(body);
    const [block] = blocks ?? [];
    if (block?.type !== 'paragraph') throw new Error('no paragraph');
    expect(block.text).toBe('a{甲} <乙 <丙 import \\ 𠮷丁');
    const source = `${HEAD}\n${body}`;
    const placeOf = (char: string) => block.at[block.text.indexOf(char)];
    for (const char of ['a', '甲', '乙', '丙', 'm', '𠮷', '丁'])
      expect(placeOf(char), char).toBe(source.indexOf(char, HEAD.length));
    expect(block.at).toHaveLength(block.text.length);
  });

  test.each([
    ['Windows line ends', (source: string) => source.replace(/\n/g, '\r\n')],
    ['no line end at the end', (source: string) => source.trimEnd()],
    ['no blank line below the head', (source: string) => source.replace('---\n\n', '---\n')],
  ])('with %s', (_, change) => {
    const source = `${HEAD}\n甲。\n\n乙。\n`;
    const { value, problems } = read(change(source));
    expect(problems).toEqual([]);
    expect(plain(value?.blocks ?? null)).toEqual(['甲。', '乙。']);
    expect(value?.frontmatter.title).toBe('云川市人民政府办公厅关于供水的通知');
  });

  test('without any text', () => {
    const { value, problems } = read(HEAD);
    expect(problems).toEqual([]);
    expect(value?.blocks).toEqual([]);
  });
});

describe('what is no content is refused at its place', () => {
  test.each([
    ['an import', '甲。\n\nimport Box from "./Box.astro"\n\n乙。', 3, 1, 'import 或 export'],
    ['an export', '甲。\n\nexport const a = 1\n', 3, 1, 'import 或 export'],
    ['an expression of its own', '甲。\n\n{1 + 1}\n', 3, 1, '表达式'],
    ['an expression in a sentence', '甲{乙}丙', 1, 2, '表达式'],
    ['a comment', '甲。\n\n{/* 乙 */}', 3, 1, '表达式'],
    ['an expression in a table', '| 甲 | {乙} |\n| - | - |\n| 丙 | 丁 |', 1, 7, '表达式'],
    ['a script', '<script>\n\nalert(1)\n\n</script>', 1, 1, '<script>'],
    ['a script in a sentence', '甲<script>alert</script>乙', 1, 2, '行内标签'],
    ['an unknown component', '<Note>\n\n甲\n\n</Note>', 1, 1, '<Note>'],
    ['a fragment', '<>\n\n甲\n\n</>', 1, 1, '标签'],
    ['HTML', '<div>\n\n甲\n\n</div>', 1, 1, '<div>'],
    ['an image', '<img src="x" />', 1, 1, '<img>'],
    ['a component inside a sentence', '甲 <Box>乙</Box>', 1, 3, '行内标签'],
    ['a component inside another', '<Box label="专栏1">\n\n<Note>\n\n甲\n\n</Note>\n\n</Box>', 3, 1, '<Note>'],
    ['an unknown attribute', '<Box class="x">\n\n甲\n\n</Box>', 1, 1, '<Box>'],
    ['an attribute without a value', '<Box title>\n\n甲\n\n</Box>', 1, 1, '<Box>'],
    ['an attribute that is an expression', '<Box title={1}>\n\n甲\n\n</Box>', 1, 1, '<Box>'],
    ['attributes that are spread', '<Box {...a}>\n\n甲\n\n</Box>', 1, 1, '<Box>'],
  ])('%s', (_, body, line, column, what) => {
    const { problems } = readBody(body);
    expect(problems).toMatchObject([
      { rule: 'not-content', severity: 'error', file: 'notice.mdx', line, column },
    ]);
    expect(problems[0]?.message).toContain(what);
  }); // prettier-ignore

  test('and the rest is read all the same', () => {
    const { blocks } = readBody('甲。\n\n<Note>\n\n乙。\n\n</Note>\n\n丙。');
    expect(plain(blocks)).toEqual(['甲。', '丙。']);
  });

  test('Markdown’s own marks are text, not refused', () => {
    const { blocks, problems } = readBody('# 甲\n\n- 乙\n\n> 丙\n\n**丁** [戊](己) `庚`\n\n---');
    expect(problems).toEqual([]);
    expect(plain(blocks)).toEqual(['# 甲', '- 乙', '> 丙', '**丁** [戊](己) `庚`', '---']);
  });
});

describe('what cannot be read at all is said with its place', () => {
  test.each([
    ['a tag that is not closed', '甲。\n\n<Box label="专栏1">\n\n乙。', 3],
    ['a tag that is not opened', '甲。\n\n</Box>', 3],
    ['tags that cross', '<Box>\n\n<Annex>\n\n</Box>\n\n</Annex>', 3],
    ['a bare < before a word', '甲<乙', 1],
    ['a bare {', '甲。\n\n乙 { 丙', 3],
  ])('%s', (_, body, line) => {
    const { blocks, problems } = readBody(body);
    expect(blocks).toBeNull();
    expect(problems).toMatchObject([
      { rule: 'mdx-syntax', severity: 'error', file: 'notice.mdx', line },
    ]);
  });
});

test('a place behind a character of two units is counted in code points', () => {
  const columns = (body: string) => readBody(body).problems.map(({ column }) => column);
  expect(columns('𠮷{甲}')).toEqual([2]);
  expect(columns('𠮷𠮷<b>甲</b>')).toEqual([3]);
  expect(columns('𠮷𠮷{')[0]).toBeLessThanOrEqual(4);
});

describe('a head that is wrong is said with field and place', () => {
  const lineOf = (field: string) =>
    HEAD.split('\n').findIndex((line) => line.startsWith(field)) + 1;

  test.each([
    ['number', 'number: 云政办[2023]4号', 9],
    ['title', "title: ''", 8],
    ['issuers', 'issuers: 云川市人民政府办公厅', 10],
    ['issuers.1', "issuers: [云川市人民政府, '']", 20],
    ['date', 'date: 2023-02-30', 7],
    ['kind', 'kind: 3', 7],
    ['topics', 'topics: 供水', 9],
    ['gazette', 'gazette: 202302', 10],
    ['lines.0', 'lines: [0, 9]', 9],
  ])('%s', (field, changed, column) => {
    const name = field.replace(/\..*/, '');
    const source = HEAD.replace(new RegExp(`^${name}: .*$`, 'm'), changed);
    const { value, problems } = read(source);
    expect(value).toBeNull();
    expect(problems).toMatchObject([
      { rule: 'frontmatter', severity: 'error', file: 'notice.mdx', line: lineOf(name), column },
    ]);
    expect(problems[0]?.message).toContain(field);
  });

  test('a field that is missing', () => {
    const { value, problems } = read(HEAD.replace(/^title: .*\n/m, ''));
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ rule: 'frontmatter', severity: 'error', line: 2 }]);
    expect(problems[0]?.message).toContain('title');
  });

  test('a field that does not exist, at the line it stands on', () => {
    const { problems } = read(HEAD.replace('kind:', 'status: 有效\nkind:'));
    expect(problems).toMatchObject([{ rule: 'frontmatter', severity: 'error', line: 6 }]);
    expect(problems[0]?.message).toContain('status');
  });

  test('several at once', () => {
    const source = HEAD.replace('2023-03-06', '2023-3-6').replace('4号', '04号');
    expect(read(source).problems.map(({ line }) => line)).toEqual([2, 5]);
  });

  test('YAML that cannot be read', () => {
    const { value, problems } = read(HEAD.replace('[供水]', '[供水'));
    expect(value).toBeNull();
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'notice.mdx' });
    expect(problems[0]?.line).toBeGreaterThanOrEqual(7);
    expect(problems[0]?.line).toBeLessThanOrEqual(9);
  });

  test.each([
    ['no head', '甲。'],
    ['a head that does not end', '---\nnumber: null\n'],
    ['something above the head', `甲。\n${HEAD}`],
    ['an empty file', ''],
  ])('%s', (_, source) => {
    const { value, problems } = read(source);
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ rule: 'frontmatter', line: 1, column: 1 }]);
  });

  test('problems of the head and of the body come together', () => {
    const { problems } = read(`${HEAD.replace('2023-03-06', '昨天')}\n{甲}\n`);
    expect(problems.map(({ rule }) => rule)).toEqual(['frontmatter', 'not-content']);
  });
});

test('any text at all is read without throwing, every problem within it', () => {
  check(anyText(60), (any) => {
    // A lone CR ends a line for Markdown and for no editor.
    const text = any.replace(/\r(?!\n)/g, '');
    for (const source of [text, `${HEAD}\n${text}`, `---\n${text}\n---\n\n甲\n`]) {
      const lines = source.split('\n');
      for (const { line, column } of read(source).problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual(Array.from(lines[line - 1] ?? '').length + 1);
      }
    }
  }, 150);
}); // prettier-ignore
