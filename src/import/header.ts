import type { SettledLine } from '../fidelity/settle.ts';
import { formatNumber, type DocumentNumber } from '../instruments/document-number.ts';
import { isAddressee } from './addressees.ts';
import { isAdoptionNote } from './adoption-note.ts';
import { holds, type Draft } from './draft.ts';
import { foldRepeats, pageAbove } from './head-repeats.ts';
import { dateLine, readNumberLine, type NumberLine, type Words } from './number-line.ts';
import { isFactLine } from './page-facts.ts';
import { plainTitle } from './plain-title.ts';
import { promulgationAbove } from './promulgation.ts';
import { joinedHead } from './same-head.ts';
import { titleAbove, titleBelow } from './title-lines.ts';
import { enclosureKey, isOwnEnclosure, onlyHead, unnumberedHead } from './unnumbered-head.ts';

/** The head of a notice: which lines it takes (indexes, end exclusive) and what they say. */
export interface Header {
  start: number;
  end: number;
  number: DocumentNumber | null;
  /** Null where none is printed: an order goes by the title of what it issues. */
  title: string | null;
  issuers: string[];
  kind: string | null;
  date: string | null;
  /** Words of the head that belong to no field: a letterhead, what a web page prints there. */
  furniture: Words[];
  /** Lines between start and end that belong to the text: a promulgation, a note of adoption. */
  kept: number[];
  /** Index behind the last line that holds title, number or date. */
  read: number;
  /** True when there is a line that is plainly a number, but not one that can be read. */
  unreadableNumber: boolean;
}

/**
 * Finds where each notice begins. A head is a number with a title above or below it or with addressees,
 * an order with its number, a complete title followed by the addressees, or a title with the note of its
 * adoption. Nothing is assumed about which comes first.
 */
export function findHeaders(all: readonly SettledLine[]): Header[] {
  const places = all.flatMap(({ text }, index) => (text === '' ? [] : [index]));
  const lines = places.map((place) => all[place] as SettledLine);
  const drafts: Draft[] = [];
  // Up to the first full stop there is no text yet, only what a page prints above it.
  let started = false;
  for (let index = 0; index < lines.length; index++) {
    const open = drafts.at(-1);
    const draft = headAt(lines, index, open ?? null, started);
    if (draft) {
      const whole = open && joinedHead(lines, open, draft);
      if (whole) drafts[drafts.length - 1] = whole;
      else drafts.push(draft);
      index = draft.end - 1;
    } else if (/。/u.test(lines[index]?.text ?? '')) started = true;
  }
  if (drafts.length === 0) {
    const only = onlyHead(lines);
    if (only) drafts.push(only);
  }
  return withoutEchoes(drafts, lines).map((draft) => headerOf(draft, lines, places));
}

function headAt(
  lines: readonly SettledLine[],
  index: number,
  open: Draft | null,
  started: boolean,
): Draft | null {
  const floor = open?.end ?? 0;
  const numberLine = readNumberLine(lines, index);
  const draft = numberLine
    ? headAround(lines, numberLine, floor)
    : unnumberedHead(lines, index, { floor, fresh: !open && !started });
  if (!draft) return null;
  if (open && isOwnEnclosure(lines, open, draft)) {
    open.enclosed = enclosureKey(draft);
    return null;
  }
  let { start } = draft;
  // A letterhead cut off the same line as the head belongs to it.
  while (start > floor && lines[start - 1]?.number === lines[start]?.number) start--;
  return foldRepeats(lines, { ...draft, start });
}

/** The head around a number. */
function headAround(
  lines: readonly SettledLine[],
  numberLine: NumberLine,
  floor: number,
): Draft | null {
  const { order } = numberLine;
  const title =
    titleAbove(lines, numberLine.start, floor) ??
    titleBelow(lines, numberLine.end) ??
    plainTitle(lines, numberLine, floor);
  if (!title && !order && !addresseesFollow(lines, numberLine.end)) return null;
  let start = Math.min(numberLine.start, title?.start ?? Infinity);
  const end = Math.max(numberLine.end, title?.end ?? 0);
  const kept: number[] = [];
  const name = title?.parts.title;
  const promulgated = name ? promulgationAbove(lines, start, floor, name) : null;
  for (let line = promulgated ?? start; line < start; line++) kept.push(line);
  start = promulgated ?? start;
  if (title) start = pageAbove(lines, start, floor, title.parts);
  for (let line = start; line < end; line++)
    if (!kept.includes(line) && !holds(numberLine, line) && !(title && holds(title, line)) && isAdoptionNote(lines[line]?.text ?? ''))
      kept.push(line); // prettier-ignore
  const date = order ? null : numberLine.date;
  const issuers =
    title && title.parts.issuers.length > 0 ? title.parts.issuers : numberLine.issuers;
  return { start, end, numberLine, title, date, issuers, kept, furniture: [] };
}

function addresseesFollow(lines: readonly SettledLine[], from: number): boolean {
  let at = from;
  while (at - from < 12 && at < lines.length && isFactLine(lines, at)) at++;
  return isAddressee(lines[at]?.text ?? '');
}

/**
 * Takes out heads that only name a notice: a contents page, the facts a web page prints above the text.
 * Such a head has no sentence before the next one, and its number or title comes again.
 */
function withoutEchoes(drafts: readonly Draft[], lines: readonly SettledLine[]): Draft[] {
  const last = new Map(drafts.map((draft, index) => [keyOf(draft), index]));
  return drafts.filter((draft, index) => {
    const end = drafts[index + 1]?.start ?? lines.length;
    const hasText = lines.slice(draft.end, end).some(({ text }) => /[。：]/u.test(text));
    return hasText || last.get(keyOf(draft)) === index;
  });
}

function keyOf({ numberLine, title, notedNumber }: Draft): string {
  const number = numberLine?.number ?? notedNumber;
  return number ? formatNumber(number) : (title?.parts.title ?? '');
}

function headerOf(draft: Draft, lines: readonly SettledLine[], places: readonly number[]): Header {
  const { start, end, numberLine, title, kept } = draft;
  const place = (line: number) => places[line] ?? 0;
  const furniture: Words[] = [...(numberLine?.leftover ?? [])];
  let read = start;
  for (let line = start; line < end; line++) {
    const { text } = lines[line] as SettledLine;
    if (kept.includes(line)) continue;
    const inHead = (numberLine?.number && holds(numberLine, line)) || (title && holds(title, line));
    const isDate = !draft.furniture.includes(line) && dateLine(text) === draft.date;
    if (inHead || (isDate && draft.date !== null)) read = line + 1;
    else furniture.push({ line, start: 0, end: text.length });
  }
  return {
    start: place(start),
    end: place(end - 1) + 1,
    number: numberLine?.number ?? draft.notedNumber ?? null,
    title: title?.parts.title ?? null,
    issuers: draft.issuers,
    kind: title?.parts.kind ?? null,
    date: draft.date,
    furniture: furniture
      .map((words) => ({ ...words, line: place(words.line) }))
      .sort((a, b) => a.line - b.line || a.start - b.start),
    kept: kept.map(place),
    read: place(read - 1) + 1,
    unreadableNumber: numberLine !== null && numberLine.number === null,
  };
}
