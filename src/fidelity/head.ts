import {
  findNumbers,
  formatNumber,
  NUMBER_LABEL,
  readOrderNumber,
} from '../instruments/document-number.ts';
import { leadingDate } from '../instruments/printed-date.ts';
import type { Frontmatter } from '../instruments/schema.ts';
import { readTitle, splitIssuers, unmarked } from '../instruments/title.ts';
import { paragraphsOf, type Notice, type NoticeBlock } from '../markdown/read-notice.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { isWhite, withoutWhite } from '../text/characters.ts';
import { findDates } from '../text/dates.ts';
import type { PrintedChar } from './prove.ts';

/** The fields of a head that are printed there themselves. */
type Field = 'title' | 'number' | 'date';

/** How the head of a copy compares with the print. */
export interface ReadHead {
  /** How many printed characters the head takes. */
  read: number;
  /** Offset of each field in the file, and where it was printed. */
  origins: [number, { line: number; column: number }][];
  problem: Problem | null;
}

/** At most so much may be missing between two fields and still be told from a wrong field. */
const GAP = 120;

/**
 * Matches the fields of the head with the print, in whatever order it has them. Title and number must
 * stand there, unless the text has them: the title in what is issued, the number in the note of adoption;
 * a date may, or stands as the signature in the text.
 */
export function readHead(printed: readonly PrintedChar[], notice: Notice): ReadHead {
  const { title, number, date } = notice.frontmatter;
  const elsewhere = inText(notice);
  const pending = new Set<Field>();
  if (title !== number) pending.add('title');
  if (number) pending.add('number');
  if (date) pending.add('date');
  const origins: ReadHead['origins'] = [];
  const body = bodyStart(notice.blocks);
  let read = 0;
  let last: Field | null = null;
  for (;;) {
    const ahead = textOf(printed, read);
    const taken = nextField(pending, ahead, notice.frontmatter);
    if (!taken) break;
    // Words that the text itself begins with are the text's, once the head has all it must have.
    const complete = [...pending].every((field) => elsewhere.has(field));
    const fits = textOf(printed, read + taken.length).startsWith(cut(body, 60));
    if (complete && !fits && body.startsWith(cut(ahead, taken.length))) break;
    const { line = 1, column = 1 } = printed[read] ?? {};
    origins.push([valueOffset(notice, taken.field), { line, column }]);
    pending.delete(taken.field);
    last = taken.field;
    read += taken.length;
  }
  const missing = new Set([...pending].filter((field) => !elsewhere.has(field)));
  return { read, origins, problem: headProblem(printed, read, missing, last, notice) };
}

/** The fields that need not be printed in the head, because the text has them. */
function inText(notice: Notice): Set<Field> {
  const fields = new Set<Field>(['date']);
  if (isTitleOfEnclosure(notice)) fields.add('title');
  const { number } = notice.frontmatter;
  if (number && isNotedNumber(notice, number)) fields.add('number');
  return fields;
}

/** 某省某办法|（2011年1月20日某省人民政府第252号令公布……）: the note says the number behind a date. */
function isNotedNumber({ blocks }: Notice, number: string): boolean {
  const note = cut(paragraphsOf(blocks)[0]?.text ?? '', 600);
  return findDates(note).some(({ end }) => {
    const found = readOrderNumber(note.slice(end, end + 60));
    return found?.start === 0 && formatNumber(found.number) === number;
  });
}

/** What is wrong where the fields no longer match, or null where the text itself begins. */
function headProblem(
  printed: readonly PrintedChar[],
  read: number,
  pending: ReadonlySet<Field>,
  last: Field | null,
  notice: Notice,
): Problem | null {
  const ahead = textOf(printed, read);
  const missing = pending.has('title') ? 'title' : pending.has('number') ? 'number' : null;
  if (missing === null) return unclaimedField(ahead, printed[read], notice);
  const gap = last === null ? 0 : gapBefore(missing, ahead, notice.frontmatter);
  const from = printed[read] ?? printed.at(-1) ?? { line: 1, column: 1 };
  if (gap > 0 && last !== null) {
    // The next field stands further on: the words between were cut off the field before.
    const offset = valueOffset(notice, last) + valueOf(last, notice).length;
    const values = { line: from.line, column: from.column, printed: cut(ahead, Math.min(gap, 20)) };
    return problem('text-missing', placeOf(notice, offset), values);
  }
  const value = valueOf(missing, notice);
  const common = missing === 'title' ? commonLength(ahead, value) : 0;
  const where = printed[read + common] ?? from;
  const units = unitsOf(value, common);
  return problem('text-differs', placeOf(notice, valueOffset(notice, missing) + units), {
    line: where.line,
    column: where.column,
    printed: cut(textOf(printed, read + common), 20),
    found: cut(value.slice(units), 20),
  });
}

