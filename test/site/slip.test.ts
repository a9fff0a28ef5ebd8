/** 查证单: one A4 page with the quote and what it rests on. */
import { expect, test } from 'vitest';
import { bare, documents, gazettes, samples } from './library.ts';
import { folded, pdfPages } from './pdf-text.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();

/** A short provision, one with children, and the longest chapter there is. */
const item = samples.articles?.provisions.find(({ kind }) => kind === 'item');
const parent = samples.articles?.provisions.find(({ id }) => item?.id.startsWith(`${id}__`));
const long = samples.longest?.provisions.find(({ kind }) => kind === 'chapter');
const table = samples.longest?.provisions.find(
  ({ kind, id }) =>
    kind === 'box' && samples.longest?.provisions.some((row) => row.id === `${id}__table_1`),
);

async function print(document: string, provision: string) {
  const page = await visit.open(`slip/?d=${document}&p=${provision}`);
  await page.waitForSelector('#slip[aria-busy="false"]');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await leave(page);
  return {
    pages: pdfPages(pdf),
    box: /\/MediaBox ?\[0 0 (\d+)[.\d]* (\d+)/u.exec(pdf.toString('latin1')),
  };
}

test.each([
  ['an item', samples.articles, item],
  ['an article', samples.articles, parent],
  ['a table', samples.longest, table],
  ['a chapter of many pages', samples.longest, long],
])('the slip of %s is one page of A4', async (_, document, provision) => {
  if (!document || !provision) throw new Error('no such provision');
  const { pages, box } = await print(document.id, provision.id);
  expect(pages).toHaveLength(1);
  expect([Number(box?.[1]), Number(box?.[2])]).toEqual([594, 841]);
  const [text = ''] = pages;
  const gazette = gazettes.find(({ id }) => id === document.gazette);
  expect(text).toContain(folded(provision.citation ?? ''));
  expect(text).toContain(gazette?.sha256);
  expect(text).toContain(`第${document.lines.join('—')}行`);
  expect(text).toContain(`documents/${document.id}/#${provision.id}`);
  expect(text).toContain('尚未核实');
  for (const issuer of document.issuers) expect(text).toContain(folded(issuer));
});

test('it quotes the provision with its label and all below it', async () => {
  const document = samples.articles;
  if (!document || !parent) throw new Error('no article with items');
  const { pages } = await print(document.id, parent.id);
  const within = document.provisions.filter(
    ({ id }) => id === parent.id || id.startsWith(`${parent.id}__`),
  );
  expect(pages[0]).toContain(folded(within.map(({ label, text }) => label + text).join('')));
});

test('a quote too long for a page is cut, and the slip says so', async () => {
  const { pages } = await print(samples.longest?.id ?? '', long?.id ?? '');
  expect(pages[0]).toMatch(/以上引录前\d+字,全文\d+字,其余从略/u);
});

test('it names the notes about the provision, and the day it was made', async () => {
  const found = documents.flatMap((document) =>
    document.notes.flatMap(({ provision }) => {
      const own = document.provisions.find(({ id }) => id === provision);
      return own?.citation && own.text.length < 300 ? [{ document, own }] : [];
    }),
  )[0];
  if (!found) throw new Error('no note about a short provision');
  const page = await visit.open(`slip/?d=${found.document.id}&p=${found.own.id}`);
  await page.waitForSelector('#slip[aria-busy="false"]');
  expect(await page.locator('#slip .notes').innerText()).toMatch(/注\d+：.+公报第 \d+ 行/u);
  const now = new Date();
  const day = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
  expect(bare(await page.locator('#slip').innerText())).toContain(`制作日期${day}`);
  await leave(page);
});

test.each(['', '?d=nothing&p=art_1', '?d=../data&p=art_1', `?d=${samples.articles?.id}&p=art_999`])(
  'for %j it says that there is no such provision',
  async (query) => {
    const page = await visit.open(`slip/${query}`);
    await page.waitForSelector('#slip-problem:visible');
    expect(await page.locator('#slip-problem').innerText()).toContain('没有这样一处条款');
    expect(await page.locator('#slip-tools').isVisible()).toBe(false);
    await leave(page);
  },
);
