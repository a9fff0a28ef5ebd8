import { readPlainText } from '../import/plain-text.ts';
import { findCitations, findContext } from './find.ts';
import {
  InstrumentIndex,
  resolveCitation,
  type Instrument,
  type LocatedCitation,
} from './resolve.ts';

/**
 * The citations of a text that is no document of the library; `from` is null. What they mean is looked
 * up among the instruments given.
 */
export function readTextCitations(
  text: string,
  instruments: readonly Instrument[],
  codes: readonly string[],
): LocatedCitation[] {
  const index = new InstrumentIndex(instruments);
  const context = findContext(codes);
  return readPlainText(text).flatMap(({ text: words, place }) =>
    findCitations(words, context).map((found) =>
      resolveCitation(
        found,
        place(found.start),
        { document: null, provision: null },
        index,
        new Map(),
      ),
    ),
  );
}
