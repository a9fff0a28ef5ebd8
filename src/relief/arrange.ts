import type { Answers, View } from './answers.ts';
import type { FoundMeasure } from './found.ts';
import { judge, type Fit, type Judgement, type Verdict } from './judge.ts';
import type { Finder, Force, Kind } from './schema.ts';
import { standingOf, type DocumentTimes, type MeasureStanding } from './standing.ts';

export interface Judged {
  measure: FoundMeasure;
  standing: MeasureStanding;
  judgement: Judgement;
}

/** The measures with what the answers make of them on a day (`YYYY-MM-DD`), in their order. */
export function judgeAll(
  measures: readonly FoundMeasure[],
  answers: Answers,
  finder: Finder,
  times: Readonly<Record<string, DocumentTimes>>,
  day: string,
): Judged[] {
  return measures.map((measure) => {
    const time = times[measure.document] ?? { timeline: [], planEnd: null };
    const standing = standingOf(measure, time, day);
    return { measure, standing, judgement: judge(measure, answers, finder, standing) };
  });
}

/** The ways in which a list can be narrowed, each by a property with several values. */
export const FACETS = ['need', 'kind', 'force', 'document'] as const;
export type FacetName = (typeof FACETS)[number];

const valuesOf: Record<FacetName, (measure: FoundMeasure) => readonly string[]> = {
  need: ({ needs }) => needs,
  kind: ({ kind }) => [kind],
  force: ({ force }) => [force.is],
  document: ({ document }) => [document],
};

function chosen(facet: FacetName, answers: Answers, view: View): readonly string[] {
  if (facet === 'need') return answers.needs;
  return view[facet] === '' ? [] : [view[facet]];
}

/** What is left by needs, kind, force, document and the words searched; `except` leaves one facet out. */
export function narrowed(
  judged: readonly Judged[],
  answers: Answers,
  view: View,
  except?: FacetName,
): Judged[] {
  const words = foldText(view.text).split(' ').filter(Boolean);
  return judged.filter(
    ({ measure }) =>
      words.every((word) => measure.text.includes(word)) &&
      FACETS.every((facet) => {
        const wanted = facet === except ? [] : chosen(facet, answers, view);
        return wanted.length === 0 || valuesOf[facet](measure).some((one) => wanted.includes(one));
      }),
  );
}

/** How many measures that are not 不符合 each value of a facet would leave, by all that is chosen beside it. */
export function countsOf(
  judged: readonly Judged[],
  answers: Answers,
  view: View,
  facet: FacetName,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { measure, judgement } of narrowed(judged, answers, view, facet)) {
    if (judgement.fit === 'not') continue;
    for (const value of valuesOf[facet](measure)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The order of the list: what fits, what is recited for one, what is open, what has lapsed, what does not fit. */
export const ORDER: readonly Verdict[] = [
  ...(['fits', 'elsewhere', 'open', 'notYet', 'lapsed', 'past', 'not'] as const),
];

/** The measures under each verdict, in their order by what is looked for; verdicts without any are left out. */
export function sectionsOf(
  judged: readonly Judged[],
  sort: View['sort'],
  needs: readonly string[],
): { verdict: Verdict; judged: Judged[] }[] {
  return ORDER.flatMap((verdict) => {
    const own = judged
      .filter(({ judgement }) => judgement.verdict === verdict)
      .sort(SORTS[sort](needs));
    const ordered = sort === '' ? eachNeedFirst(own, needs) : own;
    return own.length > 0 ? [{ verdict, judged: ordered }] : [];
  });
}

/** The best measure for each thing looked for, then the others: none of them waits for all there is for another. */
function eachNeedFirst(judged: readonly Judged[], needs: readonly string[]): Judged[] {
  const best = needs.flatMap(
    (need) => judged.find(({ measure }) => measure.needs.includes(need)) ?? [],
  );
  return [...new Set([...judged.filter((one) => best.includes(one)), ...judged])];
}

type Compare = (a: Judged, b: Judged) => number;

const FITS: Record<Fit, number> = { fits: 0, open: 1, elsewhere: 2, past: 3, not: 4 };
const FORCE: Record<Force, number> = { entitlement: 0, delegated: 1, encouraged: 2, planned: 3 };

/** What helps, but gives nothing into one's hand. */
const HELP: ReadonlySet<Kind> = new Set<Kind>(['service', 'procedure', 'priority']);

/**
 * Best first: what fits, what others come after, what is meant for one by name, what is firm, what serves most of what
 * is looked for, what gives something, what lacks least.
 */
const byFit =
  (needs: readonly string[]): Compare =>
  (a, b) =>
    FITS[a.judgement.fit] - FITS[b.judgement.fit] ||
    open(a, 'who') - open(b, 'who') ||
    Number(b.measure.gateway) - Number(a.measure.gateway) ||
    b.judgement.aim - a.judgement.aim ||
    FORCE[a.measure.force.is] - FORCE[b.measure.force.is] ||
    served(b, needs) - served(a, needs) ||
    Number(HELP.has(a.measure.kind)) - Number(HELP.has(b.measure.kind)) ||
    open(a) - open(b);

/** How many of the things looked for it serves. */
function served({ measure }: Judged, needs: readonly string[]): number {
  return needs.filter((need) => measure.needs.includes(need)).length;
}

function open({ judgement: { reasons } }: Judged, about?: 'who'): number {
  return reasons.filter(
    (one) => one.outcome === 'unknown' && (about === undefined || one.about === about),
  ).length;
}

const LAST = '9999';

const SORTS: Record<View['sort'], (needs: readonly string[]) => Compare> = {
  '': byFit,
  amount: (needs) => (a, b) =>
    (b.measure.yuan ?? -1) - (a.measure.yuan ?? -1) || byFit(needs)(a, b),
  end: (needs) => (a, b) =>
    (a.standing.day ?? LAST).localeCompare(b.standing.day ?? LAST) || byFit(needs)(a, b),
};

/** What is no claim: it comes after what is one. */
const SOFT: ReadonlySet<Force> = new Set<Force>(['encouraged', 'planned']);

/** The measures under one verdict in three parts, each in its order. */
export interface Parts {
  first: Judged[];
  /** No claim, and not meant for the trade or the person of the one who asks. */
  soft: Judged[];
  /** Nobody has said yet whether it is meant for the one who asks. */
  doubtful: Judged[];
}

/**
 * What the text gives to the one who asks comes first. What may be meant for others is parted from it, and what is
 * only encouraged or planned, unless the reader has said what for, or there is nothing else. Who has asked for an
 * order or a force gets all as one.
 */
export function partsOf(
  judged: readonly Judged[],
  { who, needs }: Pick<Answers, 'who' | 'needs'>,
  { sort, force }: Pick<View, 'sort' | 'force'>,
): Parts {
  const whole: Parts = { first: [...judged], soft: [], doubtful: [] };
  if (sort !== '' || force !== '') return whole;
  const isDoubtful = (one: Judged) => who.length > 0 && open(one, 'who') > 0;
  const isSoft = ({ measure, judgement }: Judged) =>
    needs.length === 0 && SOFT.has(measure.force.is) && judgement.aim < 3;
  const sure = judged.filter((one) => !isDoubtful(one));
  const soft = sure.filter(isSoft);
  if (soft.length === judged.length) return whole;
  return { first: sure.filter((one) => !isSoft(one)), soft, doubtful: judged.filter(isDoubtful) };
}

/** Text as it is searched: width and case folded, white space as one space. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
