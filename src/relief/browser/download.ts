/** The measures of the list as a CSV file, made in the browser from the published data. */
import { csv } from '../../text/csv.ts';
import type { Judged } from '../arrange.ts';
import type { ReliefJson } from '../json.ts';
import { VERDICT_NAMES } from '../labels.ts';
import { measureTable } from '../table.ts';

/** Offers the file with the measures as they are listed, each with its judgement; `address` is that of the data. */
export async function download(judged: readonly Judged[], address: string): Promise<void> {
  const response = await fetch(address);
  const { measures, finder } = (await response.json()) as ReliefJson;
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const listed = judged.flatMap(({ measure }) => byId.get(measure.id) ?? []);
  const verdicts = new Map(
    judged.map(({ measure, judgement }) => [measure.id, VERDICT_NAMES[judgement.verdict]]),
  );
  const [head = [], ...rows] = measureTable(listed, finder, (measure) => {
    const { source } = byId.get(measure.id) ?? {};
    if (!source) throw new Error(`no source of ${measure.id}`);
    return { ...source, url: new URL(source.url, location.href).href };
  });
  const table = [
    ['判断', ...head],
    ...rows.map((row) => [verdicts.get(String(row[0])) ?? '', ...row]),
  ];
  const blob = new Blob([csv(table)], { type: 'text/csv' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'relief.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
