import type { BlockContent, Paragraph, Root, RootContent, Text } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { Document, isSeq } from 'yaml';
import type { ImportedNotice } from '../import/import-gazette.ts';
import type { Block } from '../import/structure.ts';
import { noticeSyntax } from './notice-syntax.ts';

const writer = unified()
  .use(remarkMdx)
  .use(noticeSyntax)
  .use(remarkStringify, {
    handlers: {
      text: (node: Text) => escapeText(node.value),
      // The children of a component are not indented: an editor moves them in and out by its tags alone.
      mdxJsxFlowElement: (node: MdxJsxFlowElement, _, state, info) =>
        `${openingTag(node)}\n\n${state.containerFlow(node, info)}\n\n</${node.name}>`,
    },
  })
  .freeze();

/** The MDX copy of an imported notice: its head as YAML, then paragraphs, tables and components. */
export function writeNotice(
  notice: ImportedNotice,
  gazette: string,
  topics: readonly string[] = [],
): string {
  const { number, title, issuers, date, kind, lines, blocks } = notice;
  const head = new Document({ number, title, issuers, date, kind, topics, gazette, lines });
  // Short lists on one line, as an editor would write them.
  for (const field of ['issuers', 'topics', 'lines']) {
    const list: unknown = head.get(field, true);
    if (isSeq(list)) list.flow = true;
  }
  const yaml = head.toString({ lineWidth: 0, flowCollectionPadding: false });
  const root: Root = { type: 'root', children: blocks.map(toMdast) };
  return `---\n${yaml}---\n\n${writer.stringify(root)}`;
}

function openingTag({ name, attributes }: MdxJsxFlowElement): string {
  const written = attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? ` ${attribute.name}="${attribute.value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`
      : '',
  );
  return `<${name}${written.join('')}>`;
}

function toMdast(block: Block): RootContent {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.text);
    case 'table':
      return {
        type: 'table',
        children: block.rows.map((cells) => ({
          type: 'tableRow',
          children: cells.map((text) => ({
            type: 'tableCell',
            children: [{ type: 'text', value: text }],
          })),
        })),
      };
    default:
      return {
        type: 'mdxJsxFlowElement',
        name: block.type,
        attributes: [...attribute('label', block.label), ...attribute('title', block.title)],
        children: block.children.map((child) => toMdast(child) as BlockContent),
      };
  }
}

function attribute(name: string, value: string | undefined): MdxJsxAttribute[] {
  return value === undefined ? [] : [{ type: 'mdxJsxAttribute', name, value }];
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

/**
 * Escapes what the dialect of notices would not read as text: a backslash before punctuation, `{`, `<`,
 * the bar that parts cells, a character reference, and `import` or `export` at the start.
 */
function escapeText(value: string): string {
  return value
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[{<|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(?:im|ex)port(?=\s)/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}
