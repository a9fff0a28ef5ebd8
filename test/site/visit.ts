import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serveSite, type SiteServer } from './server.ts';

/** The built site, served, and a browser to look at it with. */
export interface Visit {
  /** Address of the start page. */
  readonly url: string;
  /** Bytes the server has sent so far, headers included. */
  readonly sent: number;
  /** Opens a path of the site (`documents/`) in a new page; what goes wrong there is kept in `faults`. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Console errors, script errors, failed requests and requests to other hosts of all pages so far. */
  readonly faults: string[];
}

/** Serves the built site for the tests of a file, and closes all pages at its end. */
export function visitSite(dir?: string, base?: string): Visit {
  let site: SiteServer | undefined;
  let browser: Browser | undefined;
  const faults: string[] = [];
  beforeAll(async () => {
    site = await serveSite(dir, base);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    faults,
    get url() {
      return site?.url ?? '';
    },
    get sent() {
      return site?.sent() ?? 0;
    },
    async open(path = '', options = {}) {
      if (!site || !browser) throw new Error('not started');
      const { url } = site;
      const page = await (await browser.newContext(options)).newPage();
      watch(page, new URL(url).origin, faults);
      await page.goto(new URL(path, url).href);
      return page;
    },
  };
}

function watch(page: Page, origin: string, faults: string[]): void {
  const where = () => new URL(page.url()).pathname;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${where()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${where()}: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin)
      faults.push(`${where()} → ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${where()}: ${response.status()} ${response.url()}`);
  });
}

/** Closes a page and all that belongs to it. */
export function leave(page: Page): Promise<void> {
  return page.context().close();
}
