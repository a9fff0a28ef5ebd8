import type { Library, LibraryDocument } from '../library/library.ts';
import { foundMeasure, type FinderData } from '../relief/found.ts';
import { inCharge, type InCharge } from '../relief/in-charge.ts';
import type { Measure } from '../relief/measure.ts';
import type { Finder } from '../relief/schema.ts';
import { timesOf, wholeEnds } from '../relief/standing.ts';
import type { MeasureSource } from '../relief/table.ts';
import type { StatusEvent } from '../status/event.ts';
import { documentLink, link } from './links.ts';
import { ownReference, referenceTo } from './names.ts';

/** What the pages say of measures, from one reading of the library. */
export class ReliefData {
  readonly library: Library;
  readonly measures: readonly Measure[];
  readonly finder: Finder;
  /** Documents with measures, newest first. */
  readonly documents: readonly LibraryDocument[];

  constructor(library: Library) {
    this.library = library;
    this.measures = library.relief.measures;
    this.finder = library.relief.finder;
    const ids = new Set(this.measures.map(({ document }) => document));
    this.documents = library.documents.filter(({ id }) => ids.has(id));
  }

  documentOf({ document }: Pick<Measure, 'document'>): LibraryDocument {
    const found = this.documents.find(({ id }) => id === document);
    if (!found) throw new Error(`no document ${document}: run \`npm run check\``);
    return found;
  }

  ofDocument(id: string): Measure[] {
    return this.measures.filter(({ document }) => document === id);
  }

  /** The address of a provision of a measure's document. */
  href({ document }: Measure, at: string): string {
    return `${documentLink(document)}#${at}`;
  }

  /** What a provision of its document is called beside the name of the document. */
  place(measure: Measure, at: string): string {
    return ownReference(this.documentOf(measure), at);
  }

  /** What ends the document as a whole: its term, or the period it plans for. */
  endsOf(document: string): StatusEvent[] {
    return wholeEnds(document, this.library.events);
  }

  /** The units a measure lies with. */
  unitsOf(measure: Measure): InCharge[] {
    const { units, unitDuties, unlistedUnits } = this.library;
    return inCharge(measure, units, [...unitDuties, ...unlistedUnits]);
  }

  sourceOf(measure: Measure): MeasureSource {
    const document = this.documentOf(measure);
    return {
      number: document.number,
      title: document.title,
      reference: referenceTo(document, measure.provision),
      url: this.href(measure, measure.provision),
      units: this.unitsOf(measure).map(({ name }) => name),
    };
  }

  finderData(): FinderData {
    const { events } = this.library;
    return {
      finder: this.finder,
      measures: this.measures.map(foundMeasure),
      times: Object.fromEntries(this.documents.map((one) => [one.id, timesOf(one, events)])),
    };
  }
}

/** A measure's place in the finder. */
export function measureLink(id: string): string {
  return link(`relief/#${id}`);
}

/** Where the reading page shows the card of a provision. */
export function reliefId(provision: string): string {
  return `relief-${provision}`;
}
