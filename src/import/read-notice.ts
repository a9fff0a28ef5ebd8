import type { Correction } from '../fidelity/corrections.ts';
import type { SettledLine } from '../fidelity/settle.ts';
import { formatNumber } from '../instruments/document-number.ts';
import { kindOf, splitIssuers } from '../instruments/title.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { partsOf } from './gather.ts';
import { furnitureCorrections, keptCorrections } from './head-corrections.ts';
import type { Header } from './header.ts';
import { letterheadNames } from './letterhead.ts';
import { readPieces, type Piece } from './paragraphs.ts';
import { issuedName, sameTitle } from './promulgation.ts';
import { signatureDate, signatureIssuers } from './signature.ts';
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

/** A notice with what the reading of it changed and left in doubt. */
export interface ReadNotice {
  notice: ImportedNotice;
  corrections: Correction[];
  problems: Problem[];
}

/** Reads the notice that begins with `header` and ends before line index `end`. */
export function readNotice(
  lines: readonly SettledLine[],
  header: Header,
  end: number,
  { file, id, settled }: { file: string; id: string; settled: readonly Correction[] },
): ReadNotice {
  const kept = header.kept.flatMap((index) => lines[index] ?? []);
  const body = [...kept, ...trimBlank(lines.slice(header.end, end))];
  const draft = readPieces(body);
  const preamble = preambleOf(draft);
  const issues = issuedName(preamble);
  const titles = expectedEnclosures(header.title ?? '', preamble);
  const pieces = readPieces(body, titles);
  const structure = readStructure(pieces, titles, file, settled);
  const first = lines[header.start];
  const at = { file, line: first?.number ?? 1, column: first?.columns[0] ?? 1 };
  const number = header.number && formatNumber(header.number);
  const enclosures = structure.enclosures.map((name, index) => ({
    id: `enc_${index + 1}`,
    title: name,
  }));
  // Without a title of its own a notice goes by that of what it issues, or by its number.
  const named = enclosures.find((one) => issues !== null && sameTitle(one.title, issues));
  const found = named?.title ?? issues ?? enclosures[0]?.title;
  const title = header.title ?? found ?? number ?? '';
  const date = header.date ?? signatureDate(pieces);
  const issuers = issuersOf(lines, header, pieces);
  const problems: Problem[] = [...structure.problems];
  if (header.title === null && found === undefined)
    problems.push(problem('no-title', at, { number: number ?? '' }));
  else if (header.title === null && header.number?.form !== 'order')
    problems.push(problem('title-from-text', at, { title }));
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
      lines: [at.line, lastLine(lines, header, end)],
      blocks: structure.blocks,
    },
    corrections: [
      ...structure.corrections,
      ...furniture.corrections,
      ...keptCorrections(lines, header, end),
    ],
    problems,
  };
}

/** The paragraphs that can say what the notice issues: those before the first numbered one. */
function preambleOf(pieces: readonly Piece[]): string[] {
  return pieces.slice(0, 12).flatMap((piece) => (piece.type === 'paragraph' ? [piece.text] : []));
}

function trimBlank(lines: readonly SettledLine[]): SettledLine[] {
  const first = lines.findIndex(({ text }) => text !== '');
  const last = lines.findLastIndex(({ text }) => text !== '');
  return first === -1 ? [] : lines.slice(first, last + 1);
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

/** The bodies of the title or the signature; those of the letterhead where they sign, too. */
function issuersOf(
  lines: readonly SettledLine[],
  header: Header,
  pieces: readonly Piece[],
): string[] {
  if (header.issuers.length > 0) return header.issuers;
  const signed = signatureIssuers(pieces);
  if (signed.length > 0) return signed;
  const alone = pieces.flatMap((piece) =>
    piece.type === 'paragraph' ? splitIssuers(piece.text) : [],
  );
  const above = header.furniture.map(({ line, start, end }) =>
    letterheadNames(lines[line]?.text.slice(start, end) ?? ''),
  );
  return (
    above.find((names) => names.length > 0 && names.every((name) => alone.includes(name))) ?? []
  );
}

/** The last line of the file that belongs to the notice. */
function lastLine(lines: readonly SettledLine[], { start }: Header, end: number): number {
  let at = end - 1;
  while (at > start && lines[at]?.text === '') at--;
  const line = lines[at];
  return (line && partsOf(line).at(-1)?.number) ?? 1;
}
