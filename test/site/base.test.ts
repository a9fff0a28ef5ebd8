/** The site under another base path: built anew into a temporary folder, then looked at. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents } from './library.ts';
import { leave, visitSite } from './visit.ts';

const BASE = '/some/where/';
const folder = mkdtempSync(join(tmpdir(), 'site-'));

beforeAll(async () => {
  const run = promisify(execFile);
  // Not vitest's own environment: its BASE_URL would get into the pages.
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, BASE_PATH: BASE, ASTRO_TELEMETRY_DISABLED: '1' };
  const astro = 'node_modules/astro/bin/astro.mjs';
  await run(process.execPath, [astro, 'build', '--outDir', folder], { env });
  await run(process.execPath, ['scripts/build-library.ts', folder], { env });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const visit = visitSite(folder, BASE);

test('no address in a page leaves the base', () => {
  for (const path of [
    'index.html',
    '404.html',
    'search/index.html',
    'status/index.html',
    `documents/${documents[0]?.id}/index.html`,
  ]) {
    const html = readFileSync(join(folder, path), 'utf8');
    for (const [, address] of html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)) {
      expect(address?.startsWith(BASE), `${path}: ${address}`).toBe(true);
    }
  }
});

test('a chosen day goes along there, and marks are found', async () => {
  const page = await visit.open('search/?on=2023-01-01');
  await page.waitForSelector('.masthead a[href*="on="]');
  const links = await page
    .locator('a[href]:not(#day-bar a, .skip)')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  for (const href of links) expect(href).toMatch(/\/some\/where\/.*[?&]on=2023-01-01/u);
  await page.goto(`${visit.url}instruments/`);
  await page.waitForSelector('.instruments a[data-standing=repealed]');
  await leave(page);
  expect(visit.faults).toEqual([]);
});

test('reading, list and search work there', async () => {
  const page = await visit.open('documents/');
  expect(await page.locator('#documents > li').count()).toBe(documents.length);
  await page.locator('#documents a').first().click();
  await page.waitForSelector('[data-notice-body]');
  await page.goto(`${visit.url}search/?q=${encodeURIComponent('通知')}`);
  await page.waitForSelector('#results[data-query="通知"][aria-busy="false"]', {
    state: 'attached',
  });
  await page.locator('#results .hit').first().click();
  await page.waitForSelector('[data-notice-body]');
  expect(new URL(page.url()).pathname.startsWith(`${BASE}documents/`)).toBe(true);
  await leave(page);
  expect(visit.faults).toEqual([]);
});
