import type { Notice, NoticeBlock, SourceText } from '../markdown/read-notice.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { isWhite, withoutWhite } from '../text/characters.ts';
import { houseRules, type HouseRule } from '../text/normalize.ts';
import type { Correction, GazetteCorrections } from './corrections.ts';
import { readHead, unprintedFields } from './head.ts';
import { countRules, settle, splitLines, type SettledLine } from './settle.ts';

/** A character of the gazette, settled, and where it was printed. */
export interface PrintedChar {
  char: string;
  line: number;
  column: number;
}

/** A character of a copy and its offset in the file. */
interface CopiedChar {
  char: string;
  offset: number;
}

/** What the proof counted. Characters are code points other than white space. */
export interface Figures {
  /** Characters of the gazette file. */
  gazette: number;
  /** Of these, outside every notice, by a recorded reason. */
  outside: number;
  /** Characters of the notices, heads included. */
  notices: number;
  /** Printed and found in no copy. */
  lost: number;
  /** Copied and found nowhere in print. */
  added: number;
  /** Places corrected, by type. */
  corrections: Record<Correction['type'], number>;
  /** Uses of each house rule. */
  rules: Partial<Record<HouseRule, number>>;
}

/** A character of a copy and the character of the gazette it rests on; null for an insertion. */
export interface Proof {
  figures: Figures;
  problems: Problem[];
  /** For each notice file: offset of a copied character → where it was printed. */
  origins: Map<string, Map<number, { line: number; column: number }>>;
}

/** One gazette with all that was made from it. */
export interface Evidence {
  gazette: string;
  text: string;
  sha256: string;
  corrections: GazetteCorrections;
  notices: readonly Notice[];
  /** Names of the files, for problems. */
  files: { gazette: string; corrections: string };
}

/**
 * Proves that gazette text + corrections = text of the notices: every character, in order, white space
 * aside. Each notice claims a range of lines; the ranges and the lines recorded as outside must cover
 * the gazette without overlap.
 */
export function prove(evidence: Evidence): Proof {
  const { gazette, text, sha256, corrections, notices, files } = evidence;
  const lines = splitLines(text);
  const problems: Problem[] = [];
  const atCorrections = { file: files.corrections, line: 1, column: 1 };
  if (sha256 !== corrections.sha256)
    problems.push(problem('gazette-changed', atCorrections, { gazette }));
  const settled = settle(lines, corrections.places);
  for (const { correction, found } of settled.misplaced) {
    const { line, column } = correction;
    const printed = 'printed' in correction ? correction.printed : '';
    problems.push(problem('correction-misplaced', atCorrections, { printed, line, column, found }));
  }
  problems.push(...coverage(settled.lines, evidence));
  const figures: Figures = {
    gazette: Array.from(withoutWhite(text)).length,
    outside: 0,
    notices: 0,
    lost: 0,
    added: 0,
    corrections: { replace: 0, insert: 0, delete: 0, move: 0, merge: 0, divide: 0, sic: 0 },
    rules: {},
  };
  for (const { type } of corrections.places) figures.corrections[type]++;
  for (const { lines: range } of corrections.outside) {
    figures.outside += printedChars(settled.lines, range, []).length;
  }
  const origins: Proof['origins'] = new Map();
  const inside: SettledLine[] = [];
  for (const notice of notices) {
    const [from, to] = notice.frontmatter.lines;
    inside.push(...settled.lines.slice(from - 1, to));
    const compared = compare(printedChars(settled.lines, [from, to], corrections.places), notice);
    figures.notices += compared.copied;
    figures.lost += compared.lost;
    figures.added += compared.added;
    problems.push(...compared.problems);
    origins.set(notice.file, compared.origins);
  }
  figures.rules = countRules(inside);
  problems.push(...ruleCounts(figures.rules, evidence));
  return { figures, problems, origins };
}

