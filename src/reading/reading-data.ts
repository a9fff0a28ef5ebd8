import type { LibraryDocument } from '../library/library.ts';
import type { Provision, ProvisionKind } from '../provisions/provision.ts';
import { nameOf, scopeOf, type CitedDocument } from '../provisions/words.ts';
import type { Definition } from './definitions.ts';

/** A provision as a reading page carries it: id, place of its parent in the list (-1: none), kind, label, reference in words. */
type ProvisionRow = [
  id: string,
  parent: number,
  kind: ProvisionKind,
  label: string,
  words: string | null,
];

/** What a reading page carries for its tools, once, as JSON: everything but the text, which stands on the page. */
export interface ReadingData {
  id: string;
  title: string;
  number: string | null;
  enclosures: { id: string; title: string }[];
  /** `《…》（…）` of the notice (key ``) and of each enclosure. */
  names: Record<string, string>;
  provisions: ProvisionRow[];
  /** Terms and the provisions that define them; an element's `data-term` is a place in this list. */
  definitions: [term: string, provision: string][];
}

/** A document in the browser: its provisions without their text, and what each is called. */
export interface ReadingDocument extends CitedDocument {
  id: string;
  names: ReadonlyMap<string, string>;
  byId: ReadonlyMap<string, Provision>;
  /** The reference in words of each provision that has one; empty for an enclosure. */
  words: ReadonlyMap<string, string>;
  definitions: readonly (readonly [term: string, provision: string])[];
}

/** The data of a document's page. */
export function readingData(
  document: Omit<LibraryDocument, 'notes'>,
  definitions: readonly Definition[],
): ReadingData {
  const { id, title, number, enclosures, provisions } = document;
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const places = new Map(provisions.map((provision, index) => [provision.id, index]));
  const names = Object.fromEntries(
    ['', ...enclosures.map((enclosure) => enclosure.id)].map((scope) => [
      scope,
      nameOf(document, scope),
    ]),
  );
  const rows = provisions.map(({ id, parent, kind, label, citation }): ProvisionRow => {
    const name = names[scopeOf(id, byId)] ?? '';
    const above = parent === null ? -1 : (places.get(parent) ?? -1);
    return [id, above, kind, label, citation === null ? null : citation.slice(name.length)];
  });
  return {
    id,
    title,
    number,
    enclosures,
    names,
    provisions: rows,
    definitions: definitions.map(({ term, provision }) => [term, provision]),
  };
}

/** The document back from its data. */
export function readingDocument(data: ReadingData): ReadingDocument {
  const provisions = data.provisions.map(([id, parent, kind, label]): Provision => {
    const above = data.provisions[parent]?.[0] ?? null;
    return { id, parent: above, kind, label, text: '', citation: null, offset: 0, heading: false };
  });
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const names = new Map(Object.entries(data.names));
  const words = new Map(
    data.provisions.flatMap(([id, , , , own]): [string, string][] =>
      own === null ? [] : [[id, own]],
    ),
  );
  for (const provision of provisions) {
    const own = words.get(provision.id);
    if (own !== undefined)
      provision.citation = (names.get(scopeOf(provision.id, byId)) ?? '') + own;
  }
  const { id, title, number, enclosures, definitions } = data;
  return { id, title, number, enclosures, provisions, names, byId, words, definitions };
}

/** The nearest provision from `id` upwards that has a citation, itself included. */
export function citable(document: ReadingDocument, id: string): Provision | null {
  for (let at = document.byId.get(id); at; at = parentOf(document, at)) {
    if (at.citation !== null) return at;
  }
  return null;
}

export function parentOf(document: ReadingDocument, { parent }: Provision): Provision | undefined {
  return parent === null ? undefined : document.byId.get(parent);
}

/** What a provision without a reference is called. */
const KIND_NAMES: Partial<Record<ProvisionKind, string>> = {
  addressee: '主送机关',
  annexName: '附件名称',
  units: '责任单位',
  table: '表格',
  row: '表格的一行',
  roster: '名单',
  entry: '名单的一行',
  paragraph: '一段',
};

/** What a provision is called on its page: `第五条第三项`, 《…》 for an enclosure, else its kind under the nearest name. */
export function shortName(document: ReadingDocument, id: string): string {
  const own = document.byId.get(id);
  if (!own) return '';
  const words = document.words.get(id);
  if (words !== undefined) return words || (document.names.get(id) ?? '');
  const above = citable(document, id);
  const under = above ? (document.words.get(above.id) ?? '') : '';
  // The only paragraph of an article is called by the article.
  if (own.kind === 'paragraph' && under) return under;
  const kind = KIND_NAMES[own.kind] ?? '此处';
  return under ? `${under}的${kind}` : kind;
}
