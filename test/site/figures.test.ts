/** 指标数据 and 原文不一致 in the built site. */
import { expect, test } from 'vitest';
import { workOut } from '../../src/disagreements/arithmetic.ts';
import { compare } from '../../src/figures/compare.ts';
import { indicatorTables } from '../../src/figures/read-tables.ts';
import { documents, library } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();
const tables = indicatorTables(documents);
const { disagreements, explained } = library.disagreements;
const plain = (text: string) => text.replace(/\s+/gu, '');

async function download(path: string): Promise<string> {
  const response = await fetch(new URL(path, visit.url));
  expect(response.status, path).toBe(200);
  // A decoder would swallow the byte order mark that spreadsheets need.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
}

test('every value is on the page without scripts, with its headings', async () => {
  const page = await visit.open('figures/', { javaScriptEnabled: false });
  for (const [index, table] of tables.entries()) {
    const rows = page.locator('.indicator-table').nth(index).locator('tr:has(> th[scope="row"])');
    expect(await rows.count()).toBe(table.indicators.length);
    for (const [at, { name, unit, values }] of table.indicators.entries()) {
      const row = rows.nth(at);
      expect(plain(await row.innerText())).toContain(plain(name));
      const cells = await row.locator('td').allInnerTexts();
      expect(cells[0]).toBe(unit ?? '—');
      values.forEach(({ printed }, column) => {
        expect(cells[column + 1]).toContain(printed);
      });
    }
    const headings = page.locator('.indicator-table').nth(index).locator('th[scope="col"]');
    for (const { heading } of table.columns)
      expect(await headings.allInnerTexts()).toContain(heading);
  }
  await leave(page);
});

test('a chart where values can be compared, a reason everywhere else', async () => {
  const page = await visit.open('figures/', { javaScriptEnabled: false });
  const all = tables.flatMap((table) =>
    table.indicators.map((one) => ({ name: one.name, comparison: compare(one, table, tables) })),
  );
  const charts = await page.locator('svg.bars').evaluateAll((found) =>
    found.map((chart) => ({
      name: chart.getAttribute('aria-label') ?? '',
      values: [...chart.querySelectorAll('.value')].map(({ textContent }) => textContent.trim()),
    })),
  );
  const drawn = all.flatMap(({ name, comparison }) =>
    'values' in comparison
      ? [{ name, values: comparison.values.map(({ printed }) => printed) }]
      : [],
  );
  expect(charts.map(({ values }) => values)).toEqual(drawn.map(({ values }) => values));
  charts.forEach(({ name }, index) => {
    expect(name).toContain(drawn[index]?.name);
  });
  const reasons = plain((await page.locator('.reasons').allInnerTexts()).join(''));
  for (const { name, comparison } of all)
    if ('reason' in comparison) expect(reasons).toContain(plain(name + comparison.reason));
  await leave(page);
});

test('on a phone the names stay in sight and charts keep to the screen', async () => {
  const page = await visit.open('figures/', { viewport: { width: 320, height: 640 } });
  const region = page.locator('.indicator-table').first();
  await region.evaluate((element) => element.scrollTo(400, 0));
  const name = region.locator('th[scope="row"]').first();
  const [own, outer] = [await name.boundingBox(), await region.boundingBox()];
  expect(Math.abs((own?.x ?? 0) - (outer?.x ?? 999))).toBeLessThan(2);
  const beyond = await page
    .locator('svg.bars text')
    .evaluateAll(
      (texts) => texts.filter((text) => text.getBoundingClientRect().right > innerWidth).length,
    );
  expect(beyond).toBe(0);
  await leave(page);
});

test('the tables as CSV, one value a line, and as JSON', async () => {
  const all = await download('data/figures.csv');
  const values = tables.flatMap(({ indicators }) => indicators.flatMap((one) => one.values));
  expect(all.startsWith('\uFEFF"文件"')).toBe(true);
  expect(all.trimEnd().split('\r\n')).toHaveLength(values.length + 1);
  for (const table of tables) {
    const own = await download(`data/figures/${table.id}.csv`);
    const [, ...lines] = own.trimEnd().split('\r\n');
    expect(lines).toHaveLength(table.indicators.length * table.columns.length);
    for (const line of lines) expect(all).toContain(line);
  }
  const data = JSON.parse(await download('data/figures.json')) as { table: string }[];
  expect(data.map(({ table }) => table)).toEqual(tables.map(({ provision }) => provision));
});

test('every disagreement with all quotes and results, without scripts', async () => {
  const page = await visit.open('disagreements/', { javaScriptEnabled: false });
  expect(await page.locator('article').count()).toBe(disagreements.length);
  for (const { id, title, sides, arithmetic, explanation } of disagreements) {
    const article = page.locator(`article#${id}`);
    const text = plain(await article.innerText());
    for (const words of [title, explanation]) expect(text).toContain(plain(words));
    // What the library adds to a row, the headings of its columns, stands in `small`.
    const quotes = await article.locator('blockquote').evaluateAll((found) =>
      found.map((quote) => {
        const copy = quote.cloneNode(true) as Element;
        for (const added of copy.querySelectorAll('small')) added.remove();
        return copy.textContent;
      }),
    );
    expect(quotes.map(plain)).toEqual(sides.map(({ words }) => plain(words)));
    for (const one of arithmetic) expect(text).toContain(plain(workOut(one)?.result + one.unit));
  }
  expect(await page.locator('details.explained').count()).toBe(explained.length);
  const entries = JSON.parse(await download('data/disagreements.json')) as { id: string }[];
  expect(entries.map(({ id }) => id)).toEqual(disagreements.map(({ id }) => id));
  await leave(page);
});

test.each(['figures/', 'accuracy/', 'about/'])('%s leads to it', async (path) => {
  const page = await visit.open(path);
  await page.locator('main a[href$="disagreements/"]').first().click();
  await page.waitForURL(/\/disagreements\/$/u);
  expect(await page.locator('h1').innerText()).toBe('原文不一致');
  await leave(page);
});

test('a note of the collation leads to the sum', async () => {
  const [entry] = disagreements;
  const document = entry?.sides[0]?.document;
  const page = await visit.open(`documents/${document}/`);
  await page.locator(`.collation a[href$="#${entry?.id}"]`).first().click();
  await page.waitForURL(new RegExp(`/disagreements/#${entry?.id}$`, 'u'));
  await leave(page);
});

test('nothing went wrong in the browser', () => {
  expect(visit.faults).toEqual([]);
});
