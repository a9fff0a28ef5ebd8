/** The list of documents: filters, order, address. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { documents } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();
const kind =
  documents.find((one) => documents.some((other) => other.kind !== one.kind))?.kind ?? '';
const ofKind = documents.filter((document) => document.kind === kind);

const shown = (page: Page) =>
  page
    .locator('#documents > li:visible')
    .evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset['id'] ?? ''));

test('begins with all documents, newest first', async () => {
  const page = await visit.open('documents/');
  expect(await shown(page)).toEqual(documents.map(({ id }) => id));
  await leave(page);
});

test('a filter leaves what fits, says how many, and stands in the address', async () => {
  expect(ofKind.length).toBeLessThan(documents.length);
  const page = await visit.open('documents/');
  await page.selectOption('#filters [name=kind]', kind);
  expect((await shown(page)).toSorted()).toEqual(ofKind.map(({ id }) => id).toSorted());
  expect(await page.locator('#count').innerText()).toContain(`${ofKind.length} 件`);
  expect(new URL(page.url()).searchParams.get('kind')).toBe(kind);

  await page.reload();
  expect(await page.inputValue('#filters [name=kind]')).toBe(kind);
  expect(await shown(page)).toHaveLength(ofKind.length);

  await page.click('#filters [type=reset]');
  await page.waitForFunction(() => location.search === '');
  expect(await shown(page)).toHaveLength(documents.length);
  await leave(page);
});

test('a choice that fits nothing says so', async () => {
  const page = await visit.open('documents/');
  for (const issuer of [...new Set(documents.flatMap(({ issuers }) => issuers))]) {
    for (const other of [...new Set(documents.map((document) => document.kind ?? ''))]) {
      await page.selectOption('#filters [name=issuer]', issuer);
      await page.selectOption('#filters [name=kind]', other);
      const expected = documents.filter(
        (one) => one.kind === other && one.issuers.includes(issuer),
      );
      expect(await shown(page)).toHaveLength(expected.length);
      expect(await page.locator('#nothing').isVisible()).toBe(expected.length === 0);
    }
  }
  await leave(page);
});

test.each([
  ['oldest', (a: string, b: string) => a.localeCompare(b), 'date'],
  ['number', (a: string, b: string) => a.localeCompare(b, 'zh-CN', { numeric: true }), 'number'],
  ['title', (a: string, b: string) => a.localeCompare(b, 'zh-CN'), 'title'],
] as const)('sorted by %s, also from the address', async (sort, compare, field) => {
  const page = await visit.open(`documents/?sort=${sort}`);
  const values = await page
    .locator('#documents > li')
    .evaluateAll(
      (entries, name) => entries.map((entry) => (entry as HTMLElement).dataset[name] ?? ''),
      field,
    );
  expect(values).toEqual(values.toSorted(compare));
  expect(values.toSorted()).toEqual(documents.map((document) => document[field] ?? '').toSorted());
  await leave(page);
});
