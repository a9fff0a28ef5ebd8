/**
 * Measures how well the library reads its documents and records the figures for the site, with today's
 * date: `npm run measure`. Differences from the labels go to standard error.
 */
import { loadLibrary } from '../src/library/load.ts';
import { measureGold } from './lib/gold.ts';
import { recordMeasurements } from './lib/record-measurements.ts';

const { value: library } = await loadLibrary();

if (!library) {
  console.error('文库读不出来，请先运行 npm run check。');
  process.exitCode = 1;
} else {
  const { forms, differences, documents } = await measureGold(library);
  console.table(forms);
  for (const difference of differences) console.error(difference);
  const measuredOn = new Date().toISOString().slice(0, 10);
  await recordMeasurements({ citations: { measuredOn, documents, forms } });
}
