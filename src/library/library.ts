import type { z } from 'zod';
import { correctionsSchema, type GazetteCorrections } from '../fidelity/corrections.ts';
import type { Figures } from '../fidelity/prove.ts';
import { readNotice, type Notice } from '../markdown/read-notice.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { findNumberingFaults } from '../provisions/numbering.ts';
import { checkCitations } from '../citations/check.ts';
import { checkEvents } from '../status/check.ts';
import { editorEvent, editorEventsSchema } from '../status/editor-events.ts';
import { readDuties, type Duty } from '../status/duties.ts';
import { readEvents } from '../status/read-events.ts';
import type { StatusEvent } from '../status/event.ts';
import type { Timeline } from '../status/stretch.ts';
import { timelineOf } from '../status/timeline.ts';
import { citedBy, readCitations, type CitedBy } from '../citations/read-citations.ts';
import { checkInstruments } from './check-instruments.ts';
import {
  citing,
  datedOf,
  documentOf,
  newestFirst,
  stating,
  type LibraryDocument,
} from './document.ts';
import { readEditorial, type Editorial } from './editorial.ts';
import { agenciesSchema, instrumentsSchema, type CitedInstrument } from './instruments.ts';
import { aliasesSchema, checkIds, idsSchema } from './ids.ts';
import {
  askingSchema,
  everydaySchema,
  mattersSchema,
  formulasSchema,
  synonymsSchema,
  termsSchema,
  type LibraryLexicon,
} from './lexicon.ts';
import { proveGazettes, unknownGazettes } from './prove-gazettes.ts';
import { readYaml } from './read-yaml.ts';
import { measurementsSchema, type Measurements } from './measurements.ts';
import { siteSchema, type Site } from './site.ts';
import { readLibraryUnits } from './units.ts';
import type { UnitDuty, UnknownUnit } from '../units/duty.ts';
import { unitsSchema, type Unit } from '../units/schema.ts';

export type { CollationNote, LibraryDocument } from './document.ts';

/** A file of the content, as read from wherever it is kept. */
export interface SourceFile {
  /** Path for problems: `content/notices/….mdx`. */
  path: string;
  text: string;
}

/** The files a library is made from. */
export interface Sources {
  site: SourceFile;
  corrections: SourceFile;
  /** Ids published so far, and where moved ones lead. */
  ids: SourceFile;
  aliases: SourceFile;
  /** What is cited and not held; known agency codes. */
  instruments: SourceFile;
  agencies: SourceFile;
  /** What editors know of events that no text of the library states. */
  events: SourceFile;
  /** Figures that disagree, as editors found them. */
  disagreements: SourceFile;
  /** Bodies that documents give something to do. */
  units: SourceFile;
  /** How things are applied for, one file each; days off by year. */
  procedures: (SourceFile & { id: string })[];
  holidays: SourceFile;
  /** How well documents are read, as measured; null where nobody has measured. */
  measurements: SourceFile | null;
  /** Words for search: other words, words kept whole, of asking, of matters, formulas. */
  lexicon: Record<
    'synonyms' | 'everyday' | 'terms' | 'asking' | 'matters' | 'formulas',
    SourceFile
  >;
  /** How the finder asks; measures, one file a document. */
  finder: SourceFile;
  relief: SourceFile[];
  gazettes: (SourceFile & { id: string; sha256: string })[];
  notices: (SourceFile & { id: string })[];
}

/** A gazette the documents were made from. */
export interface LibraryGazette {
  id: string;
  sha256: string;
  file: string;
  figures: Figures;
  rules: GazetteCorrections['rules'];
}

export interface Library extends Editorial {
  site: Site;
  /** Newest first; undated last. */
  documents: LibraryDocument[];
  /** What the documents cite and the library does not hold. */
  instruments: (CitedInstrument & { citedBy: CitedBy[]; timeline: Timeline })[];
  /** What the documents and the editors say has happened or will happen. */
  events: StatusEvent[];
  /** What the documents ask for again and again by a day. */
  duties: Duty[];
  /** Bodies, and what the documents give them to do. */
  units: Unit[];
  unitDuties: UnitDuty[];
  /** Bodies that documents give something to do and `content/units.yaml` does not know. */
  unlistedUnits: UnknownUnit[];
  /** Known agency codes. */
  codes: string[];
  gazettes: LibraryGazette[];
  measurements: Measurements | null;
  lexicon: LibraryLexicon;
}

/**
 * Makes the library from its sources. Pure; problems of every kind are collected, and documents that
 * cannot be read are left out. `value` is null only when the site itself is not described.
 */
