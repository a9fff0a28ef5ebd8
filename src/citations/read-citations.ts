import type { Provision } from '../provisions/provision.ts';
import type { Position } from '../text/positions.ts';
import { findInDocument } from './find-in-document.ts';
import { findInTitle } from './title-effects.ts';
import { resolveCitation, type Citation, type LocatedCitation, type Repeals } from './resolve.ts';
import { InstrumentIndex, type Instrument } from './instrument-index.ts';

/** A document whose citations are read: an instrument that is held, and places in its file. */
export interface CitingDocument extends Instrument {
  /** Where the words of a provision, or of the title, from an offset on stand in the file. */
  place: (provision: Provision | null, offset: number) => Position;
}

/** Who cites an instrument, and where. */
export interface CitedBy {
  document: string;
  from: string | null;
  text: string;
  relation: Citation['relation'];
  targetProvisions: string[];
}

/**
 * The citations of all documents, resolved against everything known. Done in two passes: what a
 * document repeals decides which of two candidates another one means.
 */
export function readCitations(
  documents: readonly CitingDocument[],
  others: readonly Instrument[],
  codes: readonly string[],
): Map<string, LocatedCitation[]> {
  const index = new InstrumentIndex([...documents, ...others]);
  const all = documents.flatMap((document) => {
    const body = findInDocument(document.provisions, codes);
    const said = body.map(({ found }) => found);
    const title = findInTitle(document.title ?? '', codes, said);
    return [
      ...body.map((one) => ({ document, ...one })),
      ...title.map((found) => ({ document, provision: null, found })),
    ];
  });
  const resolve = (repeals: Repeals) =>
    all.map(({ document, provision, found }) => ({
      document,
      citation: resolveCitation(
        found,
        document.place(provision, found.start),
        { document, provision },
        index,
        repeals,
      ),
    }));
  const repeals = new Map<string, string>();
  for (const { document, citation } of resolve(new Map())) {
    const { relation, target, provisions } = citation;
    if (relation !== 'repeals' || !target || !document.date || provisions.length > 0) continue;
    const earlier = repeals.get(target);
    if (earlier === undefined || document.date < earlier) repeals.set(target, document.date);
  }
  const byDocument = new Map<string, LocatedCitation[]>(documents.map(({ id }) => [id, []]));
  for (const { document, citation } of resolve(repeals))
    byDocument.get(document.id)?.push(citation);
  return byDocument;
}

/** The other direction of the same record: who cites each instrument. */
export function citedBy(
  citations: ReadonlyMap<string, readonly Citation[]>,
): Map<string, CitedBy[]> {
  const back = new Map<string, CitedBy[]>();
  for (const [document, list] of citations) {
    for (const { target, from, text, relation, targetProvisions } of list) {
      if (target === null || target === document) continue;
      const entry = { document, from, text, relation, targetProvisions };
      const list = back.get(target);
      if (list) list.push(entry);
      else back.set(target, [entry]);
    }
  }
  return back;
}
