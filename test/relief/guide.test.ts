/** The example in the editors' guide is one that the schema takes. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { reliefSchema } from '../../src/relief/schema.ts';

test('the guide shows a file as it must be', async () => {
  const guide = await readFile('content/README.md', 'utf8');
  const section = guide.slice(guide.indexOf('## 惠企惠民措施'));
  const [example = ''] = /(?: {4}.*\n|\n(?= {4}))+/u.exec(section) ?? [];
  const file: unknown = parse(example.replaceAll(/^ {4}/gmu, ''));
  expect(reliefSchema.safeParse(file).error?.issues).toBeUndefined();
});
