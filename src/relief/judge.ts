import type { Answers } from './answers.ts';
import type { Measure, MeasureArea, MeasureCondition } from './measure.ts';
import type { Area, Finder, Group } from './schema.ts';
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
  /** Of whom it is for: the groups that would settle it, where nobody has said. */
  groups: string[];
  /** What is missing: an answer, a rule the text does not give, the word of the place, something still to be got. */
  missing: 'answer' | 'rule' | 'reference' | 'step' | null;
}

/** `elsewhere`: the standard of another document, recited; `past`: an account of what was. */
export type Fit = 'fits' | 'open' | 'not' | 'elsewhere' | 'past';
export type Verdict = Fit | 'lapsed' | 'notYet';

/** How exactly a measure is meant for the one who asks; see `Judgement.aim`. */
export type Aim = 0 | 1 | 2 | 3;

/** What an open judgement waits for: an answer, a step still to be taken, the word of the unit. */
export type Waiting = 'answer' | 'step' | 'unit';

/** What the answers make of a measure. */
export interface Judgement {
  verdict: Verdict;
  /** The same apart from its time: what it would be while it stood. */
  fit: Fit;
  reasons: Reason[];
  /** How exactly it is meant for the one who asks: 3 by trade, role or person, 2 by size, 1 within a wider group, 0 unknown. */
  aim: Aim;
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
  const fit = fitOf(reasons, measure.background);
  // What is only recited does not end with the document that recites it.
  const timeless = measure.background !== null || fit === 'not';
  const verdict = timeless || standing.state === 'stands' ? fit : standing.state;
  return { verdict, fit, reasons, aim };
}

function fitOf(reasons: readonly Reason[], background: Measure['background']): Fit {
  if (reasons.some(({ outcome }) => outcome === 'no')) return 'not';
  if (background) return background.is;
  return reasons.some(({ outcome }) => outcome === 'unknown') ? 'open' : 'fits';
}

/** What a judgement waits for; null where it is not open. An answer comes before a step, a step before the unit. */
export function waitingFor({ fit, reasons }: Pick<Judgement, 'fit' | 'reasons'>): Waiting | null {
  if (fit !== 'open') return null;
  const lacks = (what: Reason['missing']) => reasons.some(({ missing }) => missing === what);
  if (lacks('answer')) return 'answer';
  return lacks('step') ? 'step' : 'unit';
}

/**
 * The grounds as they are told. Where a condition is just what the text says of whom, nobody is said to be it before
 * that condition is settled.
 */
export function groundsOf(reasons: readonly Reason[]): Reason[] {
  const conditions = new Set(
    reasons.filter(({ about }) => about === 'condition').map(({ words }) => words),
  );
  return reasons.filter(
    ({ about, outcome, words }) => !(about === 'who' && outcome === 'yes' && conditions.has(words)),
  );
}

/** The best of the alternatives a measure names. */
function judgeWho(
  measure: Pick<Measure, 'for'>,
  answers: Answers,
  finder: Finder,
): { reason: Reason; aim: Aim } {
  const who = saidToBe(answers, finder);
  const groups = new Map(finder.groups.map((group) => [group.id, group]));
  const said = who.flatMap((id) => groups.get(id) ?? []);
  // What somebody calls themselves says more than what they look for.
  const aim = (id: string) => {
    if (answers.who.includes(id)) return aimOf(groups.get(id));
    return who.includes(id) ? 2 : 1;
  };
  const judged = measure.for.map(({ all, words }) => {
    const each = all.map((id) => belongs(groups.get(id), said, groups));
    const open = all.filter((_, index) => each[index] === 'unknown');
    const named = Math.max(1, ...all.map(aim));
    return { outcome: worst(each), words, open, named };
  });
  const best = judged.reduce((a, b) => {
    const better = RANK[b.outcome] - RANK[a.outcome] || b.named - a.named;
    return better > 0 ? b : a;
  });
  const { outcome, words, open, named } = best;
  const missing = outcome === 'unknown' ? 'answer' : null;
  const settle = outcome === 'unknown' ? open : [];
  return {
    reason: { about: 'who', outcome, words, condition: null, groups: settle, missing },
    aim: outcome === 'yes' ? (named as Aim) : 0,
  };
}