/** A number or a date that is printed in the head and that the copy's head does not have. */
function unclaimedField(
  ahead: string,
  at: PrintedChar | undefined,
  notice: Notice,
): Problem | null {
  const { number, date } = notice.frontmatter;
  const body = bodyStart(notice.blocks);
  const { line = 1, column = 1 } = at ?? {};
  const report = (field: 'number' | 'date', length: number) =>
    problem('text-missing', placeOf(notice, valueOffset(notice, field)), {
      line,
      column,
      printed: cut(ahead, length),
    });
  const found = findNumbers(ahead.replace(/^[（〔]/u, ''))[0];
  if (number === null && found?.start === 0 && !body.startsWith(cut(ahead, 4))) {
    return report('number', found.end);
  }
  const day = findDates(ahead.slice(0, 24))[0];
  if (day?.start === 0 && day.iso !== date && !body.startsWith(cut(ahead, day.end))) {
    return report('date', day.end);
  }
  return null;
}

/**
 * Date and issuers are facts of the print, too: the date must be printed somewhere in the notice, the
 * issuers must be those its title names or, where it names none, bodies that stand alone in its text.
 */
export function unprintedFields(printed: readonly PrintedChar[], notice: Notice): Problem[] {
  const { date, issuers, title, number } = notice.frontmatter;
  const problems: Problem[] = [];
  const report = (field: 'date' | 'issuers', value: string) =>
    problems.push(
      problem('field-not-printed', placeOf(notice, valueOffset(notice, field)), { field, value }),
    );
  if (date && !printsDate(printed, date)) report('date', date);
  const named = readTitle([title])?.issuers ?? [];
  const alone = paragraphsOf(notice.blocks).flatMap(({ text: words }) => splitIssuers(words));
  const known = new Set(named.length > 0 ? named : alone);
  for (const issuer of issuers) {
    const inNumber = number?.startsWith(issuer) === true && /令|公告|通告/u.test(number);
    if (!known.has(issuer) && !inNumber) report('issuers', issuer);
  }
  return problems;
}

/** True where `date` is printed in any form, also as `2004-05-18`, on one line or over several. */
function printsDate(printed: readonly PrintedChar[], date: string): boolean {
  const joined = printed.map(({ char }) => char).join('');
  const byLine = printed.map(({ char, line }, at) =>
    at > 0 && printed[at - 1]?.line !== line ? `\n${char}` : char,
  );
  const dates = [...findDates(joined), ...findDates(byLine.join(''))];
  if (dates.some(({ iso }) => iso === date)) return true;
  const plain = joined.matchAll(/\d{4}[-./]\d{1,2}[-./]\d{1,2}/gu);
  return [...plain].some(([words]) => leadingDate(words)?.iso === date);
}

/** An order goes by the title of what it issues, or by its number; neither need stand in its head again. */
function isTitleOfEnclosure({ frontmatter: { title, number }, blocks }: Notice): boolean {
  const isTitle = (block: NoticeBlock) =>
    block.type === 'Enclosure' && unmarked(block.title?.text ?? '') === title;
  if (title === number || blocks.some(isTitle)) return true;
  const issued = `《${withoutWhite(title)}》`;
  return paragraphsOf(blocks).slice(0, 12).some(({ text }) => withoutWhite(cut(text, 1600)).includes(issued));
} // prettier-ignore

interface Taken {
  field: Field;
  length: number;
}

