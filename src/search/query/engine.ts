/** The engine of search: a question in, an answer out. It reads files through a function, and no clock. */
import type { Outline } from '../index/data.ts';
import { unpackTimeline } from '../../status/packed.ts';
import { isOut } from '../../status/labels.ts';
import { stretchAt } from '../../status/stretch.ts';
import type { Answer, Group, Hit, Question } from './answer.ts';
import { conceptOf, conceptsOf } from './concepts.ts';
import { findLiterally } from './literal.ts';
import { HEAD, wordsOf } from './matches.ts';
import { findLiteral } from './fold.ts';
import { findByNumber } from './numbers.ts';
import { pathOf } from './path.ts';
import type { FoundReference } from './reference-query.ts';
import { partReference } from './reference-words.ts';
import { findRelated } from './related.ts';
import { SearchIndex, type ReadFile } from './search-index.ts';
import { simplify, type Converter } from './simplify.ts';
import { suggest } from './suggest.ts';
import { standardNumber } from './typed-number.ts';
import { wordsTyped } from './words-typed.ts';

/** What a day's status takes from a passage's score; nothing is hidden. */
const OUT = 0.8;
/** What is only cited has no passage that answers. */
const NOT_HELD = 0.5;
/** How much of the best one's score a related passage has to have to be shown. */
const OF_BEST = 0.4;
/** Related documents shown, and passages of each. */
const RELATED_DOCUMENTS = 10;
const RELATED_PASSAGES = 20;
/** Passages whose words come with the answer. */
const WITH_TEXT = 6;

/** A passage found in some way. */
interface Passage {
  page: number;
  provision: number;
  score: number;
  kind: 'exact' | 'related';
  words: string[];
}

export class Engine {
  readonly #index: SearchIndex;
  readonly #converter: () => Promise<Converter>;

  private constructor(index: SearchIndex, converter: () => Promise<Converter>) {
    this.#index = index;
    this.#converter = converter;
  }

  /** `read` reads the files of the site; `converter` loads what turns traditional characters simplified. */
  static async open(read: ReadFile, converter: () => Promise<Converter>): Promise<Engine> {
    return new Engine(await SearchIndex.open(read), converter);
  }

  async ask(question: Question): Promise<Answer> {
    const query = question.query.trim();
    if (query === '') return empty(question.query);
    const answer = await this.#answer(question, query);
    if (answer.groups.some(({ kind }) => kind === 'exact')) return answer;
    const simplified = await simplify(query, this.#converter);
    if (simplified === query) return this.#orSuggested(answer, question);
    const other = { ...(await this.#answer(question, simplified)), simplified };
    return this.#orSuggested(other, question);
  }

  /** Where nothing was found, the passages of the likeliest suggestion, which are not what was typed. */
  async #orSuggested(answer: Answer, question: Question): Promise<Answer> {
    const [instead] = answer.suggestions;
    if (answer.groups.length > 0 || instead === undefined) return answer;
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
    return this.#wordsOf(page, place);
  }

  async #answer(question: Question, query: string): Promise<Answer> {
    const index = this.#index;
    const allowed = await this.#allowed(question.filters);
    const numbered = await findByNumber(index, query);
    const isNumber = numbered?.complete === true;
    const literal = isNumber ? [standardNumber(query) ?? query] : wordsTyped(query);
    const exact = await this.#exact(query, literal, allowed);
    const heads = (numbered?.pages ?? [])
      .filter((page) => !allowed || allowed.has(page))
      .map((page): Passage => ({
        page,
        provision: HEAD,
        score: Infinity,
        kind: 'exact',
        words: [],
      }));
    const reference = numbered ? null : await referenceIn(index, query);
    const named = (reference?.provisions ?? []).map((provision): Passage => ({
      ...provision,
      score: Infinity,
      kind: 'exact',
      words: [],
    }));
    const found = unique([...heads, ...named, ...exact]);
    const { related, understood } = isNumber
      ? { related: [], understood: true }
      : await this.#related(query, found, allowed);
    const groups = await this.#group([...found, ...related], question);
    const suggestions =
      understood || found.length > 0 ? [] : await suggest(index, query, related.length > 0);
    const [only, ...others] = isNumber ? (numbered?.pages ?? []) : [];
    return {
      query: question.query,
      simplified: null,
      instead: null,
      direct:
        only !== undefined && others.length === 0
          ? { document: (await index.facts(only)).id, provision: '' }
          : (reference?.direct ?? null),
      groups,
      suggestions,
      counts: await this.#counts([...found, ...related]),
    };
  }

  /** The words as typed in one run; where they stand nowhere so, each by itself in one provision. */
  async #exact(
    query: string,
    words: readonly string[],
    allowed: ReadonlySet<number> | null,
  ): Promise<Passage[]> {
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
    found: readonly Passage[],
    allowed: ReadonlySet<number> | null,
  ): Promise<{ related: Passage[]; understood: boolean }> {
    const index = this.#index;
    const entries = await index.entriesIn(query);
    const [word = '', ...more] = wordsTyped(query);
    const { same = [], official = [] } = (more.length === 0 && entries.get(word)) || {};
    const understood = same.length + official.length > 0;
    // What stands here as typed is answered, save by what other words say of the same.
    if (found.length > 0 && more.length === 0 && !understood) return { related: [], understood };
    const concepts = understood ? [conceptOf(word, entries)] : conceptsOf(query, entries);
    const passages = await findRelated(index, concepts, allowed, understood);
    const least = understood ? 0 : OF_BEST * (passages[0]?.score ?? 0);
    const related = passages
      .filter(({ score }) => score >= least)
      .map(({ page, provision, score, words }): Passage => ({
        page,
        provision,
        score,
        kind: 'related',
        words,
      }));
    return { related: unique([...found, ...related]).slice(found.length), understood };
  }

