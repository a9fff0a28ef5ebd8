import type { LibraryDocument } from '../../src/library/library.ts';
import { readNotice } from '../../src/markdown/read-notice.ts';
import { parseProvisions } from '../../src/provisions/parse.ts';
import type { Provision } from '../../src/provisions/provision.ts';
import { withCitations } from '../../src/provisions/words.ts';
import { definitionsOf } from '../../src/reading/definitions.ts';
import {
  readingData,
  readingDocument,
  type ReadingDocument,
} from '../../src/reading/reading-data.ts';

/** The provisions of a notice made of these paragraphs, which issues 《甲规定》. */
export function provisionsOf(paragraphs: readonly string[]): Provision[] {
  const head =
    '---\nnumber: 甲政〔2022〕1号\ntitle: 关于印发甲规定的通知\nissuers: []\ndate: null\nkind: 规定\ngazette: g\nlines: [1, 2]\n---';
  const source = [
    head,
    '现印发给你们。',
    '<Enclosure title="甲规定">',
    ...paragraphs,
    '</Enclosure>',
  ];
  const { value, problems } = readNotice(source.join('\n\n'), 'a.mdx');
  if (!value) throw new Error(problems.map(({ message }) => message).join('\n'));
  return withCitations({ ...NAMES, provisions: parseProvisions(value.blocks) });
}

/** The same as the reading page has it in the browser. */
export function readingOf(paragraphs: readonly string[]): ReadingDocument {
  const provisions = provisionsOf(paragraphs);
  return readingFrom({ ...NAMES, id: 'a', provisions } as unknown as LibraryDocument);
}

export function readingFrom(document: LibraryDocument): ReadingDocument {
  const data = readingData(document, definitionsOf(document.provisions));
  return readingDocument(JSON.parse(JSON.stringify(data)) as typeof data);
}

const NAMES = {
  title: '关于印发甲规定的通知',
  number: '甲政〔2022〕1号',
  enclosures: [{ id: 'enc_1', title: '甲规定' }],
};
