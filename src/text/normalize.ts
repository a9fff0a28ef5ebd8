import { isChinese, isChinesePunctuation, isHan, isWestern, isWhite } from './characters.ts';
import { isSpacedLabel, readLabel } from './labels.ts';

/** One character of a source line and the 1-based column it was printed at. */
export interface Glyph {
  char: string;
  column: number;
}

/** What the library does everywhere, in words for editors; each use is counted, not listed. */
export const houseRules = {
  brackets: '中文里的半角圆括号改为全角',
  punctuation: '中文里的半角逗号、分号、冒号、问号、叹号改为全角',
  spaces: '去掉汉字与汉字、数字、字母之间多余的空格',
  'list-mark': '去掉识读时加在编号前的“-”',
  markup: '去掉网页和标记语言的残留符号',
  compatibility: '部首、兼容区的字形改为通用汉字',
} as const;

export type HouseRule = keyof typeof houseRules;

/** A line as the library keeps it, and how often each rule changed it. */
export interface NormalizedLine {
  glyphs: Glyph[];
  counts: Partial<Record<HouseRule, number>>;
}

const WIDE: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/**
 * Applies the house rules to one source line. Only widths, spaces and remains of markup change:
 * apart from white space every character of the line stays, changes its form, or is counted away.
 * Leading and trailing white space goes; tabs, which part the cells of a table, stay.
 */
export function normalizeLine(line: readonly Glyph[]): NormalizedLine {
  const counts: NormalizedLine['counts'] = {};
  const count = (rule: HouseRule, times = 1) => {
    counts[rule] = (counts[rule] ?? 0) + times;
  };
  let glyphs = dropMarkup(line, count);
  glyphs = unifyCharacters(glyphs, count);
  glyphs = widenPunctuation(glyphs, count);
  glyphs = widenBrackets(glyphs, count);
  return { glyphs: closeSpaces(glyphs, count), counts };
}

/** The glyphs of a plain string, columns counted from 1. */
export function glyphsOf(text: string): Glyph[] {
  return Array.from(text, (char, index) => ({ char, column: index + 1 }));
}

type Count = (rule: HouseRule, times?: number) => void;

const ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  nbsp: ' ',
  quot: '"',
  emsp: ' ',
  ensp: ' ',
};

/** Removes `- ` before a label, Markdown marks that surround a line, and HTML entities and tags. */
function dropMarkup(line: readonly Glyph[], count: Count): Glyph[] {
  const text = line.map(({ char }) => char).join('');
  const points = Array.from(text);
  const drop = new Array<boolean>(points.length).fill(false);
  const replace = new Map<number, string>();
  const at = offsetsToPoints(text);
  const remove = (start: number, end: number) => drop.fill(true, at(start), at(end));

  // `- （一）…`, `- 附件：` · not `- 3 -`, `-5%`
  const listMark =
    /^\s*([-*•]\s+)(?=[（(]|附\s*件|第|\d+[.．、]|[一二三四五六七八九十]、|\p{Script=Han})/u.exec(
      text,
    );
  if (listMark) {
    const start = listMark[0].length - (listMark[1] ?? '').length;
    remove(start, listMark[0].length);
    count('list-mark');
  }
  // `# 标题`, `**第一章**`
  for (const match of text.matchAll(/^\s*#{1,6}\s+|\*\*/gu)) {
    remove(match.index, match.index + match[0].length);
    count('markup');
  }
  // `<br>`, `<p class="x">`, `</td>` · not `<会计专业技术人员继续教育规定>`, `< 60`
  for (const match of text.matchAll(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/giu)) {
    remove(match.index, match.index + match[0].length);
    count('markup');
  }
  for (const match of text.matchAll(/&(lt|gt|amp|nbsp|quot|emsp|ensp);/gu)) {
    remove(match.index, match.index + match[0].length);
    replace.set(at(match.index), ENTITIES[match[1] ?? ''] ?? '');
    count('markup');
  }
  const out: Glyph[] = [];
  line.forEach((glyph, index) => {
    const other = replace.get(index);
    if (other !== undefined) out.push({ char: other, column: glyph.column });
    else if (!drop[index]) out.push(glyph);
  });
  return out;
}

function offsetsToPoints(text: string): (offset: number) => number {
  const map: number[] = [];
  let point = 0;
  for (const char of text) {
    for (let unit = 0; unit < char.length; unit++) map.push(point);
    point++;
  }
  map.push(point);
  return (offset) => map[offset] ?? point;
}

/** `⼀` (a radical) and `金` (a compatibility ideograph) become the characters they stand for. */
function unifyCharacters(line: readonly Glyph[], count: Count): Glyph[] {
  return line.map((glyph) => {
    if (!/[\u2E80-\u2FDF\uF900-\uFAFF]/u.test(glyph.char)) return glyph;
    const char = glyph.char.normalize('NFKC');
    if (char !== glyph.char) count('compatibility');
    return { ...glyph, char };
  });
}

/** `(一)` → `（一）`, `案(事)件` → `案（事）件`; a pair is widened when it stands in or holds Chinese. */
function widenBrackets(line: readonly Glyph[], count: Count): Glyph[] {
  const out = line.map((glyph) => ({ ...glyph }));
  const open: number[] = [];
  const chineseNear = (index: number, step: -1 | 1) => {
    const next = neighbour(out, index, step);
    return next !== null && isChinese(next);
  };
  const widen = (index: number, char: '（' | '）') => {
    const glyph = out[index];
    if (glyph && glyph.char !== char) {
      glyph.char = char;
      count('brackets');
    }
  };
  const hanBefore = [0];
  for (const { char } of out) hanBefore.push((hanBefore.at(-1) ?? 0) + (isHan(char) ? 1 : 0));
  for (const [index, { char }] of out.entries()) {
    if (char === '(' || char === '（') open.push(index);
    if (char !== ')' && char !== '）') continue;
    const start = open.pop();
    if (start === undefined) {
      if (chineseNear(index, -1)) widen(index, '）');
      continue;
    }
    const mixed = out[start]?.char === '（' || char === '）';
    const holdsHan = (hanBefore[index] ?? 0) > (hanBefore[start + 1] ?? 0);
    if (mixed || holdsHan || chineseNear(start, -1) || chineseNear(index, 1)) {
      widen(start, '（');
      widen(index, '）');
    }
  }
  for (const index of open) if (chineseNear(index, -1) || chineseNear(index, 1)) widen(index, '（');
  return out;
}

/** `意见,并对` → `意见，并对`; `1,000`, `10 : 38`, `http:` and a `?` that stands for a lost sign stay. */
function widenPunctuation(line: readonly Glyph[], count: Count): Glyph[] {
  return line.map((glyph, index) => {
    const wide = WIDE[glyph.char];
    if (!wide) return glyph;
    const before = neighbour(line, index, -1);
    const after = neighbour(line, index, 1);
    if (before === null) return glyph;
    const ending = glyph.char === '?' || glyph.char === '!';
    const endsLine = after === null && line.some(({ char }) => isHan(char));
    const chinese = ending
      ? isHan(before)
      : isChinese(before) ||
        /[%‰\])]/u.test(before) ||
        endsLine ||
        (after !== null && isHan(after) && !/[A-Za-z]/u.test(before));
    if (!chinese) return glyph;
    count('punctuation');
    return { ...glyph, char: wide };
  });
}

