import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { goldSchema, measureCitations, type Measurement } from '../../src/citations/measure.ts';
import type { Library } from '../../src/library/library.ts';

const FOLDER = 'test/citations/gold';

/** Measures the citations of the library against the labels in `test/citations/gold`, one file a document. */
export async function measureGold(library: Library): Promise<Measurement & { documents: number }> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).sort();
  const labelled = await Promise.all(
    files.map(async (name) => {
      const id = name.replace(/\.yaml$/, '');
      const document = library.documents.find((one) => one.id === id);
      if (!document) throw new Error(`${join(FOLDER, name)}: no document ${id}`);
      const gold = goldSchema.parse(parse(await readFile(join(FOLDER, name), 'utf8')));
      return { id, gold, citations: document.citations };
    }),
  );
  return { ...measureCitations(labelled), documents: labelled.length };
}
