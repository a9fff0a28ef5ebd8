/** The search page in the browser: searches while one types, and keeps the question in the address. */
import { carryTimelines } from '../../status/browser/timelines.ts';
import { carryDay, queryAddress } from '../../status/carry-day.ts';
import { shownDay } from '../../status/shown-day.ts';
import type { Answer, Question } from '../query/answer.ts';
import { directAddress } from './arrange.ts';
import { SearchClient } from './client.ts';
import { Facets } from './facets.ts';
import { connectKeys } from './keys.ts';
import { Results } from './results.ts';

/** How long typing rests before a search begins, in milliseconds. */
const PAUSE = 120;

/** The answer to no question. */
const NOTHING: Answer = {
  ...{ query: '', simplified: null, instead: null, missing: false, direct: null },
  ...{ groups: [], suggestions: [], counts: {} },
};

/** Starts the page: reads the address, starts the engine, and listens. */
export function startSearchPage(): void {
  const page = new SearchPage();
  page.restore();
}

class SearchPage {
  readonly #input = control<HTMLInputElement>('query');
  readonly #sort = control<HTMLSelectElement>('sort');
  readonly #base = control('search-form').dataset['base'] ?? '/';
  readonly #client = new SearchClient();
  readonly #results = new Results(control('results'), this.#base, this.#client);
  readonly #facets = new Facets(
    control('facets'),
    control('filter-toggle'),
    control('filter-clear'),
    () => this.#ask(),
  );
  /** The question that is being answered, or was answered last. */
  #asked: { query: string; answer: Promise<Answer | null> } | null = null;
  #timer = 0;

  constructor() {
    const [form, input, results] = [control('search-form'), this.#input, control('results')];
    this.#sort.addEventListener('change', () => this.#ask());
    input.addEventListener('input', (event) => {
      // Half-composed pinyin is no query yet.
      if (!(event as InputEvent).isComposing) this.#askSoon();
    });
    input.addEventListener('compositionend', () => this.#askSoon());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#enter();
    });
    results.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', () => this.restore());
    connectKeys(input, results);
    input.focus({ preventScroll: true });
  }

  /** Asks what the address asks. */
  restore(): void {
    const asked = new URLSearchParams(location.search);
    this.#input.value = asked.get('q') ?? '';
    this.#facets.choose(asked);
    this.#sort.value = asked.get('sort') === 'date' ? 'date' : '';
    this.#ask();
  }

  get #question(): Question {
    return {
      query: this.#input.value.trim(),
      filters: this.#facets.chosen,
      sort: this.#sort.value === 'date' ? 'date' : 'relevance',
      day: shownDay(location.search, Date.now()).day,
    };
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#results.wait();
    this.#timer = window.setTimeout(() => this.#ask(), PAUSE);
  }

  #ask(): void {
    clearTimeout(this.#timer);
    const question = this.#question;
    this.#remember(question);
    this.#results.wait();
    const answer = question.query === '' ? this.#start() : this.#client.ask(question);
    this.#asked = { query: question.query, answer };
    answer.then(
      (given) => given && this.#show(given, question),
      (error: unknown) => this.#fail(error, question),
    );
  }

  /** Nothing is asked yet; the engine gets ready for it. */
  #start(): Promise<Answer> {
    this.#client.warm();
    return Promise.resolve(NOTHING);
  }

  #show(answer: Answer, question: Question): void {
    const { query, filters } = question;
    carryTimelines(answer.groups.map(({ document }) => [document.id, document.timeline]));
    this.#facets.offer(answer.counts);
    void this.#results.show(answer, query, Object.keys(filters).length > 0);
  }

  #fail(error: unknown, { query }: Question): void {
    console.error(error);
    this.#results.fail(query, () => this.#ask());
  }

  /** Enter: a number or a reference in words leads to its document at once, as soon as it is known. */
  async #enter(): Promise<void> {
    const query = this.#input.value.trim();
    if (this.#asked?.query !== query) this.#ask();
    const answer = await this.#asked?.answer.catch(() => null);
    if (!answer?.direct || this.#input.value.trim() !== query) return;
    const address = directAddress(answer.direct, this.#base);
    location.assign(carryDay(address, location.href, this.#base) ?? address);
  }

  /** A suggestion is asked here; the question before stays in the history. */
  #follow(event: MouseEvent): void {
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const suggestion = (event.target as Element).closest<HTMLElement>('[data-suggestion]');
    if (!suggestion || modified) return;
    event.preventDefault();
    history.pushState(null, '', location.href);
    this.#input.value = suggestion.dataset['suggestion'] ?? '';
    this.#input.focus();
    this.#ask();
  }

  #remember({ query, filters, sort }: Question): void {
    const asked = new URLSearchParams(query === '' ? {} : { q: query });
    for (const [name, value] of Object.entries(filters)) asked.set(name, value);
    if (sort === 'date') asked.set('sort', sort);
    history.replaceState(null, '', queryAddress(asked, location.href));
  }
}

function control<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.querySelector<E>(`#${id}`);
  if (!element) throw new Error(`the search page has no #${id}`);
  return element;
}
