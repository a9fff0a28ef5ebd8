import type {
  Area,
  Condition,
  Counted,
  Figure,
  Force,
  Kind,
  MeasureEntry,
  ReliefFile,
} from './schema.ts';

/** Words of a document, with the id of the provision they stand in. */
export interface Stated {
  words: string;
  at: string;
}

/** Quotes, each once: the same words of a provision may stand for several groups. */
export function eachOnce<T extends Stated>(stated: readonly T[]): T[] {
  return stated.filter(
    ({ words, at }, index) =>
      stated.findIndex((one) => one.words === words && one.at === at) === index,
  );
}

export type StatedFigure = Stated & Omit<Figure, 'words' | 'at'>;

/** What a measure gives, in one of its cases. */
export interface Benefit {
  amount: StatedFigure | null;
  rate: StatedFigure | null;
  cap: (StatedFigure & { per: Counted }) | null;
  floor: StatedFigure | null;
  /** For how long. */
  lasts: StatedFigure | null;
  /** For which of several cases; null where there is one. */
  when: Stated | null;
}

export type MeasureArea = Stated & Omit<Area, 'words' | 'at'>;
export type MeasureCondition = Stated & Omit<Condition, 'words' | 'at' | 'key'> & { key: string };

/** A 惠企惠民措施: who gets what under which conditions, each with the words it rests on. Unknown is null or empty. */
export interface Measure {
  /** Unique in the library: `yunzhengban-2022-10__rent`. */
  id: string;
  document: string;
  /** Id of the provision that holds it. */
  provision: string;
  title: string;
  kind: Kind;
  needs: string[];
  for: (Stated & { all: string[] })[];
  conditions: MeasureCondition[];
  apply: Stated[];
  units: (Stated & { name: string; role: string | null })[];
  benefits: Benefit[];
  force: Stated & { is: Force };
  /** True for what other measures come after. */
  gateway: boolean;
  background: (Stated & { is: 'past' | 'elsewhere' }) | null;
  area: MeasureArea[];
  start: (Stated & { date: string }) | null;
  end: (Stated & { date: string }) | null;
  stacking: Stated | null;
  note: string | null;
}

/** What holds for every measure of a document that does not say otherwise. */
export type Shared = Pick<ReliefFile, 'document' | 'area' | 'stacking'>;

/** A measure as its file gives it, made complete: every quote with its provision, what is shared filled in. */
export function measureOf(entry: MeasureEntry, shared: Shared): Measure {
  const at = entry.at;
  const stated = <T extends { words: string; at?: string | undefined }>(one: T) => ({
    ...one,
    at: one.at ?? at,
  });
  const maybe = <T extends { words: string; at?: string | undefined }>(one: T | undefined) =>
    one ? stated(one) : null;
  return {
    id: `${shared.document}__${entry.id}`,
    document: shared.document,
    provision: at,
    title: entry.title,
    kind: entry.kind,
    needs: entry.needs,
    for: entry.for.map(stated),
    conditions: entry.conditions.map((one, index) => ({
      ...stated(one),
      key: one.key ?? `${entry.id}-${index + 1}`,
    })),
    apply: entry.apply.map(stated),
    units: entry.units.map((one) => ({ ...stated(one), role: one.role ?? null })),
    benefits: entry.benefits.map(({ amount, rate, cap, floor, lasts, when }) => ({
      amount: maybe(amount),
      rate: maybe(rate),
      cap: maybe(cap),
      floor: maybe(floor),
      lasts: maybe(lasts),
      when: maybe(when),
    })),
    force: stated(entry.force),
    gateway: entry.gateway,
    background: maybe(entry.background),
    area: (entry.area ?? shared.area).map(stated),
    start: maybe(entry.start),
    end: maybe(entry.end),
    stacking: maybe(entry.stacking ?? shared.stacking),
    note: entry.note ?? null,
  };
}
