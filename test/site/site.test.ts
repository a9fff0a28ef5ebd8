import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type SiteServer } from './server.ts';

let site: SiteServer;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site?.close());

test('the start page is in Chinese', async () => {
  const response = await fetch(site.url);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<html lang="zh-CN">');
});

test('a missing page is a 404 that leads home', async () => {
  const response = await fetch(`${site.url}nothing/here/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain(`href="${new URL(site.url).pathname}"`);
});

test('the search index is there', async () => {
  expect((await fetch(`${site.url}pagefind/pagefind.js`)).status).toBe(200);
});
