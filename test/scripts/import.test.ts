import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { correctionsSchema } from '../../src/fidelity/corrections.ts';

const ROOT = join(import.meta.dirname, '../..');
const SCRIPT = join(ROOT, 'scripts/import-gazette.ts');

const GAZETTE = `云川市人民政府 关于开展植树活动的通知

云政〔2023〕2号 2023年2月20日

各区县人民政府,市人民政府各部门：

3月12日前完成植树 and 护林任务。

云川市人民政府 关于印发云川市供水办法的通知

云政〔2023〕3号

各区县人民政府，市人民政府各部门：

现将《云川市供水办法》印发给你们。

云川市供水办法

第一条 为保障供水，制定本办法。
`;

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}
interface Report {
  notices: Record<string, unknown>[];
  problems: { severity: string; rule: string; file: string; line: number; column: number; message: string }[];
} // prettier-ignore

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A place of its own to run the command in: a library with settings and nothing else. */
async function place(name: string, files: Record<string, string | Uint8Array> = {}) {
  const cwd = join(folder, name);
  await mkdir(join(cwd, 'content'), { recursive: true });
  for (const file of ['site.yaml', 'misreadings.yaml'])
    await cp(join(ROOT, 'content', file), join(cwd, 'content', file));
  for (const [file, content] of Object.entries(files)) await writeFile(join(cwd, file), content);
  return {
    cwd,
    read: (file: string) => readFile(join(cwd, file), 'utf8'),
    /** Every file below `sub`, with its content. */
    all: (sub = '.') => contents(join(cwd, sub)),
    run: (...args: string[]) => run(cwd, args),
    json: async (...args: string[]) => {
      const result = await run(cwd, [...args, '--json']);
      return { ...result, report: JSON.parse(result.stdout) as Report };
    },
  };
}

function run(cwd: string, args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...args], { cwd }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

async function contents(path: string): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [file.slice(path.length + 1), await readFile(file, 'latin1')] as const)),
  );
} // prettier-ignore

const rulesOf = ({ problems }: Report) => problems.map(({ rule }) => rule);

