import type { Correction } from '../fidelity/corrections.ts';
import { codePoints, positionsOf } from '../text/positions.ts';

/** An entry of `content/misreadings.yaml`: words that can only be a misreading, wherever they stand. */
export interface Misreading {
  printed: string;
  corrected: string;
  why: string;
}

/** A general form of misreading: what it looks like, and what was printed. */
interface Form {
  pattern: RegExp;
  corrected: (match: RegExpMatchArray) => string;
  why: string;
}

const SIGNS: Record<string, string> = {
  leq: '≤', le: '≤', geq: '≥', ge: '≥', times: '×', pm: '±', approx: '≈', neq: '≠', sim: '～', div: '÷', cdot: '·',
}; // prettier-ignore

const FORMS: readonly Form[] = [
  {
    // 服务 and 保障 · 政策 and 金融 · not R and D
    pattern: /(?<=[\p{Script=Han}”）])\s*\band\b\s*(?=[\p{Script=Han}“（])/gu,
    corrected: () => '和',
    why: '“和”误读为英文 and',
  },
  {
    // 孵化器 etc 产业 · 孵化器etc。
    pattern: /(?<=[\p{Script=Han}”）])\s*\betc\b\.?\s*(?=[\p{Script=Han}“（，。；、])/gu,
    corrected: () => '等',
    why: '“等”误读为英文 etc',
  },
  {
    // $\leq 4\%$ · $ \geq 60 $
    pattern: /\$\s*\\([a-z]+)\s*([\d.]+)\s*(\\?%)?\s*\$/gu,
    corrected: ([all, sign = '', number = '', percent]) =>
      SIGNS[sign] ? `${SIGNS[sign]}${number}${percent ? '%' : ''}` : (all ?? ''),
    why: '数学符号识读成了排版代码',
  },
  {
    // $4\%$ · $100\%$
    pattern: /\$\s*([\d.]+)\s*\\%\s*\$/gu,
    corrected: ([, number = '']) => `${number}%`,
    why: '百分号识读成了排版代码',
  },
];

/**
 * Finds what can only be a misreading: the general forms above and the words of the list.
 * Places that an editor has settled already (`settled`) are left to the editor.
 */
export function findMisreadings(
  lines: readonly string[],
  list: readonly Misreading[],
  settled: readonly Correction[],
): Correction[] {
  const byLine = Map.groupBy(settled, ({ line }) => line);
  return lines.flatMap((raw, index) => {
    const line = index + 1;
    const matches = matchesIn(raw, list);
    if (matches.length === 0) return [];
    const column = columnsOf(raw);
    const taken = (byLine.get(line) ?? []).filter(
      ({ type }) => type !== 'sic' && type !== 'divide',
    );
    let free = 0;
    return matches.flatMap(({ start, printed, corrected, why }): Correction[] => {
      const from = column(start);
      const to = column(start + printed.length);
      const settledHere = taken.some((other) => other.column < to && from < endOf(other));
      if (start < free || settledHere) return [];
      free = start + printed.length;
      return [{ type: 'replace', line, column: from, printed, corrected, why, by: 'importer' }];
    });
  });
}

interface Match {
  start: number;
  printed: string;
  corrected: string;
  why: string;
}

/** Every misreading of a line, in order; where two overlap the earlier one counts. */
function matchesIn(raw: string, list: readonly Misreading[]): Match[] {
  const found: Match[] = [];
  for (const { pattern, corrected, why } of FORMS) {
    for (const match of raw.matchAll(pattern)) {
      found.push({ start: match.index, printed: match[0], corrected: corrected(match), why });
    }
  }
  for (const { printed, corrected, why } of list) {
    for (let at = raw.indexOf(printed); at !== -1; at = raw.indexOf(printed, at + printed.length)) {
      found.push({ start: at, printed, corrected, why });
    }
  }
  return found
    .filter(({ printed, corrected }) => printed !== corrected)
    .sort((a, b) => a.start - b.start);
}

/** Offsets of one line, asked in ascending order, as 1-based columns. */
function columnsOf(raw: string): (offset: number) => number {
  const position = positionsOf(raw);
  return (offset) => position(offset).column;
}

function endOf(correction: Correction): number {
  return correction.column + ('printed' in correction ? codePoints(correction.printed) : 0);
}
