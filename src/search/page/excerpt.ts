/** The part of a passage that shows why it was found. */
import { findLiteral, type Range } from '../query/fold.ts';

/** A run of an excerpt; `marked` where it matches. */
export interface Run {
  text: string;
  marked: boolean;
}

/** Lengths in UTF-16 units: an excerpt, what may stand before its first match, and a second piece. */
const LENGTH = 94;
const BEFORE = 36;
const SECOND = 48;

/**
 * The surroundings of the words with all their matches marked: the piece that has most of the words, and
 * where one is missing in it, a second piece that has it. Texts not much longer than `length` stay whole.
 */
export function excerptOf(text: string, words: readonly string[], length = LENGTH): Run[] {
  const found = words.map((word) => findLiteral(text, word));
  const ranges = merge(found.flat());
  if (text.length <= length + BEFORE) return runsIn(text, { start: 0, end: text.length }, ranges);
  const first = pieceAt(text, bestStart(found, length), length, ranges);
  const missing = found.find((own) => own.length > 0 && !own.some((range) => within(range, first)));
  const other = missing?.[0] && pieceAt(text, missing[0], SECOND, ranges);
  const pieces = merge(other ? [first, other] : [first]);
  return pieces.flatMap((piece, at) => [
    ...(piece.start > 0 && at === 0 ? [{ text: '…', marked: false }] : []),
    ...runsIn(text, piece, ranges),
    ...(piece.end < text.length ? [{ text: '…', marked: false }] : []),
  ]);
}

/** The match from which on most of the words stand within a length; the earliest of several. */
function bestStart(found: readonly (readonly Range[])[], length: number): Range {
  const starts = found.flat().sort((a, b) => a.start - b.start);
  const held = ({ start }: Range) =>
    found.filter((own) =>
      own.some((one) => one.start >= start && one.end <= start + length - BEFORE),
    ).length;
  const most = Math.max(0, ...starts.map(held));
  return starts.find((range) => held(range) === most) ?? { start: 0, end: 0 };
}

/** So much text around a match; it does not end within another one. */
function pieceAt(text: string, match: Range, length: number, ranges: readonly Range[]): Range {
  const before = Math.min(BEFORE, Math.floor(length / 3));
  const start = sentenceStart(text, Math.max(0, match.start - before), match.start);
  const last = Math.min(text.length, Math.max(match.end, start + length));
  const cut = ranges.find((range) => range.start < last && range.end > last);
  const end = cut && cut.start >= match.end ? cut.start : Math.max(last, cut?.end ?? 0);
  return { start: onCharacter(text, start), end: onCharacter(text, end) };
}

/** The start of the sentence or clause that holds the match, when it is not far. */
function sentenceStart(text: string, from: number, match: number): number {
  const mark = [...text.slice(from, match).matchAll(/[。；！？，]/gu)][0];
  return from === 0 || !mark ? from : from + mark.index + 1;
}

/** Not in the middle of a surrogate pair. */
function onCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

function runsIn(text: string, piece: Range, ranges: readonly Range[]): Run[] {
  const runs: Run[] = [];
  let at = piece.start;
  for (const range of ranges) {
    if (!within(range, piece)) continue;
    runs.push({ text: text.slice(at, range.start), marked: false });
    runs.push({ text: text.slice(range.start, range.end), marked: true });
    at = range.end;
  }
  runs.push({ text: text.slice(at, piece.end), marked: false });
  return runs.filter((run) => run.text !== '');
}

function within(range: Range, piece: Range): boolean {
  return range.start >= piece.start && range.end <= piece.end;
}

/** Ranges in order, those that overlap or touch made one. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
