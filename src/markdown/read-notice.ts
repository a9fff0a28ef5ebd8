import type { Nodes, Root, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { decodeString } from 'micromark-util-decode-string';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { frontmatterSchema, type Frontmatter } from '../instruments/schema.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { plainOf, schemaProblems } from '../problems/schema-problems.ts';
import { nearest } from '../problems/suggest.ts';
import { positionsOf, type Position } from '../text/positions.ts';
import { explainSyntax } from './explain-syntax.ts';
import { noticeSyntax } from './notice-syntax.ts';

/** The components a notice may use, and nothing else. */
export const COMPONENTS = ['Enclosure', 'Box', 'Annex', 'Roster'] as const;
export type ComponentName = (typeof COMPONENTS)[number];

/** Text of a notice and where it stands in its file; `at` gives the offset of each UTF-16 unit. */
export interface SourceText {
  text: string;
  at: number[];
}

export type NoticeBlock = NoticeParagraph | NoticeTable | NoticeContainer;

export interface NoticeParagraph extends SourceText {
  type: 'paragraph';
  offset: number;
}

export interface NoticeTable {
  type: 'table';
  rows: NoticeRow[];
  offset: number;
}

export interface NoticeRow {
  cells: SourceText[];
  offset: number;
}

export interface NoticeContainer {
  type: ComponentName;
  label: SourceText | null;
  title: SourceText | null;
  children: NoticeBlock[];
  offset: number;
}

/** A notice as read from its copy. */
export interface Notice {
  file: string;
  source: string;
  frontmatter: Frontmatter;
  /** Offset at which each field of the head is written. */
  fieldOffsets: Partial<Record<keyof Frontmatter, number>>;
  blocks: NoticeBlock[];
  /** Offset in the file → line and column. */
  position: (offset: number) => Position;
}

/** All paragraphs of a notice in order, those inside its components included; tables are left out. */
export function paragraphsOf(blocks: readonly NoticeBlock[]): NoticeParagraph[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block];
    return block.type === 'table' ? [] : paragraphsOf(block.children);
  });
}

/** The remark processor that reads the dialect of notices; parsing only. */
export const noticeProcessor = unified().use(remarkParse).use(remarkMdx).use(noticeSyntax).freeze();

/**
 * Reads one notice from the text of its MDX copy. Never throws on content: where the copy cannot be
 * read, `value` is null and the problems say why and where.
 */
export function readNotice(
  source: string,
  file: string,
): { value: Notice | null; problems: Problem[] } {
  const position = positionsOf(source);
  const fence = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!fence) {
    const values = { field: '文件头', expected: '以 --- 起止的一段', found: '没有' };
    return {
      value: null,
      problems: [problem('frontmatter', { file, line: 1, column: 1 }, values)],
    };
  }
  const head = readFrontmatter(fence[1] ?? '', source.indexOf('\n') + 1, file, position);
  const body = blank(source, fence[0].length);
  const { blocks, problems } = readBody(body, source, file, position);
  const all = [...head.problems, ...problems];
  if (!head.value || !blocks) return { value: null, problems: all };
  const { value: frontmatter, fieldOffsets } = head;
  return { value: { file, source, frontmatter, fieldOffsets, blocks, position }, problems: all };
}

/** The source with its first `length` characters made white, so that offsets stay. */
function blank(source: string, length: number): string {
  return source.slice(0, length).replace(/[^\n\r]/g, ' ') + source.slice(length);
}

interface Head {
  value: Frontmatter | null;
  fieldOffsets: Notice['fieldOffsets'];
  problems: Problem[];
}

function readFrontmatter(
  yaml: string,
  start: number,
  file: string,
  position: Notice['position'],
): Head {
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false });
  const place = (offset: number) => ({ file, ...position(start + offset) });
  const problems = document.errors.map((error) =>
    problem('mdx-syntax', place(error.pos[0]), { reason: error.message }),
  );
  if (problems.length > 0) return { value: null, fieldOffsets: {}, problems };
  const plain = plainOf(document);
  if ('reason' in plain) {
    const unreadable = problem('mdx-syntax', place(0), { reason: plain.reason });
    return { value: null, fieldOffsets: {}, problems: [unreadable] };
  }
  const parsed = frontmatterSchema.safeParse(plain.value ?? {});
  const fieldOffsets: Notice['fieldOffsets'] = {};
  for (const field of Object.keys(frontmatterSchema.shape) as (keyof Frontmatter)[]) {
    const offset = offsetIn(document, [field]);
    if (offset !== null) fieldOffsets[field] = start + offset;
  }
  if (parsed.success) return { value: parsed.data, fieldOffsets, problems };
  const known = Object.keys(frontmatterSchema.shape);
  problems.push(...schemaProblems('frontmatter', parsed.error.issues, document, known, place));
  return { value: null, fieldOffsets, problems };
}

function offsetIn(document: Document, path: readonly (string | number)[]): number | null {
  const node: unknown = document.getIn(path, true);
  if (typeof node !== 'object' || node === null || !('range' in node)) return null;
  return (node.range as [number, number, number] | null | undefined)?.[0] ?? null;
}

