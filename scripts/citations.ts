/**
 * Every citation of a text, and what it points to in the library:
 * `npm run -s citations -- FILE [--json]`; `-` reads standard input.
 */
import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { readTextCitations } from '../src/citations/read-text.ts';
import { citationEntry } from '../src/library/json.ts';
import { loadLibrary } from '../src/library/load.ts';
import { decodeText } from '../src/text/decode.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const [file, ...more] = positionals;

if (file === undefined || more.length > 0) {
  console.error('用法：npm run -s citations -- 文件 [--json]；文件写 - 时读标准输入');
  process.exitCode = 2;
} else {
  const text = await read(file);
  if (text === null) {
    console.error(`${file}:1:1 错误 读不到这个文件，或它不是文本。请核对路径和编码。`);
    process.exitCode = 1;
  } else {
    await report(text, file);
  }
}

async function read(path: string): Promise<string | null> {
  if (path === '-') return readStream(process.stdin);
  return readFile(path).then(decodeText, () => null);
}

async function report(text: string, path: string): Promise<void> {
  const { value: library } = await loadLibrary();
  const held = (library?.documents ?? []).map((document) => ({ ...document, aliases: [] }));
  const known = (library?.instruments ?? []).map((one) => ({
    ...one,
    enclosures: [],
    provisions: [],
  }));
  const citations = readTextCitations(text, [...held, ...known], library?.codes ?? []);
  if (values.json) {
    console.log(JSON.stringify(citations.map(citationEntry), null, 2));
    return;
  }
  for (const { line, column, text: words, relation, target, problem } of citations) {
    console.log(`${path}:${line}:${column}\t${relation}\t${words}\t${target ?? problem ?? ''}`);
  }
}
