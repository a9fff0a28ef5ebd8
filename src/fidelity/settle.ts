import { withoutWhite } from '../text/characters.ts';
import { codePoints } from '../text/positions.ts';
import {
  normalizeLine,
  type Glyph,
  type HouseRule,
  type NormalizedLine,
} from '../text/normalize.ts';
import type { Correction } from './corrections.ts';

/** One line of a gazette after corrections and house rules. */
export interface SettledLine {
  /** 1-based number in the gazette file. */
  number: number;
  /** The line as received. */
  raw: string;
  /** True when the line was printed indented, as the first line of a paragraph is. */
  indented: boolean;
  /** The line as the library keeps it. */
  text: string;
  /** For each UTF-16 unit of `text`, and once more for its end, the column it was printed at. */
  columns: number[];
  counts: NormalizedLine['counts'];
}

/** A correction whose `printed` words do not stand where it says. */
export interface Misplaced {
  correction: Correction;
  found: string;
}

/** Splits a text into lines as received; a form feed ends a page, not a line. */
export function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

/**
 * Settles the lines of a gazette: `replace`, `insert` and `delete` are applied where they stand, then
 * the house rules. `move` and `merge` concern the order of lines and are left to the reader of the
 * stream. Corrections that do not fit the text are returned, not applied.
 */
export function settle(
  lines: readonly string[],
  corrections: readonly Correction[],
): { lines: SettledLine[]; misplaced: Misplaced[] } {
  const byLine = Map.groupBy(corrections, ({ line }) => line);
  const misplaced: Misplaced[] = [];
  const settled = lines.map((raw, index) => {
    let glyphs: Glyph[] = Array.from(raw, (char, at) => ({ char, column: at + 1 }));
    const own = byLine.get(index + 1) ?? [];
    const offset = own.length > 0 ? offsetsOf(raw) : () => 0;
    const fitting = own.filter((correction) => {
      const found = printedAt(raw, correction, offset);
      if (found !== null) misplaced.push({ correction, found });
      return found === null;
    });
    if (fitting.length > 0) glyphs = apply(glyphs, fitting);
    return settledLine(index + 1, raw, normalizeLine(glyphs));
  });
  for (const correction of corrections) {
    if (correction.line > lines.length) misplaced.push({ correction, found: '' });
  }
  return { lines: settled, misplaced };
}

function settledLine(number: number, raw: string, { glyphs, counts }: NormalizedLine): SettledLine {
  const columns: number[] = [];
  for (const { char, column } of glyphs)
    for (let unit = 0; unit < char.length; unit++) columns.push(column);
  columns.push((glyphs.at(-1)?.column ?? 0) + 1);
  return {
    number,
    raw,
    indented: /^[\u3000\t]|^ {2,}/u.test(raw) && raw.trim() !== '',
    text: glyphs.map(({ char }) => char).join(''),
    columns,
    counts,
  };
}

/** Null when the printed words stand at their place, else the words that do. */
function printedAt(
  raw: string,
  correction: Correction,
  offset: (column: number) => number,
): string | null {
  if (correction.type === 'insert') return offset(correction.column) <= raw.length ? null : '';
  const { type, column, printed } = correction;
  const rest = raw.slice(offset(column));
  // Where characters are exchanged every one counts; elsewhere the words need only be found.
  const exact = type === 'replace' || type === 'delete';
  const fits = exact
    ? rest.startsWith(printed)
    : withoutWhite(rest.slice(0, printed.length * 2 + 40)).startsWith(withoutWhite(printed));
  return fits ? null : rest.slice(0, printed.length);
}

/** Maps a column to its UTF-16 offset. Lines without characters beyond the basic plane need no counting. */
function offsetsOf(raw: string): (column: number) => number {
  if (!/[\uD800-\uDBFF]/.test(raw)) return (column) => column - 1;
  const starts: number[] = [];
  let offset = 0;
  for (const char of raw) {
    starts.push(offset);
    offset += char.length;
  }
  return (column) => starts[column - 1] ?? raw.length + column - 1 - starts.length;
}

/**
 * Applies the corrections of one line in one pass. Columns are those of the line as received, so that
 * earlier corrections do not shift later ones.
 */
function apply(glyphs: readonly Glyph[], corrections: readonly Correction[]): Glyph[] {
  const exchanges = corrections
    .filter((correction) => ['replace', 'insert', 'delete'].includes(correction.type))
    .sort((a, b) => a.column - b.column);
  const out: Glyph[] = [];
  let at = 0;
  for (const correction of exchanges) {
    const { column } = correction;
    while (at < glyphs.length && (glyphs[at]?.column ?? 0) < column)
      out.push(glyphs[at++] as Glyph);
    if ('corrected' in correction) {
      for (const char of correction.corrected) out.push({ char, column });
    }
    const end = column + ('printed' in correction ? codePoints(correction.printed) : 0);
    while (at < glyphs.length && (glyphs[at]?.column ?? 0) < end) at++;
  }
  return [...out, ...glyphs.slice(at)];
}

/** Adds up what the house rules changed. */
export function countRules(lines: readonly SettledLine[]): Partial<Record<HouseRule, number>> {
  const total: Partial<Record<HouseRule, number>> = {};
  for (const { counts } of lines) {
    for (const [rule, times] of Object.entries(counts) as [HouseRule, number][]) {
      total[rule] = (total[rule] ?? 0) + times;
    }
  }
  return total;
}
