import type { Relation } from '../citations/citation.ts';
import type { LibraryDocument } from './document.ts';

/** One place that cites a provision: in another document, or in the document itself. */
export interface ProvisionCitation {
  /** Id of the citing document. */
  document: string;
  /** Id of the citing provision. */
  from: string | null;
  text: string;
  relation: Relation;
}

/**
 * The provisions of a document that are cited, in the order of the document, each with the places that
 * cite it: those of other documents first, then its own (本规则第七条, 前款).
 */
export function citedProvisions({
  id,
  provisions,
  citations,
  citedBy,
}: Pick<LibraryDocument, 'id' | 'provisions' | 'citations' | 'citedBy'>): Map<
  string,
  ProvisionCitation[]
> {
  const own = citations
    .filter(({ relation, target }) => relation === 'internal' && target === id)
    .map((citation) => ({ document: id, ...citation }));
  const byProvision = new Map<string, ProvisionCitation[]>();
  for (const { document, from, text, relation, targetProvisions } of [...citedBy, ...own]) {
    for (const cited of new Set(targetProvisions)) {
      const list = byProvision.get(cited) ?? [];
      list.push({ document, from, text, relation });
      byProvision.set(cited, list);
    }
  }
  return new Map(
    provisions.flatMap((provision) => {
      const list = byProvision.get(provision.id);
      return list ? [[provision.id, list] as const] : [];
    }),
  );
}
