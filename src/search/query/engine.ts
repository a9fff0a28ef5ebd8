/** The engine of search: a question in, an answer out. It reads files through a function, and no clock. */
import type { Answer, Group, Question } from './answer.ts';
import { thatAnswer } from './asked.ts';
import { conceptOf, conceptsOf } from './concepts.ts';
import { findLiterally } from './literal.ts';
import { countValues, pagesAllowed } from './filters.ts';
import { groupsOf, textOf, type FoundPassage } from './groups.ts';
import { HEAD } from './matches.ts';
import { findByNumber } from './numbers.ts';
import type { FoundReference } from './reference-query.ts';
import { partReference } from './reference-words.ts';
import { findRelated } from './related.ts';
import { SearchIndex, type ReadFile } from './search-index.ts';
import { simplify } from './simplify.ts';
import { suggest } from './suggest.ts';
import { standardNumber } from './typed-number.ts';
import { wordsTyped } from './words-typed.ts';

/** How much of the best one's score a related passage has to have to be shown. */
const OF_BEST = 0.4;

export class Engine {
  readonly #index: SearchIndex;

  private constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** `read` reads the files of the site. */
  static async open(read: ReadFile): Promise<Engine> {
    return new Engine(await SearchIndex.open(read));
  }

  async ask(question: Question): Promise<Answer> {
    const query = question.query.trim();
    if (query === '') return empty(question.query);
    const simplified = await simplify(this.#index, query);
    if (simplified === query || (await this.#standsAsTyped(question, query)))
      return this.#orSuggested(await this.#answer(question, query), question);
    const answer = { ...(await this.#answer(question, simplified)), simplified };
    return this.#orSuggested(answer, question);
  }

  /** True when a query that could be simplified stands somewhere as it is. */
  async #standsAsTyped({ filters }: Question, query: string): Promise<boolean> {
    const allowed = await pagesAllowed(this.#index, filters);
    return (await this.#exact(query, wordsTyped(query), allowed)).length > 0;
  }

  /** Where nothing was found, the passages of the likeliest suggestion, which are not what was typed. */
  async #orSuggested(answer: Answer, question: Question): Promise<Answer> {
    const [instead] = answer.suggestions;
    if (answer.groups.length > 0 || instead === undefined || answer.missing) return answer;
    const { groups, counts } = await this.#answer(question, instead);
    const related = groups.map((group): Group => ({
      ...group,
      kind: 'related',
      hits: group.hits.map((hit) => ({ ...hit, kind: 'related' })),
    }));
    return { ...answer, groups: related, counts, instead };
  }

  /** Label and words of a hit whose text did not come with the answer. */
  text({ page, place }: { page: number; place: number }): Promise<string> {
    return textOf(this.#index, page, place);
  }

  async #answer(question: Question, query: string): Promise<Answer> {
    const index = this.#index;
    const allowed = await pagesAllowed(index, question.filters);
    const numbered = await findByNumber(index, query);
    const isNumber = numbered?.complete === true;
    const literal = isNumber ? [standardNumber(query) ?? query] : wordsTyped(query);
    const exact = await this.#exact(query, literal, allowed);
    const heads = (numbered?.pages ?? [])
      .filter((page) => !allowed || allowed.has(page))
      .map((page): FoundPassage => ({
        page,
        provision: HEAD,
        score: Infinity,
        kind: 'exact',
        words: [],
      }));
    const reference = numbered ? null : await referenceIn(index, query);
    const named = (reference?.provisions ?? []).map((provision): FoundPassage => ({
      ...provision,
      score: Infinity,
      kind: 'exact',
      words: [],
    }));
    const found = unique([...heads, ...named, ...exact]);
    const { related, understood, missing } = isNumber
      ? { related: [], understood: true, missing: false }
      : await this.#related(query, found, allowed);
    const groups = await groupsOf(index, [...found, ...related], question);
    const suggestions =
      understood || found.length > 0 || partReference(query)
        ? []
        : await suggest(index, query, related.length > 0);
    const [only, ...others] = isNumber ? (numbered?.pages ?? []) : [];
    return {
      query: question.query,
      simplified: null,
      instead: null,
      missing,
      direct:
        only !== undefined && others.length === 0
          ? { document: (await index.facts(only)).id, provision: '' }
          : (reference?.direct ?? null),
      groups,
      suggestions,
      counts: await countValues(
        index,
        [...found, ...related].map(({ page }) => page),
      ),
    };
  }

  /** The words as typed in one run; where they stand nowhere so, each by itself in one provision. */
  async #exact(
    query: string,
    words: readonly string[],
    allowed: ReadonlySet<number> | null,
  ): Promise<FoundPassage[]> {
    const whole = words.length > 1 ? await findLiterally(this.#index, [query], allowed) : [];
    const apart = await findLiterally(this.#index, words, allowed);
    const marked = (one: { page: number; provision: number; score: number }, own: string[]) => ({
      ...one,
      kind: 'exact' as const,
      words: own,
    });
    return unique([
      ...whole.map((one) => marked({ ...one, score: one.score + 1 }, [query])),
      ...apart.map((one) => marked(one, [...words])),
    ]);
  }

  /**
   * What else answers: what has other words for the whole query, or speaks of most of its concepts. A query
   * with other words is understood, and no mistake.
   */
  async #related(
    query: string,
    found: readonly FoundPassage[],
    allowed: ReadonlySet<number> | null,
  ): Promise<{ related: FoundPassage[]; understood: boolean; missing: boolean }> {
    const index = this.#index;
    const entries = await index.entriesIn(query);
    const [word = '', ...more] = wordsTyped(query);
    const { same = [], official = [] } = (more.length === 0 && entries.get(word)) || {};
    const understood = same.length + official.length > 0;
    // What stands here as typed is answered, save by what other words say of the same.
    if (found.length > 0 && more.length === 0 && !understood)
      return { related: [], understood, missing: false };
    const concepts = understood ? [conceptOf(word, entries)] : conceptsOf(query, entries);
    const spoken = await findRelated(index, concepts, allowed, understood);
    const passages = await thatAnswer(index, query, spoken.passages, spoken.heaviest);
    const least = understood ? 0 : OF_BEST * (passages[0]?.score ?? 0);
    const related = passages
      .filter(({ score }) => score >= least)
      .map(({ page, provision, score, words }): FoundPassage => ({
        page,
        provision,
        score,
        kind: 'related',
        words,
      }));
    return {
      related: unique([...found, ...related]).slice(found.length),
      understood,
      missing: spoken.missing,
    };
  }
}

/** Reading references takes a good deal of code, which is loaded for a query that has one. */
async function referenceIn(index: SearchIndex, query: string): Promise<FoundReference | null> {
  const named = partReference(query);
  if (!named) return null;
  const { findReference } = await import('./reference-query.ts');
  return findReference(index, named);
}

/** Each place once, as it comes first. */
function unique(passages: readonly FoundPassage[]): FoundPassage[] {
  const seen = new Set<string>();
  return passages.filter(({ page, provision }) => {
    const key = `${page} ${provision}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function empty(query: string): Answer {
  return {
    query,
    simplified: null,
    instead: null,
    missing: false,
    direct: null,
    groups: [],
    suggestions: [],
    counts: {},
  };
}
