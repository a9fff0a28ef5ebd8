import type { Measure, StatedFigure } from './measure.ts';
import type { Kind } from './schema.ts';

/** Kinds of which one asks how much. */
const SUMS: ReadonlySet<Kind> = new Set<Kind>([
  ...([
    'subsidy',
    'reward',
    'exemption',
    'reduction',
    'credit',
    'guarantee',
    'investment',
  ] as const),
]);

/** What a measure gives in one of its cases, in the words of the text. */
export interface Given {
  /** The case (对留用比例达到50%以上的); null where there is none. */
  when: string | null;
  words: string[];
}

/**
 * What a measure gives, by case, each word once; cases without any are left out. How fast an office works is the gift
 * itself where a procedure is made easier or nothing else is given.
 */
export function givenBy({ kind, benefits }: Pick<Measure, 'kind' | 'benefits'>): Given[] {
  const cases = benefits.map(({ when, amount, rate, cap, floor, lasts }) => ({
    when: when?.words ?? null,
    figures: [amount, rate, cap, floor, lasts].flatMap((figure) => figure ?? []),
  }));
  const isFast = kind === 'procedure' || cases.every(({ figures }) => figures.every(isSpeed));
  return cases
    .map(({ when, figures }) => {
      const given = figures.filter((figure) => isFast || !isSpeed(figure));
      return { when, words: [...new Set(given.map(({ words }) => words))] };
    })
    .filter(({ words }) => words.length > 0);
}

/** Whether a sum would be expected, and the text has none. */
export function leavesSumOpen(measure: Pick<Measure, 'kind' | 'benefits'>): boolean {
  return SUMS.has(measure.kind) && givenBy(measure).length === 0;
}

function isSpeed({ unit }: StatedFigure): boolean {
  return unit?.includes('工作日') ?? false;
}
