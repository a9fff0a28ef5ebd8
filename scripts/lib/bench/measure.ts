import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** One measurement: what was read, what was found in it, how long it took, and the most memory it held. */
export interface Measured {
  name: string;
  characters: number;
  /** Notices, or citations. */
  found: number;
  milliseconds: number;
  megabytes: number;
  /** What went wrong instead; null where nothing did. */
  failure: string | null;
}

const LONGEST = 600_000;
const run = promisify(execFile);

/**
 * Measures `work` on a text, in this process. Its time is what the processor spent, which says the same
 * when other programs run, too.
 */
export function measureHere(name: string, text: string, work: (text: string) => number): Measured {
  const start = process.cpuUsage();
  const found = work(text);
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { name, characters: text.length, found, milliseconds, megabytes, failure: null };
}

/**
 * Has `scripts/bench.ts` measure one text in a process of its own. What fails or takes more than ten
 * minutes is a measurement too, with its failure.
 */
export async function measureApart(task: string, name: string): Promise<Measured> {
  const start = performance.now();
  try {
    const args = ['scripts/bench.ts', '--task', task, '--measure', name];
    const { stdout } = await run(process.execPath, args, { timeout: LONGEST });
    return JSON.parse(stdout) as Measured;
  } catch (error) {
    const milliseconds = performance.now() - start;
    const { killed, stderr = '' } = error as { killed?: boolean; stderr?: string };
    const failure = killed ? 'too slow' : (/^\w*Error.*$/m.exec(stderr)?.[0] ?? 'failed');
    return { name, characters: 0, found: 0, milliseconds, megabytes: 0, failure };
  }
}

/** Measures one text after the other, each in a process of its own. */
export async function measureAll(task: string, names: readonly string[]): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const name of names) {
    rows.push(await measureApart(task, name));
    console.error(`${task} ${name}`);
  }
  return rows;
}
