/**
 * Measures how well search answers the judged queries, and what that costs: `npm run bench:search`.
 *
 *   -- --record   writes the figures into content/measurements.yaml, which the site publishes and CI holds
 *   -- --scale    also ten, a hundred and a thousand documents
 *   -- --chunks   also chunk sizes of the index
 *   -- --set NAME --folder FOLDER   another set of judged queries: FOLDER/NAME/{topics.tsv,qrels.txt,suggestions.tsv}
 *
 * Needs a built site. All ways of searching run on the same texts in one run; read the figures beside each
 * other, the times belong to the machine.
 */
import { parseArgs } from 'node:util';
import { loadLibrary } from '../src/library/load.ts';
import { figuresOf, type Judgments, type StratumFigures } from '../src/search/measure.ts';
import { launchBrowser } from '../test/site/browser.ts';
import { serveSite } from '../test/site/server.ts';
import { withoutLexicon, withoutWords } from './lib/bench/search/additions.ts';
import { coldBytes, ownWay, plainWay, quantile, warmTimes } from './lib/bench/search/browser.ts';
import { loadJudged, SETS } from './lib/bench/search/judged.ts';
import {
  MEASURED_DAY,
  openEngine,
  ownOutcomes,
  substringOutcomes,
} from './lib/bench/search/outcomes.ts';
import { buildPlain, plainOutcomes, removePlain } from './lib/bench/search/plain-pagefind.ts';
import { printCosts, printFigures, printScale } from './lib/bench/search/print.ts';
import { measureScale } from './lib/bench/search/scale.ts';
import { recordMeasurements } from './lib/record-measurements.ts';

const { values } = parseArgs({
  options: {
    record: { type: 'boolean', default: false },
    scale: { type: 'boolean', default: false },
    chunks: { type: 'boolean', default: false },
    set: { type: 'string' },
    folder: { type: 'string' },
  },
});

/** Every so many-th query is asked first in a fresh browser. */
const SAMPLED = 23;

const { value: library } = await loadLibrary();
if (!library) throw new Error('content/site.yaml cannot be read: run `npm run check`');

const names = values.set ? [values.set] : [...SETS];
const sets = await Promise.all(
  names.map(async (name) => ({ name, judged: await loadJudged(name, values.folder) })),
);
const engine = await openEngine();
const browser = await launchBrowser();
const site = await serveSite();
const folder = await buildPlain();
const plainSite = await serveSite(folder, '/');
try {
  const results: Record<string, Record<string, StratumFigures[]>> = {};
  for (const { name, judged } of sets) {
    const figures = await answers(judged);
    results[name] = figures;
    printFigures(name, figures);
  }
  const queries = sets.flatMap(({ judged }) => judged.topics.map(({ query }) => query));
  const sample = queries.filter((_, at) => at % SAMPLED === 0);
  const ways = { own: ownWay(site.url), pagefind: plainWay(plainSite.url) };
  const costs = {
    own: await cost(site, ways.own),
    pagefind: await cost(plainSite, ways.pagefind),
  };
  printCosts(costs);
  if (values.record)
    await recordMeasurements({ search: { measuredOn: today(), sets: results, costs } });
  if (values.scale) {
    const rows = [];
    for (const times of [1, 10, 100])
      rows.push(await measureScale(browser, library, times, sample));
    printScale('Documents', rows);
  }
  if (values.chunks) {
    const rows = [];
    for (const times of [1, 10])
      for (const chunkSize of [250, 500, 1000, 2000, 4000, 20000])
        rows.push(await measureScale(browser, library, times, sample, { chunkSize }));
    printScale('Chunk sizes', rows);
  }

  async function cost(server: { sent(): number }, way: (typeof ways)['own']) {
    const bytes = await coldBytes(browser, server, way, sample);
    const times = await warmTimes(browser, way, queries);
    return {
      first: quantile(bytes, 0.5),
      firstMost: Math.max(...bytes),
      p50: rounded(quantile(times, 0.5)),
      p95: rounded(quantile(times, 0.95)),
    };
  }
} finally {
  await plainSite.close();
  await removePlain(folder);
  await site.close();
  await browser.close();
}

/** The figures of every way of searching for one set of queries. */
async function answers(judged: Judgments): Promise<Record<string, StratumFigures[]>> {
  if (!library) return {};
  const { topics } = judged;
  const page = await browser.newPage();
  await page.goto(plainSite.url);
  const outcomes = {
    own: await ownOutcomes(engine, topics, MEASURED_DAY),
    'own without the lexicon': await ownOutcomes(
      await withoutLexicon(library),
      topics,
      MEASURED_DAY,
    ),
    'own without words': await ownOutcomes(await withoutWords(library), topics, MEASURED_DAY),
    pagefind: await plainOutcomes(page, topics),
    substring: substringOutcomes(library, topics),
  };
  await page.close();
  return Object.fromEntries(
    Object.entries(outcomes).map(([name, own]) => [name, figuresOf(judged, own)]),
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
