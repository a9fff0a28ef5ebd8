import type { CitedBy } from '../citations/read-citations.ts';
import type { Citation, LocatedCitation } from '../citations/resolve.ts';
import type { StatusEvent } from '../status/event.ts';
import type { Library, LibraryDocument } from './library.ts';

/** A document as `/data/documents.json` lists it; unknown is null. */
export interface DocumentEntry {
  id: string;
  number: string | null;
  title: string;
  issuers: string[];
  date: string | null;
  kind: string | null;
  level: string | null;
  /** True when the library holds the full text. */
  held: boolean;
  url: string;
  /** Null for what is not held. */
  gazette: string | null;
  enclosures: { id: string; title: string }[];
  citations: Citation[];
  citedBy: CitedBy[];
  /** What it states, and what others state about it. */
  events: StatusEvent[];
  relief: string[];
}

/** A provision as `/documents/<id>.json` gives it. */
export interface ProvisionEntry {
  id: string;
  parent: string | null;
  kind: string;
  label: string;
  text: string;
  citation: string | null;
}

/** A citation without its span, which only means something beside the text of its provision. */
export function citationEntry(citation: LocatedCitation): Citation {
  const { from, text, line, column, title, number, provisions, relation } = citation;
  const { target, targetProvisions, problem } = citation;
  return {
    from,
    text,
    line,
    column,
    title,
    number,
    provisions,
    relation,
    target,
    targetProvisions,
    problem,
  };
}

/** The entry of a held document; `url` is the address of its page. */
export function documentEntry(
  document: LibraryDocument,
  url: string,
  { events, relief }: Pick<Library, 'events' | 'relief'>,
): DocumentEntry {
  const { id, number, title, issuers, date, kind, gazette, enclosures } = document;
  const { citations, citedBy } = document;
  return {
    id,
    number,
    title,
    issuers,
    date,
    kind,
    level: null,
    held: true,
    url,
    gazette,
    enclosures,
    citations: citations.map(citationEntry),
    citedBy,
    events: eventsAbout(id, events),
    relief: relief.measures.filter((one) => one.document === id).map((one) => one.id),
  };
}

/** What a document states, and what others (or editors) state about it. */
function eventsAbout(id: string, events: readonly StatusEvent[]): StatusEvent[] {
  return events.filter(({ document, target }) => document === id || target === id);
}

/** The same with the provisions, in document order. */
export function documentWithProvisions(
  document: LibraryDocument,
  url: string,
  library: Pick<Library, 'events' | 'relief'>,
): DocumentEntry & { provisions: ProvisionEntry[] } {
  const provisions = document.provisions.map(({ id, parent, kind, label, text, citation }) => ({
    id,
    parent,
    kind,
    label,
    text,
    citation,
  }));
  const { enclosures, ...entry } = documentEntry(document, url, library);
  return { ...entry, enclosures, provisions };
}

/** The entry of an instrument that is cited and not held. */
export function instrumentEntry(
  instrument: Library['instruments'][number],
  url: string,
  events: readonly StatusEvent[],
): DocumentEntry {
  const { id, title, number, issuers, date, kind, level, citedBy } = instrument;
  return {
    id,
    number,
    title: title ?? number ?? id,
    issuers,
    date,
    kind,
    level,
    held: false,
    url,
    gazette: null,
    enclosures: [],
    citations: [],
    citedBy,
    events: eventsAbout(id, events),
    relief: [],
  };
}
