import type { Nodes, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { noticeSyntax } from '../../src/markdown/notice-syntax.ts';

const processor = unified().use(remarkParse).use(remarkMdx).use(noticeSyntax).use(remarkStringify);
const parse = (source: string): Root => processor.parse(source);

/** The node's type and, of its children, the same: enough to compare structure. */
function shape(node: Nodes): unknown {
  return 'children' in node ? [node.type, ...node.children.map(shape)] : node.type;
}

describe('printed marks stay text', () => {
  test.each([
    '1. 加强领导',
    '1) 加强领导',
    '- （一）加强领导',
    '* 加强领导',
    '+ 加强领导',
    '> 60 的',
    '# 一、总则',
    '[60]',
    '[甲](乙)',
    '![甲](乙)',
    '[甲]: 乙',
    '[^1]',
    '——',
    '***',
    '---',
    '___',
    '===',
    '```',
    '~~~',
    '`码`',
    '~~删~~',
    '*甲* **乙** _丙_ __丁__',
    'https://example.com a@example.com',
    '“甲”——‘乙’…… "丙" -- ...',
    '第一条 郑政办〔2022〕10号',
  ])('%s', (line) => {
    expect(parse(`甲。\n\n${line}\n\n乙。\n`).children[1]).toMatchObject({
      type: 'paragraph',
      children: [{ type: 'text', value: line }],
    });
  });

  test('an underline does not make a heading, nor four spaces code', () => {
    expect(shape(parse('甲\n===\n\n乙\n---\n\n    丙\n'))).toEqual([
      'root',
      ['paragraph', 'text'],
      ['paragraph', 'text'],
      ['paragraph', 'text'],
    ]);
  });
});

test('a line ending is a line ending, whatever stands before it', () => {
  expect(parse('甲  \n乙\\\n丙\n丁')).toMatchObject({
    children: [{ type: 'paragraph', children: [{ type: 'text', value: '甲\n乙\\\n丙\n丁' }] }],
  });
});

test('escapes and character references are undone', () => {
  expect(parse(String.raw`\{甲\} \< &lt; &#123; \\ \| \[`).children[0]).toMatchObject({
    children: [{ type: 'text', value: String.raw`{甲} < < { \ | [` }],
  });
});

test('tables and components are the only structure', () => {
  const source =
    '<Box title="专栏 1">\n\n| 甲 | 1. 乙 |\n| --- | --- |\n| - 丙 | [4] |\n\n</Box>\n';
  const row = ['tableRow', ['tableCell', 'text'], ['tableCell', 'text']];
  expect(shape(parse(source))).toEqual(['root', ['mdxJsxFlowElement', ['table', row, row]]]);
});

test('writing what was read gives the same text again', () => {
  const lines = ['1. 甲', '- 乙', '# 丙', '[60] \\{丁\\} \\<戊 *己* _庚_ `辛`', '> 壬', '---'];
  const tree = parse(lines.join('\n\n'));
  const again = parse(processor.stringify(tree));
  const texts = (root: Root) =>
    root.children.map((child) => ('children' in child ? child.children : child));
  expect(JSON.stringify(texts(again), withoutPosition)).toBe(
    JSON.stringify(texts(tree), withoutPosition),
  );
});

const withoutPosition = (key: string, value: unknown) => (key === 'position' ? undefined : value);
