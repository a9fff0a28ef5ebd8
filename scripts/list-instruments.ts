/**
 * Adds to `content/instruments.yaml` an entry for everything that documents cite and the library does not
 * know: `npm run instruments`. What the citations do not say stays empty; what is there is not touched.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { loadLibrary } from '../src/library/load.ts';
import { newInstruments } from '../src/library/new-instruments.ts';

const FILE = 'content/instruments.yaml';
const { value: library } = await loadLibrary();

if (!library) {
  console.error('文库读不出来，请先运行 npm run check。');
  process.exitCode = 1;
} else {
  const { documents, instruments, site } = library;
  const entries = newInstruments(
    documents.flatMap(({ citations }) => citations),
    new Set([...documents, ...instruments].map(({ id }) => id)),
    site.spellings,
  );
  if (entries.length > 0) {
    const before = await readFile(FILE, 'utf8').catch(() => '');
    const kept = /^\s*(?:#[^\n]*\n\s*)*\[\s*\]\s*$/.test(before)
      ? before.replace(/\[\s*\]\s*$/, '')
      : before;
    await writeFile(FILE, kept + stringify(entries, { lineWidth: 0 }));
  }
  console.log(
    entries.length > 0
      ? `${FILE} 里添了 ${entries.length} 条，请核对标题，能查到的补上发文机关、日期和层级。`
      : '没有要添的：引用的文件都有着落。',
  );
}
