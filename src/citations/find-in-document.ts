import type { Provision } from '../provisions/provision.ts';
import type { FoundCitation } from './citation.ts';
import { findCitations, findContext } from './find.ts';

/** A citation and the provision whose text holds it. */
export interface CitationInProvision {
  provision: Provision;
  found: FoundCitation;
}

/** The title of an enclosure, a box or an annex is a name, no citation. */
const TITLED: ReadonlySet<Provision['kind']> = new Set(['enclosure', 'box', 'annex', 'annexName']);

/**
 * The citations of a document, found and not yet resolved, in document order; a short name holds from
 * its definition on. The place of a citation in this list is the same wherever the document is read.
 */
export function findInDocument(
  provisions: readonly Provision[],
  codes: readonly string[],
): CitationInProvision[] {
  const context = findContext(codes);
  return provisions.flatMap((provision) =>
    TITLED.has(provision.kind)
      ? []
      : findCitations(
          provision.text,
          context,
          provision.label !== '' || provision.kind === 'row',
        ).map((found) => ({ provision, found })),
  );
}
