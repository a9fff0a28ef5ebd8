import { workOut } from './arithmetic.ts';
import type { Arithmetic, Disagreement, Side } from './schema.ts';

/** A piece of words or of a sum; `raised` for a power, `marked` for what disagrees. */
export interface Piece {
  text: string;
  raised?: boolean;
  marked?: boolean;
}

const SIGNS: Record<string, string> = { '*': '×', '/': '÷', '-': '−' };

/** A sum as it is printed: `250.01 − 166.80`, powers raised. */
export function showSum(compute: string): Piece[] {
  return compute
    .split(/\^\s*(\([^()]*\)|\d+(?:\.\d+)?)/u)
    .map((text, index) => ({
      text: (index % 2 ? text.replace(/^\(|\)$/gu, '') : text.trimEnd()).replace(
        /[-*/]/gu,
        (sign) => SIGNS[sign] ?? sign,
      ),
      raised: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

/** Whether a sum is more than a number that is set beside another. */
export function isSum({ compute }: Arithmetic): boolean {
  return /[-+*/^]/u.test(compute);
}

/** The words of a side, cell by cell where they are a table's, with what disagrees marked. */
export function showWords({ words, mark }: Side, entry: Disagreement): Piece[][] {
  const marked = new Set(mark ?? disputed(entry));
  return words.split('\t').map((cell) =>
    cell
      .split(mark ? new RegExp(`(${mark.map(RegExp.escape).join('|')})`, 'u') : /(\d+(?:\.\d+)?)/u)
      .filter((text) => text !== '')
      .map((text) => ({ text, marked: marked.has(text) })),
  );
}

/** The numbers of the sums that do not come out. */
function disputed({ arithmetic }: Disagreement): string[] {
  return arithmetic.filter(({ agrees }) => !agrees).flatMap((one) => workOut(one)?.quoted ?? []);
}

/** The entries with a side that quotes `printed` in a provision, white space aside. */
export function disagreementsAt(
  entries: readonly Disagreement[],
  document: string,
  provision: string | null,
  printed: string,
): Disagreement[] {
  const bare = (words: string) => words.replace(/\s+/gu, '');
  return entries.filter(({ sides }) =>
    sides.some(
      (side) =>
        side.document === document &&
        side.at === provision &&
        bare(side.words).includes(bare(printed)),
    ),
  );
}
