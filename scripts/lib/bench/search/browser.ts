/** What searching costs in a browser: bytes for a first answer, and the time of an answer once all is there. */
import type { Browser, Page } from 'playwright-core';
import { askPlain } from './plain-pagefind.ts';

/** A way of searching in a browser. */
export interface Way {
  /** Opens its page in a fresh context and asks a first query. */
  open(page: Page, query: string): Promise<void>;
  /** Asks another in the open page; returns the milliseconds until the answer was there. */
  ask(page: Page, query: string): Promise<number>;
}

/** The site's own page of search: until the results stand in the page. */
export function ownWay(url: string): Way {
  return {
    async open(page, query) {
      await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector(`#results[data-query][aria-busy="false"]`, { state: 'attached' });
    },
    ask: (page, query) =>
      page.evaluate(async (text) => {
        const input = document.querySelector<HTMLInputElement>('#query');
        const sort = document.querySelector<HTMLSelectElement>('#sort');
        const results = document.querySelector<HTMLElement>('#results');
        if (!input || !sort || !results) throw new Error('this is no page of search');
        const done = () =>
          results.dataset['query'] === text && results.getAttribute('aria-busy') === 'false';
        const start = performance.now();
        input.value = text;
        // A changed choice is answered at once, where typing waits for a pause.
        sort.dispatchEvent(new Event('change'));
        await new Promise<void>((resolve) => {
          const look = () => {
            if (!done()) return;
            observer.disconnect();
            resolve();
          };
          const observer = new MutationObserver(look);
          observer.observe(results, { attributes: true });
          look();
        });
        return performance.now() - start;
      }, query.trim()),
  };
}

/** Pagefind's own script on its own index: until the passages of ten pages are there. Nothing is drawn. */
export function plainWay(url: string): Way {
  const ask = async (page: Page, query: string) => (await askPlain(page, query)).milliseconds;
  return {
    async open(page, query) {
      await page.goto(url);
      await ask(page, query);
    },
    ask,
  };
}

/** All bytes a server sent for a first answer, headers included, one number a query. */
export async function coldBytes(
  browser: Browser,
  { sent }: { sent(): number },
  way: Way,
  queries: readonly string[],
): Promise<number[]> {
  const bytes: number[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const before = sent();
    await way.open(page, query);
    await page.waitForLoadState('networkidle');
    bytes.push(sent() - before);
    await context.close();
  }
  return bytes;
}

/** The time of each query in milliseconds, asked a second time in one page. */
export async function warmTimes(
  browser: Browser,
  way: Way,
  queries: readonly string[],
): Promise<number[]> {
  const page = await browser.newPage();
  const [first = ''] = queries;
  await way.open(page, first);
  for (const query of queries) await way.ask(page, query);
  const times: number[] = [];
  for (const query of queries) {
    await settled(page);
    times.push(await way.ask(page, query));
  }
  await page.close();
  return times;
}

/** Waits until what was shown last is drawn: nobody types into a page that is still being laid out. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resume) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resume)));
      }),
  );
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
