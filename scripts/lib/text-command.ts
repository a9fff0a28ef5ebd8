import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Instrument } from '../../src/citations/instrument-index.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { decodeText } from '../../src/text/decode.ts';

/** What a command reads a text against: everything that can be cited, and the known agency codes. */
export interface Known {
  instruments: Instrument[];
  codes: string[];
}

/**
 * The frame of a command that reads one text: `NAME -- FILE [--json]`, `-` for standard input. `read`
 * gives what was found, `line` one of it for people. Bad arguments end with code 2, an unreadable file 1.
 */
export async function textCommand<T>(
  name: string,
  read: (text: string, known: Known) => T[],
  line: (found: T, file: string) => string,
): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    console.error(`用法：npm run -s ${name} -- 文件 [--json]；文件写 - 时读标准输入`);
    process.exitCode = 2;
    return;
  }
  const text = await textOf(file);
  if (text === null) {
    console.error(`${file}:1:1 错误 读不到这个文件，或它不是文本。请核对路径和编码。`);
    process.exitCode = 1;
    return;
  }
  const found = read(text, await known());
  console.log(
    values.json ? JSON.stringify(found, null, 2) : found.map((one) => line(one, file)).join('\n'),
  );
}

async function textOf(path: string): Promise<string | null> {
  if (path === '-') return readStream(process.stdin);
  return readFile(path).then(decodeText, () => null);
}

async function known(): Promise<Known> {
  const { value: library } = await loadLibrary();
  const held = (library?.documents ?? []).map((document) => ({ ...document, aliases: [] }));
  const cited = (library?.instruments ?? []).map((one) => ({
    ...one,
    enclosures: [],
    provisions: [],
  }));
  return { instruments: [...held, ...cited], codes: library?.codes ?? [] };
}
