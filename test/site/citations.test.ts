/** What a document cites and who cites it, on the pages. */
import { expect, test } from 'vitest';
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
