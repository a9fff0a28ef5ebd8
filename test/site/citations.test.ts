/** What a document cites and who cites it, on the pages. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { documents, instruments } from './library.ts';
import { leave, visitSite } from './visit.ts';

const visit = visitSite();

test('the page of a repealed instrument says which provision repealed it', async () => {
  const page = await visit.open('documents/zhengzheng-2016-37/');
  expect(await page.textContent('h1')).toContain('推行政府法律顾问制度');
  expect(await page.textContent('h3')).toBe('废止本文件');
  const link = page.locator('.citations a').first();
  expect((await link.textContent())?.trim()).toBe(
    '《郑州市人民政府法律顾问工作规则》（郑政文〔2022〕16号）第十五条',
  );
  await link.click();
  await page.waitForURL(/zhengzhengwen-2022-16\/#art_15/);
  await leave(page);
});

describe('the neighbourhood', () => {
  const WIDE = { viewport: { width: 1280, height: 900 } };
  const PHONE = { viewport: { width: 390, height: 844 } };

  test('of a held document is a picture and a table of the same', async () => {
    const page = await visit.open('documents/zhengzhengwen-2022-16/', WIDE);
    const image = page.getByRole('img', { name: /法律顾问工作规则的通知》的引用关系图/u });
    expect(await image.count()).toBe(1);
    expect(await image.locator('.node').count()).toBe(5);
    expect(await image.locator('.edge .head').count()).toBe(5);
    expect(await rows(page)).toEqual([
      ['贯彻落实本文件', 'zhengzhengwen-2022-17', '1', '已收录'],
      ['废止', 'zhengzhengwen-2013-138', '1', '未收录'],
      ['废止', 'zhengzheng-2016-37', '1', '未收录'],
      ['废止', 'zhengzhengwen-2017-200', '1', '未收录'],
      ['废止', 'zhengzhengbanwen-2018-36', '1', '未收录'],
    ]);
    await leave(page);
  });

  test('of an instrument that is only cited shows who cites it', async () => {
    const page = await visit.open('documents/zhengzheng-2016-37/', PHONE);
    const image = page.getByRole('img', { name: /推行政府法律顾问制度.*的引用关系图/u });
    expect(await image.count()).toBe(1);
    expect(await image.locator('.relation').textContent()).toContain('废止本文件');
    expect(await rows(page)).toEqual([['废止本文件', 'zhengzhengwen-2022-16', '1', '已收录']]);
    await page.locator('[data-neighbourhood] a').click();
    await page.waitForURL(/documents\/zhengzhengwen-2022-16\/$/);
    await leave(page);
  });

  test('of a document without neighbours is nothing', async () => {
    const page = await visit.open('documents/zhengzheng-2022-1/');
    expect(await page.locator('[data-neighbourhood]').count()).toBe(0);
    await leave(page);
  });

  test('is not printed', async () => {
    for (const id of ['zhengzhengwen-2022-16', 'zhengzheng-2016-37']) {
      const page = await visit.open(`documents/${id}/`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('[data-neighbourhood]').isVisible(), id).toBe(false);
      await leave(page);
    }
  });

  test.each([WIDE, PHONE])('keeps its words where they have room: %o', async (options) => {
    const page = await visit.open('', options);
    let pictures = 0;
    for (const { id } of [...documents, ...instruments]) {
      await page.goto(`${visit.url}documents/${id}/`);
      if ((await page.locator('[data-neighbourhood]').count()) === 0) continue;
      const visible = page.locator('[data-neighbourhood] svg:visible');
      expect(await visible.count(), id).toBe(1);
      expect(await visible.evaluate(outOfPlace), id).toEqual([]);
      pictures++;
    }
    expect(pictures).toBeGreaterThan(instruments.length);
    await leave(page);
  });
});

/** The rows of the table: relation, id of the document, places, whether held. */
function rows(page: Page): Promise<string[][]> {
  return page.locator('[data-neighbourhood] tbody').evaluateAll((groups) =>
    groups.flatMap((group) => {
      const relation = group.querySelector('th')?.textContent.trim() ?? '';
      return [...group.querySelectorAll('tr')].map((row) => {
        const id = row.querySelector('a')?.pathname.split('/').at(-2) ?? '';
        const [places = '', held = ''] = [...row.querySelectorAll('td')]
          .slice(1)
          .map((cell) => cell.textContent.trim());
        return [relation, id, places, held];
      });
    }),
  );
}

/** Words of a drawing that leave it, or the room kept for them, as this browser's fonts set them. */
function outOfPlace(svg: Element): string[] {
  const inside = (text: Element, room: Element) => {
    const [a, b] = [text.getBoundingClientRect(), room.getBoundingClientRect()];
    return a.left >= b.left - 1 && a.right <= b.right + 1;
  };
  return [...svg.querySelectorAll('text')].flatMap((text) => {
    const room = text.parentElement?.querySelector(':scope > rect') ?? svg;
    return inside(text, room) && inside(text, svg) ? [] : [text.textContent.trim()];
  });
}
