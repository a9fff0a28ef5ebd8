import { unmarked } from '../instruments/title.ts';
import { endingBefore, nextFrom, overlapping, spansWithin, type Span } from '../text/spans.ts';
import { draftOf, type Draft } from './draft.ts';
import type { NumberToken, TitleToken } from './tokens.ts';

/** A title, with the number in the brackets behind it, or a number that was put in 《》. */
export function titleDraft(
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
