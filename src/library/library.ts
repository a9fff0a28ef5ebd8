import {
  correctionsSchema,
  type Correction,
  type GazetteCorrections,
} from '../fidelity/corrections.ts';
import { prove, type Figures, type Proof } from '../fidelity/prove.ts';
import { unmarked } from '../instruments/title.ts';
import { readNotice, type Notice, type NoticeContainer } from '../markdown/read-notice.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { parseProvisions } from '../provisions/parse.ts';
import type { Provision } from '../provisions/provision.ts';
import { withCitations } from '../provisions/words.ts';
import { readYaml } from './read-yaml.ts';
import { siteSchema, type Site } from './site.ts';

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
  gazettes: (SourceFile & { id: string; sha256: string })[];
  notices: (SourceFile & { id: string })[];
}

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
  file: string;
}

/** A gazette the documents were made from. */
export interface LibraryGazette {
  id: string;
  sha256: string;
  file: string;
  figures: Figures;
  rules: GazetteCorrections['rules'];
}

export interface Library {
  site: Site;
  /** Newest first; undated last. */
  documents: LibraryDocument[];
  gazettes: LibraryGazette[];
}

/**
 * Makes the library from its sources. Pure; problems of every kind are collected, and documents that
 * cannot be read are left out. `value` is null only when the site itself is not described.
 */
export function buildLibrary(sources: Sources): { value: Library | null; problems: Problem[] } {
  const site = readYaml(sources.site.text, sources.site.path, siteSchema);
  const corrections = readYaml(
    sources.corrections.text,
    sources.corrections.path,
    correctionsSchema,
  );
  const problems = [...site.problems, ...corrections.problems];
  const notices: (Notice & { id: string })[] = [];
  for (const { id, path, text } of sources.notices) {
    const read = readNotice(text, path);
    problems.push(...read.problems);
    if (read.value) notices.push({ ...read.value, id });
  }
  const unread = notices.length < sources.notices.length;
  const gazettes: LibraryGazette[] = [];
  const origins: Proof['origins'] = new Map();
  const placed = new Map<string, Correction[]>();
  if (corrections.value) {
    problems.push(...unknownGazettes(notices, sources));
    for (const { id, path, text, sha256 } of sources.gazettes) {
      const own =
        corrections.value.find(({ gazette }) => gazette === id) ?? emptyCorrections(id, sha256);
      const proof = prove({
        gazette: id,
        text,
        sha256,
        corrections: own,
        notices: notices.filter(({ frontmatter }) => frontmatter.gazette === id),
        files: { gazette: path, corrections: sources.corrections.path },
      });
      problems.push(...proof.problems.filter(({ rule }) => !unread || !FOLLOWS.has(rule)));
      for (const [file, map] of proof.origins) origins.set(file, map);
      placed.set(id, own.places);
      gazettes.push({ id, sha256, file: path, figures: proof.figures, rules: own.rules });
    }
  }
  if (!site.value) return { value: null, problems };
  const documents = notices
    .map((notice) =>
      documentOf(notice, placed.get(notice.frontmatter.gazette) ?? [], origins.get(notice.file)),
    )
    .sort(newestFirst);
  return { value: { site: site.value, documents, gazettes }, problems };
}

/** What is bound to be wrong as long as a notice cannot be read, and tells an editor nothing. */
const FOLLOWS: ReadonlySet<Problem['rule']> = new Set(['lines-unclaimed', 'rule-count']);

function emptyCorrections(gazette: string, sha256: string): GazetteCorrections {
  return { gazette, sha256, rules: {}, outside: [], places: [] };
}

function unknownGazettes(notices: readonly Notice[], { gazettes }: Sources): Problem[] {
  return notices
    .filter(({ frontmatter }) => !gazettes.some(({ id }) => id === frontmatter.gazette))
    .map(({ file, frontmatter: { gazette }, fieldOffsets, position }) =>
      problem('gazette-missing', { file, ...position(fieldOffsets.gazette ?? 0) }, { gazette }),
    );
}

function documentOf(
  notice: Notice & { id: string },
  corrections: readonly Correction[],
  origins: ReadonlyMap<number, { line: number; column: number }> | undefined,
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

function newestFirst(a: LibraryDocument, b: LibraryDocument): number {
  return (
    (b.date ?? '').localeCompare(a.date ?? '') || a.id.localeCompare(b.id, 'en', { numeric: true })
  );
}
