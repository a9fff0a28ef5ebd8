/** A provision by a reference in words: `法律顾问工作规则第五条`, `云政办〔2022〕10号第三部分第12项`. */
import type { Outline } from '../index/data.ts';
import type { Provision, ProvisionKind } from '../../provisions/provision.ts';
import { readReference } from '../../provisions/reference.ts';
import { findLiterally } from './literal.ts';
import { HEAD } from './matches.ts';
import { findByNumber } from './numbers.ts';
import type { SearchIndex } from './search-index.ts';

export interface FoundReference {
  provisions: { page: number; provision: number }[];
  /** Where the reference leads when only one document has it. */
  direct: { document: string; provision: string } | null;
}

// The beginning of a reference after a name: 第五条 · 专栏3 · 附件2 · 三、12
const BEGINNING =
  /(?:第[（(]?[一二三四五六七八九十百千零〇两\d]+[）)]?(?:条|编|章|节|款|项|部分|段)|专栏\s*\d|附件\s*\d?|[一二三四五六七八九十]+、\s*\d*$)/u;

/** Documents that are tried for one name. */
const TRIED = 8;

/** Reads a name and a reference; null where the query is not that, or no document has it. */
export async function findReference(
  index: SearchIndex,
  query: string,
): Promise<FoundReference | null> {
  const words = query.normalize('NFKC').replace(/\s+/gu, '');
  const at = words.search(BEGINNING);
  if (at < 2) return null;
  const name = words
    .slice(0, at)
    .replace(/[《》]/gu, '')
    .replace(/的$/u, '');
  const found: FoundReference['provisions'] = [];
  const documents: { document: string; provision: string }[] = [];
  for (const page of await pagesNamed(index, name)) {
    const [outline, facts] = await Promise.all([index.outline(page), index.facts(page)]);
    const document = { title: facts.title, number: facts.number, ...citedOf(outline) };
    const [first, ...others] = readReference(words.slice(at), document).ids;
    if (first === undefined) continue;
    for (const id of [first, ...others])
      found.push({ page, provision: outline.provisions.findIndex((one) => one.id === id) });
    documents.push({ document: facts.id, provision: first });
  }
  const [direct, ...more] = documents;
  if (!direct) return null;
  return { provisions: found, direct: more.length === 0 ? direct : null };
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
