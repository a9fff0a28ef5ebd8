import type { SettledLine } from '../fidelity/settle.ts';
import { withoutWhite } from '../text/characters.ts';
import { findDates } from '../text/dates.ts';
import { readLabel } from '../text/labels.ts';
import { splitIssuers } from '../instruments/title.ts';
import { gather } from './gather.ts';
import { headSeams, type HeadSeams } from './head-seams.ts';
import { seams as sharedSeams } from './shared-lines.ts';

/** A line this long that holds a head is a whole document run together. */
const LONG = 160;

/**
 * Brings the lines of a text to where a page would break them: a document that was read as one long
 * line is cut at letterhead, number, title, addressees, signature and numbered parts; number and title on
 * one line come apart; a number or date that was read one token a line is put together. Nothing is added
 * or taken away; cut lines keep their number.
 */
export function rebreak(lines: readonly SettledLine[]): SettledLine[] {
  const whole = gather(lines);
  const shared = sharedSeams(whole);
  return whole.flatMap((line, index) => {
    const seam = shared[index] ?? 0;
    if (seam > 0) return slices(line, [seam]);
    return line.text.length > LONG ? cut(line) : [line];
  });
}

/** Cuts one line at its seams; a line without a head stays whole. */
function cut(line: SettledLine): SettledLine[] {
  const head = headSeams(line.text);
  if (!head) return [line];
  const all = [...head.at, ...signatureSeams(line.text, head), ...partSeams(line.text, head)];
  return slices(
    line,
    [...new Set(all)].sort((a, b) => a - b),
  );
}

// 总理李鹏 · 市长 龚正 · who signs an order
const SIGNER = /(?:主席|总理|[省市县区州署部委厅局]长|主任)\s*\p{Script=Han}{2,4}$/u;

/** Seams around the signature: its date and the bodies, or the person, right before it. */
function signatureSeams(text: string, { body, issuers, letterhead, enclosure }: HeadSeams): number[] {
  const out: number[] = [];
  for (const { start, end } of findDates(text)) {
    if (start < body) continue;
    const before = text.slice(Math.max(body, start - 120), start);
    const from = signatureStart(before, issuers, letterhead);
    const after = text.slice(end, end + 80);
    // 。二○○九年十月二十九日某市某办法第一章 · a date alone, before what is issued or the copies
    const alone =
      (/[。）]\s*$/u.test(before) && enclosure !== null && withoutWhite(after).startsWith(enclosure)) ||
      /^\s*抄送[：:]/u.test(after);
    if (from === null && !alone) continue;
    // What is issued may follow at once: 2021年5月11日|《……实施方案》|为持续……
    const title = /^《[^《》]{4,60}》/u.exec(after)?.[0].length ?? 0;
    const named = enclosure !== null && after.startsWith(enclosure) ? enclosure.length : title;
    out.push(start - before.length + (from ?? before.length), start, end, end + named);
  }
  return out;
} // prettier-ignore

/** Where in the words before a date its signature begins; null where nobody signs. */
function signatureStart(
  before: string,
  issuers: readonly string[],
  letterhead: readonly string[],
): number | null {
  for (const names of [issuers, letterhead]) {
    // As the head names them, directly before the date, whatever stands before.
    const words = names.join('');
    if (words !== '' && before.trimEnd().endsWith(words)) return before.trimEnd().length - words.length;
    const last = names.at(-1) ?? '';
    const at = last === '' ? -1 : before.lastIndexOf(names[0] ?? '');
    if (at !== -1 && splitIssuers(before.slice(at)).length > 0) return at;
  }
  const from =
    Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('）')) + 1;
  const names = before.slice(from);
  if (splitIssuers(names).length > 0) return from;
  const signer = SIGNER.exec(before.trimEnd());
  if (signer && from > 0 && from >= signer.index) return from;
  // The issuers stand right before the date, perhaps with their last word lost.
  const known = issuers.some((issuer) => withoutWhite(names).includes(issuer.slice(0, -1)));
  if (!known) return null;
  return issuers.map((issuer) => before.indexOf(issuer.slice(0, 4))).find((at) => at >= from) ?? from;
} // prettier-ignore

/** Numbered parts that follow a sentence: ……如下：|一、指导思想|坚持…… */
function partSeams(text: string, { body }: HeadSeams): number[] {
  const out: number[] = [];
  for (const match of text.matchAll(/(?<=[。；：:])(?=[一二三四五六七八九十（(第\d])/gu)) {
    if (match.index > body && readLabel(text.slice(match.index, match.index + 12)))
      out.push(match.index);
  }
  return out;
}

function slices(line: SettledLine, seams: readonly number[]): SettledLine[] {
  const bounds = [0, ...seams.filter((at) => at > 0 && at < line.text.length), line.text.length];
  return bounds.slice(1).flatMap((end, index) => {
    const cutOut = part(line, bounds[index] ?? 0, end, index === 0);
    return cutOut.text === '' && index > 0 ? [] : [cutOut];
  });
}

/** The part of a line between two offsets; only the first carries the counts of the house rules. */
function part(line: SettledLine, start: number, end: number, first: boolean): SettledLine {
  const text = line.text.slice(start, end);
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  return {
    ...line,
    // Every seam begins a paragraph, as an indented line does.
    indented: first ? line.indented : true,
    text: trimmed,
    columns: line.columns.slice(start + lead, start + lead + trimmed.length + 1),
    counts: first ? line.counts : {},
  };
}
