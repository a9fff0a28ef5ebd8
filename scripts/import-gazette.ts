/**
 * Gazette text in, one MDX file per notice out:
 * `npm run import -- FILE [--out DIR] [--json] [--force]`.
 *
 * Without --out the library itself is extended: the gazette is copied to content/gazettes, the notices
 * go to content/notices, what was changed to content/corrections.yaml. With --out all goes to DIR.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { correctionsSchema, type Correction } from '../src/fidelity/corrections.ts';
import { writeCorrections } from '../src/import/corrections-file.ts';
import {
  importGazette,
  type ImportedNotice,
  type ImportResult,
} from '../src/import/import-gazette.ts';
import { spell } from '../src/instruments/identifier.ts';
import { readYaml } from '../src/library/read-yaml.ts';
import { misreadingsSchema, siteSchema } from '../src/library/site.ts';
import { readNotice } from '../src/markdown/read-notice.ts';
import { writeNotice } from '../src/markdown/write-notice.ts';
import { hasErrors, problem, type Problem } from '../src/problems/problem.ts';
import { byPlace, textReport } from '../src/problems/report.ts';
import { decodeText } from '../src/text/decode.ts';
import { writeAll, type Output } from './lib/write-all.ts';

const USAGE = '用法：npm run import -- 公报文件.txt [--out 目录] [--json] [--force]';

interface Arguments {
  file: string;
  out: string | undefined;
  json: boolean;
  force: boolean;
}

process.exitCode = await main();

/** Reads, imports, writes, reports; returns the exit code. */
async function main(): Promise<number> {
  const given = readArguments();
  if (!given) {
    console.error(USAGE);
    return 2;
  }
  const { file, out, json, force } = given;
  say(`读取 ${file}`);
  const bytes = await readFile(file).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (bytes instanceof Error) {
    return finish([], [unreadable(file, bytes)], json);
  }
  const gazette = gazetteId(file);
  const target = targetOf(out);
  const text = decodeText(bytes);
  if (text === null) {
    return finish(
      [],
      [problem('not-text', { file, line: 1, column: 1 }, { byte: firstOddByte(bytes) })],
      json,
    );
  }
  const settings = await readSettings(gazette, target);
  if (settings.problems.length > 0) return finish([], settings.problems, json);
  say('辨认文件、接合断行、区分各部分');
  const result = importGazette(text, { gazette, file, ...settings.value });
  const problems = [
    ...result.problems,
    ...(force ? [] : alreadyThere(result, target, file)),
    ...(await otherGazette(bytes, keptPath(target, gazette), file)),
  ];
  if (hasErrors(problems)) return finish([], problems, json);
  say(`写出 ${result.notices.length} 件文件到 ${target.notices}`);
  const outputs = await outputsOf(result, { gazette, bytes, target });
  try {
    await writeAll(outputs);
  } catch (error) {
    return finish(
      [],
      [...problems, unwritable(error as NodeJS.ErrnoException, target.notices)],
      json,
    );
  }
  return finish(
    result.notices.map((notice) => ({ notice, file: pathOf(notice, target) })),
    problems,
    json,
  );
}

function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : { file, out: values.out, ...values };
  } catch {
    return null;
  }
}

/** Where the parts of an import go. */
interface Target {
  notices: string;
  corrections: string;
  /** Null when the gazette is not to be copied. */
  gazettes: string | null;
}

function targetOf(out: string | undefined): Target {
  return out === undefined
    ? {
        notices: 'content/notices',
        corrections: 'content/corrections.yaml',
        gazettes: 'content/gazettes',
      }
    : { notices: out, corrections: join(out, 'corrections.yaml'), gazettes: null };
}

/** The name of the file without its ending, ASCII: `2022-02.txt` → `2022-02`. */
function gazetteId(file: string): string {
  const stem = basename(file, extname(file));
  return /^[\w.-]+$/.test(stem) ? stem : spell(stem) || 'gazette';
}

interface Settings {
  misreadings: { printed: string; corrected: string; why: string }[];
  spellings: Record<string, string>;
  settled: Correction[];
}

/** What the content says about reading gazettes, and what was settled in this one before. */
async function readSettings(
  gazette: string,
  target: Target,
): Promise<{ value: Settings; problems: Problem[] }> {
  const read = async (path: string, otherwise: string) =>
    existsSync(path) ? await readFile(path, 'utf8') : otherwise;
  const path = 'content/site.yaml';
  // A draft can be made outside a library, which has no site to describe.
  const site = existsSync(path)
    ? readYaml(await readFile(path, 'utf8'), path, siteSchema)
    : { value: null, problems: [] };
  const misreadings = readYaml(
    await read('content/misreadings.yaml', '[]'),
    'content/misreadings.yaml',
    misreadingsSchema,
  );
  const corrections = readYaml(
    await read(target.corrections, '[]'),
    target.corrections,
    correctionsSchema,
  );
  return {
    value: {
      misreadings: misreadings.value ?? [],
      spellings: site.value?.spellings ?? {},
      settled: corrections.value?.find((entry) => entry.gazette === gazette)?.places ?? [],
    },
    problems: [...site.problems, ...misreadings.problems, ...corrections.problems],
  };
}

