/** The pure helpers of the pages, over the documents there are. */
import type { Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { describe, expect, test } from 'vitest';
import { breakableParts } from '../../src/components/break-title.ts';
import { provisionName, shorten } from '../../src/components/names.ts';
import { groupNotes } from '../../src/components/notes.ts';
import { outlineOf, type OutlineEntry } from '../../src/components/outline.ts';
import { provisionElements } from '../../src/markdown/provision-elements.ts';
import { readNotice } from '../../src/markdown/read-notice.ts';
import { parseProvisions } from '../../src/provisions/parse.ts';
import { documents } from './library.ts';

test.each(documents)('the title of $id breaks between words only', ({ title }) => {
  const parts = breakableParts(title);
  expect(parts.join('')).toBe(title);
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(part).not.toMatch(/^[的、，》”）]/u);
});

describe('the table of contents', () => {
  const flat = (entries: OutlineEntry[]): OutlineEntry[] =>
    entries.flatMap((entry) => [entry, ...flat(entry.children)]);

  test.each(documents)('of $id lists provisions once, in order', ({ provisions }) => {
    const order = new Map(provisions.map(({ id }, index) => [id, index]));
    const found = flat(outlineOf(provisions)).map(({ id }) => order.get(id) ?? -1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  test.each(documents)('of $id has every chapter, section, article and box', ({ provisions }) => {
    const listed = new Set(flat(outlineOf(provisions)).map(({ id }) => id));
    const kinds = ['part', 'chapter', 'section', 'article', 'box'];
    for (const { id, kind } of provisions) if (kinds.includes(kind)) expect(listed).toContain(id);
  });
});

test.each(documents)('every provision of $id has a name', (document) => {
  for (const { id } of document.provisions) {
    const own = document.provisions.find((provision) => provision.id === id);
    if (own?.text || own?.label) expect(provisionName(document, id), id).not.toBe('');
  }
});

test('shorten', () => {
  expect(shorten('一二三四', 3)).toBe('一二三…');
  expect(shorten('一二三', 3)).toBe('一二三');
});

test.each(documents)(
  'the notes of $id are grouped without loss, numbered as on the page',
  ({ notes }) => {
    const grouped = groupNotes(notes).flatMap((group) => group.notes);
    expect(grouped).toHaveLength(notes.length);
    for (const { number, correction } of grouped)
      expect(notes[number - 1]?.correction).toBe(correction);
  },
);

test('elements of a small notice', () => {
  const source = [
    '---\nnumber: null\ntitle: 关于甲的通知\nissuers: []\ndate: null\nkind: 通知\ngazette: g\nlines: [1, 2]\n---',
    '<Enclosure title="甲办法">',
    '第一条 甲包括：',
    '（一）乙；',
    '| 项 | 数 |\n| - | - |\n| 一、丙 | |\n| 丁 | 1 |',
    '</Enclosure>',
  ].join('\n\n');
  const blocks = readNotice(source, 'a.mdx').value?.blocks ?? [];
  const elements = provisionElements(parseProvisions(blocks), blocks, 'a');
  expect(shapeOf(elements).replace(/ +/g, ' ')).toBe(
    'Enclosure#enc_1(h2(甲办法 Marks) ' +
      'section#art_1(div#art_1__para_1(p(span(第一条) 甲包括： Marks) ' +
      'div#art_1__para_1__item_1(p(span(（一）) 乙； Marks) ' +
      'div(table#art_1__para_1__item_1__table_1(' +
      'thead(tr#art_1__para_1__item_1__table_1__row_1(th(项) th(数 Marks))) ' +
      'tbody(tr#art_1__para_1__item_1__table_1__row_2(th(一、丙 Marks)) ' +
      'tr#art_1__para_1__item_1__table_1__row_3(th(丁) td(1 Marks)))))))))',
  );
});

/** Names, ids and text of a tree of elements, on one line. */
function shapeOf(nodes: readonly unknown[]): string {
  return (nodes as (MdxJsxFlowElement | Text)[])
    .map((node) => {
      if (node.type === 'text') return node.value;
      const id = node.attributes.find(
        (attribute) => 'name' in attribute && attribute.name === 'id',
      );
      const name = `${node.name}${id ? `#${String(id.value)}` : ''}`;
      return node.children.length > 0 ? `${name}(${shapeOf(node.children)})` : name;
    })
    .join(' ');
}
