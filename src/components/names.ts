import type { LibraryDocument } from '../library/library.ts';
import type { Provision } from '../provisions/provision.ts';

/**
 * What a link to a provision says: its reference in words, else its label with those it stands under,
 * else its first words.
 */
export function provisionName(document: LibraryDocument, id: string): string {
  const byId = new Map(document.provisions.map((provision) => [provision.id, provision]));
  const own = byId.get(id);
  if (!own) return '';
  if (own.citation) return own.citation;
  const labels: string[] = [];
  for (let at: Provision | undefined = own; at; at = at.parent ? byId.get(at.parent) : undefined) {
    if (at.label) labels.unshift(at.label);
  }
  const words = own.label === '' || own.heading ? shorten(own.text || own.label, 16) : '';
  const name = labels.join('');
  return name && words ? name + gapAfterLabel(name) + words : name || words;
}

/** What a document is cited as: title and number. */
export function documentName({
  title,
  number,
}: {
  title: string | null;
  number: string | null;
}): string {
  if (title === null) return number ?? '';
  return `《${title}》${number ? `（${number}）` : ''}`;
}

/**
 * A title in short: that of the only document it issues, else its own, both without the authority and 关于
 * that stand before the matter.
 */
export function shortTitle({
  title,
  issuers,
  enclosures,
}: Pick<LibraryDocument, 'title' | 'issuers' | 'enclosures'>): string {
  const [only, other] = enclosures;
  const whole = only && !other ? only.title : title;
  const issuer = issuers.find((name) => whole.startsWith(`${name}关于`));
  return issuer === undefined ? whole : whole.slice(issuer.length + '关于'.length);
}

/** The reference to a provision, or to the nearest above it that has one; else to the document. */
export function referenceTo(document: LibraryDocument, id: string | null): string {
  const byId = new Map(document.provisions.map((provision) => [provision.id, provision]));
  for (let at = id === null ? undefined : byId.get(id); at;) {
    if (at.citation) return at.citation;
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  return documentName(document);
}

/**
 * The same on the document's own page, where its title and number go without saying; a provision without
 * a reference is called by what it says first.
 */
export function ownReference(document: LibraryDocument, id: string): string {
  const own = referenceTo(document, id).replace(/^《.*?》(?:（[^（）]*）|(?!（))/u, '');
  return own === '' ? provisionName(document, id) : own;
}

/**
 * The headings a provision stands under, from the top down, itself last where it has a heading: the words of a
 * heading, or the first sentence of an item that goes on after it (`1. 安排资金。…`), each with its label.
 */
export function headingPath(document: LibraryDocument, id: string): string[] {
  const byId = new Map(document.provisions.map((provision) => [provision.id, provision]));
  const path: string[] = [];
  for (let at = byId.get(id); at; at = at.parent === null ? undefined : byId.get(at.parent)) {
    const own = at.kind === 'enclosure' ? null : headingOf(at);
    if (own !== null) path.unshift(at.label + gapAfterLabel(at.label) + own);
  }
  return path;
}

const LONGEST_HEADING = 30;

function headingOf({ heading, label, text }: Provision): string | null {
  if (heading) return text;
  const first = /^([^，。；：]+)。(?=.)/u.exec(text)?.[1];
  return label !== '' && first !== undefined && first.length <= LONGEST_HEADING ? first : null;
}

/** What parts a label from the words: nothing after a mark, as in `一、` and `（一）`, else a space. */
export function gapAfterLabel(label: string): string {
  return label === '' || /[、）]$/u.test(label) ? '' : ' ';
}

/** The first `length` characters, and a mark where more follow. */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  return characters.length > length
    ? `${characters.slice(0, length).join('')}…`
    : characters.join('');
}
