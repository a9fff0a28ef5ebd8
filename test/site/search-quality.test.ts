/** Search answers the judged queries at least as well as `content/measurements.yaml` says. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadJudged, SETS } from '../../scripts/lib/bench/search/judged.ts';
import { MEASURED_DAY, openEngine, ownOutcomes } from '../../scripts/lib/bench/search/outcomes.ts';
import { figuresOf, type Judgments, type StratumFigures } from '../../src/search/measure.ts';
import { measurements } from './library.ts';

/** Figures are rounded to a thousandth. */
const ROUNDING = 0.0011;

/** What a reader may expect of literal words and numbers, whatever was recorded. */
const LITERAL = ['words', 'phrases', 'names', 'several', 'numbers'];

describe.each(SETS)('the judged queries of %s', (set) => {
  const recorded = measurements?.search?.sets[set]?.['own'] ?? [];
  let judged: Judgments;
  let measured: StratumFigures[];

  beforeAll(async () => {
    judged = await loadJudged(set);
    measured = figuresOf(
      judged,
      await ownOutcomes(await openEngine(), judged.topics, MEASURED_DAY),
    );
  });

  test('figures were recorded for every stratum: npm run bench:search -- --record', () => {
    expect(recorded.map(({ stratum, queries }) => [stratum, queries])).toEqual(
      measured.map(({ stratum, queries }) => [stratum, queries]),
    );
  });

  test.each(recorded)('$stratum', (before) => {
    const now = measured.find(({ stratum }) => stratum === before.stratum);
    for (const figure of ['answered', 'recall', 'precision', 'mrr', 'ndcg'] as const)
      expect(now?.[figure] ?? 0, figure).toBeGreaterThanOrEqual((before[figure] ?? 0) - ROUNDING);
    if (LITERAL.includes(before.stratum)) expect(now?.answered).toBeGreaterThanOrEqual(0.95);
  });
});
