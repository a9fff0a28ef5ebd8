import { unmarked } from '../instruments/title.ts';
import { endingBefore, overlapping } from '../text/spans.ts';
import { agencyCodes, type AgencyCodes } from './agency-code.ts';
import type { FoundCitation } from './citation.ts';
import { isMention } from './mentions.ts';
import { relationOf } from './relation.ts';
import {
  numberTokens,
  provisionTokens,
  shortNameTokens,
  titleTokens,
  type NumberToken,
  type ProvisionToken,
  type TitleToken,
} from './tokens.ts';

/** What a short name stands for; it holds from its definition to the end of the document. */
export interface ShortName {
  title: string;
  number: string | null;
}

/** What the finder knows besides the paragraph. */
export interface FindContext {
  codes: AgencyCodes;
  /** Short names defined so far; the finder adds to them. */
  shortNames: Map<string, ShortName>;
}

/** A context for one document. */
export function findContext(codes: readonly string[] = []): FindContext {
  return { codes: agencyCodes(codes), shortNames: new Map() };
}

/** A citation in the making: an instrument and where its words stand. */
interface Draft {
  title: string | null;
  number: string | null;
  start: number;
  end: number;
  /** True for a short name used later on. */
  short: boolean;
  provisions: string[];
  own: string | null;
}

/**
 * Every citation of one paragraph, in order: titles with their numbers, numbers alone, short names,
 * references within the document. One entry an instrument and occurrence; a title inside a title has
 * none. Paragraphs of a document are read in order with one context.
 */
export function findCitations(text: string, context: FindContext): FoundCitation[] {
  const titles = titleTokens(text);
  const numbers = numberTokens(text, context.codes);
  const taken = new Set<NumberToken>();
  const drafts = titles.map((token) => titleDraft(token, text, numbers, taken, context));
  for (const number of numbers) {
    const inTitle = overlapping(titles, number) !== null;
    if (taken.has(number) || inTitle || !number.code) continue;
    drafts.push(draftOf(null, number.number, number.start, number.end));
  }
  for (const short of shortUses(text, titles, context)) drafts.push(short);
  defineShortNames(text, drafts, context);
  drafts.sort((a, b) => a.start - b.start);
  attachProvisions(text, drafts);
  return drafts.map((draft) => finished(draft, text));
}

function draftOf(title: string | null, number: string | null, start: number, end: number): Draft {
  return { title, number, start, end, short: false, provisions: [], own: null };
}

/** A title, with the number in the brackets behind it, or a number that was put in 《》. */
function titleDraft(
  token: TitleToken,
  text: string,
  numbers: readonly NumberToken[],
  taken: Set<NumberToken>,
  { shortNames }: FindContext,
): Draft {
  const inner = numbers.find(
    ({ start, end }) => start === token.start + 1 && end === token.end - 1,
  );
  if (inner) {
    taken.add(inner);
    return draftOf(null, inner.number, token.start, token.end);
  }
  const defined = shortNames.get(token.title);
  if (defined) {
    return { ...draftOf(defined.title, defined.number, token.start, token.end), short: true };
  }
  const { title, end } = qualified(token, text);
  const bracket = bracketBehind(text, end);
  const own = bracket && numbers.find((number) => number.start >= end && number.end <= bracket.end);
  if (!own) return draftOf(title, null, token.start, end);
  taken.add(own);
  for (const other of numbers)
    if (other.start >= bracket.start && other.end <= bracket.end) taken.add(other);
  return draftOf(title, own.number, token.start, bracket.end);
}

/** `《……实施方案》（试行）`: the words of a citation take in a qualifier outside the marks. */
function qualified(token: TitleToken, text: string): { title: string; end: number } {
  const match = /^（(?:试行|暂行|修订|草案|征求意见稿|\d{4}年(?:版|本|修订))）/u.exec(
    text.slice(token.end),
  );
  return { title: unmarked(token.title), end: token.end + (match?.[0].length ?? 0) };
}

/** The bracket that opens at `at`, white space aside; pairs of brackets inside it count. */
function bracketBehind(text: string, at: number): { start: number; end: number } | null {
  const start = at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0);
  if (!/[（(]/u.test(text.charAt(start))) return null;
  let depth = 0;
  for (let index = start; index < Math.min(text.length, start + 120); index++) {
    const char = text.charAt(index);
    if (char === '（' || char === '(') depth++;
    if (char === '）' || char === ')') depth--;
    // 〔2020)67号 and (2017〕109号 do not pair: the number's own marks are passed over.
    if (depth === 0) return { start, end: index + 1 };
  }
  return null;
}

