import { problem, type Problem } from '../problems/problem.ts';
import { nearMiss, type Named } from './near-miss.ts';
import { NOT_KNOWN, type Citation } from './resolve.ts';

/** A document as far as its citations are checked. */
export interface CheckedDocument {
  file: string;
  citations: readonly Citation[];
}

/**
 * What an editor should look at in the citations of the documents: those that lead to no instrument,
 * with the one that was probably meant; to several; or to a provision that is not there.
 */
export function checkCitations(
  documents: readonly CheckedDocument[],
  instruments: readonly Named[],
): Problem[] {
  const proposals = new Map<string, string | undefined>();
  const proposalFor = (citation: Citation): string | undefined => {
    const key = `${citation.title ?? ''}|${citation.number ?? ''}`;
    if (!proposals.has(key)) {
      const meant = nearMiss(citation, instruments);
      const words = meant && `${meant.title ? `《${meant.title}》` : ''}${meant.number ?? ''}`;
      proposals.set(key, words ? `是不是${words}？` : undefined);
    }
    return proposals.get(key);
  };
  return documents.flatMap(({ file, citations }) =>
    citations
      .filter(({ relation, problem: fault }) => relation !== 'mention' && fault !== null)
      .map((citation) => {
        const { text, line, column, target, relation, problem: fault } = citation;
        const place = { file, line, column };
        const values = { text, problem: fault ?? '' };
        if (target !== null || relation === 'internal')
          return problem('citation-provision', place, values);
        return fault === NOT_KNOWN
          ? problem('citation-unknown', place, values, proposalFor(citation))
          : problem('citation-ambiguous', place, values);
      }),
  );
}
