import type { Correction } from '../fidelity/corrections.ts';
import type { SettledLine } from '../fidelity/settle.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { isWhite } from '../text/characters.ts';
import { partsOf } from './gather.ts';
import type { Header } from './header.ts';

/**
 * A promulgation or a note printed above the last line of the head is read behind it: each of its lines is
 * moved to where the text begins.
 */
export function keptCorrections(
  lines: readonly SettledLine[],
  header: Header,
  end: number,
): Correction[] {
  const moved = header.kept.filter((index) => index < header.read);
  if (moved.length === 0) return [];
  const note = header.kept.find((index) => index >= header.read);
  const behind =
    note === undefined ? lines.slice(header.end, end).find(({ text }) => text !== '') : lines[note];
  const last = lines[end - 1];
  const to = behind
    ? { line: behind.number, column: behind.columns[0] ?? 1 }
    : { line: last?.number ?? 1, column: Array.from(last?.raw ?? '').length + 1 };
  return moved.flatMap((index): Correction[] => {
    const line = lines[index];
    if (!line) return [];
    const why = '公布的文告或题注印在标题、字号之前，移到其后';
    return partsOf(line).map((part) => {
      const { printed, column } = printedWords(part, 0, part.text.length);
      return { type: 'move', line: part.number, column, printed, to, why, by: 'importer' };
    });
  });
}

/** The words of a line between two offsets as they were received, and their column. */
function printedWords(
  line: SettledLine,
  start: number,
  end: number,
): { printed: string; column: number } {
  const to = line.columns[end - 1] ?? 1;
  const points = Array.from(line.raw);
  let column = line.columns[start] ?? 1;
  // • 来源：… : a mark in front goes with the words, or it would stay behind.
  const front = points.slice(0, column - 1);
  if (start === 0 && front.every((char) => /[\s•*-]/u.test(char)))
    column = front.findIndex((char) => !isWhite(char)) + 1 || column;
  const printed = points.slice(column - 1, to).join('');
  return { printed, column };
}

/** Lines of the head that belong to no field are left out, each with a correction that says so. */
export function furnitureCorrections(
  lines: readonly SettledLine[],
  header: Header,
  file: string,
): { corrections: Correction[]; problems: Problem[] } {
  const corrections: Correction[] = [];
  const problems: Problem[] = [];
  for (const { line: index, start, end } of header.furniture) {
    const line = lines[index];
    if (!line) continue;
    // A number that was put together from several lines goes line by line.
    const parts = partsOf(line);
    for (const part of parts) {
      const own = parts.length > 1 ? { start: 0, end: part.text.length } : { start, end };
      const { printed, column } = printedWords(part, own.start, own.end);
      const place = { line: part.number, column };
      const why = '版头或网页信息，不属于文件正文';
      corrections.push({ type: 'delete', ...place, printed, why, by: 'importer' });
      const words = printed.trim().slice(0, 30);
      problems.push(problem('furniture', { file, ...place }, { words }));
    }
  }
  return { corrections, problems };
}