export function buildLibrary(sources: Sources): { value: Library | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const readPlaced = <T>({ text, path }: SourceFile, schema: z.ZodType<T>) => {
    const file = readYaml(text, path, schema);
    problems.push(...file.problems);
    return file;
  };
  const read = <T>(file: SourceFile, schema: z.ZodType<T>) => readPlaced(file, schema).value;
  const site = read(sources.site, siteSchema);
  const corrections = read(sources.corrections, correctionsSchema);
  const published = read(sources.ids, idsSchema);
  const aliases = read(sources.aliases, aliasesSchema);
  const measurements = sources.measurements && read(sources.measurements, measurementsSchema);
  const lexicon = {
    same: read(sources.lexicon.synonyms, synonymsSchema) ?? [],
    everyday: read(sources.lexicon.everyday, everydaySchema) ?? {},
    terms: read(sources.lexicon.terms, termsSchema) ?? [],
    asking: read(sources.lexicon.asking, askingSchema) ?? [],
    matters: read(sources.lexicon.matters, mattersSchema) ?? [],
    formulas: read(sources.lexicon.formulas, formulasSchema) ?? [],
  };
  const { value: listed, placeOf } = readPlaced(sources.instruments, instrumentsSchema);
  const instruments = listed ?? [];
  const codes = (read(sources.agencies, agenciesSchema) ?? []).map(({ code }) => code);
  const notices = sources.notices.flatMap(({ id, path, text }) => {
    const { value, problems: own } = readNotice(text, path);
    problems.push(...own);
    return value ? [{ ...value, id }] : [];
  });
  const complete = notices.length === sources.notices.length;
  const proofs = corrections ? proveGazettes(sources, corrections, notices) : [];
  problems.push(...unknownGazettes(notices, sources));
  for (const { proof } of proofs) {
    problems.push(...proof.problems.filter(({ rule }) => complete || !FOLLOWS.has(rule)));
  }
  const documents = notices
    .map((notice) => {
      const own = proofs.find(({ id }) => id === notice.frontmatter.gazette);
      const moved = aliases?.[notice.id] ?? {};
      return documentOf(
        notice,
        own?.corrections.places ?? [],
        own?.proof.origins.get(notice.file),
        moved,
      );
    })
    .sort(newestFirst);
  const others = instruments.map((one) => ({ ...one, enclosures: [], provisions: [] }));
  const noticeOf = new Map(notices.map((notice) => [notice.id, notice]));
  const placed = documents.flatMap((document) => {
    const notice = noticeOf.get(document.id);
    return notice ? [{ document, notice, citing: citing(document, notice) }] : [];
  });
  const citations = readCitations(
    placed.map((one) => one.citing),
    others,
    codes,
  );
  const cited = citedBy(citations);
  for (const document of documents) {
    document.citations = citations.get(document.id) ?? [];
    document.citedBy = cited.get(document.id) ?? [];
  }
  const duties: Duty[] = [];
  for (const { document, notice, citing } of placed) {
    problems.push(...numberingProblems(document, notice));
    const words = stating(document, citing, notice);
    document.events = readEvents(words);
    duties.push(...readDuties(words));
  }
  const units = readLibraryUnits(
    readPlaced(sources.units, unitsSchema),
    sources.notices,
    placed,
    duties,
  );
  problems.push(...units.problems);
  const told = readPlaced(sources.events, editorEventsSchema);
  const editors = (told.value ?? []).map((entry, index) =>
    editorEvent(entry, told.placeOf([index])),
  );
  const events = [...documents.flatMap((document) => document.events), ...editors];
  for (const document of documents) document.timeline = timelineOf(datedOf(document), events);
  if (listed && complete) {
    const known = new Set([...documents, ...instruments].map(({ id }) => id));
    for (const [index, { target }] of editors.entries())
      if (target !== null && !known.has(target))
        problems.push(problem('event-target', told.placeOf([index]), { document: target }));
    const fileOf = (id: string) => noticeOf.get(id)?.file;
    problems.push(...checkEvents(events, [...documents, ...instruments], fileOf));
    const held = documents.map((document) => ({ ...document, aliases: [] }));
    problems.push(...checkCitations(documents, [...held, ...others]));
    problems.push(...checkInstruments(instruments, documents, new Set(cited.keys()), placeOf));
  }
  const editorial = readEditorial(sources, documents, complete);
  problems.push(...editorial.problems);
  if (published && aliases && complete) {
    const at = ({ path }: SourceFile) => ({ file: path, line: 1, column: 1 });
    const places = { ids: at(sources.ids), aliases: at(sources.aliases) };
    problems.push(...checkIds(documents, published, aliases, places));
  }
  if (!site) return { value: null, problems };
  const gazettes = proofs.map(({ id, sha256, path, proof, corrections: { rules } }) => ({
    id,
    sha256,
    file: path,
    figures: proof.figures,
    rules,
  }));
  const known = instruments.map((one) => ({
    ...one,
    citedBy: cited.get(one.id) ?? [],
    timeline: timelineOf({ ...one, held: false, bases: [] }, events),
  }));
  const value = {
    site,
    documents,
    instruments: known,
    events,
    duties,
    units: units.units,
    unitDuties: units.duties,
    unlistedUnits: units.unlisted,
    codes,
    gazettes,
    measurements,
    lexicon,
    ...editorial.value,
  };
  return { value, problems };
}

/** Numbers that jump or repeat, unless an editor has found them so in print. */
function numberingProblems(
  { provisions, notes }: LibraryDocument,
  { file, position }: Notice,
): Problem[] {
  const settled = new Set(
    notes.filter(({ correction }) => correction.type === 'sic').map(({ provision }) => provision),
  );
  return findNumberingFaults(provisions)
    .filter(({ provision }) => !settled.has(provision.id))
    .map(({ provision, type, expected }) =>
      problem(
        `numbering-${type}`,
        { file, ...position(provision.offset) },
        { label: provision.label, expected },
      ),
    );
}

/** What is bound to be wrong as long as a notice cannot be read, and tells an editor nothing. */
const FOLLOWS: ReadonlySet<Problem['rule']> = new Set(['lines-unclaimed', 'rule-count']);