function readBody(
  body: string,
  source: string,
  file: string,
  position: Notice['position'],
): { blocks: NoticeBlock[] | null; problems: Problem[] } {
  let root: Root;
  try {
    root = noticeProcessor.parse(body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const { reason, line, column } = explainSyntax(error, source);
    return { blocks: null, problems: [problem('mdx-syntax', { file, line, column }, { reason })] };
  }
  const problems: Problem[] = [];
  const blocks = readBlocks(root.children, source, (node, what) => {
    const place = { file, ...position(node.position?.start.offset ?? 0) };
    const meant = 'name' in node ? nearest(node.name ?? '', COMPONENTS) : null;
    problems.push(problem('not-content', place, { what }, meant ? `改为 <${meant}>` : undefined));
  });
  return { blocks, problems };
}

/** Told of each node a notice may not hold, and what it is in words. */
export type Refuse = (node: Nodes, what: string) => void;

/** The blocks of parsed Markdown; what a notice may not hold goes to `refuse` and is left out. */
export function readBlocks(nodes: readonly Nodes[], source: string, refuse: Refuse): NoticeBlock[] {
  return nodes.flatMap((node): NoticeBlock[] => {
    const offset = node.position?.start.offset ?? 0;
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', ...readText(node, source, refuse), offset }];
      case 'table':
        return [{ type: 'table', rows: readRows(node, source, refuse), offset }];
      case 'mdxJsxFlowElement':
        return readContainer(node, source, refuse);
      default:
        refuse(node, nameOf(node));
        return [];
    }
  });
}

function readContainer(node: MdxJsxFlowElement, source: string, refuse: Refuse): NoticeContainer[] {
  const name = COMPONENTS.find((component) => component === node.name);
  if (!name) {
    refuse(node, `标签 <${node.name ?? ''}>`);
    return [];
  }
  const offset = node.position?.start.offset ?? 0;
  const read = (wanted: string): SourceText | null => {
    const attribute = node.attributes.find(
      (other) => other.type === 'mdxJsxAttribute' && other.name === wanted,
    );
    if (!attribute || typeof attribute.value !== 'string') return null;
    const start = source.indexOf(`${wanted}=`, offset) + wanted.length + 2;
    return align(attribute.value, source, start, false);
  };
  for (const attribute of node.attributes) {
    const plain = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
    if (!plain || !['label', 'title'].includes(attribute.name)) {
      refuse(node, `<${name}> 的 label、title 以外的属性或表达式`);
    }
  }
  const children = readBlocks(node.children, source, refuse);
  return [{ type: name, label: read('label'), title: read('title'), children, offset }];
}

function readRows(table: Table, source: string, refuse: Refuse): NoticeRow[] {
  return table.children.map((row) => ({
    cells: row.children.map((cell) => readText(cell, source, refuse)),
    offset: row.position?.start.offset ?? 0,
  }));
}

/** Joins the text of a node; anything but text in it is refused. */
function readText(
  node: Extract<Nodes, { children: unknown }>,
  source: string,
  refuse: Refuse,
): SourceText {
  const out: SourceText = { text: '', at: [] };
  for (const child of node.children) {
    if (child.type !== 'text') {
      refuse(child, nameOf(child));
      continue;
    }
    const part = align(child.value, source, child.position?.start.offset ?? 0, true);
    out.text += part.text;
    out.at.push(...part.at);
  }
  return out;
}

/**
 * Finds for each unit of `value` its offset in `source` from `start`: backslash escapes and character
 * references are longer in the source than in the value, and so is the white space at a line break.
 * The value of an attribute has no backslash escapes.
 */
function align(value: string, source: string, start: number, escapes: boolean): SourceText {
  const at: number[] = [];
  let from = start;
  for (let unit = 0; unit < value.length; unit++) {
    const char = value.charAt(unit);
    if (/\s/u.test(char)) {
      while (from < source.length && !/\s/u.test(source.charAt(from))) from++;
      at.push(from++);
      continue;
    }
    while (from < source.length && /\s/u.test(source.charAt(from))) from++;
    if (escapes && source[from] === '\\' && isEscaped(source.charAt(from + 1), char)) from++;
    else {
      const reference = /^&(?:#\w{1,8}|\w{2,31});/.exec(source.slice(from, from + 34))?.[0] ?? '';
      const decoded = reference ? decodeString(reference) : '';
      if (decoded !== reference && value.startsWith(decoded, unit)) {
        for (let part = 0; part < decoded.length; part++) at.push(from);
        unit += decoded.length - 1;
        from += reference.length;
        continue;
      }
    }
    at.push(from++);
  }
  return { text: value, at };
}

/** True when a backslash before `next` is an escape and `char` is what it stands for. */
function isEscaped(next: string, char: string): boolean {
  return next === char && /[!-/:-@[-`{-~]/.test(next);
}

function nameOf(node: Nodes): string {
  const names: Partial<Record<Nodes['type'], string>> = {
    mdxjsEsm: ' import 或 export',
    mdxFlowExpression: '表达式 { }',
    mdxTextExpression: '表达式 { }',
    mdxJsxTextElement: '行内标签',
    mdxJsxFlowElement: '标签',
  };
  return names[node.type] ?? `“${node.type}”`;
}
