/**
 * Measures, in one run, how time and memory grow: `npm run bench [-- import|hostile|build ...]`.
 *
 * Each measurement runs in a process of its own, so that peak memory is its own. Read the ratios: the
 * times themselves belong to the machine and to what else it is doing.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { importGazette } from '../src/import/import-gazette.ts';

/** One measurement: what was read, how long it took, and the most memory it held. */
interface Measured {
  name: string;
  characters: number;
  notices: number;
  milliseconds: number;
  megabytes: number;
}

const GAZETTE = 'content/gazettes/2022-02.txt';
const run = promisify(execFile);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { measure: { type: 'string' } },
});

if (values.measure !== undefined) {
  console.log(JSON.stringify(await measureImport(values.measure)));
} else {
  const wanted = (part: string) => positionals.length === 0 || positionals.includes(part);
  if (wanted('import')) await benchImport();
  if (wanted('hostile')) await benchHostile();
  if (wanted('build')) await benchBuild();
}

/** Texts by name: copies of the real gazette, and what a parser might choke on. */
async function textOf(name: string): Promise<string> {
  const real = await readFile(GAZETTE, 'utf8');
  const [kind = '', amount = '1'] = name.split(':');
  const count = Number(amount);
  const texts: Record<string, () => string> = {
    copies: () => copies(real, count),
    brackets: () => '（'.repeat(count),
    nested: () => `${'('.repeat(count)}字${')'.repeat(count)}`,
    marks: () => '《'.repeat(count),
    line: () =>
      real
        .replace(/\s/g, '')
        .repeat(Math.ceil(count / 60_000))
        .slice(0, count),
    numerals: () => '一'.repeat(count),
    numbers: () => '〔2022〕1号'.repeat(count / 8),
    dates: () => '2022年2月14日'.repeat(count / 10),
    lines: () => '字\n'.repeat(count / 2),
  };
  const make = texts[kind];
  if (!make) throw new RangeError(`no text ${name}`);
  return make();
}

/** The gazette over and over, each notice with a number of its own. */
function copies(real: string, count: number): string {
  let serial = 1000;
  return Array.from({ length: count }, () =>
    real.replace(/(?<=\n\S{2,4}〔2022〕)\d+(?= ?号 ?2022)/g, () => String(serial++)),
  ).join('\n');
}

async function measureImport(name: string): Promise<Measured> {
  const text = await textOf(name);
  const start = performance.now();
  const { notices } = importGazette(text, { gazette: 'bench', file: 'bench.txt' });
  const milliseconds = performance.now() - start;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { name, characters: text.length, notices: notices.length, milliseconds, megabytes };
}

async function measure(name: string): Promise<Measured> {
  const { stdout } = await run(process.execPath, ['scripts/bench.ts', '--measure', name]);
  return JSON.parse(stdout) as Measured;
}

/** 0.1, 1 and 10 MB of gazette (UTF-8 bytes, three to a character). */
async function benchImport(): Promise<void> {
  print('Import', [
    await measure('copies:1'),
    await measure('copies:5'),
    await measure('copies:50'),
  ]);
}

async function benchHostile(): Promise<void> {
  const names = ['copies:5', 'brackets:10000', 'nested:10000', 'marks:10000', 'line:1700000'];
  const more = ['numerals:1000000', 'numbers:1000000', 'dates:1000000', 'lines:1000000'];
  const rows: Measured[] = [];
  for (const name of [...names, ...more]) rows.push(await measure(name));
  print('Hostile input', rows);
}

/** The whole site at 10, 100 and 1000 notices, made from the real ones. */
async function benchBuild(): Promise<void> {
  const rows: Measured[] = [];
  for (const times of [1, 10, 100]) rows.push(await measureBuild(times));
  print('Build', rows);
}

/** Builds a copy of the project whose library holds the real gazette so many times. */
async function measureBuild(times: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    for (const part of [
      'src',
      'scripts',
      'public',
      'test',
      'package.json',
      'tsconfig.json',
      'astro.config.mjs',
    ]) {
      await cp(part, join(folder, part), { recursive: true });
    }
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    await mkdir(join(folder, 'content'));
    for (const file of ['site.yaml', 'misreadings.yaml', 'README.md']) {
      await cp(join('content', file), join(folder, 'content', file));
    }
    const text = copies(await readFile(GAZETTE, 'utf8'), times);
    await writeFile(join(folder, 'bench.txt'), text);
    await run(process.execPath, ['scripts/import-gazette.ts', 'bench.txt'], {
      cwd: folder,
      maxBuffer: 1e9,
    });
    const start = performance.now();
    const megabytes = await peakOf(['node_modules/astro/bin/astro.mjs', 'build'], folder);
    const index = await peakOf(['scripts/build-library.ts'], folder);
    const milliseconds = performance.now() - start;
    const most = Math.max(megabytes, index);
    return {
      name: `notices:${times * 10}`,
      characters: text.length,
      notices: times * 10,
      milliseconds,
      megabytes: most,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a script and returns the most memory it held, in megabytes. */
async function peakOf(args: string[], cwd: string): Promise<number> {
  const hook = 'process.on("exit",()=>console.error("peak "+process.resourceUsage().maxRSS))';
  const preload = `data:text/javascript,${encodeURIComponent(hook)}`;
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: '--max-old-space-size=12000',
  };
  const { stderr } = await run(process.execPath, ['--import', preload, ...args], {
    cwd,
    env,
    maxBuffer: 1e9,
  });
  return Number(/^peak (\d+)/m.exec(stderr)?.[1] ?? 0) / 1024;
}

/** A table with what each costs per 1,000 characters, against the first row. */
function print(title: string, rows: readonly Measured[]): void {
  const [first] = rows;
  if (!first) return;
  const per = (row: Measured) => (row.milliseconds / row.characters) * 1000;
  console.log(`\n${title}`);
  console.table(
    rows.map((row) => ({
      input: row.name,
      'k chars': Math.round(row.characters / 1000),
      notices: row.notices,
      seconds: Number((row.milliseconds / 1000).toFixed(2)),
      'ms per k chars': Number(per(row).toFixed(2)),
      'against first': Number((per(row) / per(first)).toFixed(2)),
      'ms per notice': row.notices > 0 ? Number((row.milliseconds / row.notices).toFixed(1)) : null,
      'peak MB': Math.round(row.megabytes),
      'peak MB per k chars': Number((row.megabytes / (row.characters / 1000)).toFixed(3)),
    })),
  );
}
