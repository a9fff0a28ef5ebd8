/**
 * Records the ids of all provisions in content/ids.yaml: `npm run ids`. Ids recorded before stay, so
 * that one which vanished is missed by `npm run check`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { idsSchema, nextIds } from '../src/library/ids.ts';
import { loadLibrary } from '../src/library/load.ts';
import { readYaml } from '../src/library/read-yaml.ts';

const PATH = 'content/ids.yaml';
const HEADER = `# 全部条款的编号，由 npm run ids 写出，不必手改。已公布的编号不变：链接靠它。
# 条款移了位置、编号变了，就在 content/aliases.yaml 里写明旧编号现在通向哪里。
`;

const { value: library } = await loadLibrary();
const text = await readFile(PATH, 'utf8').catch(() => '{}');
const published = readYaml(text, PATH, idsSchema).value;

if (!library || !published) {
  console.error('文库或 content/ids.yaml 读不成，请先运行 npm run check。');
  process.exitCode = 1;
} else {
  const ids = nextIds(library.documents, published);
  await writeFile(PATH, HEADER + stringify(ids, { lineWidth: 0 }));
  const count = Object.values(ids).reduce((sum, list) => sum + list.length, 0);
  console.error(`${PATH}：${Object.keys(ids).length} 件文件，${count} 个编号。`);
}
