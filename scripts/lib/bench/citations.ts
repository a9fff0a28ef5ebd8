import { readTextCitations } from '../../../src/citations/read-text.ts';
import { loadLibrary } from '../../../src/library/load.ts';
import { measureAll, measureHere, type Measured } from './measure.ts';
import { print } from './print.ts';
import { HOSTILE_TEXTS, textOf } from './texts.ts';

/** Finds and resolves the citations of a text among the instruments of the library. */
export async function measureCitations(name: string): Promise<Measured> {
  const text = await textOf(name);
  const { value } = await loadLibrary();
  const held = (value?.documents ?? []).map((document) => ({ ...document, aliases: [] }));
  const known = (value?.instruments ?? []).map((one) => ({
    ...one,
    enclosures: [],
    provisions: [],
  }));
  const codes = value?.codes ?? [];
  return measureHere(
    name,
    text,
    (words) => readTextCitations(words, { instruments: [...held, ...known], codes }).length,
  );
}

/**
 * 0.1, 1 and 10 MB of gazette, then each hostile text at two sizes: where a character costs more in the
 * larger one, time grows faster than the text.
 */
export async function benchCitations(): Promise<void> {
  const units = { found: 'citation', per: 100_000 };
  const real = await measureAll('citations', ['copies:1', 'copies:5', 'copies:50']);
  print('Citations', real, units);
  const hostile = HOSTILE_TEXTS.flatMap((kind) => [`${kind}:100000`, `${kind}:400000`]);
  const names = [...hostile, 'line:100000', 'line:3000000'];
  const rows = await measureAll('citations', names);
  print('Citations, hostile input', [...real.slice(0, 1), ...rows], units);
}
