import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importText, placeOf, proofOf, withoutWhy, type Imported } from '../support/importing.ts';

/**
 * One folder a difficulty: `input.txt` is the gazette, `expected/` the copies it must give,
 * `corrections.json` what they change (reasons left out), `problems.json` what an editor is told, as
 * [rule, line, column].
 *
 * `DRAFT=1 npx vitest run test/import/fixtures.test.ts` writes what the importer gives now into folders
 * without an `expected/`: a draft to be read against the input, line by line, before it is kept.
 */
const FOLDER = join(import.meta.dirname, 'fixtures');
const names = readdirSync(FOLDER).sort();

test('there are fixtures', () => {
  expect(names.length).toBeGreaterThanOrEqual(20);
});

describe.each(names)('%s', (name) => {
  const read = (file: string) => readFileSync(join(FOLDER, name, file), 'utf8');
  const list = (folder: string) => readdirSync(join(FOLDER, name, folder)).sort();
  const input = read('input.txt');
  const imported = importText(input, { gazette: name });
  if (process.env['DRAFT'] && !readdirSync(join(FOLDER, name)).includes('expected'))
    draft(join(FOLDER, name), imported);

  test('gives these copies', () => {
    const expected = list('expected').map((file) => [file, read(`expected/${file}`)]);
    const copies = Object.entries(imported.copies).map(([id, copy]) => [`${id}.mdx`, copy]);
    expect(copies.sort()).toEqual(expected);
  });

  test('records these corrections', () => {
    expect(correctionsOf(imported)).toEqual(JSON.parse(read('corrections.json')));
  });

  test('tells an editor this', () => {
    expect(imported.problems.map(placeOf)).toEqual(JSON.parse(read('problems.json')));
  });

  test('loses and adds nothing', () => {
    const { problems, figures } = proofOf(input, imported);
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({ lost: 0, added: 0 });
  });
});

function correctionsOf({ corrections: { rules, outside, places } }: Imported): unknown {
  return { rules, outside: outside.map(({ lines }) => lines), places: withoutWhy(places) };
}

function draft(folder: string, imported: Imported): void {
  rmSync(join(folder, 'expected'), { recursive: true, force: true });
  mkdirSync(join(folder, 'expected'));
  for (const [id, copy] of Object.entries(imported.copies))
    writeFileSync(join(folder, 'expected', `${id}.mdx`), copy);
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  writeFileSync(join(folder, 'corrections.json'), json(correctionsOf(imported)));
  writeFileSync(join(folder, 'problems.json'), json(imported.problems.map(placeOf)));
}
