import type { SettledLine } from '../fidelity/settle.ts';
import { kindOf, readTitle } from '../instruments/title.ts';
import { isAddressee } from './addressees.ts';
import { isAdoptionNote, readAdoption } from './adoption-note.ts';
import type { Draft } from './draft.ts';
import { dateLine, readNumberLine } from './number-line.ts';
import { isFactLine } from './page-facts.ts';
import { lineTitle } from './plain-title.ts';
import { issuedName, sameTitle, titleKey } from './promulgation.ts';
import { expectedEnclosures } from './structure.ts';
import { canStandInTitle, isIssuerLine, titleAbove, type TitleLines } from './title-lines.ts';

interface Surroundings {
  floor: number;
  /** True while nothing but what a page prints above its text has been read. */
  fresh: boolean;
}

/**
 * A head without a number, found by the line at `index`: the addressees under a title, the first sentence
 * of an announcement, or the note of adoption under the title of a rule.
 */
export function unnumberedHead(
  lines: readonly SettledLine[],
  index: number,
  { floor, fresh }: Surroundings,
): Draft | null {
  const text = lines[index]?.text ?? '';
  const freshAt = (start: number) =>
    fresh || start === floor || endsNotice(lines[start - 1]?.text ?? '');
  if (isAddressee(text)) {
    const title = titleOver(lines, index, floor);
    if (!title || isAnnexLabel(lines[title.start - 1]?.text ?? '')) return null;
    // Inside a notice only its own words can look so; a new one starts the file or follows a signature.
    return title.parts.issuers.length > 0 || freshAt(title.start) ? draftOf(title) : null;
  }
  const dated = /^（.*）$/u.test(text) && dateLine(text) !== null;
  const noted = isAdoptionNote(text) || dated ? notedHead(lines, index, floor) : null;
  if (noted) return freshAt(noted.start) || endsRule(lines[noted.start - 1]?.text ?? '') ? noted : null;
  if (!/[。：:]$/u.test(text) || text.length < 12) return null;
  const title = titleOver(lines, index, floor);
  if (!title || !['公告', '通告', '决定', '通报'].includes(title.parts.kind ?? '')) return null;
  return freshAt(title.start) ? draftOf(title) : null;
} // prettier-ignore

/** The title above a line; facts of the page and a line that names its issuers again may stand between. */
function titleOver(lines: readonly SettledLine[], index: number, floor: number): TitleLines | null {
  const title = titleAbove(lines, index, floor);
  if (title) return title;
  let at = index;
  while (at > floor && isFactLine(lines, at - 1)) at--;
  if (at <= floor || !isIssuerLine(lines[at - 1]?.text ?? '')) return null;
  const over = titleAbove(lines, at - 1, floor);
  return over && over.parts.issuers.length > 0 ? over : null;
}

/** 某省某办法|（2011年1月20日某省人民政府第252号令公布……） */
function notedHead(lines: readonly SettledLine[], index: number, floor: number): Draft | null {
  // （……起施行）|法释〔2019〕18号: the number that follows finds the head.
  if (readNumberLine(lines, index + 1)) return null;
  const note = lines.slice(index, index + 6).map(({ text }) => text).join(' '); // prettier-ignore
  const day = dateLine(lines[index]?.text ?? '');
  let below = index;
  if (below > floor && isIssuerLine(lines[below - 1]?.text ?? '')) below--;
  const complete = titleAbove(lines, below, floor) ?? titleAbove(lines, index, floor);
  const title =
    complete ??
    (day === null ? ruleTitle(lines, below, floor) : matterTitle(lines, below, index, floor));
  if (!title) return null;
  const draft = draftOf(title);
  // The issuer between title and date signs: both are left to the text.
  if (day !== null) return below === index ? { ...draft, end: index + 1, date: day } : draft;
  const { date, number } = readAdoption(note);
  const issuer = number?.agencyCode.replace(/(?:令|公告|通告)$/u, '');
  const issuers = draft.issuers.length > 0 || !issuer ? draft.issuers : [issuer];
  return { ...draft, date, notedNumber: number, issuers };
} // prettier-ignore

// What a rule is called; 通知 and 意见 have titles with 关于.
const RULE = ['条例', '办法', '规定', '规则', '细则', '法', '章程', '解释', '决定', '规程', '制度'];

/** The title of a rule, on one line or two, that ends right above `below`. */
function ruleTitle(lines: readonly SettledLine[], below: number, floor: number): TitleLines | null {
  for (const start of [below - 1, below - 2]) {
    const title = start >= floor ? lineTitle(lines, start, below) : null;
    if (title && RULE.includes(title.parts.kind ?? '')) return title;
  }
  return null;
}

