/** The judged queries kept with the tests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJudgments, type Judgments } from '../../../../src/search/measure.ts';

/** Sets of queries: those the engine was tuned on, and those it had not seen when it was first measured. */
export const SETS = [
  'own',
  'more',
  'held',
  'fresh',
  'late',
  'apart',
  'last',
  'next',
  'after',
  'final',
] as const;

export async function loadJudged(set: string, folder = 'test/search/judged'): Promise<Judgments> {
  const read = (name: string) => readFile(join(folder, set, name), 'utf8');
  return readJudgments(
    await read('topics.tsv'),
    await read('qrels.txt'),
    await read('suggestions.tsv'),
  );
}
