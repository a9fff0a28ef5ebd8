import type { Provision } from '../provisions/provision.ts';
import { scopeOf } from '../provisions/words.ts';

/** A term and the provision whose words say what it means. */
export interface Definition {
  term: string;
  provision: string;
  /** The provision within which the definition is in sight and its term needs no card. */
  around: string;
  /** The provision within which the term has this meaning; empty for the notice's own words. */
  scope: string;
}

/** A term in the text of a provision; offsets in UTF-16 units, `definition` a place in the list. */
export interface TermUse {
  start: number;
  end: number;
  definition: number;
}

const TERM = '[^，。；：、“”《》（）\\s\\d]{2,20}?';

// 本规定所称行政机关包括： · 本办法所称“甲”，是指 · 本条所称正当理由包括
const CALLED = new RegExp(
  `^(?:本(条|款)|本[\\p{Script=Han}]{2,4})(?:中)?所称(?:的)?“?(${TERM})”?，?(?:是指|系指|指|包括)`,
  'u',
);
// 甲，是指 · 城镇职工基本养老保险参保人数。是指
const MEANS = new RegExp(`^“?(${TERM})”?[，。](?:是指|系指)`, 'u');
// The first paragraph below a heading: 指报告期内…
const MEANING = /^(?:是指|系指|指)(?![导挥示出引定派明标])/u;
// 城镇登记失业率（%）：≤4% : what the heading names stands before the first mark.
const NAMED = /^([^，。；：、“”《》（）\s\d]{2,20})(?=[（：]|$)/u;
/** What begins like a term and is none. */
const NOT_TERMS = /^(?:前款|上述|下列|其中|以上|这里)|所称/u;

/**
 * The terms a document defines: `本规定所称…包括：`, `…，是指…`, and headings whose first paragraph begins with 指.
 * Only where the form leaves no doubt; a term defined twice is the term of neither.
 */
export function definitionsOf(provisions: readonly Provision[]): Definition[] {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const found = provisions.flatMap((provision): Definition[] => {
    const { id, text, kind, heading } = provision;
    if (heading || !['paragraph', 'item', 'subitem', 'article', 'level'].includes(kind)) return [];
    const scope = scopeOf(id, byId);
    const around = nearest(provision, byId, 'article')?.id ?? id;
    const called = CALLED.exec(text);
    if (called) {
      const [, part, term = ''] = called;
      const own = part === '条' ? around : part === '款' ? id : scope;
      return isTerm(term) ? [{ term, provision: id, around, scope: own }] : [];
    }
    const above = provision.parent === null ? undefined : byId.get(provision.parent);
    const term = MEANS.exec(text)?.[1] ?? (MEANING.test(text) ? headingTerm(above) : '');
    return isTerm(term) ? [{ term, provision: id, around: above?.id ?? id, scope }] : [];
  });
  return found.filter((one) => !found.some((other) => other !== one && other.term === one.term));
}

/**
 * Where the terms are used: the first use in each article, or else in each paragraph, item or row. A
 * longer term goes before a shorter one; what stands in 《》 or in a heading is left alone.
 */
export function termUses(
  provisions: readonly Provision[],
  definitions: readonly Definition[],
): Map<string, TermUse[]> {
  const uses = new Map<string, TermUse[]>();
  if (definitions.length === 0) return uses;
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const seen = new Set<string>();
  const longestFirst = definitions
    .map(({ term }, definition) => ({ term, definition }))
    .toSorted((a, b) => b.term.length - a.term.length);
  const anyTerm = new RegExp(
    `《[^《》]*(?:《[^《》]*》[^《》]*)*》|${longestFirst.map(({ term }) => escaped(term)).join('|')}`,
    'gu',
  );
  for (const provision of provisions) {
    if (provision.heading || provision.kind === 'annexName') continue;
    const stretch = nearest(provision, byId, 'article')?.id ?? provision.id;
    for (const match of provision.text.matchAll(anyTerm)) {
      const [term] = match;
      const definition = definitions.findIndex((own) => own.term === term);
      const own = definitions[definition];
      if (!own || seen.has(`${stretch} ${term}`)) continue;
      const lines = [provision, ...above(provision, byId)].map(({ id }) => id);
      if (lines.includes(own.around)) continue;
      if (own.scope !== scopeOf(provision.id, byId) && !lines.includes(own.scope)) continue;
      seen.add(`${stretch} ${term}`);
      const list = uses.get(provision.id) ?? [];
      list.push({ start: match.index, end: match.index + term.length, definition });
      uses.set(provision.id, list);
    }
  }
  return uses;
}

function headingTerm(above: Provision | undefined): string {
  return (above?.heading && NAMED.exec(above.text)?.[1]) || '';
}

function isTerm(term: string): boolean {
  const length = Array.from(term).length;
  return length >= 2 && length <= 20 && !NOT_TERMS.test(term);
}

function nearest(
  provision: Provision,
  byId: ReadonlyMap<string, Provision>,
  kind: Provision['kind'],
): Provision | undefined {
  return [provision, ...above(provision, byId)].find((one) => one.kind === kind);
}

function above(provision: Provision, byId: ReadonlyMap<string, Provision>): Provision[] {
  const list: Provision[] = [];
  for (let at = provision.parent; at !== null;) {
    const next = byId.get(at);
    if (!next) break;
    list.push(next);
    at = next.parent;
  }
  return list;
}

function escaped(term: string): string {
  return term.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
