import type { CitedBy, CitingDocument } from '../citations/read-citations.ts';
import type { LocatedCitation } from '../citations/resolve.ts';
import type { Correction } from '../fidelity/corrections.ts';
import { unmarked } from '../instruments/title.ts';
import { paragraphsOf, type Notice, type NoticeContainer } from '../markdown/read-notice.ts';
import { parseProvisions } from '../provisions/parse.ts';
import type { Provision } from '../provisions/provision.ts';
import { withCitations } from '../provisions/words.ts';
import type { StatusEvent } from '../status/event.ts';
import type { StatingDocument } from '../status/read-events.ts';
import type { Dated } from '../status/status-on.ts';
import type { Timeline } from '../status/stretch.ts';

/** A 校勘 note: one place where the copy departs from the gazette, or keeps what looks odd. */
export interface CollationNote {
  correction: Correction;
  /** Id of the provision it concerns; null where it stands in the head or in nothing kept. */
  provision: string | null;
}

/** A document of the library, held in full. */
export interface LibraryDocument {
  id: string;
  number: string | null;
  title: string;
  issuers: string[];
  date: string | null;
  kind: string | null;
  topics: string[];
  gazette: string;
  lines: [number, number];
  enclosures: { id: string; title: string }[];
  provisions: Provision[];
  notes: CollationNote[];
  /** Ids that have moved: old id → the id it leads to now. */
  aliases: Record<string, string>;
  citations: LocatedCitation[];
  citedBy: CitedBy[];
  /** What its own words do, to itself and to others. */
  events: StatusEvent[];
  /** Its status for every day. */
  timeline: Timeline;
  file: string;
}

/**
 * Makes a document from its notice: provisions with their references, collation notes with the provision
 * each concerns. Citations are read later, when all documents are known.
 */
export function documentOf(
  notice: Notice & { id: string },
  corrections: readonly Correction[],
  origins: ReadonlyMap<number, { line: number; column: number }> | undefined,
  aliases: Record<string, string>,
): LibraryDocument {
  const { id, file, frontmatter, blocks } = notice;
  const { number, title, issuers, date, kind, topics, gazette, lines } = frontmatter;
  const parsed = parseProvisions(blocks);
  const enclosures = blocks
    .filter((block): block is NoticeContainer => block.type === 'Enclosure')
    .map((block, index) => ({ id: `enc_${index + 1}`, title: unmarked(block.title?.text ?? '') }));
  const provisions = withCitations({ title, number, enclosures, provisions: parsed });
  const notes = corrections
    .filter(({ line }) => line >= lines[0] && line <= lines[1])
    .map((correction) => ({ correction, provision: provisionAt(correction, provisions, origins) }));
  return {
    id,
    number,
    title,
    issuers,
    date,
    kind,
    topics,
    gazette,
    lines,
    enclosures,
    provisions,
    notes,
    aliases,
    citations: [],
    citedBy: [],
    events: [],
    timeline: [],
    file,
  };
}

/** The provision that holds the first kept character printed at or after a correction's place. */
function provisionAt(
  { line, column }: Correction,
  provisions: readonly Provision[],
  origins: ReadonlyMap<number, { line: number; column: number }> | undefined,
): string | null {
  let best: { offset: number; distance: number } | null = null;
  for (const [offset, origin] of origins ?? []) {
    if (origin.line !== line) continue;
    const distance =
      origin.column >= column ? origin.column - column : (column - origin.column) * 1000;
    if (!best || distance < best.distance) best = { offset, distance };
  }
  if (!best) return null;
  const { offset } = best;
  return provisions.findLast((provision) => provision.offset <= offset)?.id ?? null;
}

/** Orders documents by date, newest first, undated last; within a day by id. */
export function newestFirst(a: LibraryDocument, b: LibraryDocument): number {
  return (
    (b.date ?? '').localeCompare(a.date ?? '') || a.id.localeCompare(b.id, 'en', { numeric: true })
  );
}

/** A document as its citations are read, with the places of its words in its file. */
export function citing(document: LibraryDocument, notice: Notice): CitingDocument {
  const paragraphs = new Map(paragraphsOf(notice.blocks).map((block) => [block.offset, block]));
  const titleAt = notice.fieldOffsets.title ?? 0;
  const place = (provision: Provision | null, offset: number) => {
    if (provision === null) return notice.position(titleAt + offset);
    const block = paragraphs.get(provision.offset);
    // A provision's words end with its block: the label stands before them.
    const unit = block ? block.text.length - provision.text.length + offset : 0;
    return notice.position(block?.at[unit] ?? provision.offset);
  };
  return { ...document, aliases: [], place };
}

/** A document as its events are read: provision by provision, each with what it cites. */
export function stating(
  document: LibraryDocument,
  { place }: CitingDocument,
  notice: Notice,
): StatingDocument {
  const { id, title, date, enclosures, provisions, citations } = document;
  const cited = Map.groupBy(citations, ({ from }) => from);
  const titlePlace = (offset: number) => place(null, offset);
  return {
    id,
    title,
    date,
    titlePlace: titlePlace(0),
    datePlace: notice.position(notice.fieldOffsets.date ?? 0),
    enclosures: enclosures.map((one) => one.title),
    passages: [
      { from: null, text: title, citations: cited.get(null) ?? [], place: titlePlace },
      ...provisions.map((provision) => ({
        from: provision.id,
        text: provision.text,
        citations: cited.get(provision.id) ?? [],
        place: (offset: number) => place(provision, offset),
      })),
    ],
  };
}

/** A document as its status is worked out. */
export function datedOf({ id, number, date, citations }: LibraryDocument): Dated {
  const bases = citations.flatMap(({ relation, target }) =>
    relation === 'basis' && target !== null && target !== id ? [target] : [],
  );
  return { id, number, date, held: true, bases: [...new Set(bases)] };
}
