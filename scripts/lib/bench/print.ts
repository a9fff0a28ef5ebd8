import type { Measured } from './measure.ts';

/** What a table counts and by how many characters it reckons. */
interface Units {
  /** What was found, in the singular: `notice`. */
  found: string;
  /** Characters that times and memory are given for. */
  per: number;
}

/**
 * A table of what each text costs: per character against the first row, and against the row before where
 * that is a smaller text of the same kind (1 where time grows as the text does).
 */
export function print(title: string, rows: readonly Measured[], { found, per }: Units): void {
  const [first] = rows;
  if (!first) return;
  const cost = ({ milliseconds, characters }: Measured) => (milliseconds / characters) * per;
  const unit = per >= 1000 ? `${per / 1000}k chars` : `${per} chars`;
  console.log(`\n${title}`);
  console.table(
    rows.map((row, index) => {
      const smaller = smallerOf(row, rows[index - 1]);
      const seconds = rounded(row.milliseconds / 1000, 2);
      if (row.failure !== null) return { input: row.name, seconds, failure: row.failure };
      return {
        input: row.name,
        'k chars': Math.round(row.characters / 1000),
        [`${found}s`]: row.found,
        seconds,
        [`ms per ${unit}`]: rounded(cost(row), 2),
        'against first': rounded(cost(row) / cost(first), 2),
        'against smaller': smaller ? rounded(cost(row) / cost(smaller), 2) : null,
        [`ms per ${found}`]: row.found > 0 ? rounded(row.milliseconds / row.found, 1) : null,
        'peak MB': Math.round(row.megabytes),
        [`MB per ${unit}`]: rounded((row.megabytes / row.characters) * per, 3),
      };
    }),
  );
}

/** The row before, where it is of the same kind of text. */
function smallerOf(row: Measured, before: Measured | undefined): Measured | null {
  const kind = ({ name }: Measured) => name.split(':')[0];
  return before && before.failure === null && kind(before) === kind(row) ? before : null;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
