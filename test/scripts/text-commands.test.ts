/** The commands that read one text, run as an editor runs them. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';

// Each run reads the whole library.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { value: library } = await loadLibrary();
const repealed =
  library?.events.find(({ type, number }) => type === 'repeals' && number)?.number ?? '';

/** A file with these words. */
function fileOf(words: string): string {
  const path = join(folder, 'draft.txt');
  writeFileSync(path, words);
  return path;
}

function run(script: string, ...args: string[]) {
  return new Promise<{ code: number; out: string; errors: string }>((resolve) => {
    execFile(process.execPath, [`scripts/${script}.ts`, ...args], (error, out, errors) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    );
  });
}

test('citations says what a draft cites, and that it no longer stands', async () => {
  const path = fileOf(`按照${repealed}办理。`);
  const { out } = await run('citations', path);
  expect(out).toMatch(new RegExp(`:1:3\\t.*${repealed}\\t.+\\t已废止（\\d{4}-\\d\\d-\\d\\d 起）`));
  const [first] = JSON.parse((await run('citations', path, '--json')).out) as object[];
  expect(Object.keys(first ?? {}).sort()).toEqual(
    [
      ...['from', 'text', 'line', 'column', 'title', 'number', 'provisions'],
      ...['relation', 'target', 'targetProvisions', 'problem'],
    ].sort(),
  );
});

test('events says what a text does, and when', async () => {
  const path = fileOf('本办法自2024年2月29日起施行，有效期五年。');
  const found = JSON.parse((await run('events', path, '--json')).out) as object[];
  expect(found).toMatchObject([
    { type: 'commences', date: '2024-02-29', basis: 'stated', rule: null, line: 1, column: 1 },
    { type: 'term-ends', date: '2029-02-28', basis: 'computed', rule: 'same-day-after-term' },
  ]);
});

test.each(['citations', 'events'])(
  '%s refuses what it cannot read, and says so',
  async (script) => {
    const missing = await run(script, join(folder, 'missing.txt'));
    expect([missing.code, missing.out]).toEqual([1, '']);
    expect(missing.errors).toMatch(/missing\.txt:1:1 错误/u);
    const none = await run(script);
    expect([none.code, none.out]).toEqual([2, '']);
  },
);

test('evaluate names the file that is missing', async () => {
  const { code, errors } = await run('evaluate', folder);
  expect(code).toBe(1);
  expect(errors).toMatch(/labels\.json:1:1 错误/u);
});
