/** A number with what its printing leaves open: 83.93 stands for anything from 83.925 to 83.935. */
export interface Range {
  low: number;
  value: number;
  high: number;
}

/** Sums as editors write them: numbers, `+ - * / ^`, brackets. */
export type Expression =
  | { type: 'number'; text: string }
  | { type: 'operation'; operator: Operator; left: Expression; right: Expression };

type Operator = '+' | '-' | '*' | '/' | '^';

const OPERATIONS: Record<Operator, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
};

/** Loosest first; `^` binds to the right, all others to the left. */
const LEVELS: readonly (readonly Operator[])[] = [['+', '-'], ['*', '/'], ['^']];

/** Reads a sum; null where it is none. */
export function parseExpression(text: string): Expression | null {
  const tokens = text.match(/\d+(?:\.\d+)?|[-+*/^()]|\S/gu) ?? [];
  let at = 0;

  function operation(level: number): Expression | null {
    const operators = LEVELS[level];
    if (!operators) return operand();
    let left = operation(level + 1);
    for (let sign = tokens[at]; left && isOneOf(sign, operators); sign = tokens[at]) {
      at += 1;
      const right = operation(sign === '^' ? level : level + 1);
      left = right && { type: 'operation', operator: sign, left, right };
    }
    return left;
  }

  function operand(): Expression | null {
    const token = tokens[at++];
    if (token === '(') {
      const inner = operation(0);
      return tokens[at++] === ')' ? inner : null;
    }
    return token !== undefined && /^\d/u.test(token) ? { type: 'number', text: token } : null;
  }

  const whole = operation(0);
  return at === tokens.length ? whole : null;
}

function isOneOf(sign: string | undefined, operators: readonly Operator[]): sign is Operator {
  return operators.some((one) => one === sign);
}

/** The numbers of a sum as they are written, in order. */
export function numbersOf(expression: Expression): string[] {
  return expression.type === 'number'
    ? [expression.text]
    : [...numbersOf(expression.left), ...numbersOf(expression.right)];
}

/**
 * Works a sum out, with the range its numbers leave open. `rangeOf` says what a number stands for. The
 * extremes of each operation lie at the ends of its operands: divisors and bases are above zero here.
 */
export function evaluate(expression: Expression, rangeOf: (text: string) => Range): Range {
  if (expression.type === 'number') return rangeOf(expression.text);
  const { operator } = expression;
  const left = evaluate(expression.left, rangeOf);
  const right = evaluate(expression.right, rangeOf);
  const work = OPERATIONS[operator];
  const ends = [left.low, left.high].flatMap((one) => [
    work(one, right.low),
    work(one, right.high),
  ]);
  const value = work(left.value, right.value);
  return { low: Math.min(...ends), value, high: Math.max(...ends) };
}

/** What a printed number stands for: half a unit of its last place to either side, or itself alone. */
export function printedRange(text: string, exact = false): Range {
  const value = Number(text);
  const half = exact ? 0 : 0.5 * 10 ** -decimalsOf(text);
  return { low: value - half, value, high: value + half };
}

/** How many places a printed number has after its point. */
export function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
