import { overlapping, type Span } from '../text/spans.ts';

/** A piece of a sentence that can be part of a citation. */
export type Token = TitleToken | NumberToken | ProvisionToken | ShortNameToken;

/** Words in 《》, the marks included in the span. */
export interface TitleToken extends Span {
  type: 'title';
  title: string;
}

/** A number of any form; `code` is false where no agency is named (`〔2020〕60号`). */
export interface NumberToken extends Span {
  type: 'number';
  number: string;
  code: boolean;
}

/** `第七条第二款、第三款` */
export interface ProvisionToken extends Span {
  type: 'provision';
  words: string[];
  /** What it belongs to when it says so: 本规则, 本条, 前款. */
  own: string | null;
}

/** `（以下简称《办法》）`, `（以下称STCW公约）` */
export interface ShortNameToken extends Span {
  type: 'shortName';
  name: string;
}

const NUMERAL = '[一二三四五六七八九十百千零〇两\\d０-９]+';
const ITEM = `(?:[（(]${NUMERAL}[）)]|${NUMERAL})`;
const UNIT = '(?:编|章|节|条|款|项|目|部分)';
const STEP = `第${ITEM}(?:条之${NUMERAL}|${UNIT})`;
// 第七条第二款 · 第十、十八条 · 第四至六项 · 第三条至第五条 · 第一款第一项、第三项至第五项
const PATH = `(?:${STEP}|第${ITEM}(?:[、,，]${ITEM})*(?:[至到]${ITEM})?${UNIT})+`;
const LIST = `${PATH}(?:\\s*(?:[、,，]|和|及|以及|至|到)\\s*${PATH})*`;
const PROVISION = new RegExp(
  `(本(?:规则|办法|规定|条例|细则|意见|通知|方案|决定|公告|规划|解释|法|条|款|章|节))?(${LIST})`,
  'gu',
);
// 前款 · 前两款 · 前条第二款 · 前款第四至六项 · 前款（一）、（二） · not 以前项目, 提前三项
const BRACKETS = `[（(]${NUMERAL}[）)]`;
const BACKWARD = new RegExp(
  `(?<![以之目此提])(前)(${NUMERAL})?(条(?!件)|款(?!项)|项(?!目))(${LIST}|${BRACKETS}(?:[、,，]${BRACKETS})*)?|(?<!以)(上)(款)(${LIST})?`,
  'gu',
);

// 附件 2 · （附件1） · 见附件 · not 附件：1. 申请函 (a label), 附件材料
const ANNEX = /附件\s*(\d{1,2}|[一二三四五六七八九十]{1,2})?(?=[）)、，。；和及]|$)/gu;

/** The titles of a paragraph: outermost 《》; one that is never closed ends before its number or sentence. */
export function titleTokens(text: string): TitleToken[] {
  const tokens: TitleToken[] = [];
  for (let at = text.indexOf('《'); at !== -1;) {
    const end = closingMark(text, at);
    tokens.push({ type: 'title', title: text.slice(at + 1, end.title), start: at, end: end.span });
    at = text.indexOf('《', end.span);
  }
  return tokens.filter(({ title }) => title.trim() !== '');
}

/** Longest title seen is 120 characters; a mark that is not closed by then is a misprint. */
const LONGEST_TITLE = 200;

function closingMark(text: string, open: number): { title: number; span: number } {
  let depth = 0;
  const limit = Math.min(text.length, open + LONGEST_TITLE);
  for (let at = open; at < limit; at++) {
    if (text[at] === '《') depth++;
    if (text[at] !== '》') continue;
    depth--;
    // 《…〈…》办法〉的决定》 : an inner mark printed as an outer one; the title goes on to the next.
    if (depth === 0) return { title: at, span: at + 1 };
  }
  const rest = text.slice(open + 1, limit);
  const stop = rest.search(/[。；]|[（(]\p{Script=Han}{2,10}[〔［[]/u);
  const end = open + 1 + (stop === -1 ? rest.length : stop);
  return { title: end, span: end };
}

/** References to provisions, with what they say they belong to. */
export function provisionTokens(text: string): ProvisionToken[] {
  const tokens: ProvisionToken[] = [];
  for (const match of text.matchAll(PROVISION)) {
    // A list falls apart where a whole path begins anew; 第一款第一项、第三项 needs what stands before.
    const words = (match[2] ?? '')
      .replace(/\s+/gu, '')
      .split(/(?:[、,，]|以及|和|及)(?=第[^款项目]{1,12}条)/u);
    tokens.push({
      type: 'provision',
      words,
      own: match[1] ?? null,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  // 前条第二款 is one reference: what was read as 第二款 alone gives way.
  const forward = [...tokens];
  const replaced = new Set<ProvisionToken>();
  for (const match of text.matchAll(BACKWARD)) {
    const token: ProvisionToken = {
      type: 'provision',
      words: [match[0].replace(/\s+/gu, '')],
      own: `${match[1] ?? match[5]}${match[2] ?? ''}${match[3] ?? match[6]}`,
      start: match.index,
      end: match.index + match[0].length,
    };
    const inside = overlapping(forward, token);
    if (inside) replaced.add(inside);
    tokens.push(token);
  }
  for (const match of text.matchAll(ANNEX)) {
    const end = match.index + match[0].length;
    tokens.push({
      type: 'provision',
      words: [`附件${match[1] ?? ''}`],
      own: '',
      start: match.index,
      end,
    });
  }
  return tokens.filter((token) => !replaced.has(token)).sort((a, b) => a.start - b.start);
}

// （以下简称《办法》） · （以下称调查机关） · （海关总署令第213号，以下简称《审价办法》）
const SHORT_NAME =
  /以下(?:统)?(?:简称|称)(?:为)?[：:]?\s*(?:《([^《》]{1,40})》|“([^“”]{1,40})”|([\p{Script=Han}A-Za-z]{1,20}))/gu;

/** The short names a paragraph defines. */
export function shortNameTokens(text: string): ShortNameToken[] {
  return [...text.matchAll(SHORT_NAME)].map((match) => ({
    type: 'shortName',
    name: match[1] ?? match[2] ?? match[3] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