function pathOf({ id }: ImportedNotice, { notices }: Target): string {
  return join(notices, `${id}.mdx`);
}

function alreadyThere({ notices }: ImportResult, target: Target, file: string): Problem[] {
  return notices
    .filter((notice) => existsSync(pathOf(notice, target)))
    .map((notice) =>
      problem(
        'notice-exists',
        { file, line: notice.lines[0], column: 1 },
        { number: notice.number ?? notice.title, path: pathOf(notice, target) },
      ),
    );
}

/** Where the gazette itself is kept, or null for a draft. */
function keptPath({ gazettes }: Target, gazette: string): string | null {
  return gazettes === null ? null : join(gazettes, `${gazette}.txt`);
}

/** A gazette once kept is never edited: another text under its name is refused. */
async function otherGazette(bytes: Buffer, kept: string | null, file: string): Promise<Problem[]> {
  if (kept === null || !existsSync(kept) || bytes.equals(await readFile(kept))) return [];
  return [problem('gazette-differs', { file, line: 1, column: 1 }, { path: kept })];
}

async function outputsOf(
  { notices, corrections }: ImportResult,
  { gazette, bytes, target }: { gazette: string; bytes: Buffer; target: Target },
): Promise<Output[]> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const existing = existsSync(target.corrections) ? await readFile(target.corrections, 'utf8') : '';
  const copies = await Promise.all(
    notices.map(async (notice) => {
      const path = pathOf(notice, target);
      return { path, content: writeNotice(notice, gazette, await topicsOf(path)) };
    }),
  );
  const { rules, outside, places } = corrections;
  const outputs: Output[] = [
    ...copies,
    {
      path: target.corrections,
      content: writeCorrections(existing, { gazette, sha256, rules, outside, places }),
    },
  ];
  const kept = keptPath(target, gazette);
  if (kept !== null && !existsSync(kept)) outputs.push({ path: kept, content: bytes });
  return outputs;
}

/** Topics are the editors' work: a copy that is made anew keeps them. */
async function topicsOf(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  return readNotice(await readFile(path, 'utf8'), path).value?.frontmatter.topics ?? [];
}

function finish(
  written: readonly { notice: ImportedNotice; file: string }[],
  problems: readonly Problem[],
  json: boolean,
): number {
  if (problems.length > 0) console.error(textReport(byPlace(problems)));
  const failed = hasErrors(problems);
  say(
    failed
      ? '导入中止，未写任何文件。'
      : `导入 ${written.length} 件，${problems.length} 处请核对。`,
  );
  if (json) {
    const notices = written.map(({ notice, file }) => {
      const { number, date, issuers, title, kind, enclosures, lines } = notice;
      return { number, date, issuers, title, kind, enclosures, file, line: lines[0] };
    });
    console.log(JSON.stringify({ notices, problems }, null, 2));
  } else {
    for (const { notice, file } of written)
      console.log(`${file}\t${notice.number ?? '（无字号）'}\t${notice.title}`);
  }
  return failed ? 1 : 0;
}

function say(words: string): void {
  console.error(`[导入] ${words}`);
}

function unreadable(file: string, error: NodeJS.ErrnoException): Problem {
  return problem('file-unreadable', { file, line: 1, column: 1 }, { reason: reasonOf(error) });
}

function unwritable(error: NodeJS.ErrnoException, folder: string): Problem {
  return problem(
    'folder-unwritable',
    { file: folder, line: 1, column: 1 },
    { folder, reason: reasonOf(error) },
  );
}

/** What the system reported, in plain words. */
function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  const known: Record<string, string> = {
    ENOENT: '没有这个文件或目录',
    EACCES: '没有权限',
    EPERM: '没有权限',
    EISDIR: '这是目录，不是文件',
    ENOTDIR: '路径中有一段不是目录',
    ENOSPC: '磁盘已满',
    EROFS: '磁盘只读',
    EEXIST: '同名文件已存在',
  };
  return known[code ?? ''] ?? message;
}

function firstOddByte(bytes: Uint8Array): number {
  const zero = bytes.indexOf(0);
  return zero === -1 ? 1 : zero + 1;
}