/** The groups somebody has chosen, and those that what is looked for tells of whoever has chosen any. */
function saidToBe({ who, needs }: Answers, finder: Finder): readonly string[] {
  if (who.length === 0) return who;
  const told = finder.needs.flatMap(({ id, means }) => (needs.includes(id) ? (means ?? []) : []));
  return [...new Set([...who, ...told])];
}

/** Many are small; few are exporters. */
function aimOf(group: Group | undefined): number {
  return group?.aspect === 'size' ? 2 : 3;
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

/**
 * Null where the text says nothing of places, or nobody has said where: then it decides nothing. A place is covered when it,
 * or what it lies in, or every part of it is.
 */
function judgePlace(
  { area }: Pick<Measure, 'area'>,
  { place }: Answers,
  finder: Finder,
): Reason | null {
  if (place === null || area.length === 0) return null;
  const parts = finder.places.filter(({ within }) => within.includes(place)).map(({ id }) => id);
  const own = coverOf(place, area, finder);
  const covers = own ? [own] : parts.map((id) => coverOf(id, area, finder));
  const reason = { about: 'place' as const, condition: null, groups: [] };
  const found = covers.find((one) => one !== null) ?? null;
  const words = found?.words ?? area[0]?.words ?? '';
  const all = (cover: Area['covers']) =>
    covers.length > 0 && covers.every((one) => one?.covers === cover);
  if (all('applies')) return { ...reason, words, outcome: 'yes', missing: null };
  if (all('may')) return { ...reason, words, outcome: 'unknown', missing: 'reference' };
  const none = covers.every((one) => one === null || one.covers === 'not');
  return none
    ? { ...reason, words, outcome: 'no', missing: null }
    : { ...reason, words, outcome: 'unknown', missing: 'answer' };
}

/** What an area says of a place, or of what the place lies in; null where it says nothing. */
function coverOf(place: string, area: Measure['area'], finder: Finder): MeasureArea | null {
  const own = area.find(({ places }) => places.includes(place));
  if (own) return own;
  const around = finder.places.find(({ id }) => id === place)?.within ?? [];
  return around.map((id) => coverOf(id, area, finder)).find((one) => one !== null) ?? null;
}

function judgeCondition(condition: MeasureCondition, { facts }: Answers): Reason {
  const { words, key, ask, number, meets = 'yes', obtainable = false } = condition;
  const reason = { about: 'condition' as const, words, condition, groups: [] };
  if (ask === undefined) return { ...reason, outcome: 'unknown', missing: 'rule' };
  const fact = facts[key];
  if (number) {
    if (typeof fact !== 'number') return { ...reason, outcome: 'unknown', missing: 'answer' };
    const { min = -Infinity, max = Infinity, exclusive = false } = number;
    const inside = exclusive ? fact > min && fact < max : fact >= min && fact <= max;
    // 原则上不少于50套: below it the unit may still agree.
    if (!inside && words.includes('原则上'))
      return { ...reason, outcome: 'unknown', missing: 'rule' };
    if (!inside && obtainable) return { ...reason, outcome: 'unknown', missing: 'step' };
    return { ...reason, outcome: inside ? 'yes' : 'no', missing: null };
  }
  if (typeof fact !== 'boolean') return { ...reason, outcome: 'unknown', missing: 'answer' };
  const met = fact === (meets === 'yes');
  if (!met && obtainable) return { ...reason, outcome: 'unknown', missing: 'step' };
  return { ...reason, outcome: met ? 'yes' : 'no', missing: null };
}
