import type { Provision } from '../provisions/provision.ts';
import { shorten } from './names.ts';

/** An entry of a table of contents. */
export interface OutlineEntry {
  id: string;
  label: string;
  words: string;
  children: OutlineEntry[];
}

/** How many levels of headings the table of contents shows. */
const DEPTH = 3;

/**
 * The table of contents of a document: its headings, and its articles by their first words, as deep as
 * {@link DEPTH}; boxes (专栏) at any depth. An only enclosure is no level of its own: its title is the document's.
 */
export function outlineOf(provisions: readonly Provision[]): OutlineEntry[] {
  const top: OutlineEntry[] = [];
  const lists = new Map<string, { entries: OutlineEntry[]; depth: number }>();
  const single = provisions.filter(({ kind }) => kind === 'enclosure').length === 1;
  for (const [index, { id, parent, kind, label, text, heading }] of provisions.entries()) {
    const above = (parent !== null && lists.get(parent)) || { entries: top, depth: 0 };
    lists.set(id, above);
    if ((above.depth >= DEPTH && kind !== 'box') || (kind === 'enclosure' && single)) continue;
    if (!heading && kind !== 'article') continue;
    const words =
      kind === 'article' ? shorten(text || (provisions[index + 1]?.text ?? ''), 14) : text;
    const entry: OutlineEntry = { id, label, words, children: [] };
    above.entries.push(entry);
    lists.set(id, { entries: entry.children, depth: above.depth + 1 });
  }
  return top;
}
