/**
 * Scores the citation finder over a folder of texts with `labels.json`: precision, recall and every
 * miss, by kind of form: `npm run evaluate -- DIR [--json]`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluate, labelsSchema, type Form, type Score } from '../src/citations/evaluate.ts';
import { loadLibrary } from '../src/library/load.ts';
import { decodeText } from '../src/text/decode.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const [folder] = positionals;

if (folder === undefined) {
  console.error('用法：npm run evaluate -- 目录 [--json]；目录里要有 labels.json 和它所列的文本');
  process.exitCode = 2;
} else {
  const labels = labelsSchema.parse(
    JSON.parse(await readFile(join(folder, 'labels.json'), 'utf8')),
  );
  const { value: library } = await loadLibrary();
  const totals = new Map<Form, Score>();
  for (const label of labels) {
    const text = decodeText(await readFile(join(folder, label.file)));
    if (text === null) {
      console.error(`${label.file}:1:1 错误 不是文本，没有计入。`);
      process.exitCode = 1;
      continue;
    }
    for (const [form, score] of evaluate(text, label, library?.codes ?? [])) {
      const total = totals.get(form) ?? { found: 0, missed: [], extra: [] };
      total.found += score.found;
      total.missed.push(...score.missed.map((words) => `${label.file}\t${words}`));
      total.extra.push(...score.extra.map((words) => `${label.file}\t${words}`));
      totals.set(form, total);
    }
  }
  report(totals);
}

function report(totals: ReadonlyMap<Form, Score>): void {
  const rows = [...totals].map(([form, { found, missed, extra }]) => ({
    form,
    found,
    missed: missed.length,
    extra: extra.length,
    recall: ratio(found, missed.length),
    precision: ratio(found, extra.length),
  }));
  if (values.json) {
    console.log(JSON.stringify({ forms: rows, details: Object.fromEntries(totals) }, null, 2));
    return;
  }
  console.table(rows);
  for (const [form, { missed, extra }] of totals) {
    for (const words of missed) console.log(`漏\t${form}\t${words}`);
    for (const words of extra) console.log(`多\t${form}\t${words}`);
  }
}

function ratio(right: number, wrong: number): number | null {
  return right + wrong === 0 ? null : Number((right / (right + wrong)).toFixed(3));
}
