import type { Provision } from '../provisions/provision.ts';
import { scopeOf } from '../provisions/words.ts';
import { citable, parentOf, type ReadingDocument } from './reading-data.ts';

/**
 * The citation of a selection, complete: `《…》（…）第八条第二款第一项至第三项`. `touched` are the provisions of
 * whose own words (label or text) some are selected. What is selected to its end is cited as a whole: all
 * of 第三条 is not its items; a lead sentence with some of its items is cited by those.
 */
export function rangeCitation(document: ReadingDocument, touched: ReadonlySet<string>): string {
  const name = (id: string) => document.names.get(scopeOf(id, document.byId)) ?? '';
  const notice = document.names.get('') ?? '';
  // What has no reference, such as 主送机关, can be cited by the notice alone.
  if ([...touched].some((id) => citable(document, id) === null)) return notice;
  const cited = citedProvisions(document, touched);
  const [first] = cited;
  const last = cited.at(-1);
  if (!first || !last) return notice;
  const end = rangeWords(document, first, last);
  const [from, to] = [name(first.id), name(last.id)];
  return from === to ? from + end : `${first.citation}至${last.citation}`;
}

/** `第三条至第五条`, `第八条第二款第一项至第三项`, `第三条第二款至第四条`; one provision is its own words. */
export function rangeWords(document: ReadingDocument, first: Provision, last: Provision): string {
  const words = ({ id }: Provision) => document.words.get(id) ?? '';
  const [from, to] = [words(first), words(last)];
  if (first === last || from === to || to === '' || isBelow(document, last, first)) return from;
  if (from === '' || isBelow(document, first, last)) return to;
  if (first.kind !== last.kind || first.parent !== last.parent) return `${from}至${to}`;
  // What both stand under is said once.
  for (let at = parentOf(document, first); at; at = parentOf(document, at)) {
    const shared = words(at);
    if (shared && from.startsWith(shared) && to.startsWith(shared))
      return `${from}至${to.slice(shared.length)}`;
  }
  return `${from}至${to}`;
}

/** The provisions that together say what is touched, in document order, each with a citation. */
function citedProvisions(document: ReadingDocument, touched: ReadonlySet<string>): Provision[] {
  const open = new Set<string>();
  // From the end, children come before their parents: a provision with something untouched is open.
  for (const provision of document.provisions.toReversed()) {
    if (bearsWords(provision) && !touched.has(provision.id)) open.add(provision.id);
    if (open.has(provision.id) && provision.parent !== null) open.add(provision.parent);
  }
  const cited = new Set<Provision>();
  for (const provision of document.provisions) {
    if (!touched.has(provision.id)) continue;
    let highest: Provision | null = null;
    for (let at: Provision | undefined = provision; at; at = parentOf(document, at)) {
      if (!open.has(at.id) && at.citation !== null) highest = at;
    }
    // A lead sentence is cited by the items selected with it.
    if (!highest && hasTouchedBelow(document, provision, touched)) continue;
    const named = highest ?? citable(document, provision.id);
    if (named) cited.add(named);
  }
  return [...cited];
}

function hasTouchedBelow(
  document: ReadingDocument,
  provision: Provision,
  touched: ReadonlySet<string>,
): boolean {
  return [...touched].some((id) => {
    const other = document.byId.get(id);
    return other !== undefined && isBelow(document, other, provision);
  });
}

function isBelow(document: ReadingDocument, provision: Provision, above: Provision): boolean {
  for (let at = parentOf(document, provision); at; at = parentOf(document, at)) {
    if (at.id === above.id) return true;
  }
  return false;
}

/** Tables and rosters have no words beside those of their rows. */
function bearsWords({ kind }: Provision): boolean {
  return kind !== 'table' && kind !== 'roster';
}
