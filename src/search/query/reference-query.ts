/** A provision by a reference in words: `法律顾问工作规则第五条`, `云政办〔2022〕10号第三部分第12项`. */
import type { Outline } from '../index/data.ts';
import type { Provision, ProvisionKind } from '../../provisions/provision.ts';
import { readReference } from '../../provisions/reference.ts';
import type { CitedDocument } from '../../provisions/words.ts';
import { findLiteral } from './fold.ts';
import { findLiterally } from './literal.ts';
import { HEAD } from './matches.ts';
import { findByNumber } from './numbers.ts';
import type { NamedReference } from './reference-words.ts';
import type { SearchIndex } from './search-index.ts';

export interface FoundReference {
  provisions: { page: number; provision: number }[];
  /** Where the reference leads when only one document has it. */
  direct: { document: string; provision: string } | null;
}

/** Documents that are tried for one name. */
const TRIED = 8;

/** Where a reference leads in the documents of that name; null where none of them has it. */
export async function findReference(
  index: SearchIndex,
  { name, reference }: NamedReference,
): Promise<FoundReference | null> {
  const found: FoundReference['provisions'] = [];
  const documents: { document: string; provision: string }[] = [];
  for (const page of await pagesNamed(index, name)) {
    const [outline, facts] = await Promise.all([index.outline(page), index.facts(page)]);
    const document = { title: facts.title, number: facts.number, ...citedOf(outline) };
    const [first, ...others] = readReference(inEnclosure(document, name) + reference, document).ids;
    if (first === undefined) continue;
    for (const id of [first, ...others])
      found.push({ page, provision: outline.provisions.findIndex((one) => one.id === id) });
    documents.push({ document: facts.id, provision: first });
  }
  const [direct, ...more] = documents;
  if (!direct) return null;
  return { provisions: found, direct: more.length === 0 ? direct : null };
}

/** The enclosure that is named, in the words of a reference; nothing where the document has one or none. */
function inEnclosure({ enclosures }: Pick<CitedDocument, 'enclosures'>, name: string): string {
  const named = enclosures.filter(({ title }) => findLiteral(title, name).length > 0);
  return enclosures.length > 1 && named[0] && named.length === 1 ? `《${named[0].title}》` : '';
}

/** Pages with this number, or with the name in title or names. */
async function pagesNamed(index: SearchIndex, name: string): Promise<number[]> {
  const numbered = await findByNumber(index, name);
  if (numbered?.complete) return numbered.pages;
  const passages = await findLiterally(index, [name], null);
  return passages
    .filter(({ provision }) => provision === HEAD)
    .slice(0, TRIED)
    .map(({ page }) => page);
}

/** An outline as far as reading references needs a document. */
function citedOf({ provisions }: Outline): {
  enclosures: { id: string; title: string }[];
  provisions: Provision[];
} {
  return {
    enclosures: provisions
      .filter(({ kind }) => kind === 'enclosure')
      .map(({ id, heading }) => ({ id, title: heading })),
    provisions: provisions.map(({ id, parent, kind, label, heading }) => ({
      id,
      parent: provisions[parent]?.id ?? null,
      kind: kind as ProvisionKind,
      label,
      text: heading,
      citation: null,
      offset: 0,
      heading: heading !== '',
    })),
  };
}
