import type { Measure } from './measure.ts';
import type { Finder } from './schema.ts';
import type { MeasureSource } from './table.ts';

/** A measure as `/data/relief.json` has it: with its document, reference in words and address. */
export type PublishedMeasure = Measure & { source: MeasureSource };

/** `/data/relief.json`. */
export interface ReliefJson {
  finder: Finder;
  measures: PublishedMeasure[];
}
