import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Names of an installed Chrome or Chromium on the PATH, and its place on macOS. */
const INSTALLED = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * Starts a headless browser: `CHROME_PATH`, else an installed Chrome or Chromium, else the
 * one that @sparticuz/chromium carries (Linux x64, without Chinese fonts).
 * `CHROME_PATH=bundled` asks for the last.
 */
export async function launchBrowser(): Promise<Browser> {
  const wanted = process.env['CHROME_PATH'];
  const executablePath = wanted === 'bundled' ? undefined : (wanted ?? installedBrowser());
  const options = executablePath ? { executablePath } : await bundledBrowser();
  return chromium.launch({ headless: true, args: ARGS, ...options });
}

function installedBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => INSTALLED.map((name) => join(folder, name)));
  return [...paths, MAC].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks the browser of @sparticuz/chromium, and the few shared libraries that a bare
 * machine lacks (NSS, NSPR, Expat), into node_modules/.cache.
 *
 * The package unpacks into the temporary folder under a bare name, and takes whatever is
 * there for complete; hence a folder of our own, emptied when unpacking stops halfway.
 */
async function bundledBrowser() {
  const { default: bundled, inflate } = await import('@sparticuz/chromium');
  const cache = resolve('node_modules/.cache/chromium');
  const before = process.env['TMPDIR'];
  mkdirSync(cache, { recursive: true });
  process.env['TMPDIR'] = cache;
  try {
    const executablePath = await bundled.executablePath();
    const archives = resolve('node_modules/@sparticuz/chromium/bin');
    const libraries = join(await inflate(join(archives, 'al2023.tar.br')), 'lib');
    return { executablePath, env: { ...process.env, TMPDIR: before, LD_LIBRARY_PATH: libraries } };
  } catch (error) {
    rmSync(cache, { recursive: true, force: true });
    throw error;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
