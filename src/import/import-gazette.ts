import { countRules, settle, splitLines, type SettledLine } from '../fidelity/settle.ts';
import type { Correction, GazetteCorrections } from '../fidelity/corrections.ts';
import { formatNumber, type DocumentNumber } from '../instruments/document-number.ts';
import { identifierOf } from '../instruments/identifier.ts';
import { isOrgan, kindOf, splitIssuers } from '../instruments/title.ts';
import { hasErrors, problem, type Problem } from '../problems/problem.ts';
import { withoutWhite } from '../text/characters.ts';
import { findDates } from '../text/dates.ts';
import { findFurniture } from './furniture.ts';
import { findHeaders, type Header } from './header.ts';
import { findMisreadings, type Misreading } from './misreadings.ts';
import { dateLine } from './number-line.ts';
import { readPieces, type Piece } from './paragraphs.ts';
import { rebreak } from './run-together.ts';
import { expectedEnclosures, readStructure, type Block } from './structure.ts';

/** A notice as the importer read it; unknown fields are null. */
export interface ImportedNotice {
  id: string;
  number: string | null;
  date: string | null;
  issuers: string[];
  title: string;
  /** Of the enclosure where there is one, else of the notice. */
  kind: string | null;
  enclosures: { id: string; title: string }[];
  /** First and last line in the gazette file. */
  lines: [number, number];
  blocks: Block[];
}

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
  const notices = headers.map((header, index) => {
    const end = headers[index + 1]?.start ?? lines.length;
    const read = readNotice(lines, header, end, {
      file,
      settled: editors,
      id: idOf(header, index, gazette, spellings),
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
  places.sort((a, b) => a.line - b.line || a.column - b.column);
  // Counted anew, now that what belongs to no text is out.
  const inside = settle(raw, places).lines.filter(({ number }) =>
    notices.some(({ lines: [from, to] }) => number >= from && number <= to),
  );
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

interface ReadNotice {
  notice: ImportedNotice;
  corrections: Correction[];
  problems: Problem[];
}

/** Reads the notice that begins with `header` and ends before line index `end`. */
function readNotice(
  lines: readonly SettledLine[],
  header: Header,
  end: number,
  { file, id, settled }: { file: string; id: string; settled: readonly Correction[] },
): ReadNotice {
  const body = trimBlank(lines.slice(header.end, end));
  const draft = readPieces(body);
  const titles = expectedEnclosures(header.title ?? '', preamble(draft));
  const pieces = readPieces(body, titles);
  const structure = readStructure(pieces, titles, file, settled);
  const first = lines[header.start];
  const at = { file, line: first?.number ?? 1, column: first?.columns[0] ?? 1 };
  const number = header.number && formatNumber(header.number);
  const enclosures = structure.enclosures.map((name, index) => ({
    id: `enc_${index + 1}`,
    title: name,
  }));
  // An order has no title of its own: it goes by that of what it issues, or by its number.
  const title = header.title ?? enclosures[0]?.title ?? number ?? '';
  const date = header.date ?? signatureDate(pieces);
  const issuers = header.issuers.length > 0 ? header.issuers : signatureIssuers(pieces);
  const problems: Problem[] = [...structure.problems];
  if (header.unreadableNumber) problems.push(problem('unreadable-number', at, { title }));
  else if (number === null) problems.push(problem('no-number', at, { title }));
  if (date === null) problems.push(problem('no-date', at, { title }));
  if (issuers.length === 0) problems.push(problem('no-issuer', at, { title }));
  const issued = header.title === null ? undefined : expectedEnclosures(header.title, [])[0];
  if (issued && enclosures.length === 0)
    problems.push(problem('no-enclosure', at, { title: issued }));
  problems.push(...joinedHeadings(pieces, file));
  const furniture = furnitureCorrections(lines, header, file);
  problems.push(...furniture.problems);
  return {
    notice: {
      id,
      number,
      date,
      issuers,
      title,
      kind: (enclosures[0] && kindOf(enclosures[0].title)) ?? header.kind,
      enclosures,
      lines: [at.line, body.at(-1)?.number ?? lines[header.end - 1]?.number ?? at.line],
      blocks: structure.blocks,
    },
    corrections: [...structure.corrections, ...furniture.corrections],
    problems,
  };
}

/** The paragraphs that can say what the notice issues: those before the first numbered one. */
function preamble(pieces: readonly Piece[]): string[] {
  return pieces.slice(0, 12).flatMap((piece) => (piece.type === 'paragraph' ? [piece.text] : []));
}

function trimBlank(lines: readonly SettledLine[]): SettledLine[] {
  const first = lines.findIndex(({ text }) => text !== '');
  const last = lines.findLastIndex(({ text }) => text !== '');
  return first === -1 ? [] : lines.slice(first, last + 1);
}

/** The date of the signature: the first line that is nothing but a date, or ends one with the issuers. */
function signatureDate(pieces: readonly Piece[]): string | null {
  for (const piece of pieces) {
    if (piece.type !== 'paragraph') continue;
    const alone = dateLine(piece.text);
    if (alone) return alone;
    const date = findDates(piece.text).at(-1);
    if (date?.end === piece.text.length && splitIssuers(piece.text.slice(0, date.start)).length > 0)
      return date.iso;
  }
  return null;
}

/** The bodies that stand right before the date of the signature. */
function signatureIssuers(pieces: readonly Piece[]): string[] {
  const texts = pieces.map((piece) => (piece.type === 'paragraph' ? piece.text : ''));
  const at = texts.findIndex((text) => dateLine(text) !== null);
  const issuers: string[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const names = splitIssuers(texts[index] ?? '');
    if (names.length === 0 || !names.every(isOrgan)) break;
    issuers.unshift(...names);
  }
  return issuers;
}

function joinedHeadings(pieces: readonly Piece[], file: string): Problem[] {
  return pieces.flatMap((piece) =>
    piece.type === 'paragraph' && piece.joined.length > 0 && !/[。；：！？）]$/u.test(piece.text)
      ? [
          problem(
            'joined-heading',
            { file, line: piece.joined[0] ?? piece.line, column: 1 },
            { words: piece.text },
          ),
        ]
      : [],
  );
}

/** Lines of the head that belong to no field are left out, each with a correction that says so. */
function furnitureCorrections(
  lines: readonly SettledLine[],
  header: Header,
  file: string,
): Omit<ReadNotice, 'notice'> {
  const corrections: Correction[] = [];
  const problems: Problem[] = [];
  for (const { line: index, start, end } of header.furniture) {
    const line = lines[index];
    if (!line) continue;
    const from = line.columns[start] ?? 1;
    const to = line.columns[end - 1] ?? from;
    const printed = Array.from(line.raw)
      .slice(from - 1, to)
      .join('');
    const place = { line: line.number, column: from };
    corrections.push({
      type: 'delete',
      ...place,
      printed,
      why: '版头或网页信息，不属于文件正文',
      by: 'importer',
    });
    problems.push(problem('furniture', { file, ...place }, { words: printed.trim().slice(0, 30) }));
  }
  return { corrections, problems };
}

function idOf(
  header: Header,
  index: number,
  gazette: string,
  spellings: Record<string, string>,
): string {
  return header.number ? identifierOf(header.number, spellings) : `${gazette}-${index + 1}`;
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

export type { DocumentNumber };
