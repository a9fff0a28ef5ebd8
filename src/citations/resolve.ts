import { distance } from 'fastest-levenshtein';
import { issuedTitle } from '../instruments/title.ts';
import type { Provision } from '../provisions/provision.ts';
import type { FoundCitation, Relation } from './citation.ts';
import { titleKey, type Instrument, type InstrumentIndex } from './instrument-index.ts';
import { provisionsOf, resolveInternal } from './resolve-internal.ts';

/** A citation with what it points to; the form of CONTRACTS.md. */
export interface Citation {
  /** Id of the provision it stands in; null in a text of its own. */
  from: string | null;
  text: string;
  line: number;
  column: number;
  title: string | null;
  number: string | null;
  provisions: string[];
  relation: Relation;
  /** Id of the instrument; null where none, or not exactly one, is meant. */
  target: string | null;
  targetProvisions: string[];
  /** Why it could not be resolved, in Chinese. */
  problem: string | null;
}

/** A citation and its span in the text of the provision it stands in; offsets as in {@link FoundCitation}. */
export interface LocatedCitation extends Citation {
  start: number;
  end: number;
}

/** What an instrument is out of since: read from the documents that repeal it. */
export type Repeals = ReadonlyMap<string, string>;

/** Where a citation stands. */
export interface Standpoint {
  document: Instrument | null;
  /** The provision it stands in. */
  provision: Provision | null;
}

/**
 * Resolves one citation: exactly one candidate, or none. Of several, those repealed on or before the
 * citing document's date drop out, unless this very sentence repeals them.
 */
export function resolveCitation(
  found: FoundCitation,
  place: { line: number; column: number },
  { document, provision }: Standpoint,
  index: InstrumentIndex,
  repeals: Repeals,
): LocatedCitation {
  const { text, title, number, provisions, relation, start, end } = found;
  const from = provision?.id ?? null;
  const base = { from, text, ...place, title, number, provisions, relation, start, end };
  if (relation === 'mention') return { ...base, target: null, targetProvisions: [], problem: null };
  if (relation === 'internal') return { ...base, ...resolveInternal(found, document, provision) };
  const own = document && title !== null && number === null ? ownTitle(title, document) : null;
  if (document && own && relation !== 'repeals') {
    if (provisions.length > 0)
      return {
        ...base,
        relation: 'internal',
        target: document.id,
        ...provisionsOf(provisions, document),
      };
    return {
      ...base,
      relation: 'issues',
      target: document.id,
      targetProvisions: own,
      problem: null,
    };
  }
  const unresolved = (problem: string) => ({
    ...base,
    target: null,
    targetProvisions: [],
    problem,
  });
  const named = index.candidates(found);
  const conflict = named.find((one) => number !== null && title !== null && !agrees(title, one));
  if (conflict) return unresolved(`${number}是另一份文件的字号，标题对不上`);
  const all = named.filter((one) => couldBeCited(one, found, document));
  const date = document?.date ?? null;
  const standing = all.filter(({ id }) => {
    const end = repeals.get(id);
    return relation === 'repeals' || end === undefined || date === null || end > date;
  });
  const [only, ...others] = standing.length > 0 ? standing : all;
  if (!only) return unresolved(NOT_KNOWN);
  if (others.length > 0) return unresolved(`有 ${others.length + 1} 份文件都可能是它，不能确定`);
  return { ...base, target: only.id, ...provisionsOf(provisions, only) };
}

/** The problem of a citation that names nothing the library knows. */
export const NOT_KNOWN = '没有收录这份文件';

/** What a document repeals is not itself; what it cites by title alone was there when it was written. */
function couldBeCited(
  candidate: Instrument,
  { number, relation }: FoundCitation,
  document: Instrument | null,
): boolean {
  if (relation === 'repeals' && number === null && candidate.id === document?.id) return false;
  if (number !== null || document?.date == null || candidate.date === null) return true;
  return candidate.date <= document.date;
}

/** Share of a title's characters that may differ before its number is taken for another's. */
const LIKENESS = 0.4;

/**
 * True when a cited title can be that of an instrument found by its number: equal to one of its titles,
 * part of one (关于印发……的通知 names what it issues), or alike but for some words.
 */
function agrees(title: string, { title: own, aliases, enclosures }: Instrument): boolean {
  const titles = [own, ...aliases, ...enclosures.map((enclosure) => enclosure.title)];
  const known = titles.filter((other) => other !== null).map(titleKey);
  const key = titleKey(title);
  return (
    known.length === 0 ||
    known.some((other) => other.includes(key) || key.includes(other)) ||
    known.some((other) => distance(key, other) <= LIKENESS * Math.max(key.length, other.length))
  );
}

/** The enclosure of the citing document that a title names; none for its own title; null for any other. */
function ownTitle(title: string, document: Instrument): string[] | null {
  const key = titleKey(title);
  const enclosed = document.enclosures.find((enclosure) => titleKey(enclosure.title) === key);
  if (enclosed) return [enclosed.id];
  const titles = document.title === null ? [] : [document.title, issuedTitle(document.title)];
  return titles.some((own) => titleKey(own) === key) ? [] : null;
}
