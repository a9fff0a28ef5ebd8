/** What a reader sees of a document is the document: every character, every provision, with its id. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bare, documents, textOf } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();
let page: Page;

// Without scripts: what a page says must not depend on them.
beforeAll(async () => {
  page = await visit.open('', { javaScriptEnabled: false });
});
afterAll(() => leave(page));

describe.each(documents)('$id', (document) => {
  beforeAll(async () => {
    await page.goto(`${visit.url}documents/${document.id}/`);
  });

  test('the text is that of the provisions, no character lost or added', async () => {
    const text = await page.locator('[data-notice-body]').evaluate((body) => body.textContent);
    expect(bare(text)).toBe(textOf(document));
  });

  test('every provision is an element, in order, with its words in it', async () => {
    const found = await page
      .locator('[data-notice-body] [id]:not(.note-mark)')
      .evaluateAll((elements) =>
        elements.map(({ id, textContent }) => ({ id, text: textContent })),
      );
    expect(found.map(({ id }) => id)).toEqual(document.provisions.map(({ id }) => id));
    for (const [index, { id, label, text }] of document.provisions.entries()) {
      expect(bare(found[index]?.text ?? ''), id).toContain(bare(label + text));
    }
  });

  test('headings are headings, and skip no level', async () => {
    const headings = await page
      .locator('[data-notice-body] :is(h2, h3, h4, h5, h6)')
      .evaluateAll((elements) =>
        elements.map(({ tagName, textContent }) => ({
          level: Number(tagName[1]),
          text: textContent,
        })),
      );
    const expected = document.provisions.filter(({ heading }) => heading);
    expect(headings.map(({ text }) => bare(text))).toEqual(
      expected.map(({ label, text }) => bare(label + text)),
    );
    let last = 1;
    for (const { level, text } of headings) {
      expect(level, text).toBeLessThanOrEqual(last + 1);
      last = level;
    }
  });

  test('each note of the collation stands on the page, and its provision points to it', async () => {
    for (const [index, { provision }] of document.notes.entries()) {
      expect(await page.locator(`.collation #note-${index + 1}`).count(), `note ${index + 1}`).toBe(
        1,
      );
      const mark = page.locator(`#${provision} .note-mark[href="#note-${index + 1}"]`);
      if (provision) expect(await mark.count(), `mark ${index + 1}`).toBe(1);
    }
  });

  test('the head gives number, date and issuers', async () => {
    const head = bare(await page.locator('.document-head').innerText());
    const { number, issuers, title } = document;
    for (const words of [title, number ?? '', ...issuers]) expect(head).toContain(bare(words));
  });

  test('the data say the same', async () => {
    const data: unknown = await (await fetch(`${visit.url}documents/${document.id}.json`)).json();
    expect(data).toMatchObject({
      id: document.id,
      number: document.number,
      held: true,
      url: `${new URL(visit.url).pathname}documents/${document.id}/`,
      provisions: document.provisions.map(({ id, parent, kind, label, text, citation }) => ({
        id,
        parent,
        kind,
        label,
        text,
        citation,
      })),
    });
  });
});

test('tables have a header, and group rows that span them', async () => {
  const tables = documents.flatMap(({ id, provisions }) =>
    provisions
      .filter(({ kind }) => kind === 'table')
      .map((table) => ({ id, table: table.id, provisions })),
  );
  expect(tables.length).toBeGreaterThan(0);
  for (const { id, table, provisions } of tables) {
    await page.goto(`${visit.url}documents/${id}/`);
    const rows = provisions.filter(({ parent }) => parent === table);
    expect(await page.locator(`#${table} tr`).count()).toBe(rows.length);
    expect(await page.locator(`#${table} thead th[scope=col]`).count()).toBeGreaterThan(1);
    const groups = rows.filter(({ text }) => /^[^\t]+\t+$/u.test(text));
    expect(await page.locator(`#${table} th[scope=rowgroup][colspan]`).count()).toBe(groups.length);
  }
});

test('the list of all documents is in the data', async () => {
  const response = await fetch(`${visit.url}data/documents.json`);
  const list = (await response.json()) as { id: string; held: boolean; provisions?: unknown }[];
  const held = list.filter((entry) => entry.held);
  expect(held.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
  const cited = documents.flatMap(({ citations }) => citations.map(({ target }) => target));
  for (const { id } of list.filter((entry) => !entry.held)) expect(cited).toContain(id);
  expect(list.every((entry) => !('provisions' in entry))).toBe(true);
});