/** The nearest character that is no white space in one direction, or null at the end of the line. */
function neighbour(line: readonly Glyph[], index: number, step: -1 | 1): string | null {
  for (let at = index + step; at >= 0 && at < line.length; at += step) {
    const char = line[at]?.char;
    if (char === undefined || char === '\t') return null;
    if (!isWhite(char)) return char;
  }
  return null;
}

/**
 * Takes out stray white space. What stays is one space: after a spaced label, between two Latin words
 * or numbers, beside signs, and between two Han characters, where only the context can tell the space
 * in `财政部 税务总局` from the one in `关于印发 通知` (see {@link closeHanSpaces}).
 */
function closeSpaces(line: readonly Glyph[], count: Count): Glyph[] {
  const out: Glyph[] = [];
  let gap: Glyph | null = null;
  let labelEnd = -1;
  const text = line.map(({ char }) => char).join('');
  const label = readLabel(text.trimStart());
  if (label && isSpacedLabel(label)) labelEnd = withoutWhiteLength(label.printed);
  let printed = 0;
  for (const glyph of line) {
    if (glyph.char === '\t') {
      gap = null;
      out.push(glyph);
      printed = Infinity;
      continue;
    }
    if (isWhite(glyph.char)) {
      // What has no width leaves no space behind.
      if (/\s/u.test(glyph.char) && glyph.char !== '\uFEFF') gap ??= glyph;
      else if (out.length > 0) count('spaces');
      continue;
    }
    const before = out.at(-1);
    if (gap && before && before.char !== '\t') {
      if (printed === labelEnd || keepsSpace(before.char, glyph.char))
        out.push({ char: ' ', column: gap.column });
      else count('spaces');
    }
    gap = null;
    out.push(glyph);
    printed++;
  }
  return out;
}

function withoutWhiteLength(text: string): number {
  return Array.from(text).filter((char) => !isWhite(char)).length;
}

function keepsSpace(before: string, after: string): boolean {
  if (isHan(before) && isHan(after)) return true;
  if (isChinesePunctuation(before)) return false;
  if (isHan(before)) return !isChinese(after) && !isWestern(after) && after !== '[';
  if (isChinese(after)) return !isWestern(before) && !/[.\])]/u.test(before);
  return true;
}

/**
 * Closes the spaces between Han characters that a line break or letter-spacing left in running text,
 * a heading or a title (`工作 规则` → `工作规则`). Inside `《》` they stay: there a space parts joint
 * issuers. The space after a label at the start stays, too.
 */
export function closeHanSpaces(text: string): string {
  const label = readLabel(text);
  const keepAt = label && isSpacedLabel(label) ? label.length : -1;
  let depth = 0;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '《') depth++;
    else if (char === '》') depth = Math.max(0, depth - 1);
    if (char === ' ' && depth === 0 && i !== keepAt && i !== keepAt - 1) {
      const before = text.charAt(i - 1);
      const after = text.charAt(i + 1);
      if (isChinese(before) && isChinese(after)) continue;
    }
    out += char;
  }
  return out;
}
