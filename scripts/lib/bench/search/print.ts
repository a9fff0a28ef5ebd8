/** Tables of what was measured. */
import type { StratumFigures } from '../../../../src/search/measure.ts';
import type { Scaled } from './scale.ts';

/** A table a way of searching: a row a stratum. */
export function printFigures(set: string, ways: Record<string, readonly StratumFigures[]>): void {
  for (const [way, figures] of Object.entries(ways)) {
    console.log(`\n${set}: ${way}`);
    console.table(Object.fromEntries(figures.map(({ stratum, ...figure }) => [stratum, figure])));
  }
}

/** Bytes and times of each way, and the ratio to the last. */
export function printCosts(
  costs: Record<string, { first: number; firstMost: number; p50: number; p95: number }>,
): void {
  console.log('\nBytes of a first answer (half of them, most); milliseconds of a warm one');
  console.table(costs);
}

/** A row a size; bytes, time and memory beside those of the row before. */
export function printScale(title: string, rows: readonly Scaled[]): void {
  console.log(`\n${title}`);
  console.table(
    rows.map((row, at) => {
      const before = rows[at - 1] ?? row;
      return {
        documents: row.documents,
        'k chars': Math.round(row.characters / 1000),
        chunk: row.chunkSize,
        'words s': seconds(row.words),
        'index s': seconds(row.index),
        'MB here': Math.round(row.memory),
        'MB Pagefind': row.pagefindMemory === null ? null : Math.round(row.pagefindMemory),
        'index KB': Math.round(row.size / 1000),
        'first KB': Math.round(row.first / 1000),
        'most KB': Math.round(row.firstMost / 1000),
        'first × before': ratio(row.first, before.first),
        'p50 ms': Math.round(row.p50 * 10) / 10,
        'p95 ms': Math.round(row.p95 * 10) / 10,
        'p50 × before': ratio(row.p50, before.p50),
        'index × before': ratio(row.words + row.index, before.words + before.index),
      };
    }),
  );
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10;
}

function ratio(value: number, before: number): number {
  return Math.round((value / before) * 100) / 100;
}
