/** The bodies that issued an order or announcement, as the words before its number name them. */
export interface OrderIssuer {
  /** Joined by 、; empty where none is named. */
  names: string;
  /** Where their words begin; the given offset where none is named. */
  start: number;
}

/** How far back the names of joint issuers reach. */
const REACH = 80;
// What a sentence puts before the name of a body: 根据| · 执行| · 由| · 以| · 办法和| · not 和 in 工业和信息化部
const LEAD =
  /^.*(?:根据|按照|依据|依照|遵照|参照|执行|贯彻|落实|违反|废止|修改|修订|印发|公布|发布|经由|(?<=[法例定则知见号])[和及与]|[以的由](?=\p{Script=Han}{3}))/u;
const FIRST = /^(?:[和及与或]|以及|原|其中)/u;
/** The end of a body's name: what stands before 、 in a list of issuers. */
const BODY = /(?:部|委|局|院|署|会|厅|府|办|行|社|中心)$/u;

/**
 * The issuers before offset `at`: `国务院`, `国务院国资委、财政部`, `原卫生部、原农业部` without 原;
 * `中华人民共和国商务部` is cited as 商务部. Words of the sentence and of a date are left out.
 */
export function issuerBefore(text: string, at: number): OrderIssuer {
  const from = Math.max(0, at - REACH);
  const run = /[\p{Script=Han}、]*\s*$/u.exec(text.slice(from, at))?.[0] ?? '';
  const segments = run.trimEnd().split('、');
  const names: string[] = [];
  let start = at;
  let end = at - (run.length - run.trimEnd().length);
  for (let index = segments.length - 1; index >= 0; index--) {
    const segment = segments[index] ?? '';
    if (names.length > 0 && !BODY.test(segment)) break;
    const begin = end - segment.length;
    const name = bare(segment, index === 0 ? (text[begin - 1] ?? '') : '、');
    if (name.length < 2 || name.length > 24) break;
    names.unshift(name.replace(/^中华人民共和国/u, ''));
    start = end - name.length;
    // Words of the sentence before a name end the list.
    if (name.length < segment.replace(/^原/u, '').length) break;
    end = begin - 1;
  }
  return { names: names.join('、'), start };
}

/** A name without the words, the end of a date (`…月2日|`) or the 原 before it. */
function bare(segment: string, before: string): string {
  const undated = /[0-9０-９一二三四五六七八九十〇]/u.test(before)
    ? segment.replace(/^[年月日]/u, '')
    : segment;
  return undated.replace(LEAD, '').replace(FIRST, '').replace(FIRST, '');
}
