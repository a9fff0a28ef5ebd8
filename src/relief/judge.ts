import type { Answers } from './answers.ts';
import type { Measure, MeasureCondition } from './measure.ts';
import type { Finder, Group } from './schema.ts';
import type { MeasureStanding } from './standing.ts';

/** Whether something holds; `unknown` where nobody has said. */
export type Outcome = 'yes' | 'unknown' | 'no';

/** One ground of a judgement, with the words it rests on. */
export interface Reason {
  about: 'who' | 'place' | 'condition';
  outcome: Outcome;
  words: string;
  /** The condition that asks, where it can be asked. */
  condition: MeasureCondition | null;
  /** What is missing, for what the text leaves open. */
  missing: 'answer' | 'rule' | 'reference' | null;
}

export type Fit = 'fits' | 'open' | 'not' | 'background';
export type Verdict = Fit | 'lapsed' | 'notYet';

/** What the answers make of a measure. */
export interface Judgement {
  verdict: Verdict;
  /** The same apart from its time: what it would be while it stood. */
  fit: Fit;
  reasons: Reason[];
  /** How exactly it is meant for the one who asks: 2 by name, 1 within a wider group, 0 unknown. */
  aim: 0 | 1 | 2;
}

/**
 * Judges a measure by the answers. It fits when whom it is for, where, and every condition are answered so; one answer
 * against it and it does not; else something is missing. What has lapsed, or is an account of what others give,
 * is never said to fit.
 */
export function judge(
  measure: Pick<Measure, 'for' | 'area' | 'conditions' | 'background'>,
  answers: Answers,
  finder: Finder,
  standing: MeasureStanding,
): Judgement {
  const { reason: who, aim } = judgeWho(measure, answers, finder);
  const place = judgePlace(measure, answers, finder);
  const conditions = measure.conditions.map((one) => judgeCondition(one, answers));
  const reasons = [who, ...(place ? [place] : []), ...conditions];
  const fit = fitOf(reasons, measure.background !== null);
  const verdict = standing.state === 'stands' || fit === 'not' ? fit : standing.state;
  return { verdict, fit, reasons, aim };
}

function fitOf(reasons: readonly Reason[], background: boolean): Fit {
  if (reasons.some(({ outcome }) => outcome === 'no')) return 'not';
  if (background) return 'background';
  return reasons.some(({ outcome }) => outcome === 'unknown') ? 'open' : 'fits';
}

/** The best of the alternatives a measure names. */
function judgeWho(
  measure: Pick<Measure, 'for'>,
  { who }: Answers,
  finder: Finder,
): { reason: Reason; aim: 0 | 1 | 2 } {
  const groups = new Map(finder.groups.map((group) => [group.id, group]));
  const said = who.flatMap((id) => groups.get(id) ?? []);
  const judged = measure.for.map(({ all, words }) => {
    const each = all.map((id) => belongs(groups.get(id), said, groups));
    return { outcome: worst(each), words, named: all.some((id) => who.includes(id)) };
  });
  const best = judged.reduce((a, b) => {
    const better = RANK[b.outcome] - RANK[a.outcome] || Number(b.named) - Number(a.named);
    return better > 0 ? b : a;
  });
  const { outcome, words, named } = best;
  const missing = outcome === 'unknown' ? 'answer' : null;
  const aim = outcome !== 'yes' ? 0 : named ? 2 : 1;
  return { reason: { about: 'who', outcome, words, condition: null, missing }, aim };
}

const RANK: Record<Outcome, number> = { no: 0, unknown: 1, yes: 2 };

function worst(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((a, b) => (RANK[b] < RANK[a] ? b : a), 'yes');
}

/**
 * Whether somebody of these groups belongs to a group: to it or to one within it, yes; to a wider one, perhaps. Of an
 * aspect (size, trade) that nothing was said of, perhaps; of one that was answered otherwise, or that one would
 * have said, no.
 */
function belongs(
  group: Group | undefined,
  said: readonly Group[],
  groups: ReadonlyMap<string, Group>,
): Outcome {
  if (!group || said.length === 0) return 'unknown';
  const within = (one: Group) => widerThan(one, groups).has(group.id);
  if (said.some(within)) return 'yes';
  const wider = widerThan(group, groups);
  if (said.some(({ id }) => wider.has(id))) return 'unknown';
  if (said.some(({ perhaps }) => perhaps.some((id) => within(groups.get(id) ?? group)))) {
    return 'unknown';
  }
  const sameSide = said.filter(({ side }) => side === group.side);
  if (sameSide.length === 0) return 'no';
  const answered = group.sure || sameSide.some(({ aspect }) => aspect === group.aspect);
  return answered ? 'no' : 'unknown';
}

/** A group and all it is under. */
function widerThan(group: Group, groups: ReadonlyMap<string, Group>): Set<string> {
  const found = new Set<string>();
  const visit = (one: Group | undefined) => {
    if (!one || found.has(one.id)) return;
    found.add(one.id);
    for (const id of one.under) visit(groups.get(id));
  };
  visit(group);
  return found;
}

/** Null where the text says nothing of places, or nobody has said where: then it decides nothing. */
function judgePlace(
  { area }: Pick<Measure, 'area'>,
  { place }: Answers,
  finder: Finder,
): Reason | null {
  if (place === null || area.length === 0) return null;
  const within = new Set([place]);
  // A place within a place stands behind or before it in the list; go on until nothing is added.
  for (let size = 0; size !== within.size;) {
    size = within.size;
    for (const one of finder.places)
      if (within.has(one.id)) for (const id of one.within) within.add(id);
  }
  const named = area.find(({ places }) => places.some((id) => within.has(id)));
  const words = named?.words ?? area[0]?.words ?? '';
  const reason = { about: 'place' as const, words, condition: null };
  if (!named || named.covers === 'not') {
    // A wider place than the one the text names: it may lie within.
    const around = area.some(
      ({ places, covers }) => covers !== 'not' && lies(places, place, finder),
    );
    return around
      ? { ...reason, outcome: 'unknown', missing: 'answer' }
      : { ...reason, outcome: 'no', missing: null };
  }
  if (named.covers === 'may') return { ...reason, outcome: 'unknown', missing: 'reference' };
  return { ...reason, outcome: 'yes', missing: null };
}

/** Whether one of these places lies within a place. */
function lies(places: readonly string[], place: string, { places: all }: Finder): boolean {
  return all.some(({ id, within }) => places.includes(id) && within.includes(place));
}

function judgeCondition(condition: MeasureCondition, { facts }: Answers): Reason {
  const { words, key, ask, number, meets = 'yes' } = condition;
  const reason = { about: 'condition' as const, words, condition };
  if (ask === undefined) return { ...reason, outcome: 'unknown', missing: 'rule' };
  const fact = facts[key];
  if (number) {
    if (typeof fact !== 'number') return { ...reason, outcome: 'unknown', missing: 'answer' };
    const { min = -Infinity, max = Infinity, exclusive = false } = number;
    const inside = exclusive ? fact > min && fact < max : fact >= min && fact <= max;
    return { ...reason, outcome: inside ? 'yes' : 'no', missing: null };
  }
  if (typeof fact !== 'boolean') return { ...reason, outcome: 'unknown', missing: 'answer' };
  return { ...reason, outcome: fact === (meets === 'yes') ? 'yes' : 'no', missing: null };
}
