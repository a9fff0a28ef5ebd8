/** How well search answers: judged queries, and the figures of a run. */
import { z } from 'zod';

/** Kinds of queries, in the order they are shown. */
export const STRATA = [
  'words',
  'phrases',
  'names',
  'several',
  'numbers',
  'questions',
  'synonyms',
  'typos',
  'pinyin',
  'nothing',
] as const;

export type Stratum = (typeof STRATA)[number];

export interface Topic {
  id: string;
  stratum: Stratum;
  query: string;
}

/** Queries with the passages that answer them. */
export interface Judgments {
  topics: Topic[];
  /** By topic: `document#provision` → 3 the passage wanted, 2 answers too, 1 touches the matter. */
  grades: Map<string, Map<string, number>>;
  /** By topic: queries that are right to suggest. */
  suggestions: Map<string, string[]>;
}

/** What a search gave: `document#provision` in rank order, and the queries it proposed. */
export interface Outcome {
  hits: string[];
  suggestions: string[];
}

/** Grade from which a passage answers. */
const ANSWERS = 2;

const share = z.number().min(0).max(1);

/** Figures of a run for one stratum; shares between 0 and 1, null where they mean nothing. */
export const stratumFiguresSchema = z.strictObject({
  stratum: z.enum(STRATA),
  queries: z.number().int(),
  /** Queries answered as they should be, see `isAnswered`. */
  answered: share,
  /** Answering passages that were found at all. */
  recall: share.nullable(),
  /** Judged passages among the first five hits. */
  precision: share.nullable(),
  /** Mean of 1 / rank of the first answering passage. */
  mrr: share.nullable(),
  ndcg: share.nullable(),
});

export type StratumFigures = z.infer<typeof stratumFiguresSchema>;

/**
 * Reads judged queries: topics as `id TAB stratum TAB query`, judgments in TREC form
 * (`id 0 document#provision grade`), suggestions as `id TAB query`. Throws on a line that is none of these:
 * the files are the project's own.
 */
export function readJudgments(topics: string, qrels: string, suggestions: string): Judgments {
  const grades: Judgments['grades'] = new Map();
  for (const line of linesOf(qrels)) {
    const [id = '', , passage = '', grade = ''] = line.split(' ');
    if (!/^[1-3]$/u.test(grade)) throw new Error(`no judgment: ${line}`);
    grades.set(id, (grades.get(id) ?? new Map<string, number>()).set(passage, Number(grade)));
  }
  const right: Judgments['suggestions'] = new Map();
  for (const line of linesOf(suggestions)) {
    const [id = '', query = ''] = line.split('\t');
    right.set(id, [...(right.get(id) ?? []), query]);
  }
  return {
    grades,
    suggestions: right,
    topics: linesOf(topics).map((line) => {
      const [id = '', stratum, query = ''] = line.split('\t');
      const known = STRATA.find((one) => one === stratum);
      if (!known || query === '') throw new Error(`no topic: ${line}`);
      return { id, stratum: known, query };
    }),
  };
}

/** The figures of a run by stratum, those without queries left out. */
export function figuresOf(
  { topics, grades, suggestions }: Judgments,
  outcomes: ReadonlyMap<string, Outcome>,
): StratumFigures[] {
  return STRATA.flatMap((stratum) => {
    const own = topics.filter((topic) => topic.stratum === stratum);
    if (own.length === 0) return [];
    const judged = own.map((topic) => {
      const known = grades.get(topic.id) ?? new Map<string, number>();
      const { hits, suggestions: proposed } = outcomes.get(topic.id) ?? NOTHING;
      const gained = hits.map((hit) => known.get(hit) ?? 0);
      const wanted = [...known.values()].filter((grade) => grade >= ANSWERS).length;
      const found = gained.filter((grade) => grade >= ANSWERS).length;
      const first = gained.slice(0, 5);
      return {
        answered: isAnswered(stratum, gained, proposed, suggestions.get(topic.id) ?? []) ? 1 : 0,
        recall: wanted === 0 ? null : found / wanted,
        precision:
          wanted === 0 || first.length === 0
            ? null
            : first.filter((grade) => grade > 0).length / first.length,
        mrr: wanted === 0 ? null : 1 / (1 + rankOf(gained)),
        ndcg: wanted === 0 ? null : gain(gained) / gain([...known.values()].sort((a, b) => b - a)),
      };
    });
    const mean = (name: 'recall' | 'precision' | 'mrr' | 'ndcg') => {
      const values = judged.map((one) => one[name]).filter((value) => value !== null);
      return values.length === 0 ? null : rounded(sum(values) / values.length);
    };
    return [
      {
        stratum,
        queries: own.length,
        answered: rounded(sum(judged.map(({ answered }) => answered)) / own.length),
        recall: mean('recall'),
        precision: mean('precision'),
        mrr: mean('mrr'),
        ndcg: mean('ndcg'),
      },
    ];
  });
}

const NOTHING: Outcome = { hits: [], suggestions: [] };

/**
 * True when a query was answered as its reader may ask: a number by its document in the first place, literal
 * words by an answering passage among the first three, a question or other words among the first five, a
 * mistake by a right suggestion or such a passage, and what is not here by nothing.
 */
function isAnswered(
  stratum: Stratum,
  gained: readonly number[],
  proposed: readonly string[],
  right: readonly string[],
): boolean {
  const rank = rankOf(gained);
  switch (stratum) {
    case 'nothing':
      return gained.length === 0;
    case 'numbers':
      return rank === 0;
    case 'typos':
    case 'pinyin':
      return rank < 5 || proposed.some((query) => right.includes(query));
    case 'questions':
    case 'synonyms':
      return rank < 5;
    default:
      return rank < 3;
  }
}

/** Rank of the first answering passage, from 0; Infinity where there is none. */
function rankOf(gained: readonly number[]): number {
  const at = gained.findIndex((grade) => grade >= ANSWERS);
  return at === -1 ? Infinity : at;
}

/** Discounted cumulative gain of the first ten. */
function gain(gained: readonly number[]): number {
  return sum(gained.slice(0, 10).map((grade, at) => (2 ** grade - 1) / Math.log2(at + 2)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
