import type { Correction } from '../fidelity/corrections.ts';
import { withoutWhite } from '../text/characters.ts';
import { rosterEntry, type Cell } from './paragraphs.ts';

/** A row whose cells are not as many as the header's. */
export interface DamagedRow {
  line: number;
  column: number;
  expected: number;
  found: number;
}

/** The rows of a table, filled up to one width. */
export interface ReadTable {
  rows: string[][];
  corrections: Correction[];
  damaged: DamagedRow[];
}

/**
 * Reads rows of cells as one table. A header printed again on the next page is kept once (a `merge`);
 * rows that are too short or too long are kept as they are, filled with empty cells, and reported.
 */
export function readTable(rows: readonly (readonly Cell[])[]): ReadTable {
  const header = rows[0] ?? [];
  const width = header.length;
  const headerWords = header.map(({ text }) => withoutWhite(text));
  const corrections: Correction[] = [];
  const damaged: DamagedRow[] = [];
  const kept: string[][] = [];
  rows.forEach((row, index) => {
    const first = row[0];
    if (!first) return;
    const words = row.map(({ text }) => withoutWhite(text));
    if (
      index > 0 &&
      words.length === width &&
      words.every((word, at) => word === headerWords[at]) &&
      width > 1
    ) {
      corrections.push(mergeOf(row, header));
      return;
    }
    if (row.length !== width)
      damaged.push({ line: first.line, column: first.column, expected: width, found: row.length });
    kept.push(words.map((_, at) => row[at]?.text ?? ''));
  });
  const widest = Math.max(...kept.map((row) => row.length));
  return {
    rows: kept.map((row) => [...row, ...Array<string>(widest - row.length).fill('')]),
    corrections,
    damaged,
  };
}

function mergeOf(row: readonly Cell[], header: readonly Cell[]): Correction {
  const [first, original] = [row[0], header[0]];
  if (!first || !original) throw new RangeError('a table row without cells');
  return {
    type: 'merge',
    line: first.line,
    column: first.column,
    printed: row.map(({ raw }) => raw).join(' '),
    with: { line: original.line, column: original.column },
    why: '表格跨页，表头重印，合为一表',
    by: 'importer',
  };
}

/** A roster read out of a torn table: entries as `姓名 职务`, and the moves that put them in order. */
export interface RosterTable {
  entries: string[];
  corrections: Correction[];
}

/**
 * Reads a roster that was recognised as a table: name and post in the first two cells, and, where two
 * columns of persons stood side by side, whole entries in the third. The columns are read one after
 * the other; a third cell without a name goes on with the post before it. Null for other tables.
 */
export function readRosterTable(rows: readonly (readonly Cell[])[]): RosterTable | null {
  const left: string[] = [];
  const right: Cell[] = [];
  for (const row of rows) {
    const [name, post, third] = row;
    if (!name || !post || row.length > 3 || !isName(name.text) || post.text === '') return null;
    left.push(`${name.text} ${post.text}`);
    if (third && third.text !== '') right.push(third);
  }
  // Most entries must read as persons: 区县 and 面积 side by side are a table.
  const persons = left.filter((entry) => rosterEntry(entry) !== null).length;
  if (left.length < 2 || persons * 2 <= left.length) return null;
  const entries = [...left];
  for (const { text } of right) {
    if (rosterEntry(text)) entries.push(text);
    else entries[entries.length - 1] += text;
  }
  const end = { line: (rows.at(-1)?.[0]?.line ?? 0) + 1, column: 1 };
  const corrections = right.map(({ text, raw, line, column }): Correction => ({
    type: 'move',
    line,
    column,
    printed: raw,
    to: end,
    why: rosterEntry(text)
      ? '名单原为左右两栏，识读时两栏混在一行；先读左栏，后读右栏'
      : '名单左栏末行的职务转到右栏首行，接回原处',
    by: 'importer',
  }));
  return { entries, corrections };
}

function isName(text: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(text);
}
