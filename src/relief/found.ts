import type { Measure } from './measure.ts';
import { yuanOf } from './money.ts';
import type { Finder } from './schema.ts';
import type { DocumentTimes } from './standing.ts';

/** What the finder needs of a measure; its words to be read stand on the page. */
export type FoundMeasure = Pick<
  Measure,
  | 'id'
  | 'document'
  | 'kind'
  | 'needs'
  | 'for'
  | 'conditions'
  | 'gateway'
  | 'background'
  | 'area'
  | 'start'
  | 'end'
> & {
  force: Pick<Measure['force'], 'is'>;
  /** The most money one can get, in yuan; null where the text gives no sum. */
  yuan: number | null;
  /** All its words, folded, for the search inside. */
  text: string;
};

/** What the page of the finder carries, once, as JSON: everything but the words that stand on it. */
export interface FinderData {
  finder: Finder;
  measures: Omit<FoundMeasure, 'text'>[];
  /** By id of the document. */
  times: Record<string, DocumentTimes>;
}

/** A measure as the finder needs it; its text is read from the page. */
export function foundMeasure(measure: Measure): Omit<FoundMeasure, 'text'> {
  const { id, document, kind, needs, conditions, gateway, background } = measure;
  const { for: whom, area, start, end, force } = measure;
  return {
    ...{ id, document, kind, needs, for: whom, conditions, gateway, background },
    ...{ area, start, end, force: { is: force.is } },
    yuan: yuanOf(measure),
  };
}