/** Records `（以下简称《办法》）` for the instrument it follows; a name for a body is none. */
function defineShortNames(
  text: string,
  drafts: readonly Draft[],
  { shortNames }: FindContext,
): void {
  for (const { name, start } of shortNameTokens(text)) {
    const named = drafts.findLast((draft) => draft.start < start && !draft.short);
    if (!named?.title || name === '') continue;
    // Between the title and its short name there is at most the bracket that holds it.
    const between = text.slice(named.end, start);
    if (start > named.end && !/^\s*[（(]?[，,\s]*$/u.test(between)) continue;
    shortNames.set(name, { title: named.title, number: named.number });
  }
}

/** Later uses of short names without 《》: `个人所得税法第六条`; those in 《》 are titles already. */
function shortUses(
  text: string,
  titles: readonly TitleToken[],
  { shortNames }: FindContext,
): Draft[] {
  const uses: Draft[] = [];
  for (const [name, { title, number }] of shortNames) {
    if (!/(?:法|条例|规定|办法|规则|公约)$/u.test(name) || name.length < 3) continue;
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (overlapping(titles, { start: at, end })) continue;
      if (/以下(?:简)?称(?:为)?《?$/u.test(text.slice(0, at))) continue;
      uses.push({ ...draftOf(title, number, at, end), short: true });
    }
  }
  return uses;
}

/**
 * Gives each provision to the instrument right before it, or to the document itself; the drafts are
 * sorted, and stay so.
 */
function attachProvisions(text: string, drafts: Draft[]): void {
  const own: Draft[] = [];
  for (const token of provisionTokens(text)) {
    if (overlapping(drafts, token)) continue;
    const before = endingBefore(drafts, token.start);
    const lastOwn = own.at(-1);
    const holder = lastOwn && lastOwn.end > (before?.end ?? -1) ? null : before;
    const between = holder ? text.slice(holder.end, token.start) : '';
    if (holder && token.own === null && goesWith(between, holder)) {
      holder.provisions.push(...token.words);
      holder.end = token.end;
    } else if (!startsParagraph(token, text)) {
      const { start, end, words } = token;
      own.push({ ...draftOf(null, null, start, end), provisions: words, own: token.own ?? '' });
    }
  }
  drafts.push(...own);
  drafts.sort((a, b) => a.start - b.start);
}

// 《办法》的第七条 · 《办法》（试行）第七条 · behind a first provision also 、 and 和
const RIGHT_BEHIND = /^(?:\s|的|中的?|[（(](?!以下)[^（）()]{0,30}[）)])*$/u;
const NEXT_OF_LIST = /^(?:[、,，]|和|及|以及|或者?)$/u;

function goesWith(between: string, { provisions }: Draft): boolean {
  if (between.length > 60) return false;
  return RIGHT_BEHIND.test(between) || (provisions.length > 0 && NEXT_OF_LIST.test(between));
}

/** `第五条 …` at the start of a paragraph is its label, no reference. */
function startsParagraph({ start, own }: ProvisionToken, text: string): boolean {
  return own === null && text.slice(0, start).trim() === '';
}

function finished(draft: Draft, text: string): FoundCitation {
  const { title, number, start, end, provisions, own } = draft;
  const words = text.slice(start, end);
  const internal = own !== null;
  const relation = internal
    ? 'internal'
    : title !== null && !draft.short && isMention(title, number)
      ? 'mention'
      : relationOf(sentenceAround(text, start, end));
  return { text: words, start, end, title, number, provisions, relation };
}

/** How far a sentence is looked into; a list of repealed titles puts its verb far behind the first. */
const BEFORE = 600;
const BEHIND = 3000;

/** The words of the sentence before and behind a citation; a sentence ends at 。； or the paragraph. */
function sentenceAround(
  text: string,
  start: number,
  end: number,
): { before: string; after: string } {
  const ahead = text.slice(Math.max(0, start - BEFORE), start);
  const behind = text.slice(end, end + BEHIND);
  const from = Math.max(ahead.lastIndexOf('。'), ahead.lastIndexOf('；')) + 1;
  const stop = behind.search(/[。；]/u);
  return { before: ahead.slice(from), after: stop === -1 ? behind : behind.slice(0, stop) };
}
