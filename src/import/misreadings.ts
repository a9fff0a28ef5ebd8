import type { Correction } from '../fidelity/corrections.ts';

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
  const found: Correction[] = [];
  const taken = (line: number, start: number, end: number) =>
    [...settled, ...found].some(
      (other) =>
        other.line === line && other.type !== 'sic' && other.column < end && start < endOf(other),
    );
  lines.forEach((raw, index) => {
    const add = (offset: number, printed: string, corrected: string, why: string) => {
      const column = Array.from(raw.slice(0, offset)).length + 1;
      const end = column + Array.from(printed).length;
      if (corrected === printed || taken(index + 1, column, end)) return;
      found.push({
        type: 'replace',
        line: index + 1,
        column,
        printed,
        corrected,
        why,
        by: 'importer',
      });
    };
    for (const { pattern, corrected, why } of FORMS) {
      for (const match of raw.matchAll(pattern)) add(match.index, match[0], corrected(match), why);
    }
    for (const { printed, corrected, why } of list) {
      for (
        let at = raw.indexOf(printed);
        at !== -1;
        at = raw.indexOf(printed, at + printed.length)
      ) {
        add(at, printed, corrected, why);
      }
    }
  });
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

function endOf(correction: Correction): number {
  return correction.column + ('printed' in correction ? Array.from(correction.printed).length : 0);
}
