import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Measured } from './measure.ts';
import { print } from './print.ts';
import { copies, gazetteText } from './texts.ts';

const run = promisify(execFile);

/** The whole site at 10, 100 and 1000 notices, made from the real ones. */
export async function benchBuild(): Promise<void> {
  const rows: Measured[] = [];
  for (const times of [1, 10, 100]) rows.push(await measureBuild(times));
  print('Build', rows, { found: 'notice', per: 1000 });
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
    const text = copies(await gazetteText(), times);
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
      found: times * 10,
      milliseconds,
      megabytes: most,
      failure: null,
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
