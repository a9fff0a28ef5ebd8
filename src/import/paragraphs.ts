import { splitIssuers, unmarked } from '../instruments/title.ts';
import { withoutWhite } from '../text/characters.ts';
import { closeHanSpaces } from '../text/normalize.ts';
import { readLabel, type Label } from '../text/labels.ts';
import type { SettledLine } from '../fidelity/settle.ts';
import { isAddressee } from './addressees.ts';
import { isAdoptionNote } from './adoption-note.ts';
import { dateLine } from './number-line.ts';

/** A cell of a table and where it was printed. */
export interface Cell {
  text: string;
  /** The words as received, before the house rules. */
  raw: string;
  line: number;
  column: number;
}

/** What the lines of a notice say, before its parts are told apart. */
export type Piece = Paragraph | TablePiece;

export interface Paragraph {
  type: 'paragraph';
  text: string;
  line: number;
  column: number;
  /** Its first line as received, from its first character on. */
  raw: () => string;
  /** Lines (1-based) where print broke it; a break inside a sentence is no doubt, one in a heading is. */
  joined: number[];
}

export interface TablePiece {
  type: 'table';
  rows: Cell[][];
  line: number;
  column: number;
}

const LONGEST_TITLE = 200;

/** Longer than any paragraph printed in lines, in characters. */
const LONGEST_PARAGRAPH = 20_000;

/** Longer than any heading seen; a line without punctuation below it may be one. */
const HEADING_LENGTH = 45;

/**
 * Puts the lines of one notice together again: what page and column breaks cut is joined, headings
 * stay apart from what follows, rows of cells become tables. Every character of the lines is kept.
 * `titles` are those of the enclosures to expect: a line that is one of them stands alone.
 */
export function readPieces(lines: readonly SettledLine[], titles: readonly string[] = []): Piece[] {
  const filled = lines.filter(({ text }) => text !== '');
  const usesIndents = filled.filter(({ indented }) => indented).length * 3 > filled.length;
  const pieces: Piece[] = [];
  let blank = true;
  for (const line of lines) {
    if (line.text === '') {
      blank = true;
      continue;
    }
    const last = pieces.at(-1);
    if (isRow(line)) {
      const row = readRow(line);
      if (last?.type === 'table') last.rows.push(row);
      else
        pieces.push({ type: 'table', rows: [row], line: line.number, column: row[0]?.column ?? 1 });
    } else if (
      last?.type === 'paragraph' &&
      continues(last, line, {
        blank,
        usesIndents,
        titles,
        titled: isBareLabel(pieces.at(-2)),
      })
    ) {
      last.text = join(last.text, line.text);
      last.joined.push(line.number);
    } else {
      pieces.push({
        type: 'paragraph',
        text: line.text,
        line: line.number,
        column: line.columns[0] ?? 1,
        raw: () =>
          Array.from(line.raw)
            .slice((line.columns[0] ?? 1) - 1)
            .join(''),
        joined: [],
      });
    }
    blank = false;
  }
  return pieces.map((piece) =>
    piece.type === 'paragraph' ? { ...piece, text: runningText(piece.text) } : piece,
  );
}

/**
 * A roster entry keeps the space between name and post, a signature that between joint issuers;
 * everywhere else spaces between Han close up.
 */
function runningText(text: string): string {
  const issuers = splitIssuers(text);
  if (issuers.length > 1 && issuers.join('') === withoutWhite(text)) return issuers.join(' ');
  return rosterEntry(text) ? text : closeHanSpaces(text);
}

/** `胡建森 中央党校（国家行政学院）一级教授` → name and post; null for anything else. */
export function rosterEntry(text: string): { name: string; post: string } | null {
  if (text.length > LONGEST_ENTRY) return null;
  const match = /^(\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?) ([^。；]{2,60})$/u.exec(text);
  if (!match || readLabel(text)) return null;
  const [, name = '', post = ''] = match;
  return POST.test(post) ? { name, post } : null;
}

/** Name, space and post at their longest. */
const LONGEST_ENTRY = 80;

// 云川大学法学院教授 · 市司法局副局长 · 某某律师事务所律师 · 二级巡视员、… · not 关于……的通知
const POST =
  /(?:教授|研究员|律师|长|主任|主席|书记|员|师|委员|顾问|总监|经理|代表|院士|理事|干部|警监|警督|法官|检察官|专家|博士|讲师|学者|负责人|司|士)(?:（[^）]*）)?$/u;

function isRow({ text }: SettledLine): boolean {
  return text.includes('\t');
}

function readRow(line: SettledLine): Cell[] {
  const cells: Cell[] = [];
  const points = Array.from(line.raw);
  let start = 0;
  for (const text of line.text.split('\t')) {
    const lead = text.length - text.trimStart().length;
    const column = line.columns[start + lead] ?? 1;
    const last = line.columns[start + Math.max(text.trimEnd().length - 1, lead)] ?? column;
    const raw = text.trim() === '' ? '' : points.slice(column - 1, last).join('');
    cells.push({ text: runningText(text.trim()), raw, line: line.number, column });
    start += text.length + 1;
  }
  return cells;
}

