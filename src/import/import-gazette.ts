import { countRules, settle, splitLines, type SettledLine } from '../fidelity/settle.ts';
import type { Correction, GazetteCorrections } from '../fidelity/corrections.ts';
import { identifierOf } from '../instruments/identifier.ts';
import { hasErrors, problem, type Problem } from '../problems/problem.ts';
import { withoutWhite } from '../text/characters.ts';
import { findFurniture } from './furniture.ts';
import { findHeaders, type Header } from './header.ts';
import { findMisreadings, type Misreading } from './misreadings.ts';
import { readNotice, type ImportedNotice } from './read-notice.ts';
import { rebreak } from './run-together.ts';

/** What an import yields. With an error among the problems nothing of it may be written. */
export interface ImportResult {
  notices: ImportedNotice[];
  corrections: Omit<GazetteCorrections, 'sha256'>;
  problems: Problem[];
}

/** What the importer is told besides the text. */
export interface ImportOptions {
  /** Name of the gazette, for ids and corrections: `2022-02`. */
  gazette: string;
  /** Name of the file, for problems. */
  file: string;
  /** Words that are always misreadings. */
  misreadings?: readonly Misreading[];
  /** What editors have settled in this gazette already. */
  settled?: readonly Correction[];
  /** Agency codes with a spelling of their own. */
  spellings?: Record<string, string>;
}

/**
 * Turns the text of one gazette into notices. Pure and deterministic: the same text and options give
 * the same result. Never throws on content: what is doubtful becomes a problem.
 */
export function importGazette(text: string, options: ImportOptions): ImportResult {
  const { file, gazette, misreadings = [], settled = [], spellings = {} } = options;
  const raw = splitLines(text);
  if (withoutWhite(text) === '') {
    return nothing(gazette, [problem('empty-file', { file, line: 1, column: 1 })]);
  }
  const editors = settled.filter(({ by }) => by === 'editor');
  const misread = findMisreadings(raw, misreadings, editors);
  const furniture = findFurniture(raw).filter(
    (own) => !editors.some((other) => samePlace(own, other)),
  );
  const { lines: settledLines, misplaced } = settle(raw, [...editors, ...misread, ...furniture]);
  const lines = rebreak(settledLines);
  const problems: Problem[] = [
    ...misplaced.map(({ correction, found }) =>
      problem(
        'correction-misplaced',
        { file, line: correction.line, column: correction.column },
        {
          printed: 'printed' in correction ? correction.printed : '',
          line: correction.line,
          column: correction.column,
          found,
        },
      ),
    ),
    ...misread.map((correction) => misreadingProblem(file, correction)),
  ];
  const headers = findHeaders(lines);
  if (headers.length === 0)
    return nothing(gazette, [problem('no-notice', { file, line: 1, column: 1 })]);
  const places: Correction[] = [...editors, ...misread, ...furniture];
  const ids = uniqueIds(headers, gazette, spellings);
  const notices = headers.map((header, index) => {
    const end = headers[index + 1]?.start ?? lines.length;
    const read = readNotice(lines, header, end, {
      file,
      settled: editors,
      id: ids[index] ?? '',
    });
    places.push(
      ...read.corrections.filter((own) => !editors.some((other) => samePlace(own, other))),
    );
    problems.push(
      ...read.problems.filter((doubt) => !editors.some((other) => settles(other, doubt))),
    );
    return read.notice;
  });
  const outside = outsideLines(lines, headers, file);
  problems.push(...outside.problems, ...repeatedNumbers(notices, file));
  problems.push(...alikeIds(notices, file));
  places.sort((a, b) => a.line - b.line || a.column - b.column);
  // Counted anew, now that what belongs to no text is out.
  const claimed = new Set<number>();
  for (const notice of notices) {
    const [from, to] = notice.lines;
    for (let line = from; line <= to; line++) claimed.add(line);
  }
  const inside = settle(raw, places).lines.filter(({ number }) => claimed.has(number));
  return {
    notices: hasErrors(problems) ? [] : notices,
    corrections: { gazette, rules: countRules(inside), outside: outside.ranges, places },
    problems,
  };
}

function samePlace(a: Correction, b: Correction): boolean {
  return a.type === b.type && a.line === b.line && a.column === b.column;
}

/** True when an editor's correction answers the importer's doubt at that line. */
function settles({ type, line }: Correction, doubt: Problem): boolean {
  const answers = { 'box-end-guessed': 'divide', 'torn-roster': 'move' } as const;
  return line === doubt.line && answers[doubt.rule as keyof typeof answers] === type;
}

function nothing(gazette: string, problems: Problem[]): ImportResult {
  return { notices: [], corrections: { gazette, rules: {}, outside: [], places: [] }, problems };
}

function misreadingProblem(file: string, correction: Correction): Problem {
  const { line, column, why } = correction;
  const printed = 'printed' in correction ? correction.printed.trim() : '';
  const corrected = 'corrected' in correction ? correction.corrected : '';
  return problem('misreading', { file, line, column }, { printed, corrected, why });
}

/** An id for each head; where two agency codes are spelt alike the later one gets a suffix. */
function uniqueIds(
  headers: readonly Header[],
  gazette: string,
  spellings: Record<string, string>,
): string[] {
  const times = new Map<string, number>();
  return headers.map(({ number }, index) => {
    const id = number ? identifierOf(number, spellings) : `${gazette}-${index + 1}`;
    const count = (times.get(id) ?? 0) + 1;
    times.set(id, count);
    return count === 1 ? id : `${id}-${String.fromCharCode(96 + count)}`;
  });
}

function alikeIds(notices: readonly ImportedNotice[], file: string): Problem[] {
  return notices.flatMap(({ id, number, lines: [line] }) => {
    const other = notices.find((one) => one.id === id.replace(/-[a-z]$/, '') && one.id !== id);
    if (!other?.number || !number) return [];
    return [problem('id-taken', { file, line, column: 1 }, { number, other: other.number, id })];
  });
}

/** Lines before the first notice that belong to none; between notices there are none. */
function outsideLines(
  lines: readonly SettledLine[],
  headers: readonly Header[],
  file: string,
): { ranges: GazetteCorrections['outside']; problems: Problem[] } {
  const before = lines.slice(0, headers[0]?.start ?? 0).filter(({ text }) => text !== '');
  const [first, last] = [before[0]?.number, before.at(-1)?.number];
  if (first === undefined || last === undefined) return { ranges: [], problems: [] };
  return {
    ranges: [{ lines: [first, last], why: '首件文件之前的文字，不属于任何一件文件' }],
    problems: [problem('outside-notice', { file, line: first, column: 1 }, { first, last })],
  };
}

function repeatedNumbers(notices: readonly ImportedNotice[], file: string): Problem[] {
  const seen = new Map<string, number>();
  return notices.flatMap(({ number, lines: [line] }) => {
    if (number === null) return [];
    const other = seen.get(number);
    seen.set(number, other ?? line);
    return other === undefined
      ? []
      : [problem('number-twice', { file, line, column: 1 }, { number, other })];
  });
}

export type { ImportedNotice };
