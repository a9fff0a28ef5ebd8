import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

const source = await readFile('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds wrong with a page as it stands, by WCAG 2.2 AA and good practice. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  });
}