/** The pending field whose print begins `ahead`, and how many characters it takes there. */
function nextField(
  pending: ReadonlySet<Field>,
  ahead: string,
  { title, number, date }: Frontmatter,
): Taken | null {
  const lengths: Record<Field, () => number> = {
    title: () => startsWithTitle(ahead, title),
    number: () => startsWithNumber(ahead, number ?? ''),
    date: () => startsWithDate(ahead, date ?? ''),
  };
  for (const field of ['title', 'number', 'date'] as const) {
    const length = pending.has(field) ? lengths[field]() : 0;
    if (length > 0) return { field, length };
  }
  return null;
}

/** How many characters stand before a field that comes a little later; 0 where it does not. */
function gapBefore(field: Field, ahead: string, head: Frontmatter): number {
  const points = Array.from(ahead);
  for (let gap = 1; gap < Math.min(GAP, points.length); gap++) {
    if (nextField(new Set([field]), points.slice(gap).join(''), head)) return gap;
  }
  return 0;
}

function startsWithTitle(ahead: string, title: string): number {
  const bare = withoutWhite(title);
  // 海关总署公告2022年第39号（关于……的公告）
  for (const printed of [bare, `（${bare}）`])
    if (ahead.startsWith(printed)) return Array.from(printed).length;
  return 0;
}

/** The number as printed, perhaps in brackets of its own, with or without 第 and leading zeros. */
function startsWithNumber(ahead: string, number: string): number {
  const label = NUMBER_LABEL.exec(ahead)?.[0] ?? '';
  const lead = label + (/^[（〔【]?/u.exec(ahead.slice(label.length))?.[0] ?? '');
  const rest = ahead.slice(lead.length);
  const found = [findNumbers(rest)[0], readOrderNumber(rest)].find(
    (other) => other?.start === 0 && formatNumber(other.number) === number,
  );
  if (!found) return 0;
  const close = /[（〔【]$/u.test(lead)
    ? (/^[）〕】]/u.exec(rest.slice(found.end))?.[0] ?? '')
    : '';
  return Array.from(lead + rest.slice(0, found.end) + close).length;
}

function startsWithDate(ahead: string, date: string): number {
  // 2004-05-18 beside the number · （2015年12月24日） under the title
  const lead = /^（?/u.exec(ahead)?.[0] ?? '';
  const found = leadingDate(ahead.slice(lead.length));
  if (found?.iso !== date) return 0;
  const end = lead.length + found.end;
  if (lead !== '' && !ahead.startsWith('）', end)) return 0;
  return Array.from(ahead.slice(0, end + lead.length)).length;
}

/** The next characters of the print, enough for any field and the gap before it. */
function textOf(printed: readonly PrintedChar[], from: number): string {
  return printed
    .slice(from, from + 320)
    .map(({ char }) => char)
    .join('');
}

function valueOf(field: Field, { frontmatter }: Notice): string {
  return frontmatter[field] ?? '';
}

/** UTF-16 units of `text` up to its nth character that is no white space. */
function unitsOf(text: string, characters: number): number {
  let units = 0;
  let left = characters;
  for (const char of text) {
    if (left === 0) break;
    if (!isWhite(char)) left--;
    units += char.length;
  }
  return units;
}

/** How many characters a title and the print begin with alike. */
function commonLength(ahead: string, title: string): number {
  const bare = Array.from(withoutWhite(title));
  const printed = Array.from(ahead);
  const differs = bare.findIndex((char, index) => printed[index] !== char);
  return differs === -1 ? bare.length : differs;
}

/** Where the value of a field is written, behind a quotation mark if it has one. */
function valueOffset({ source, fieldOffsets }: Notice, field: keyof Frontmatter): number {
  const offset = fieldOffsets[field] ?? 0;
  return /["']/.test(source.charAt(offset)) ? offset + 1 : offset;
}

function placeOf({ file, position }: Notice, offset: number) {
  return { file, ...position(offset) };
}

function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join('');
}

/** What the text of a copy begins with. */
function bodyStart(blocks: readonly NoticeBlock[]): string {
  let text = '';
  for (const block of blocks) {
    if (text.length > 320) break;
    if (block.type === 'paragraph') text += block.text.slice(0, 400);
    else if (block.type === 'table')
      text += block.rows.slice(0, 9).flatMap(({ cells }) => cells.map((cell) => cell.text)).join(''); // prettier-ignore
    else text += (block.label?.text ?? '') + (block.title?.text ?? '') + bodyStart(block.children);
  }
  return withoutWhite(text);
}
