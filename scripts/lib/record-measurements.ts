/** Writes what was measured into the file the site publishes it from; parts not measured stay as they are. */
import { readFile, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import type { Measurements } from '../../src/library/measurements.ts';

const FILE = 'content/measurements.yaml';
const HEAD = '# 测量结果，由 npm run measure 和 npm run bench:search 写出，不要手改。\n';

export async function recordMeasurements(measured: Partial<Measurements>): Promise<void> {
  const before = parse(await readFile(FILE, 'utf8').catch(() => '{}')) as Partial<Measurements>;
  await writeFile(FILE, HEAD + stringify({ ...before, ...measured }));
}
