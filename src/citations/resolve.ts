import { distance } from 'fastest-levenshtein';
import { parseNumber } from '../instruments/document-number.ts';
import { issuedTitle } from '../instruments/title.ts';
import { readReference } from '../provisions/reference.ts';
import type { Provision } from '../provisions/provision.ts';
import { withoutWhite } from '../text/characters.ts';
import type { FoundCitation, Relation } from './citation.ts';

/** Anything that can be cited: a document of the library, or an instrument it only knows of. */
export interface Instrument {
  id: string;
  title: string | null;
  number: string | null;
  date: string | null;
  /** Other titles it goes by: a shorter form, the title of what it issues. */
  aliases: readonly string[];
  enclosures: readonly { id: string; title: string }[];
  provisions: readonly Provision[];
}

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

/** All instruments, ready for being found by number and title. */
export class InstrumentIndex {
  private readonly byNumber = new Map<string, Instrument[]>();
  private readonly byTitle = new Map<string, Instrument[]>();

  constructor(instruments: readonly Instrument[]) {
    for (const instrument of instruments) {
      if (instrument.number) push(this.byNumber, numberKey(instrument.number), instrument);
      const titles = [
        instrument.title,
        ...instrument.aliases,
        ...instrument.enclosures.map(({ title }) => title),
      ];
      for (const key of new Set(titles.filter((title) => title !== null).map(titleKey))) {
        push(this.byTitle, key, instrument);
      }
    }
  }

  /** The instruments a citation can mean: by its number where it has one, else by its title. */
  candidates({ title, number }: Pick<FoundCitation, 'title' | 'number'>): readonly Instrument[] {
    if (number !== null) {
      const exact = this.byNumber.get(numberKey(number));
      if (exact) return exact;
      // A number that is not known goes with a title whose number is not known; one without its agency
      // (〔2020〕60号) also with a number that ends so.
      const bare = /^〔|^\d{4}年第/u.test(number);
      return this.titled(title).filter(
        (other) => other.number === null || (bare && other.number.endsWith(number)),
      );
    }
    return this.titled(title);
  }

  private titled(title: string | null): readonly Instrument[] {
    return title === null ? [] : (this.byTitle.get(titleKey(title)) ?? []);
  }
}

function push(map: Map<string, Instrument[]>, key: string, instrument: Instrument): void {
  map.set(key, [...(map.get(key) ?? []), instrument]);
}

/** Brackets and widths aside; 37号 never meets 137号, 云政 never 云政办. */
function numberKey(number: string): string {
  const parsed = parseNumber(number);
  return parsed
    ? `${parsed.agencyCode}|${parsed.year ?? ''}|${parsed.serial}`
    : withoutWhite(number);
}

/** White space, inner marks and a state's full name do not tell titles apart. */
export function titleKey(title: string): string {
  return withoutWhite(title)
    .replace(/[《〈<＜]/gu, '〈')
    .replace(/[》〉>＞]/gu, '〉')
    .replace(/[〈〉]/gu, '')
    .replace(/^中华人民共和国/u, '');
}

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

function provisionsOf(
  words: readonly string[],
  target: Instrument,
): Pick<Citation, 'targetProvisions' | 'problem'> {
  if (words.length === 0 || target.provisions.length === 0)
    return { targetProvisions: [], problem: null };
  const cited = { ...target, title: target.title ?? '' };
  const read = words.map((reference) => readReference(reference, cited));
  const problem = read.find((one) => one.problem !== null)?.problem ?? null;
  return { targetProvisions: read.flatMap(({ ids }) => ids), problem };
}

type Internal = Pick<Citation, 'target' | 'targetProvisions' | 'problem'>;

/** 本规则第七条 · 前款 · 前条第二款 · 附件2: by position in the document itself. */
function resolveInternal(
  { provisions }: FoundCitation,
  document: Instrument | null,
  provision: Provision | null,
): Internal {
  if (!document) return { target: null, targetProvisions: [], problem: null };
  const backward = /^(?:前|上)([一二两三四五\d]*)(条|款|项)(.*)$/u.exec(provisions[0] ?? '');
  if (backward) return backwardReference(backward, document, provision);
  const annexes = document.provisions.filter(
    ({ kind }) => kind === 'annex' || kind === 'annexName',
  );
  const annex = /^附件\s*(\S*)$/u.exec(provisions[0] ?? '');
  if (annex && !document.provisions.some(({ kind }) => kind === 'annex')) {
    const named = annexes.filter(({ id }) => annex[1] === '' || id.endsWith(`_${annex[1]}`));
    const ids = named.length === 1 ? named.map(({ id }) => id) : [];
    return {
      target: document.id,
      targetProvisions: ids,
      problem: ids.length > 0 ? null : `没有${provisions[0] ?? ''}`,
    };
  }
  const rest = provisionsOf(provisions, document);
  return { target: document.id, ...rest };
}

const BACK: Record<string, number> = { '': 1, 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };

function backwardReference(
  [, count = '', unit = '', further = '']: RegExpExecArray,
  document: Instrument,
  provision: Provision | null,
): Internal {
  const failed = (problem: string): Internal => ({
    target: document.id,
    targetProvisions: [],
    problem,
  });
  const kind = ({ 条: 'article', 款: 'paragraph', 项: 'item' } as const)[
    unit as '条' | '款' | '项'
  ];
  const byId = new Map(document.provisions.map((other) => [other.id, other]));
  let own: Provision | undefined = provision ?? undefined;
  while (own && own.kind !== kind) own = own.parent === null ? undefined : byId.get(own.parent);
  if (!own) return failed(`这里不在${unit}内`);
  const siblings = document.provisions.filter(
    (other) => other.kind === kind && (kind === 'article' || other.parent === own.parent),
  );
  const at = siblings.findIndex(({ id }) => id === own.id);
  const steps = BACK[count] ?? Number(count);
  const before = siblings.slice(Math.max(0, at - steps), at);
  if (before.length < steps) return failed(`前面没有${count}${unit}`);
  if (further === '')
    return { target: document.id, targetProvisions: before.map(({ id }) => id), problem: null };
  const holder = before.at(-1);
  const words = holder?.citation?.replace(/^《.*》(?:（[^（）]*）)?/u, '') ?? '';
  return {
    target: document.id,
    ...provisionsOf([words + further], document),
  };
}