  /** Passages of one document together, best first; documents by their best passage. */
  async #group(passages: readonly Passage[], question: Question): Promise<Group[]> {
    const { day, sort } = question;
    const byPage = new Map<string, Passage[]>();
    for (const passage of passages) {
      const key = `${passage.kind} ${passage.page}`;
      byPage.set(key, [...(byPage.get(key) ?? []), passage]);
    }
    const weighed = await Promise.all(
      [...byPage.values()].map(async (own) => {
        const [first] = own;
        const page = first?.page ?? 0;
        const facts = await this.#index.facts(page);
        const { state } = stretchAt(unpackTimeline(facts.timeline), day);
        const best = Math.max(...own.map(({ score }) => score));
        const score = best * (isOut(state) ? OUT : 1) * (facts.held ? 1 : NOT_HELD);
        return { own, page, facts, score };
      }),
    );
    const position = new Map(this.#index.order('date').map((page, at) => [page, at]));
    const order = (page: number) => position.get(page) ?? -1;
    const ordered = weighed.sort((a, b) => {
      const [one, other] = [a.own[0]?.kind ?? 'exact', b.own[0]?.kind ?? 'exact'];
      if (one !== other) return one === 'exact' ? -1 : 1;
      if (sort === 'date') return order(b.page) - order(a.page);
      return b.score - a.score || order(b.page) - order(a.page);
    });
    const exact = ordered.filter(({ own }) => own[0]?.kind === 'exact');
    const related = ordered.filter(({ own }) => own[0]?.kind === 'related');
    let left = WITH_TEXT;
    return Promise.all(
      [...exact, ...related.slice(0, RELATED_DOCUMENTS)].map(async ({ own, page, facts }) => {
        const kind = own[0]?.kind ?? 'exact';
        const kept = own.toSorted(byScore).slice(0, kind === 'exact' ? Infinity : RELATED_PASSAGES);
        const shown = Math.min(left, 3);
        left -= Math.min(shown, kept.length);
        const outline = await this.#index.outline(page);
        const { id, number, title, issuers, date, kind: form, held, timeline } = facts;
        return {
          kind,
          document: { id, number, title, issuers, date, kind: form, held, timeline },
          hits: await Promise.all(
            kept.map((passage, at) => this.#hit(passage, outline, at < shown)),
          ),
        };
      }),
    );
  }

  async #hit(
    { page, provision, kind, words }: Passage,
    outline: Outline,
    withText: boolean,
  ): Promise<Hit> {
    return {
      page,
      place: provision,
      provision: outline.provisions[provision]?.id ?? '',
      kind,
      path: pathOf(outline, provision),
      label: outline.provisions[provision]?.label ?? '',
      text: await this.#textOf({ page, provision, words }, withText),
      words,
    };
  }

  async #textOf(
    { page, provision, words }: Pick<Passage, 'page' | 'provision' | 'words'>,
    withText: boolean,
  ): Promise<string | null> {
    if (provision !== HEAD) return withText ? this.#wordsOf(page, provision) : null;
    const { title, names, number } = await this.#index.facts(page);
    const found = [title, ...names, number ?? ''].find((text) =>
      words.every((word) => findLiteral(text, word).length > 0),
    );
    return found ?? title;
  }

  async #wordsOf(page: number, provision: number): Promise<string> {
    if (provision === HEAD) return (await this.#index.facts(page)).title;
    return wordsOf(this.#index, page, provision);
  }

  /** The pages that pass the filters; null where there are none. */
  async #allowed(filters: Record<string, string>): Promise<ReadonlySet<number> | null> {
    const chosen = Object.entries(filters).filter(([, value]) => value !== '');
    if (chosen.length === 0) return null;
    const sets = await Promise.all(
      chosen.map(async ([name, value]) => (await this.#index.filter(name)).get(value) ?? new Set()),
    );
    const [first, ...rest] = sets as ReadonlySet<number>[];
    return new Set([...(first ?? [])].filter((page) => rest.every((set) => set.has(page))));
  }

  async #counts(passages: readonly Passage[]): Promise<Answer['counts']> {
    const pages = new Set(passages.map(({ page }) => page));
    const counts: Answer['counts'] = {};
    for (const name of this.#index.filters)
      counts[name] = Object.fromEntries(
        [...(await this.#index.filter(name))].map(([value, own]) => [
          value,
          [...pages].filter((page) => own.has(page)).length,
        ]),
      );
    return counts;
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
function unique(passages: readonly Passage[]): Passage[] {
  const seen = new Set<string>();
  return passages.filter(({ page, provision }) => {
    const key = `${page} ${provision}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function byScore(a: Passage, b: Passage): number {
  return b.score - a.score;
}

function empty(query: string): Answer {
  return {
    query,
    simplified: null,
    instead: null,
    direct: null,
    groups: [],
    suggestions: [],
    counts: {},
  };
}