describe.concurrent('npm run import', { timeout: 30_000 }, () => {
  test('--json prints the report of the contract and nothing else', async () => {
    const { json, cwd } = await place('json', { '2023-01.txt': GAZETTE });
    const { code, report, stderr } = await json('2023-01.txt', '--out', 'out');
    expect(code).toBe(0);
    expect(report).toEqual({
      notices: [
        {
          number: '云政〔2023〕2号',
          date: '2023-02-20',
          issuers: ['云川市人民政府'],
          title: '云川市人民政府关于开展植树活动的通知',
          kind: '通知',
          enclosures: [],
          file: 'out/yunzheng-2023-2.mdx',
          line: 1,
        },
        {
          number: '云政〔2023〕3号',
          date: null,
          issuers: ['云川市人民政府'],
          title: '云川市人民政府关于印发云川市供水办法的通知',
          kind: '办法',
          enclosures: [{ id: 'enc_1', title: '云川市供水办法' }],
          file: 'out/yunzheng-2023-3.mdx',
          line: 9,
        },
      ],
      problems: [
        {
          severity: 'warning',
          rule: 'misreading',
          file: '2023-01.txt',
          line: 7,
          column: 11,
          message: '“and”是误读，改为“和”：“和”误读为英文 and。已记入勘误，请核对。',
        },
        {
          severity: 'warning',
          rule: 'no-date',
          file: '2023-01.txt',
          line: 9,
          column: 1,
          message:
            '《云川市人民政府关于印发云川市供水办法的通知》没有读到成文日期，日期留空。请对照原页补上。',
        },
      ],
    });
    // Progress and problems for people go to standard error.
    expect(stderr).toContain('2023-01.txt:7:11 提醒');
    expect(Object.keys(await contents(join(cwd, 'out')))).toEqual([
      'corrections.yaml',
      'yunzheng-2023-2.mdx',
      'yunzheng-2023-3.mdx',
    ]);
  });

  test('the copies name their gazette and lines, the corrections its hash', async () => {
    const { run, read } = await place('copies', { '2023-01.txt': GAZETTE });
    expect((await run('2023-01.txt', '--out', 'out')).code).toBe(0);
    expect(await read('out/yunzheng-2023-2.mdx')).toBe(`---
number: 云政〔2023〕2号
title: 云川市人民政府关于开展植树活动的通知
issuers: [云川市人民政府]
date: 2023-02-20
kind: 通知
topics: []
gazette: 2023-01
lines: [1, 7]
---

各区县人民政府，市人民政府各部门：

3月12日前完成植树和护林任务。
`);
    expect(correctionsSchema.parse(parse(await read('out/corrections.yaml')))).toMatchObject([
      {
        gazette: '2023-01',
        sha256: createHash('sha256').update(GAZETTE).digest('hex'),
        rules: { spaces: 1, punctuation: 1 },
        outside: [],
        places: [
          {
            type: 'replace',
            line: 7,
            column: 11,
            printed: ' and ',
            corrected: '和',
            by: 'importer',
          },
        ],
      },
    ]);
  });

  test('without --json it lists what it wrote, one notice a line', async () => {
    const { run } = await place('list', { '2023-01.txt': GAZETTE });
    expect((await run('2023-01.txt', '--out', 'out')).stdout).toBe(
      `out/yunzheng-2023-2.mdx\t云政〔2023〕2号\t云川市人民政府关于开展植树活动的通知
out/yunzheng-2023-3.mdx\t云政〔2023〕3号\t云川市人民政府关于印发云川市供水办法的通知
`,
    );
  });

  test('importing twice gives the same bytes', async () => {
    const { run, all } = await place('twice', { '2023-01.txt': GAZETTE });
    await run('2023-01.txt', '--out', 'one');
    await run('2023-01.txt', '--out', 'two');
    expect(await all('two')).toEqual(await all('one'));
  });

  test('a notice that is there is overwritten only with --force, which keeps its topics', async () => {
    const { run, json, read, all, cwd } = await place('force', { '2023-01.txt': GAZETTE });
    await run('2023-01.txt', '--out', 'out');
    const copy = await read('out/yunzheng-2023-2.mdx');
    const edited = copy.replace('topics: []', 'topics: [林业]').replace('植树和护林', '植树');
    await writeFile(join(cwd, 'out/yunzheng-2023-2.mdx'), edited);
    const before = await all();

    const refused = await json('2023-01.txt', '--out', 'out');
    expect(refused.code).toBe(1);
    expect(refused.report.notices).toEqual([]);
    expect(refused.report.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'notice-exists', file: '2023-01.txt', line: 1 },
      { rule: 'notice-exists', file: '2023-01.txt', line: 9 },
    ]);
    expect(await all()).toEqual(before);

    const forced = await json('2023-01.txt', '--out', 'out', '--force');
    expect(forced.code).toBe(0);
    expect(forced.report.notices).toHaveLength(2);
    expect(await read('out/yunzheng-2023-2.mdx')).toBe(
      copy.replace('topics: []', 'topics: [林业]'),
    );
  });

  test.each([
    ['an empty file', 'a.txt', '', 'empty-file'],
    ['white space only', 'a.txt', ' \n\u3000\n\uFEFF', 'empty-file'],
    ['a binary file', 'a.txt', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff), 'not-text'],
    ['a text without a notice', 'a.txt', '今天天气很好。\n', 'no-notice'],
    ['a number that occurs twice', 'a.txt', GAZETTE.replace('3号', '2号'), 'number-twice'],
    ['a missing file', 'b.txt', '', 'file-unreadable'],
    ['a folder instead of a file', 'content', '', 'file-unreadable'],
  ])('%s is an error: nothing is written, exit code 1', async (name, file, content, rule) => {
    const { json, all } = await place(name.replace(/ /g, '-'), { 'a.txt': content });
    const before = await all();
    const { code, report, stderr } = await json(file, '--out', 'out');
    expect(code).toBe(1);
    expect(report.notices).toEqual([]);
    const errors = report.problems.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ rule, file }]);
    expect(Object.keys(errors[0] ?? {})).toEqual([
      'severity',
      'rule',
      'file',
      'line',
      'column',
      'message',
    ]);
    expect(stderr).toContain(`（${rule}）`);
    expect(await all()).toEqual(before);
  });

  test('a number that occurs twice is shown at its second place', async () => {
    const { json } = await place('second', { 'a.txt': GAZETTE.replace('3号', '2号') });
    const { report } = await json('a.txt', '--out', 'out');
    expect(report.problems.find(({ rule }) => rule === 'number-twice')).toMatchObject({
      line: 9,
      message: expect.stringContaining('前一次在第 1 行') as string,
    });
  });

  test('a folder that cannot be written leaves the disk as it was', async () => {
    // A path below a file: no folder for anyone, root included.
    const { json, all } = await place('unwritable', { '2023-01.txt': GAZETTE, out: 'a file' });
    const before = await all();
    const { code, report } = await json('2023-01.txt', '--out', 'out/deep');
    expect(code).toBe(1);
    expect(report.notices).toEqual([]);
    expect(report.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'folder-unwritable' },
    ]);
    expect(await all()).toEqual(before);
  });

  test('two notices whose codes are spelt alike do not write over one another', async () => {
    const { json, all } = await place('alike', {
      'a.txt': GAZETTE.replace('云政〔2023〕3号', '允政〔2023〕2号'),
    });
    const before = await all();
    const { code, report } = await json('a.txt', '--out', 'out');
    const files = report.notices.map(({ file }) => file);
    if (code === 0) expect(new Set(files).size).toBe(2);
    else {
      expect(await all()).toEqual(before);
      // Nothing is wrong with the folder: the problem must name the two notices.
      expect(rulesOf(report)).not.toContain('folder-unwritable');
    }
  });

  test.each([
    ['no file', []],
    ['two files', ['a.txt', 'b.txt']],
    ['an unknown option', ['a.txt', '--dry']],
  ])('%s: usage, exit code 2', async (name, args) => {
    const { run, all } = await place(`usage-${name.replace(/ /g, '-')}`, { 'a.txt': GAZETTE });
    const before = await all();
    const { code, stdout, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('用法');
    expect(await all()).toEqual(before);
  });

  const gb18030 = Uint8Array.of(
    // 云川市人民政府关于供水的通知 / 云政〔2023〕5号 2023年3月6日 / 各区县人民政府： / 保障供水。 in GBK
    0xd4, 0xc6, 0xb4, 0xa8, 0xca, 0xd0, 0xc8, 0xcb, 0xc3, 0xf1, 0xd5, 0xfe, 0xb8, 0xae, 0xb9, 0xd8, 0xd3, 0xda, 0xb9, 0xa9, 0xcb, 0xae, 0xb5, 0xc4, 0xcd, 0xa8, 0xd6, 0xaa, 0x0a,
    0xd4, 0xc6, 0xd5, 0xfe, 0xa1, 0xb2, 0x32, 0x30, 0x32, 0x33, 0xa1, 0xb3, 0x35, 0xba, 0xc5, 0x20, 0x32, 0x30, 0x32, 0x33, 0xc4, 0xea, 0x33, 0xd4, 0xc2, 0x36, 0xc8, 0xd5, 0x0a,
    0xb8, 0xf7, 0xc7, 0xf8, 0xcf, 0xd8, 0xc8, 0xcb, 0xc3, 0xf1, 0xd5, 0xfe, 0xb8, 0xae, 0xa3, 0xba, 0x0a,
    0xb1, 0xa3, 0xd5, 0xcf, 0xb9, 0xa9, 0xcb, 0xae, 0xa1, 0xa3, 0x0a,
  ); // prettier-ignore

  test('a file in GB18030 is read as one in UTF-8 is', async () => {
    const { json, read } = await place('gb18030', { 'a.txt': gb18030 });
    const { code, report } = await json('a.txt', '--out', 'out');
    expect(code).toBe(0);
    expect(report.notices).toMatchObject([
      { number: '云政〔2023〕5号', date: '2023-03-06', title: '云川市人民政府关于供水的通知' },
    ]);
    expect(await read('out/yunzheng-2023-5.mdx')).toContain('\n保障供水。\n');
  });

  test('Windows line ends or a byte order mark change nothing but the hash', async () => {
    const texts = [GAZETTE, GAZETTE.replace(/\n/g, '\r\n'), `\uFEFF${GAZETTE}`];
    const [plain, crlf, marked] = await Promise.all(
      texts.map(async (text, index) => {
        const { run, all } = await place(`ends-${index}`, { '2023-01.txt': text });
        expect((await run('2023-01.txt', '--out', 'out')).code).toBe(0);
        const files = Object.entries(await all('out'));
        return files.map(([file, copy]) => [file, copy.replace(/sha256: \w+/, '')]);
      }),
    );
    expect(plain).toHaveLength(3);
    expect(crlf).toEqual(plain);
    expect(marked).toEqual(plain);
  });

  describe('without --out', () => {
    const library = async (name: string, files: Record<string, string>) => {
      const at = await place(name, files);
      await cp(join(ROOT, 'content'), join(at.cwd, 'content'), { recursive: true });
      return at;
    };
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');

    test('extends the library: gazette, notices, corrections; the rest stays', async () => {
      const { json, all, read } = await library('extend', { '2023-01.txt': GAZETTE });
      const before = await all('content');
      const { code, report } = await json('2023-01.txt');
      expect(code).toBe(0);
      expect(report.notices.map(({ file }) => file)).toEqual([
        'content/notices/yunzheng-2023-2.mdx',
        'content/notices/yunzheng-2023-3.mdx',
      ]);
      const after = await all('content');
      expect(Object.keys(after).filter((file) => !(file in before))).toEqual([
        'gazettes/2023-01.txt',
        'notices/yunzheng-2023-2.mdx',
        'notices/yunzheng-2023-3.mdx',
      ]);
      expect(Object.keys(before).filter((file) => before[file] !== after[file])).toEqual([
        'corrections.yaml',
      ]);
      expect(await read('content/gazettes/2023-01.txt')).toBe(GAZETTE);
      // What was recorded before stands there unchanged, the new entry behind it.
      const corrections = await read('content/corrections.yaml');
      const recorded = await readFile(join(ROOT, 'content/corrections.yaml'), 'utf8');
      expect(corrections.startsWith(recorded)).toBe(true);
      expect(parse(corrections)).toHaveLength((parse(recorded) as unknown[]).length + 1);
    });

    test('the gazette of the library, imported again, changes nothing', async () => {
      const { json, all } = await library('again', {});
      const before = await all('content');
      const refused = await json('content/gazettes/2022-02.txt');
      expect(refused.code).toBe(1);
      expect(rulesOf(refused.report).filter((rule) => rule === 'notice-exists')).toHaveLength(10);
      expect(await all('content')).toEqual(before);
      expect((await json('content/gazettes/2022-02.txt', '--force')).code).toBe(0);
      expect(await all('content')).toEqual(before);
    });

    test('another text under the name of a gazette that is kept never parts text and hash', async () => {
      const { run, read, all, cwd } = await library('changed', { '2023-01.txt': GAZETTE });
      await run('2023-01.txt');
      const before = await all('content');
      await writeFile(join(cwd, '2023-01.txt'), GAZETTE.replace('3月12日', '3月13日'));
      const { code } = await run('2023-01.txt', '--force');
      if (code !== 0) expect(await all('content')).toEqual(before);
      else {
        const entries = correctionsSchema.parse(parse(await read('content/corrections.yaml')));
        const { sha256 } = entries.find(({ gazette }) => gazette === '2023-01') ?? {};
        expect(sha256).toBe(hash(await read('content/gazettes/2023-01.txt')));
      }
    });

    test('settings that cannot be read stop it before it writes', async () => {
      const { json, all, cwd } = await library('settings', { '2023-01.txt': GAZETTE });
      await writeFile(join(cwd, 'content/corrections.yaml'), '- gazette: [');
      const before = await all();
      const { code, report } = await json('2023-01.txt');
      expect(code).toBe(1);
      expect(report.problems[0]).toMatchObject({
        severity: 'error',
        rule: 'yaml-syntax',
        file: 'content/corrections.yaml',
        line: 1,
      });
      expect(await all()).toEqual(before);
    });
  });
});
