import { importGazette } from '../../../src/import/import-gazette.ts';
import { measureAll, measureHere, type Measured } from './measure.ts';
import { print } from './print.ts';
import { textOf } from './texts.ts';

const UNITS = { found: 'notice', per: 1000 };

/** Imports a text as a gazette, without writing anything. */
export async function measureImport(name: string): Promise<Measured> {
  const place = { gazette: 'bench', file: 'bench.txt' };
  return measureHere(name, await textOf(name), (text) => importGazette(text, place).notices.length);
}

/** 0.1, 1 and 10 MB of gazette (UTF-8 bytes, three to a character). */
export async function benchImport(): Promise<void> {
  const names = ['copies:1', 'copies:5', 'copies:50'];
  print('Import', await measureAll('import', names), UNITS);
}

/** What an importer might choke on. */
export async function benchHostile(): Promise<void> {
  const names = ['copies:5', 'brackets:10000', 'nested:20000', 'marks:10000', 'line:1700000'];
  const more = ['numerals:1000000', 'numbers:1000000', 'dates:1000000', 'lines:1000000'];
  print('Hostile input', await measureAll('import', [...names, ...more]), UNITS);
}
