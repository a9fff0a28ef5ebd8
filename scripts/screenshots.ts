/**
 * Pictures of built pages, to look at: `npm run -s screenshots -- OUTDIR [PATH ...] [--print]`.
 * Full page, desktop and phone, light and dark; with --print also as printed (PNG and PDF).
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/site/browser.ts';
import { serveSite } from '../test/site/server.ts';

const SCREENS = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
};
const SCHEMES = ['light', 'dark'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { print: { type: 'boolean', default: false } },
});
const [out, ...paths] = positionals;

if (!out) {
  console.error('usage: npm run -s screenshots -- OUTDIR [PATH ...] [--print]');
  process.exitCode = 2;
} else {
  await mkdir(out, { recursive: true });
  const site = await serveSite();
  const browser = await launchBrowser();
  try {
    for (const path of paths.length > 0 ? paths : ['']) await picture(browser, path, out);
  } finally {
    await browser.close();
    await site.close();
  }

  async function picture(browser: Browser, path: string, out: string): Promise<void> {
    const url = new URL(path.replace(/^\//, ''), site.url).href;
    const file = join(out, path.replace(/^\/|\/$/g, '').replace(/[/?&=#]+/g, '-') || 'index');
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      for (const colorScheme of SCHEMES) {
        const page = await browser.newPage({ viewport, colorScheme });
        await page.goto(url, { waitUntil: 'networkidle' });
        await page.screenshot({ path: `${file}-${screen}-${colorScheme}.png`, fullPage: true });
        await page.close();
      }
    }
    if (values.print) {
      const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
      await page.goto(url, { waitUntil: 'networkidle' });
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: `${file}-print.png`, fullPage: true });
      await page.pdf({ path: `${file}.pdf`, format: 'A4' });
      await page.close();
    }
    console.error(file);
  }
}
