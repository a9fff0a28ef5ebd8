/**
 * Measures, in one run, how time and memory grow: `npm run bench [-- import|hostile|citations|build|related ...]`.
 *
 * Each measurement runs in a process of its own, so that peak memory is its own. Read the ratios: the
 * times themselves belong to the machine and to what else it is doing.
 */
import { parseArgs } from 'node:util';
import { benchBuild } from './lib/bench/build.ts';
import { benchCitations, measureCitations } from './lib/bench/citations.ts';
import { benchHostile, benchImport, measureImport } from './lib/bench/import.ts';
import { benchRelated } from './lib/bench/related-growth.ts';

const PARTS = {
  import: benchImport,
  hostile: benchHostile,
  citations: benchCitations,
  build: benchBuild,
  related: benchRelated,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { task: { type: 'string' }, measure: { type: 'string' } },
});

if (values.measure !== undefined) {
  const measure = values.task === 'citations' ? measureCitations : measureImport;
  console.log(JSON.stringify(await measure(values.measure)));
} else {
  for (const [part, bench] of Object.entries(PARTS)) {
    if (positionals.length === 0 || positionals.includes(part)) await bench();
  }
}
