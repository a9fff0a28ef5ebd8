/**
 * Every problem in the content, as file:line:column, and the figures of the proof of fidelity:
 * `npm run check [-- --format text|github|json]`.
 */
import { parseArgs } from 'node:util';
import { loadLibrary } from '../src/library/load.ts';
import type { LibraryGazette } from '../src/library/library.ts';
import { hasErrors } from '../src/problems/problem.ts';
import { byPlace, githubReport, textReport } from '../src/problems/report.ts';
import { houseRules, type HouseRule } from '../src/text/normalize.ts';

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: process.env['GITHUB_ACTIONS'] ? 'github' : 'text' },
  },
});

const { value: library, problems } = await loadLibrary();
const sorted = byPlace(problems);

if (values.format === 'json') {
  const gazettes =
    library?.gazettes.map(({ id, sha256, figures }) => ({ id, sha256, ...figures })) ?? [];
  console.log(JSON.stringify({ problems: sorted, gazettes }, null, 2));
} else {
  for (const gazette of library?.gazettes ?? []) console.log(figuresOf(gazette));
  if (sorted.length > 0)
    console.log(values.format === 'github' ? githubReport(sorted) : textReport(sorted));
  console.log(
    hasErrors(sorted)
      ? `有 ${sorted.length} 处问题，请改正。`
      : `${library?.documents.length ?? 0} 件文件，没有错误。`,
  );
}
process.exitCode = hasErrors(sorted) ? 1 : 0;

/** The proof in numbers, for people. */
function figuresOf({ id, sha256, figures }: LibraryGazette): string {
  const { corrections } = figures;
  const names = {
    replace: '改',
    insert: '补',
    delete: '删',
    move: '移',
    merge: '并',
    divide: '断',
    sic: '原文如此',
  } as const;
  const places = Object.entries(names).map(
    ([type, name]) => `${name} ${corrections[type as keyof typeof names]}`,
  );
  const rules = (Object.entries(figures.rules) as [HouseRule, number][]).map(
    ([rule, times]) => `${houseRules[rule]} ${times}`,
  );
  return [
    `公报 ${id}（sha256 ${sha256.slice(0, 12)}…）`,
    `  公报 ${figures.gazette} 字，文件 ${figures.notices} 字，未收 ${figures.outside} 字；丢失 ${figures.lost}，多出 ${figures.added}`,
    `  勘误：${places.join('，')}`,
    `  通则：${rules.join('；') || '无'}`,
  ].join('\n');
}
