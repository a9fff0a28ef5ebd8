import { findNumbers, readOrderNumber } from '../instruments/document-number.ts';
import { leadingDate } from '../instruments/printed-date.ts';
import { kindOf, readTitle, type TitleParts } from '../instruments/title.ts';
import { withoutWhite } from '../text/characters.ts';
import { isAddressee } from './addressees.ts';
import { letterheadNames } from './letterhead.ts';
import { issuedName } from './promulgation.ts';

/** Where a document that was read as one line comes apart, as offsets in it. */
export interface HeadSeams {
  at: number[];
  /** Where the text after the addressees begins. */
  body: number;
  /** The bodies its title names, and those of its letterhead. */
  issuers: string[];
  letterhead: string[];
  /** What its first sentence issues, without white space. */
  enclosure: string | null;
}

/** Where in a document run together the number, the title and the addressees may at most end. */
const HEAD = 900;
/** How far from the start the number may stand. */
const NUMBER = 240;

// What closes a letterhead, before which no agency code begins: 文件 · 内部事项 · 签发人 · a body's name
const LETTERHEAD_END =
  /(?:文件|事项|明电|电报|特急|加急|稿纸|委员会|人民政府|办公厅|办公室|有限公司|公司|领导小组|[省市县区]\p{Script=Han}{1,8}[厅局委院]|中心|集团|党组)(?=\p{Script=Han}{2,10}(?:（\p{Script=Han}{1,3}）\p{Script=Han}{0,4})?$)|文件(?=\p{Script=Han}$)/gu;
/** 山东省财政厅文件|鲁财会〔2021〕13号|山东省财政厅关于……的通知|各市财政局:|为促进…… */
export function headSeams(text: string): HeadSeams | null {
  const head = text.slice(0, HEAD);
  return numberFirst(head) ?? titleFirst(head) ?? ruleFirst(head) ?? lettered(head);
}

/** The number behind the letterhead, then the title. */
function numberFirst(head: string): HeadSeams | null {
  const bracket = /[〔[（(【﹝]\s*(?:19|20)\d{2}\s*[〕\])）】﹞]\s*(?:第\s*)?\d/u.exec(
    head.slice(0, NUMBER),
  );
  const before =
    bracket &&
    /(?:\p{Script=Han}|（\p{Script=Han}{1,3}）)+$/u.exec(head.slice(0, bracket.index).trimEnd());
  if (!before) return null;
  const at = before.index + codeStart(before[0]);
  const found = findNumbers(head.slice(at, at + 60))[0];
  if (found?.start !== 0) return null;
  const number = at + found.end;
  const letterhead = letterheadNames(head.slice(0, at));
  const title = titleAfter(head.slice(number), head.slice(0, at));
  if (!title) return null;
  const seams = [at, number, number + title.start, number + title.end];
  return withBody(head, seams, title.issuers, letterhead);
}

/**
 * Where the agency code begins in the words before a bracket: behind the last thing that closes a
 * letterhead, `省财政厅文件|鲁财会`. An agency code has two to ten characters, one behind 文件.
 */
function codeStart(words: string): number {
  const last = [...words.matchAll(LETTERHEAD_END)].at(-1);
  if (last) return last.index + last[0].length;
  return words.length <= 10 ? 0 : words.length - 6;
}

const TITLE_END =
  /(?:的|预|紧急|补充)?(?:通知|意见|决定|通告|公告|通报|函|批复|报告|请示|纪要|规定|办法|解释)/gu;

/** The title that follows a number, perhaps behind a second number or a signer's name. */
function titleAfter(
  rest: string,
  letterhead: string,
): FoundTitle | null {
  const signer = /^\s*签发人[：:]\s*/u.exec(rest)?.[0].length ?? 0;
  if (signer > 0) {
    // 签发人：某某国网……关于: the name ends where the title has an issuer that the text names again.
    for (const start of [signer + 3, signer + 2, signer + 4]) {
      const title = titleFrom(rest, start);
      const issuer = title?.issuers[0];
      if (issuer && (letterhead.includes(issuer) || rest.indexOf(issuer, title.end) !== -1)) return title;
    }
    return null;
  }
  const skipped = /^\s*(?:\p{Script=Han}{1,4}\d{1,5}号|发\p{Script=Han}号)?/u.exec(rest)?.[0];
  return titleFrom(rest, skipped?.length ?? 0);
} // prettier-ignore

interface FoundTitle {
  start: number;
  end: number;
  issuers: string[];
}

/** The title at `start`: what stands before the addressees, or else the shortest that is complete. */
function titleFrom(rest: string, start: number): FoundTitle | null {
  const words = rest.slice(start, start + 300);
  let shortest: FoundTitle | null = null;
  for (const match of words.matchAll(TITLE_END)) {
    const end = match.index + match[0].length;
    if (end > 200) break;
    const parts = titleTo(words, end);
    if (!parts) continue;
    const found = { start, end: start + end, issuers: parts.issuers };
    // 关于进一步规范……报送请示|报告有关事宜的通知|各市党委: a form may stand inside the title
    if (startsWithAddressees(rest.slice(start + end))) return found;
    shortest ??= found;
  }
  return shortest;
}