/** 关于当前……的工作任务|某总指挥部|（2008年5月27日）: named by its matter, with issuer and date below. */
function matterTitle(
  lines: readonly SettledLine[],
  below: number,
  index: number,
  floor: number,
): TitleLines | null {
  const text = lines[below - 1]?.text ?? '';
  if (below === index || below - 1 < floor || !/^关于[^。；：，]{6,80}$/u.test(text)) return null;
  if (!canStandInTitle(text)) return null;
  return { start: below - 1, end: below, parts: { title: text, issuers: [], kind: kindOf(text) } };
}

function draftOf(title: TitleLines): Draft {
  const { start, end, parts } = title;
  const empty = { numberLine: null, date: null, kept: [], furniture: [] };
  return { ...empty, start, end, title, issuers: parts.issuers };
}

/** True for a line that ends a notice: the date of the signature, how far it is published. */
function endsNotice(text: string): boolean {
  return dateLine(text) !== null || /^（(?:此件|联系人)[^）]*）$|\d日印发$/u.test(text);
}

/** True for the last article of a rule. */
function endsRule(text: string): boolean {
  return /自[^。]{2,24}起(?:施行|实施|执行)。$/u.test(text);
}

function isAnnexLabel(text: string): boolean {
  return /^附\s*件?\s*[0-9一二三四五六七八九十]{0,2}\s*[：:]?$/u.test(text);
}

// What passes on or issues something: 印发……的通知 · 转发……的通知
const ISSUES = /印发|转发|批转|发布|公布|下发/u;

/**
 * True when a head is that of what the open notice issues or passes on: its title is named there, or it is
 * the first rule after a notice that issues one.
 */
export function isOwnEnclosure(lines: readonly SettledLine[], open: Draft, draft: Draft): boolean {
  const title = draft.title?.parts.title;
  if (!title || draft.numberLine?.number) return false;
  const own = open.title?.parts.title ?? '';
  const key = enclosureKey(draft);
  if (ISSUES.test(own) && titleKey(own).replaceAll('的', '').includes(key)) return true;
  const texts = lines.slice(open.end, Math.min(draft.start, open.end + 12)).map(({ text }) => text);
  const named = expectedEnclosures(own, texts);
  if (named.some((name) => sameTitle(name, title))) return true;
  // 关于印发供水办法的通知 may be followed by 某市供水管理办法: the names need not agree.
  const issues = open.numberLine?.order === true || ISSUES.test(own) || issuedName(texts) !== null;
  if (!issues || readTitle([title]) || (open.enclosed ?? key) !== key) return false;
  return !named.some((name) => alreadyPrinted(lines, open, draft, name));
}

/** The title of a draft for comparison with what a notice issues; its particles may differ. */
export function enclosureKey({ title }: Draft): string {
  return titleKey(title?.parts.title ?? '').replaceAll('的', '');
}

/** So many lines are searched for the title of what was issued. */
const LOOK_BACK = 2000;

/** True when what is issued stands in the open notice already, so that a further title begins anew. */
function alreadyPrinted(
  lines: readonly SettledLine[],
  open: Draft,
  draft: Draft,
  name: string,
): boolean {
  const key = titleKey(name);
  return lines
    .slice(Math.max(open.end, draft.start - LOOK_BACK), draft.start)
    .some(({ text }) => text.length < 120 && titleKey(text) === key);
}

/** How many lines of a page may stand above its text. */
const PAGE_HEAD = 60;

/**
 * The head of a file in which no other was found: the last complete title above its first sentence, or the
 * title of a rule printed twice or right above its first article.
 */
export function onlyHead(lines: readonly SettledLine[]): Draft | null {
  const first = lines.findIndex(({ text }) => /。/u.test(text) || isArticle(text));
  const limit = Math.min(first === -1 ? lines.length : first + 1, PAGE_HEAD, lines.length);
  for (let index = limit; index > 0; index--) {
    const title = titleAbove(lines, index, 0);
    if (!title || title.end < index - 1) continue;
    // A line like a title may stand anywhere; one that names its issuers, or a dated text, is a notice.
    const dated = lines.slice(title.end).some(({ text }) => dateLine(text) !== null);
    if (title.parts.issuers.length > 0 || dated) return draftOf(title);
  }
  const texts = lines.slice(0, limit).map(({ text }) => titleKey(text));
  for (let index = limit; index > 0; index--) {
    const title = ruleTitle(lines, index, 0);
    if (!title) continue;
    const repeated = texts.indexOf(titleKey(title.parts.title)) < title.start;
    if (repeated || isArticle(lines[index]?.text ?? '')) return draftOf(title);
  }
  return null;
}

function isArticle(text: string): boolean {
  return /^第\s*[一1]\s*[章条]/u.test(text);
}