/** A title without white space and without the marks it may be printed in. */
export function bareTitle(text: string): string {
  return unmarked(withoutWhite(text));
}

interface Surroundings {
  /** True when an empty line parts the two. */
  blank: boolean;
  /** True when this text indents the first line of a paragraph. */
  usesIndents: boolean;
  titles: readonly string[];
  /** True when the text before is the title under a label that stands alone (`专栏3`, `附件2`). */
  titled: boolean;
}

/** A box's or an annex's label on a line of its own; the next line is its title. */
function isBareLabel(piece: Piece | undefined): boolean {
  if (piece?.type !== 'paragraph') return false;
  const label = readLabel(piece.text);
  if (label?.kind !== 'box' && label?.kind !== 'annex') return false;
  return /^[：:]?$/u.test(piece.text.slice(label.length).trim());
}

/** Decides whether `line` goes on with the sentence or heading that `before` leaves open. */
function continues(
  before: Paragraph,
  line: SettledLine,
  { blank, usesIndents, titles, titled }: Surroundings,
): boolean {
  // Lines without an end are no paragraph; joining them for ever would cost more with each.
  if (before.text.length > LONGEST_PARAGRAPH) return false;
  // No title is longer; a paragraph that has grown is none.
  const above = before.text.length > LONGEST_TITLE ? before.text : bareTitle(before.text);
  const below = line.text.length > LONGEST_TITLE ? line.text : bareTitle(line.text);
  if (titles.includes(below)) return false;
  if (titles.some((title) => title.startsWith(above)))
    return titles.some((title) => title.startsWith(above + below));
  const label = readLabel(line.text);
  if (startsAnew(line.text, label)) return false;
  if (rosterEntry(before.text) || rosterEntry(line.text)) return false;
  if (dateLine(before.text) !== null || dateLine(line.text) !== null) return false;
  // The issuers who sign stand alone, also where the text above lost its full stop.
  if (splitIssuers(line.text).length > 0 && before.text.length > 60) return false;
  if (usesIndents && line.indented) return false;
  if (isClosed(before.text))
    return usesIndents && !blank && !line.indented && isFullLine(before.text);
  if (STRAY_START.test(line.text)) return true;
  const heading = titled || headingLabel(before.text) !== null;
  if (heading) return isHeadingRest(before.text, line.text);
  return true;
}

// 区、云川经开区…… · 业，…… · ）…… : the end of a word that the break cut · not 市、区各部门……
const STRAY_START =
  /^(?:\p{Script=Han}?[、，。；：）》”](?!(?:区|县|乡|镇|街道)(?:[、（]|各|级|人民))|的)/u;

/** Labels that always begin a paragraph; a bare number may be the `4.5%` of a broken sentence. */
function startsAnew(text: string, label: Label | null): boolean {
  return label !== null && !(label.kind === 'article' && /^第.+?条(?:规定|的)/u.test(text));
}

// A sentence ends 。！？ or with those inside a closing quote or bracket; ： and ； close a paragraph too.
const CLOSED = /(?:[。！？；：:]|[。！？…][”’）)》]|[—…]{2})$/u;

function isClosed(text: string): boolean {
  return (
    CLOSED.test(text.slice(-4)) ||
    isAddressee(text) ||
    isAdoptionNote(text) ||
    /（略）$|（此件[^）]*）$/u.test(text.slice(-60)) ||
    /^附\s*件\s*[0-9一二三四五六七八九十]*$/u.test(text)
  );
}

function isFullLine(text: string): boolean {
  return text.length >= 30 && !/[。！？；：]$/u.test(text);
}

/** The label of a text that is a heading so far: labelled, short, without the end of a sentence. */
function headingLabel(text: string): Label | null {
  const label = readLabel(text);
  if (!label || ['article', 'units', 'note', 'dash', 'circled', 'level4'].includes(label.kind))
    return null;
  const body = text.slice(label.length);
  // Parts and 一、 number headings only, which may hold a comma; （一） and 1. number sentences, too.
  const sentence = ['level2', 'level3'].includes(label.kind) ? /[。；！？，]/u : /[。；！？]/u;
  // 本实施意见适用于市内五区、云东新 · a sentence about the document itself, however short its first line.
  const aboutItself = /^本(?!市|省|县|区)/u.test(body.trim());
  return body.length <= HEADING_LENGTH && !sentence.test(body) && !aboutItself ? label : null;
}

/** The rest of a heading cut in two is short and holds no sentence (`多层次社会保障体系`). */
function isHeadingRest(heading: string, text: string): boolean {
  if (text.length > HEADING_LENGTH || /[。；！？，]|：$/u.test(text)) return false;
  const label = readLabel(heading);
  const bare = label ? heading.slice(label.length).trim() : heading;
  // `附件` or `专栏3` alone is followed by its title, which is kept on a line of its own.
  return bare.length >= 4;
}

/** Joins the halves of a broken line; Latin words and numbers keep a space only where one was printed. */
function join(before: string, after: string): string {
  return before + after;
}