/** The title that ends at `end`: outside its quotation marks, and not before a word that goes on with it. */
function titleTo(words: string, end: number): TitleParts | null {
  const title = words.slice(0, end);
  if (/[：:]/u.test(title) || /^(?:[》”）)的、和]|精神|要求)/u.test(words.slice(end))) return null;
  if ((title.match(/《/gu)?.length ?? 0) !== (title.match(/》/gu)?.length ?? 0)) return null;
  return readTitle([title]);
}

/**
 * Where the title of a document without number begins: behind the letterhead (`内部事项|某部关于……`,
 * `某省某厅公文稿纸|某省某厅关于……`), which may be the issuer's name alone, printed twice.
 */
function titleStart(head: string): number {
  const above = /^[^《。；：:]{0,90}?(?=关于|印发|转发|商请)/u.exec(head)?.[0] ?? '';
  const words = [...above.matchAll(/事项|特急|加急|文件|稿纸|便函/gu)].at(-1);
  const from = words ? words.index + words[0].length : 0;
  const rest = above.slice(from);
  for (let half = 4; half * 2 <= rest.length; half++) {
    if (rest.startsWith(rest.slice(-half)) && half * 2 === rest.length) return from + half;
  }
  return from;
}

/** ……的通知|某政办发〔2009〕72号|各县区人民政府: · ……的通知|2000年12月28日 某委会[2000]17号|… · ……的通知|各县区: */
function titleFirst(head: string): HeadSeams | null {
  const start = titleStart(head);
  const words = head.slice(start);
  for (const match of words.slice(0, 220).matchAll(TITLE_END)) {
    const end = start + match.index + match[0].length;
    const parts = titleTo(words, end - start);
    if (!parts) continue;
    const rest = head.slice(end);
    const lead = /^\s*/u.exec(rest)?.[0].length ?? 0;
    const date = leadingDate(rest.slice(lead));
    const gap = date ? /^\s*/u.exec(rest.slice(lead + date.end))?.[0].length ?? 0 : 0;
    const from = lead + (date ? date.end + gap : 0);
    const found = findNumbers(rest.slice(from, from + 60))[0];
    if (found?.start === 0) return withBody(head, [start, end, end + from + found.end], parts.issuers, []);
    if (startsWithAddressees(rest)) return withBody(head, [start, end], parts.issuers, []);
  }
  return null;
} // prettier-ignore

/** 某条例|中华人民共和国国务院令第227号|现发布…… */
function ruleFirst(head: string): HeadSeams | null {
  for (const match of head.slice(0, 120).matchAll(/条例|办法|规定|规则|细则/gu)) {
    const end = match.index + match[0].length;
    const found = readOrderNumber(head.slice(end, end + 60));
    const title = head.slice(0, end);
    if (found?.start !== 0 || !kindOf(title) || /[。；，：]/u.test(title)) continue;
    return withBody(head, [end, end + found.end], [], []);
  }
  return null;
}

/** 发电单位某厅等级特急·明电某机发532号|某厅关于……的通知|各市: · a telegram, whose number has no year */
function lettered(head: string): HeadSeams | null {
  for (const match of head.slice(0, 100).matchAll(/\p{Script=Han}\d{1,5}号/gu)) {
    const from = match.index + match[0].length;
    const title = titleFrom(head, from);
    if (!title || title.issuers.length === 0 || !startsWithAddressees(head.slice(title.end)))
      continue;
    return withBody(head, [from, title.end], title.issuers, []);
  }
  return null;
}

function withBody(head: string, at: number[], issuers: string[], letterhead: string[]): HeadSeams {
  const from = at.at(-1) ?? 0;
  const body = from + addresseesAt(head.slice(from));
  const name = issuedName([head.slice(body, body + 400)]);
  const enclosure = name === null ? null : withoutWhite(name);
  return { at: [...at, body], body, issuers, letterhead, enclosure };
}

/** Length of the addressees that `rest` begins with; 0 where it begins with the text. */
function addresseesAt(rest: string): number {
  const words = wordsToColon(rest);
  return /现将|如下|通知/u.test(words) ? 0 : words.length;
}

/** True where nothing but addressees can follow: without a number they alone show that a title ended. */
function startsWithAddressees(rest: string): boolean {
  const words = wordsToColon(rest).trim();
  return isAddressee(words) && !/(?:通知|意见|决定|公告|通报|办法|规定)/u.test(words);
}

function wordsToColon(rest: string): string {
  return /^[^。；：:]{2,400}[：:]/u.exec(rest)?.[0] ?? '';
}
