import {
  decimalsOf,
  evaluate,
  numbersOf,
  parseExpression,
  printedRange,
  type Range,
} from './expression.ts';
import type { Arithmetic } from './schema.ts';

/** A sum worked out. */
export interface Outcome {
  /** The result, with as many places as the most exact of its numbers. */
  result: string;
  /** Whether result and printed number can both be right, rounding allowed for. */
  agrees: boolean;
  /** The numbers of the sum that must stand in the quotes. */
  quoted: string[];
}

/** Needed to turn shares into per cent and 万 into ones; they stand in no quote. */
const CONSTANTS: ReadonlySet<string> = new Set(['1', '100', '10000']);

/** Works out a sum of an entry; null where it cannot be read. */
export function workOut({ compute, printed, relation, exact, given }: Arithmetic): Outcome | null {
  const expression = parseExpression(compute);
  if (!expression) return null;
  const known = new Set([...CONSTANTS, ...given.map(({ number }) => number)]);
  const numbers = numbersOf(expression);
  const range = evaluate(expression, (text) => printedRange(text, exact || known.has(text)));
  const target = printedRange(printed, exact);
  const places = Math.max(decimalsOf(printed), ...numbers.map(decimalsOf));
  return {
    // A number alone is left as it is printed.
    result: expression.type === 'number' ? expression.text : range.value.toFixed(places),
    agrees: holds(range, target, relation),
    quoted: [...numbers, printed].filter((number) => !known.has(number)),
  };
}

/** Two ranges agree where they share more than an end; numbers without a range where they are the same. */
function holds(range: Range, target: Range, relation: Arithmetic['relation']): boolean {
  if (relation === 'at-most') return range.low <= target.high + SLIGHT;
  if (relation === 'at-least') return range.high >= target.low - SLIGHT;
  const gap = Math.max(range.low, target.low) - Math.min(range.high, target.high);
  const points = range.high - range.low < SLIGHT && target.high - target.low < SLIGHT;
  return points ? gap < SLIGHT : gap < -SLIGHT;
}

/** What binary fractions may be off by. */
const SLIGHT = 1e-9;
