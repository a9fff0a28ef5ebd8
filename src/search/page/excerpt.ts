import type { Range } from './fold.ts';

/** A run of an excerpt; `marked` where it matches. */
export interface Run {
  text: string;
  marked: boolean;
}

const LENGTH = 120;
const BEFORE = 36;

/** The surroundings of the first match with all matches in them marked; short texts stay whole. */
export function excerptOf(text: string, ranges: readonly Range[]): Run[] {
  const first = ranges[0]?.start ?? 0;
  const whole = text.length <= LENGTH + BEFORE;
  const start = whole ? 0 : sentenceStart(text, Math.max(0, first - BEFORE), first);
  const end = whole ? text.length : Math.min(text.length, start + LENGTH);
  const runs: Run[] = start > 0 ? [{ text: '…', marked: false }] : [];
  let at = start;
  for (const range of ranges) {
    if (range.start < at || range.end > end) continue;
    runs.push({ text: text.slice(at, range.start), marked: false });
    runs.push({ text: text.slice(range.start, range.end), marked: true });
    at = range.end;
  }
  runs.push({ text: text.slice(at, end) + (end < text.length ? '…' : ''), marked: false });
  return runs.filter((run) => run.text !== '');
}

/** The start of the sentence or clause that holds the match, when it is not far. */
function sentenceStart(text: string, from: number, match: number): number {
  const mark = [...text.slice(from, match).matchAll(/[。；！？，]/gu)][0];
  return from === 0 || !mark ? from : from + mark.index + 1;
}
