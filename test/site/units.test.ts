/** /units/: every unit and all it must do, the table, the filters; without scripts, too. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { recordsOf } from '../../src/units/by-unit.ts';
import { documents, library } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();
const { units, unitDuties } = library;
const records = recordsOf(
  units,
  unitDuties,
  documents.map(({ id }) => id),
).filter(({ count }) => count > 0);
const [busiest] = records.toSorted((a, b) => b.count - a.count);
if (!busiest) throw new Error('no unit has anything to do');
const busy = busiest;
const part = busy.documents.at(-1);

const shown = (page: Page) =>
  page
    .locator('.unit:visible')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['unit'] ?? ''));
const entries = (page: Page) => page.locator('.unit-duties > li:visible').count();

describe.each([true, false])('with scripts: %s', (javaScriptEnabled) => {
  test('every duty is there, with its words and a link to its provision', async () => {
    const page = await visit.open('units/', { javaScriptEnabled });
    expect(await shown(page)).toEqual(records.map(({ unit }) => unit.id));
    expect(await entries(page)).toBe(unitDuties.length);
    const duties = records.flatMap((one) => one.documents.flatMap((own) => own.duties));
    const found = await page.locator('.unit-duties > li').evaluateAll((all) =>
      all.map((one) => ({
        words: one.querySelector('q')?.textContent,
        link: /documents\/(.*)\/#(.*)$/u
          .exec(one.querySelector('a')?.getAttribute('href') ?? '')
          ?.slice(1),
      })),
    );
    expect(found).toEqual(
      duties.map(({ words, document, provision }) => ({ words, link: [document, provision] })),
    );
    expect(await page.locator('#unit-filters').isVisible()).toBe(javaScriptEnabled);
    await leave(page);
  });

  test('the table counts what each document gives each unit, and leads there', async () => {
    const page = await visit.open('units/', { javaScriptEnabled });
    for (const { unit, documents: parts } of records) {
      const cells = page.locator(`tr[data-unit="${unit.id}"] td a`);
      const numbers = await cells.evaluateAll((all) =>
        all.map((one) => [one.getAttribute('href'), Number(one.textContent)]),
      );
      expect(numbers).toEqual(
        parts.map(({ document, duties }) => [`#unit-${unit.id}-${document}`, duties.length]),
      );
    }
    const id = `unit-${busy.unit.id}-${part?.document}`;
    await page.click(`.unit-matrix a[href="#${id}"]`);
    await page.waitForFunction((wanted) => document.querySelector(':target')?.id === wanted, id);
    const top = await page.locator(`#${id}`).evaluate((one) => one.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(300);
    await leave(page);
  });
});

test('links from elsewhere lead to a unit', async () => {
  const page = await visit.open(`units/#unit-${busy.unit.id}`);
  const heading = page.locator(`#unit-${busy.unit.id} h3`);
  expect(await heading.innerText()).toContain(busy.unit.name);
  const top = await heading.evaluate((one) => one.getBoundingClientRect().top);
  expect(Math.abs(top)).toBeLessThan(300);
  await leave(page);
});

test('every link to a provision leads to one, and every link on the page to a place on it', async () => {
  const page = await visit.open('units/');
  const places = await page
    .locator('main a[href^="#"]')
    .evaluateAll((links) =>
      links.every((link) => document.getElementById((link as HTMLAnchorElement).hash.slice(1))),
    );
  expect(places).toBe(true);
  for (const { document: id, provision } of unitDuties) {
    const own = documents.find((one) => one.id === id);
    expect(own?.provisions.some((one) => one.id === provision)).toBe(true);
  }
  await leave(page);
});

describe('the filter', () => {
  const alias = busy.called[0] ?? busy.unit.name;
  const named = records.filter(({ unit, called }) =>
    [unit.name, ...unit.aliases, ...called].some((name) => name.includes(alias)),
  );

  test('leaves the units of a name as one types, says how many, and stands in the address', async () => {
    const page = await visit.open('units/');
    await page.locator('#unit-filters [name=q]').pressSequentially(alias);
    expect(await shown(page)).toEqual(named.map(({ unit }) => unit.id));
    expect(await page.locator('.unit-matrix tr[data-unit]:visible').count()).toBe(named.length);
    expect(await page.locator('#unit-count').innerText()).toContain(`${named.length} 个单位`);
    expect(new URL(page.url()).searchParams.get('q')).toBe(alias);
    await page.reload();
    expect(await shown(page)).toEqual(named.map(({ unit }) => unit.id));
    await page.click('#unit-filters [type=reset]');
    await page.waitForFunction(() => location.search === '');
    expect(await shown(page)).toHaveLength(records.length);
    await leave(page);
  });

  test('by document and role leaves what fits, in the table as well', async () => {
    const [sample] = unitDuties.filter(({ role }) => role === 'reviews');
    const fitting = unitDuties.filter(
      ({ role, document }) => role === 'reviews' && document === sample?.document,
    );
    const page = await visit.open(`units/?document=${sample?.document}&role=reviews`);
    expect(await entries(page)).toBe(fitting.length);
    const sums = await page
      .locator('.unit-matrix .sum:visible')
      .evaluateAll((all) => all.map((one) => Number(one.textContent)));
    expect(sums.reduce((sum, one) => sum + one, 0)).toBe(fitting.length);
    expect(sums).not.toContain(0);
    await leave(page);
  });

  test('finds what comes back', async () => {
    const page = await visit.open('units/?role=recurring');
    const recurring = unitDuties.filter(({ recurrence }) => recurrence !== null);
    expect(recurring.length).toBeGreaterThan(0);
    expect((await page.locator('.recurring:visible').allInnerTexts()).toSorted()).toEqual(
      recurring.map(({ recurrence }) => recurrence).toSorted(),
    );
    expect(await entries(page)).toBe(recurring.length);
    await leave(page);
  });

  test('that fits nothing says so', async () => {
    const page = await visit.open('units/?q=xyzzy');
    expect(await page.locator('#unit-nothing').isVisible()).toBe(true);
    expect(await page.locator('.unit:visible, .unit-matrix:visible').count()).toBe(0);
    await leave(page);
  });

  test('gives way to a link to what it hides', async () => {
    const page = await visit.open('units/?q=xyzzy');
    await page.evaluate((hash) => (location.hash = hash), `unit-${busy.unit.id}`);
    await page.locator(`#unit-${busy.unit.id}`).waitFor();
    expect(await page.inputValue('#unit-filters [name=q]')).toBe('');
    await leave(page);
  });

  test('keeps the day that the address names', async () => {
    const page = await visit.open('units/?on=2022-03-01');
    await page.locator('#unit-filters [name=q]').fill(alias);
    expect(new URL(page.url()).searchParams.get('on')).toBe('2022-03-01');
    await leave(page);
  });
});

test('how a document stands is said for the day of the page', async () => {
  const ended = documents.find(({ id }) => id === 'zhengzhengban-2022-10')?.id;
  for (const [day, state] of [
    ['2022-03-01', 'inForce'],
    ['2026-01-01', 'lapsed'],
  ]) {
    const page = await visit.open(`units/?on=${day}`);
    await page.waitForSelector(`.unit-document [data-badge="${ended}"][data-standing="${state}"]`);
    await leave(page);
  }
});

test('on a phone the table scrolls by itself, by keyboard too, and names stay', async () => {
  const page = await visit.open('units/', { viewport: { width: 320, height: 700 } });
  const table = page.locator('.unit-matrix');
  await table.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => {
    const one = document.querySelector('.unit-matrix');
    return one !== null && one.scrollLeft > 0;
  });
  const left = await table.evaluate((one) => {
    const name = one.querySelector('tr[data-unit] th');
    return (name?.getBoundingClientRect().left ?? -1) - one.getBoundingClientRect().left;
  });
  expect(Math.abs(left)).toBeLessThan(2);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await leave(page);
});

test('the lines of units of a document lead to their units, and read as printed', async () => {
  const lined = unitDuties.filter(({ source }) => source === 'line');
  const [sample] = lined;
  const own = lined.filter(({ document }) => document === sample?.document);
  const page = await visit.open(`documents/${sample?.document}/`);
  const links = await page
    .locator('.notice-body a[href*="/units/#unit-"]')
    .evaluateAll((all) => all.map((one) => [one.textContent, (one as HTMLAnchorElement).hash]));
  expect(links).toEqual(own.map(({ name, unit }) => [name, `#unit-${unit}`]));
  const line = await page.locator(`[id="${sample?.stated}"]`).innerText();
  expect(line.replace(/\s/gu, '')).toContain(sample?.words);
  await leave(page);
});

describe('the data', () => {
  test('as JSON holds every unit and every duty', async () => {
    const data = (await (await fetch(new URL('data/units.json', visit.url))).json()) as {
      id: string;
      duties: unknown[];
    }[];
    expect(data.map(({ id }) => id)).toEqual(units.map(({ id }) => id));
    expect(data.flatMap(({ duties }) => duties)).toHaveLength(unitDuties.length);
  });

  test('as CSV has a byte order mark and a row a duty', async () => {
    const bytes = new Uint8Array(
      await (await fetch(new URL('data/units.csv', visit.url))).arrayBuffer(),
    );
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = new TextDecoder().decode(bytes).split('\r\n');
    expect(rows).toHaveLength(unitDuties.length + 2);
    expect(rows.at(-1)).toBe('');
  });
});
