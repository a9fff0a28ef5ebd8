import type { CitationInProvision } from '../citations/find-in-document.ts';
import type { TermUse } from '../reading/definitions.ts';
import { overlapping, type Span } from '../text/spans.ts';
import type { Named } from '../units/names.ts';
import { inline, text, type Child } from './jsx.ts';

/** Words of a provision's text that the page sets apart, and the element they become. */
export interface Inlay extends Span {
  name: string;
  attributes: Record<string, string>;
}

/** The inlays of a document by the provision's id; sorted, without overlaps. */
export type Inlays = ReadonlyMap<string, readonly Inlay[]>;

/**
 * Citations and units as links, and defined terms as elements that scripts make into buttons. A term inside a
 * link gives way: a link holds no button.
 */
export function inlaysOf(
  document: string,
  citations: readonly CitationInProvision[],
  terms: ReadonlyMap<string, readonly TermUse[]>,
  units: ReadonlyMap<string, readonly Named[]>,
): Inlays {
  const inlays = new Map<string, Inlay[]>();
  const listOf = (id: string) => {
    const list = inlays.get(id) ?? [];
    inlays.set(id, list);
    return list;
  };
  citations.forEach(({ provision, found: { start, end, relation } }, index) => {
    if (relation === 'mention') return;
    const attributes = { document, citation: String(index) };
    listOf(provision.id).push({ start, end, name: 'Cite', attributes });
  });
  for (const [id, named] of units) {
    const list = listOf(id);
    for (const { start, end, unit } of named) {
      if (!overlapping(list, { start, end }))
        list.push({ start, end, name: 'UnitName', attributes: { unit } });
    }
    list.sort((a, b) => a.start - b.start);
  }
  for (const [id, uses] of terms) {
    const list = listOf(id);
    const cited = [...list];
    for (const { start, end, definition } of uses) {
      if (overlapping(cited, { start, end })) continue;
      const attributes = { class: 'term', 'data-term': String(definition) };
      list.push({ start, end, name: 'span', attributes });
    }
    list.sort((a, b) => a.start - b.start);
  }
  return inlays;
}

/** Words with their inlays as elements; `start` is where the words begin in the provision's text. */
export function inlaid(words: string, inlays: readonly Inlay[], start: number): Child[] {
  const parts: Child[] = [];
  let done = 0;
  for (const { name, attributes, ...span } of inlays) {
    const [from, to] = [span.start - start, span.end - start];
    if (from < done || to > words.length) continue;
    if (from > done) parts.push(text(words.slice(done, from)));
    parts.push(inline(name, attributes, [text(words.slice(from, to))]));
    done = to;
  }
  if (done < words.length || parts.length === 0) parts.push(text(words.slice(done)));
  return parts;
}
