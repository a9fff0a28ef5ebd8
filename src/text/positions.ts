/** A place in a text file: 1-based line, 1-based column counted in code points. */
export interface Position {
  line: number;
  column: number;
}

/** Length of `text` in code points. */
export function codePoints(text: string): number {
  return Array.from(text).length;
}

/**
 * Prepares a text for many look-ups of positions.
 * The returned function maps a UTF-16 offset (0 to length, others are clamped) to its position.
 */
export function positionsOf(text: string): (offset: number) => Position {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  // On one long line a look-up goes on from the last one instead of counting from the start.
  let last = { line: 1, offset: 0, column: 1 };
  return (offset) => {
    const at = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    const from = last.line === low + 1 && last.offset <= at ? last : { offset: start, column: 1 };
    const column = from.column + codePoints(text.slice(from.offset, at));
    last = { line: low + 1, offset: at, column };
    return { line: low + 1, column };
  };
}
