import type { Library, LibraryDocument } from '../library/library.ts';
import type { FoundMeasure } from '../relief/arrange.ts';
import type { Measure } from '../relief/measure.ts';
import { yuanOf } from '../relief/money.ts';
import type { Finder } from '../relief/schema.ts';
import type { DocumentTimes } from '../relief/standing.ts';
import type { MeasureSource } from '../relief/table.ts';
import type { StatusEvent } from '../status/event.ts';
import { roleWords } from '../units/roles.ts';
import { documentLink, link } from './links.ts';
import { ownReference, referenceTo } from './names.ts';

/** What the browser's finder reads from the page. */
export interface FinderData {
  finder: Finder;
  /** Their words stand on the page. */
  measures: Omit<FoundMeasure, 'text'>[];
  times: Record<string, DocumentTimes>;
}

/** A unit that a measure lies with; `unit` is its id where the library knows it. */
export interface InCharge {
  unit: string | null;
  name: string;
  role: string | null;
}

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

  ofProvision(document: string, provision: string): Measure[] {
    return this.ofDocument(document).filter((one) => one.provision === provision);
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
    return this.library.events.filter(
      (event) =>
        event.document === document &&
        event.target === null &&
        event.scope === 'whole' &&
        event.date !== null &&
        (event.type === 'term-ends' || event.type === 'period-ends'),
    );
  }

  timesOf({ id, timeline }: LibraryDocument): DocumentTimes {
    const plan = this.endsOf(id).find(({ type }) => type === 'period-ends');
    return { timeline, planEnd: plan?.date ?? null };
  }

  /**
   * The units in charge: those of the line under its provision (责任单位：…), and those its own words name; with the role
   * where the text gives one.
   */
  unitsOf(measure: Measure): InCharge[] {
    const lines = this.library.unitDuties
      .filter(({ document, provision, source }) => {
        return (
          source === 'line' && document === measure.document && provision === measure.provision
        );
      })
      .map(({ unit, name, role }) => ({ unit, name, role: role && roleWords(role) }));
    const known = this.library.units;
    const named = measure.units.map(({ name, role }) => {
      const unit = known.find((one) => one.name === name || one.aliases.includes(name))?.id ?? null;
      return { unit, name, role };
    });
    return [...lines, ...named.filter(({ name }) => !lines.some((one) => one.name === name))];
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
    return {
      finder: this.finder,
      measures: this.measures.map((measure) => this.found(measure)),
      times: Object.fromEntries(this.documents.map((one) => [one.id, this.timesOf(one)])),
    };
  }

  private found(measure: Measure): Omit<FoundMeasure, 'text'> {
    const { id, document, kind, needs, for: whom, conditions, background } = measure;
    const { area, start, end, force, gateway } = measure;
    return {
      ...{ id, document, kind, needs, for: whom, conditions, background, area, start, end },
      gateway,
      force: { is: force.is },
      yuan: yuanOf(measure),
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
