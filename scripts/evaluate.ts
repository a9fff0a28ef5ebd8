/**
 * Scores the readers of citations and events over a folder of texts with `labels.json`: precision, recall
 * and every miss, by kind: `npm run evaluate -- DIR [--json]`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { evaluate, labelsSchema, type Label, type Score } from '../src/citations/evaluate.ts';
import { loadLibrary } from '../src/library/load.ts';
import { evaluateEvents, eventLabelSchema } from '../src/status/evaluate.ts';
import { decodeText } from '../src/text/decode.ts';

const labelSchema = labelsSchema.element.and(eventLabelSchema).array();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const [folder, ...more] = positionals;

if (folder === undefined || more.length > 0) {
  console.error('用法：npm run evaluate -- 目录 [--json]；目录里要有 labels.json 和它所列的文本');
  process.exitCode = 2;
} else {
  const labels = await readLabels(join(folder, 'labels.json'));
  if (labels) report(await scoreAll(folder, labels));
  else process.exitCode = 1;
}

async function readLabels(path: string): Promise<z.infer<typeof labelSchema> | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  const fail = (reason: string) => {
    console.error(`${path}:1:1 错误 ${reason}`);
    return null;
  };
  if (text === null) return fail('没有这个文件。请在目录里放上 labels.json。');
  let plain: unknown;
  try {
    plain = JSON.parse(text);
  } catch (error) {
    return fail(`JSON 写法有误：${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = labelSchema.safeParse(plain);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return fail(`${issue?.path.join('.') ?? ''} 的写法不对，请对照已有的 labels.json 改正。`);
}

async function scoreAll(
  folder: string,
  labels: readonly (Label & z.infer<typeof eventLabelSchema>)[],
): Promise<Map<string, Score>> {
  const { value: library } = await loadLibrary();
  const codes = library?.codes ?? [];
  const totals = new Map<string, Score>();
  for (const label of labels) {
    const { file } = label;
    const bytes = await readFile(join(folder, file)).catch(() => null);
    const text = bytes && decodeText(bytes);
    if (text === null) {
      console.error(`${join(folder, file)}:1:1 错误 读不到，或不是文本，没有计入。`);
      process.exitCode = 1;
      continue;
    }
    const scores = [
      ...evaluate(text, label, codes),
      ...Object.entries(evaluateEvents(text, label, codes)),
    ];
    for (const [kind, score] of scores) {
      const total = totals.get(kind) ?? { found: 0, missed: [], extra: [] };
      total.found += score.found;
      total.missed.push(...score.missed.map((words) => `${file}\t${words}`));
      total.extra.push(...score.extra.map((words) => `${file}\t${words}`));
      totals.set(kind, total);
    }
  }
  return totals;
}

function report(totals: ReadonlyMap<string, Score>): void {
  const rows = [...totals].map(([kind, { found, missed, extra }]) => ({
    kind,
    found,
    missed: missed.length,
    extra: extra.length,
    recall: ratio(found, missed.length),
    precision: ratio(found, extra.length),
  }));
  if (values.json) {
    console.log(JSON.stringify({ kinds: rows, details: Object.fromEntries(totals) }, null, 2));
    return;
  }
  console.table(rows);
  for (const [kind, { missed, extra }] of totals) {
    for (const words of missed) console.log(`漏\t${kind}\t${words}`);
    for (const words of extra) console.log(`多\t${kind}\t${words}`);
  }
}

function ratio(right: number, wrong: number): number | null {
  return right + wrong === 0 ? null : Number((right / (right + wrong)).toFixed(3));
}