/** The characters of a range of lines in reading order: moved words at their target, merged ones gone. */
export function printedChars(
  lines: readonly SettledLine[],
  [from, to]: readonly [number, number],
  corrections: readonly Correction[],
): PrintedChar[] {
  const chars = lines.slice(from - 1, to).flatMap(({ number, text, columns }) => {
    const out: PrintedChar[] = [];
    let unit = 0;
    for (const char of text) {
      if (!isWhite(char)) out.push({ char, line: number, column: columns[unit] ?? 1 });
      unit += char.length;
    }
    return out;
  });
  for (const correction of corrections) {
    if (correction.line < from || correction.line > to) continue;
    if (correction.type !== 'move' && correction.type !== 'merge') continue;
    const end = endColumn(lines[correction.line - 1]?.raw ?? '', correction);
    const isMeant = ({ line, column }: PrintedChar) =>
      line === correction.line && column >= correction.column && column < end;
    const start = chars.findIndex(isMeant);
    if (start === -1) continue;
    // Words that were corrected themselves are as long as they are now.
    const behind = chars.findIndex((char, index) => index >= start && !isMeant(char));
    const taken = chars.splice(start, (behind === -1 ? chars.length : behind) - start);
    if (correction.type === 'merge') continue;
    const target = chars.findIndex((char) => isAtOrAfter(char, correction.to));
    chars.splice(target === -1 ? chars.length : target, 0, ...taken);
  }
  return chars;
}

/** The column behind the printed words of a correction, white space between them included. */
function endColumn(raw: string, { column, ...correction }: Correction): number {
  let left = 'printed' in correction ? Array.from(withoutWhite(correction.printed)).length : 0;
  let end = column;
  for (const char of Array.from(raw).slice(column - 1)) {
    if (left === 0) break;
    if (!isWhite(char)) left--;
    end++;
  }
  return end;
}

/** True for what was printed at or behind a place; words moved there before come from lines above. */
function isAtOrAfter(char: PrintedChar, to: { line: number; column: number }): boolean {
  return char.line > to.line || (char.line === to.line && char.column >= to.column);
}

/** Lines must belong to exactly one notice or be recorded as outside. */
function coverage(
  lines: readonly SettledLine[],
  { gazette, corrections, notices, files }: Evidence,
): Problem[] {
  const owners = new Array<string | undefined>(lines.length);
  const problems: Problem[] = [];
  const claim = (owner: string, [from, to]: readonly [number, number], file: string) => {
    for (let line = from; line <= Math.min(to, lines.length); line++) {
      const first = owners[line - 1];
      if (first !== undefined) {
        problems.push(
          problem(
            'lines-overlap',
            { file, line: 1, column: 1 },
            { gazette, line, first, second: owner },
          ),
        );
        return;
      }
      owners[line - 1] = owner;
    }
  };
  for (const { lines: range, why } of corrections.outside) claim(why, range, files.corrections);
  for (const { file, frontmatter } of notices)
    claim(frontmatter.number ?? frontmatter.title, frontmatter.lines, file);
  const unclaimed = lines.find(({ text }, index) => text !== '' && owners[index] === undefined);
  if (unclaimed) {
    const { number: line, text } = unclaimed;
    problems.push(
      problem(
        'lines-unclaimed',
        { file: files.gazette, line, column: 1 },
        { gazette, line, words: text.slice(0, 20) },
      ),
    );
  }
  return problems;
}

function ruleCounts(
  counted: Figures['rules'],
  { gazette, corrections, files }: Evidence,
): Problem[] {
  return (Object.keys(houseRules) as HouseRule[])
    .filter((rule) => (counted[rule] ?? 0) !== (corrections.rules[rule] ?? 0))
    .map((rule) =>
      problem(
        'rule-count',
        { file: files.corrections, line: 1, column: 1 },
        {
          gazette,
          rule: houseRules[rule],
          recorded: corrections.rules[rule] ?? 0,
          counted: counted[rule] ?? 0,
        },
      ),
    );
}

