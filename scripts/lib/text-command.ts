import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Known } from '../../src/citations/read-text.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { repealsOf } from '../../src/status/event.ts';
import { isOut, statusLabel } from '../../src/status/labels.ts';
import { stretchAt } from '../../src/status/stretch.ts';
import { chinaDay } from '../../src/text/calendar.ts';
import { decodeText } from '../../src/text/decode.ts';

/** What a command reads a text against, and how it tells whether an instrument stands today. */
export interface KnownToday extends Known {
  /** In words, for an instrument of the library: 已废止（2022-02-09 起）. */
  standingOf: (id: string) => string;
}

/**
 * The frame of a command that reads one text: `NAME -- FILE [--json]`, `-` for standard input. `read`
 * gives what was found, `line` one of it for people. Bad arguments end with code 2, an unreadable file 1.
 */
export async function textCommand<T>(
  name: string,
  read: (text: string, known: KnownToday) => T[],
  line: (found: T, file: string, known: KnownToday) => string,
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
  const known = await knownToday(chinaDay(Date.now()));
  const found = read(text, known);
  console.log(
    values.json
      ? JSON.stringify(found, null, 2)
      : found.map((one) => line(one, file, known)).join('\n'),
  );
}

async function textOf(path: string): Promise<string | null> {
  if (path === '-') return readStream(process.stdin);
  return readFile(path).then(decodeText, () => null);
}

async function knownToday(today: string): Promise<KnownToday> {
  const { value: library } = await loadLibrary();
  const { documents = [], instruments = [], events = [], codes = [] } = library ?? {};
  const held = documents.map((document) => ({ ...document, aliases: [] }));
  const cited = instruments.map((one) => ({ ...one, enclosures: [], provisions: [] }));
  const timelines = new Map([...documents, ...instruments].map((one) => [one.id, one.timeline]));
  const standingOf = (id: string) => {
    const { from, state, flags } = stretchAt(timelines.get(id) ?? [], today);
    const { state: words, remarks } = statusLabel({ state, flags });
    const since = from !== null && isOut(state) ? `（${from} 起）` : '';
    return [words + since, ...remarks].join('，');
  };
  return { instruments: [...held, ...cited], codes, repeals: repealsOf(events), today, standingOf };
}
