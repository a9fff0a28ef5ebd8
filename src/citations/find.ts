import { unmarked } from '../instruments/title.ts';
import {
  endingBefore,
  nextFrom,
  overlapping,
  spansWithin,
  startingBefore,
  type Span,
} from '../text/spans.ts';
import { agencyCodes, type AgencyCodes } from './agency-code.ts';
import type { FoundCitation } from './citation.ts';
import { isMention } from './mentions.ts';
import { bareTitle, isListHead, listEntry, opensRepealList } from './repeal-list.ts';
import { relationOf, type Surroundings } from './relation.ts';
import { surroundingsIn } from './surroundings.ts';
import { numberTokens } from './number-tokens.ts';
import {
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
  /** True while the paragraphs read are entries of a list of what is repealed; the finder keeps it. */
  inRepealList: boolean;
}

/** A context for one document. */
export function findContext(codes: readonly string[] = []): FindContext {
  return { codes: agencyCodes(codes), shortNames: new Map(), inRepealList: false };
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
 * none. Paragraphs of a document are read in order with one context; `entry` says that one has a number
 * or stands in a table, which its text does not show.
 */
export function findCitations(text: string, context: FindContext, entry = false): FoundCitation[] {
  const found = findInParagraph(text, context);
  const item = listEntry(text) ?? (entry ? { start: 0 } : null);
  if (!context.inRepealList || !item) {
    context.inRepealList = opensRepealList(text) || (context.inRepealList && isListHead(text));
    return found;
  }
  return repealedEntry(text, item.start, found);
}

/** An entry of a list of what is repealed: what it names first, in 《》 or not; the rest are reasons. */
function repealedEntry(
  text: string,
  start: number,
  found: readonly FoundCitation[],
): FoundCitation[] {
  const [first, ...others] = found;
  const numberAt = first && first.title === null ? first.start : null;
  const bare = bareTitle(text, start, numberAt);
  if (first && first.title !== null && (!bare || first.start < bare.end))
    return [{ ...first, relation: 'repeals' }, ...others];
  if (!bare) return first ? [{ ...first, relation: 'repeals' }, ...others] : [];
  const numbered = numberAt !== null ? first : null;
  const end = numbered?.end ?? bare.end;
  const entry: FoundCitation = {
    text: text.slice(start, end),
    start,
    end,
    title: bare.title,
    number: numbered?.number ?? null,
    provisions: [],
    relation: 'repeals',
  };
  return [entry, ...(numbered ? others : found)];
}

function findInParagraph(text: string, context: FindContext): FoundCitation[] {
  const titles = titleTokens(text);
  const numbers = numberTokens(text, context.codes);
  const taken = new Set<NumberToken>();
  const drafts = titles.map((token) => titleDraft(token, text, numbers, taken));
  for (const number of numbers) {
    const inTitle = overlapping(titles, number) !== null;
    if (taken.has(number) || inTitle || !number.code) continue;
    drafts.push(draftOf(null, number.number, number.start, number.end));
  }
  drafts.sort((a, b) => a.start - b.start);
  const defined = defineShortNames(text, drafts, context);
  for (const draft of drafts) standFor(draft, defined, context);
  for (const short of shortUses(text, titles, defined, context)) drafts.push(short);
  drafts.sort((a, b) => a.start - b.start);
  joinAnnexes(text, drafts);
  attachProvisions(text, drafts);
  const around = surroundingsIn(text, drafts);
  return drafts.map((draft, index) =>
    finished(draft, text, () => around(index, draft.provisions.length > 0)),
  );
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
): Draft {
  const inner = overlapping(numbers, token);
  if (inner && inner.start === token.start + 1 && inner.end === token.end - 1) {
    taken.add(inner);
    return draftOf(null, inner.number, token.start, token.end);
  }
  const { title, end } = qualified(token, text);
  const bracket = bracketBehind(text, end);
  const numbered = numberBehind(end, bracket, numbers, text);
  if (numbered) {
    for (const other of numbered.within) taken.add(other);
    return draftOf(title, numbered.number, token.start, numbered.end);
  }
  const before = numberAhead(token.start, numbers, text);
  if (!before || taken.has(before.token)) return draftOf(title, null, token.start, end);
  taken.add(before.token);
  return draftOf(title, before.token.number, before.start, end);
}

// 某部令第2号|公布的《甲》 · 某字680号|文公布、某年以… · 某部令第6号|修改的《甲》
const PUBLISHED = /^\s*文?(?:公布|发布|印发|颁布|下发)(?:的|、[^。；《》]{0,60})\s*$/u;
const CHANGED = /^\s*文?(?:修改|修订|修正)(?:的|、[^。；《》]{0,60})\s*$/u;

/**
 * The number before a title under which it was published; numbers of what changed it since are passed
 * over: `某字680号文公布、某部令第6号修改的《甲细则》`. `start` is where the citation begins: at its number
 * where nothing stands between.
 */
function numberAhead(
  at: number,
  numbers: readonly NumberToken[],
  text: string,
): { token: NumberToken; start: number } | null {
  let anchor = at;
  for (let passed = 0; passed < 6; passed++) {
    const token = endingBefore(numbers, anchor);
    const between = token ? text.slice(token.end, anchor) : '';
    if (!token) return null;
    if (PUBLISHED.test(between)) return { token, start: passed === 0 ? token.start : at };
    if (!CHANGED.test(between)) return null;
    anchor = token.start;
  }
  return null;
}

/**
 * The number behind a title that ends at `end`: in the bracket there, or right behind it where the
 * bracket was misread (`《甲》[（1991）农字第2号l`, `(云政字[2017)19号)`).
 */
function numberBehind(
  end: number,
  bracket: Span | null,
  numbers: readonly NumberToken[],
  text: string,
): { number: string; within: NumberToken[]; end: number } | null {
  const own = nextFrom(numbers, end);
  if (!own) return null;
  const inBracket = bracket !== null && own.start < bracket.end;
  if (!inBracket && !/^\s*[（([【]?\s*$/u.test(text.slice(end, own.start))) return null;
  const closing = /^\s*[）)\]】l]?/u.exec(text.slice(own.end))?.[0].length ?? 0;
  const until = inBracket && own.end < bracket.end ? bracket.end : own.end + closing;
  return {
    number: own.number,
    within: spansWithin(numbers, { start: end, end: until }),
    end: until,
  };
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

/** `《甲通知》（…）附件3《乙规定》第五条`: the annex is a provision of the instrument, no other one. */
function joinAnnexes(text: string, drafts: Draft[]): void {
  for (let index = drafts.length - 1; index > 0; index--) {
    const [holder, annex] = [drafts[index - 1], drafts[index]];
    if (!holder || !annex || annex.title === null || annex.number !== null) continue;
    const label = ANNEX_BETWEEN.exec(text.slice(holder.end, annex.start))?.[1];
    if (label === undefined) continue;
    holder.provisions.unshift(label.replace(/\s/gu, ''), ...annex.provisions);
    holder.end = annex.end;
    drafts.splice(index, 1);
  }
}

const ANNEX_BETWEEN = /^(?:的|中的?)?(附件\s*[\d一二三四五六七八九十]{0,2})[：:]?$/u;

/**
 * Records `（以下简称《办法》）` for the instrument it follows; a name for a body is none. Returns where in the
 * paragraph each name is defined. The drafts are sorted.
 */
function defineShortNames(
  text: string,
  drafts: readonly Draft[],
  { shortNames }: FindContext,
): Map<string, number> {
  const defined = new Map<string, number>();
  for (const { name, start } of shortNameTokens(text)) {
    const named = startingBefore(drafts, start);
    if (!named?.title || name === '') continue;
    // Between the title and its short name there is at most the bracket that holds it.
    const between = text.slice(named.end, Math.max(named.end, Math.min(start, named.end + 20)));
    if (start > named.end && !/^\s*[（(]?[，,\s]*$/u.test(between)) continue;
    // 《条例》（以下简称《新条例》）: what the first stands for is what the second does.
    const meant = shortNames.get(named.title) ?? { title: named.title, number: named.number };
    shortNames.set(name, meant);
    defined.set(name, start);
  }
  return defined;
}

/** Turns a title that is a short name defined before it into what it stands for. */
function standFor(
  draft: Draft,
  defined: ReadonlyMap<string, number>,
  { shortNames }: FindContext,
): void {
  const known = draft.title === null || draft.number !== null ? null : shortNames.get(draft.title);
  if (!known || draft.start < (defined.get(draft.title ?? '') ?? 0)) return;
  draft.title = known.title;
  draft.number = known.number;
  draft.short = true;
}

// 个人所得税法|第六条 : where a short name without 《》 can end
const NAME_END = /(?:法|条例|规定|办法|规则|公约)/gu;
const SHORTEST_NAME = 3;
const LONGEST_NAME = 20;

/** Later uses of short names without 《》: `个人所得税法第六条`; those in 《》 are titles already. */
function shortUses(
  text: string,
  titles: readonly TitleToken[],
  defined: ReadonlyMap<string, number>,
  { shortNames }: FindContext,
): Draft[] {
  const uses: Draft[] = [];
  if (shortNames.size === 0) return uses;
  let done = 0;
  for (const match of text.matchAll(NAME_END)) {
    const end = match.index + match[0].length;
    for (let length = LONGEST_NAME; length >= SHORTEST_NAME; length--) {
      const start = end - length;
      const name = text.slice(start, end);
      const known = start < done ? undefined : shortNames.get(name);
      if (!known || start < (defined.get(name) ?? 0)) continue;
      done = end;
      if (overlapping(titles, { start, end })) break;
      if (/以下(?:简)?称(?:为)?《?$/u.test(text.slice(Math.max(0, start - 8), start))) break;
      uses.push({ ...draftOf(known.title, known.number, start, end), short: true });
      break;
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
  for (const draft of own) drafts.push(draft);
  drafts.sort((a, b) => a.start - b.start);
}

// 《办法》的第七条 · 《办法》（试行）第七条 · behind a first provision also 、 and 和
const RIGHT_BEHIND = /^(?:\s|的|中|[（(](?!以下)[^（）()]{0,30}[）)])*$/u;
const NEXT_OF_LIST = /^(?:[、,，]|和|及|以及|或者?)$/u;

function goesWith(between: string, { provisions }: Draft): boolean {
  if (between.length > 60) return false;
  return RIGHT_BEHIND.test(between) || (provisions.length > 0 && NEXT_OF_LIST.test(between));
}

/** `第五条 …` at the start of a paragraph is its label, no reference. */
function startsParagraph({ start, own }: ProvisionToken, text: string): boolean {
  return own === null && start < 20 && text.slice(0, start).trim() === '';
}

function finished(
  { title, number, start, end, provisions, own, short }: Draft,
  text: string,
  around: () => Surroundings,
): FoundCitation {
  const words = text.slice(start, end);
  const relation =
    own !== null
      ? 'internal'
      : title !== null && !short && isMention(title, number)
        ? 'mention'
        : relationOf(around());
  return { text: words, start, end, title, number, provisions, relation };
}