interface Compared {
  copied: number;
  lost: number;
  added: number;
  problems: Problem[];
  origins: Map<number, { line: number; column: number }>;
}

/**
 * Where in the copy something is missing: behind the last character that still fits or before the next,
 * whichever was printed nearer.
 */
function gapOffset(
  lost: readonly PrintedChar[],
  rest: readonly PrintedChar[],
  at: number,
  body: readonly CopiedChar[],
): number | null {
  const before = body[at - 1];
  const after = body[at];
  const distance = (a: PrintedChar | undefined, b: PrintedChar | undefined) =>
    a && b && a.line === b.line ? b.column - a.column : Infinity;
  const toNext = distance(lost.at(-1), rest[at + lost.length]);
  if (after && toNext < distance(rest[at - 1], lost[0])) return after.offset;
  return before ? before.offset + before.char.length : (after?.offset ?? null);
}

/** Compares print and copy of one notice; the first place where they part is the problem reported. */
function compare(printed: readonly PrintedChar[], notice: Notice): Compared {
  const origins: Compared['origins'] = new Map();
  const head = readHead(printed, notice);
  for (const [offset, origin] of head.origins) origins.set(offset, origin);
  const body = notice.blocks.flatMap((block) => blockChars(block));
  const copied = head.read + body.length;
  if (head.problem) return { copied, lost: 1, added: 1, problems: [head.problem], origins };
  const rest = printed.slice(head.read);
  let at = 0;
  while (at < rest.length && at < body.length && rest[at]?.char === body[at]?.char) {
    const { line, column } = rest[at] as PrintedChar;
    origins.set((body[at] as CopiedChar).offset, { line, column });
    at++;
  }
  if (at === rest.length && at === body.length) {
    return { copied, lost: 0, added: 0, problems: unprintedFields(printed, notice), origins };
  }
  // Behind the first difference the rest is aligned from the end: what lies between differs.
  let tail = 0;
  while (
    tail < Math.min(rest.length, body.length) - at &&
    rest.at(-1 - tail)?.char === body.at(-1 - tail)?.char
  )
    tail++;
  const lost = rest.slice(at, rest.length - tail);
  const added = body.slice(at, body.length - tail);
  return {
    copied,
    lost: lost.length,
    added: added.length,
    problems: [difference(lost, added, rest, at, body, notice)],
    origins,
  };
}

function difference(
  lost: readonly PrintedChar[],
  added: readonly CopiedChar[],
  rest: readonly PrintedChar[],
  at: number,
  body: readonly CopiedChar[],
  { file, position, source }: Notice,
): Problem {
  const words = (chars: readonly { char: string }[]) => {
    const text = chars
      .slice(0, 20)
      .map(({ char }) => char)
      .join('');
    return chars.length > 20 ? `${text}…` : text;
  };
  const offset = added[0]?.offset ?? gapOffset(lost, rest, at, body) ?? source.trimEnd().length;
  const place = { file, ...position(offset) };
  const from = lost[0] ?? rest[at] ?? rest.at(-1) ?? { line: 1, column: 1 };
  const values = {
    line: from.line,
    column: from.column,
    printed: words(lost),
    found: words(added),
  };
  if (added.length === 0) return problem('text-missing', place, values);
  if (lost.length === 0) return problem('text-added', place, values);
  return problem('text-differs', place, values);
}

function blockChars(block: NoticeBlock): CopiedChar[] {
  switch (block.type) {
    case 'paragraph':
      return textChars(block);
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(textChars));
    default:
      return [
        ...(block.label ? textChars(block.label) : []),
        ...(block.title ? textChars(block.title) : []),
        ...block.children.flatMap(blockChars),
      ];
  }
}

function textChars({ text, at }: SourceText): CopiedChar[] {
  const out: CopiedChar[] = [];
  let unit = 0;
  for (const char of text) {
    if (!isWhite(char)) out.push({ char, offset: at[unit] ?? 0 });
    unit += char.length;
  }
  return out;
}
