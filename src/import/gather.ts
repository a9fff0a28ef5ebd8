import type { SettledLine } from '../fidelity/settle.ts';
import { findNumbers } from '../instruments/document-number.ts';
import { isOrgan } from '../instruments/title.ts';
import { findDates } from '../text/dates.ts';

/** A number or a date is broken over at most so many lines. */
const SCATTERED = 10;

/**
 * Puts together the numbers and signature dates of a text that was read one token a line:
 * 津工信电力〔|2021|〕|2|号 on five lines becomes one, and so does 2018|年|12|月|18|日.
 */
export function gather(lines: readonly SettledLine[]): SettledLine[] {
  const out: SettledLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const length = scatteredNumber(lines, index) || scatteredDate(lines, index);
    if (length > 1) {
      out.push(merged(lines.slice(index, index + length)));
      index += length - 1;
    } else out.push(line);
  }
  return out;
}

// 津工信电力〔 · or the code alone above the line with the bracket; a title's last words stand higher up.
const CODE = /^\p{Script=Han}{2,10}[〔[（(【]?$/u;
const PART_OF_NUMBER =
  /^\p{Script=Han}{2,10}(?:[〔[（(【](?:\d{0,4}(?:[〕\]）)】]?(?:\d{0,5}号?)?)?)?)?$/u;

/** How many lines from `index` make up one number; 0 where they do not. */
function scatteredNumber(lines: readonly SettledLine[], index: number): number {
  const code = lines[index]?.text ?? '';
  if (code.length > 12 || !CODE.test(code)) return 0;
  if (!/[〔[（(【]$/u.test(code) && !/^[〔[（(【]/u.test(lines[index + 1]?.text ?? '')) return 0;
  let text = '';
  for (let length = 1; length <= SCATTERED && index + length <= lines.length; length++) {
    const next = lines[index + length - 1]?.text ?? '';
    if (next.length > 14) return 0;
    text += next;
    if (!PART_OF_NUMBER.test(text)) return 0;
    const found = findNumbers(text)[0];
    if (found?.start === 0 && found.end === text.length) return length;
  }
  return 0;
}

const D = '[\\d〇零○ＯO一二三四五六七八九十]';
const PART_OF_DATE = new RegExp(`^${D}{1,4}(?:年(?:${D}{1,3}(?:月(?:${D}{1,3}日?)?)?)?)?$`, 'u');

/**
 * How many lines from `index` make up the date of a signature; 0 where they do not. It stands under the
 * issuer, or under a sentence that has ended, and the next line does not go on with it (`起施行`).
 */
function scatteredDate(lines: readonly SettledLine[], index: number): number {
  if (!/^[\d〇零○ＯO一二]/u.test(lines[index]?.text ?? '')) return 0;
  const filled = lines.slice(Math.max(0, index - 6), index).filter(({ text }) => text !== '');
  const above = filled.at(-1)?.text ?? '';
  const signed = isOrgan(above) && /[。！）”]$/u.test(filled.at(-2)?.text ?? '。');
  if (!signed && !/。$/u.test(above)) return 0;
  let text = '';
  for (let length = 1; length <= SCATTERED && index + length <= lines.length; length++) {
    text += lines[index + length - 1]?.text ?? '';
    if (!PART_OF_DATE.test(text)) return 0;
    const found = findDates(text)[0];
    if (found?.end !== text.length) continue;
    const next =
      lines.slice(index + length, index + length + 3).find((line) => line.text !== '')?.text ?? '';
    return /^[起前后至以止，、。；的]|^\d|^日|^(?:会议|批准|发布|公布)/u.test(next) ? 0 : length;
  }
  return 0;
}

/** A line put together, with the lines it was printed on. */
interface Gathered extends SettledLine {
  parts: readonly SettledLine[];
}

/** The lines of the file that a line was printed on: itself, or those it was put together from. */
export function partsOf(line: SettledLine): readonly SettledLine[] {
  return 'parts' in line ? (line as Gathered).parts : [line];
}

function merged(lines: readonly SettledLine[]): Gathered {
  const [first] = lines;
  if (!first) throw new RangeError('no lines to merge');
  const columns = lines.flatMap(({ columns: own, text }) => own.slice(0, text.length));
  return {
    ...first,
    parts: lines,
    text: lines.map(({ text }) => text).join(''),
    columns: [...columns, (columns.at(-1) ?? 0) + 1],
  };
}
