import type { Measure, StatedFigure } from './measure.ts';

const YUAN: Record<string, number> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/**
 * The most money that one who applies can get by a measure, in yuan; null where the text gives no sum. What is
 * the total of a programme is nobody's own.
 */
export function yuanOf({ benefits }: Pick<Measure, 'benefits'>): number | null {
  const sums = benefits
    .flatMap(({ amount, cap }) => [amount, cap])
    .flatMap((figure) => (figure && figure.per !== 'programme' ? [yuan(figure)] : []))
    .filter((sum) => sum !== null);
  return sums.length > 0 ? Math.max(...sums) : null;
}

function yuan({ value, unit }: StatedFigure): number | null {
  const factor = YUAN[unit ?? ''];
  return value === undefined || factor === undefined ? null : value * factor;
}
