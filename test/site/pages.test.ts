/** Every page that can be reached opens, and every link leads somewhere. */
import { expect, test } from 'vitest';
import { documents } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();

interface Seen {
  status: number;
  ids: Set<string>;
  links: string[];
}

test('from the home page every page opens, and no link or anchor is broken', async () => {
  const { origin, pathname: base } = new URL(visit.url);
  const seen = new Map<string, Seen>();
  const queue = [base, ...documents.map(({ id }) => `${base}documents/${id}/`)];
  const page = await visit.open();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue;
    // Asked for first: a browser that opens data as a page also asks for an icon of its own.
    const { status, headers } = await fetch(origin + path);
    const found: Seen = { status, ids: new Set(), links: [] };
    seen.set(path, found);
    if (!headers.get('content-type')?.startsWith('text/html')) continue;
    await page.goto(origin + path);
    const content = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
      title: document.title,
      language: document.documentElement.lang,
    }));
    expect(content.title, path).not.toBe('');
    expect(content.language, path).toBe('zh-CN');
    expect(new Set(content.ids).size, `ids of ${path}`).toBe(content.ids.length);
    found.ids = new Set(content.ids);
    found.links = content.links;
    for (const href of content.links) {
      const url = new URL(href);
      expect(url.origin, `${path} → ${href}`).toBe(origin);
      expect(url.pathname.startsWith(base), `${path} → ${href}`).toBe(true);
      queue.push(url.pathname);
    }
  }
  await leave(page);
  for (const [path, { status, links }] of seen) {
    expect(status, path).toBe(200);
    for (const href of links) {
      const { pathname, hash } = new URL(href);
      if (hash.length > 1)
        expect(seen.get(pathname)?.ids, `${path} → ${href}`).toContain(hash.slice(1));
    }
  }
  expect([...seen.keys()]).toEqual(
    expect.arrayContaining(
      ['documents/', 'search/', 'gazettes/', 'about/'].map((path) => base + path),
    ),
  );
  expect(visit.faults).toEqual([]);
});

test('an address that leads nowhere is a 404 with a search box and a way home', async () => {
  const response = await fetch(`${visit.url}nothing/here/`);
  const text = await response.text();
  expect(response.status).toBe(404);
  expect(text).toContain(`href="${new URL(visit.url).pathname}"`);
  expect(text).toContain('data-search-box');
});
