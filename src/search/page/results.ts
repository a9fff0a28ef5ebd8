/** The place of the page where answers are shown: the one before stays until the next is there. */
import type { Answer, FoundDocument, Hit } from '../query/answer.ts';
import { countWords } from './arrange.ts';
import type { SearchClient } from './client.ts';
import { fillHit, renderAnswer } from './render.ts';

/** How long elements are made in one go, in milliseconds: less than half a frame. */
const SLICE = 6;

export class Results {
  readonly #root: HTMLElement;
  readonly #base: string;
  readonly #client: SearchClient;
  readonly #pending = new WeakMap<Element, { hit: Hit; document: FoundDocument }>();
  readonly #seen: IntersectionObserver;
  #turn = 0;

  constructor(root: HTMLElement, base: string, client: SearchClient) {
    this.#root = root;
    this.#base = base;
    this.#client = client;
    // Texts that did not come with the answer are read when their place comes into sight.
    this.#seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) void this.#read(target);
    });
    root.addEventListener('click', (event) => this.#unfold(event));
  }

  /** An answer is on its way. */
  wait(): void {
    this.#turn++;
    this.#root.setAttribute('aria-busy', 'true');
  }

  /** Shows an answer, the first screen at once and long ones piece by piece. */
  async show(answer: Answer, query: string, filtered: boolean): Promise<void> {
    const mine = ++this.#turn;
    this.#seen.disconnect();
    const nothing = query !== '' && answer.groups.length === 0;
    const parts = renderAnswer(answer, {
      base: this.#base,
      direct: answer.direct,
      pending: (item, hit, document) => {
        this.#pending.set(item, { hit, document });
        this.#seen.observe(item);
      },
    });
    this.#root.replaceChildren(...take(parts));
    if (nothing) this.#root.append(messageOf('empty', query, filtered));
    this.#say(query === '' ? '' : nothing ? '没有找到。' : `${countWords(answer)}。`);
    part('start').hidden = query !== '';
    for (let more = take(parts); more.length > 0; more = take(parts)) {
      await new Promise((resume) => setTimeout(resume));
      if (mine !== this.#turn) return;
      this.#root.append(...more);
    }
    this.#finish(query);
  }

  /** Says that there is no answer, and what to do; `again` asks once more. */
  fail(query: string, again: () => void): void {
    this.#turn++;
    const message = messageOf('failure', query, false);
    message.querySelector('button')?.addEventListener('click', again);
    this.#root.replaceChildren(message);
    this.#say('检索没有载入成功。');
    part('start').hidden = true;
    this.#finish(query);
  }

  #say(words: string): void {
    part('status').textContent = words;
  }

  /** The page is done with this query: what waits for it may look. */
  #finish(query: string): void {
    this.#root.dataset['query'] = query;
    this.#root.setAttribute('aria-busy', 'false');
  }

  async #read(item: Element): Promise<void> {
    const waiting = this.#pending.get(item);
    this.#seen.unobserve(item);
    this.#pending.delete(item);
    if (!waiting) return;
    const { hit, document } = waiting;
    try {
      const text = await this.#client.text({ page: hit.page, place: hit.place });
      fillHit(item as HTMLElement, { ...hit, text }, document);
    } catch (error) {
      // The link leads there without it.
      console.error(error);
    }
  }

  /** The link to the other places of a document opens them and goes there. */
  #unfold(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.more');
    const details = link && document.getElementById(link.hash.slice(1));
    if (!(details instanceof HTMLDetailsElement)) return;
    event.preventDefault();
    details.open = true;
    details.querySelector('summary')?.focus({ preventScroll: true });
    details.scrollIntoView();
  }
}

/** The next parts, as many as can be made in one go. */
function take(parts: Generator<HTMLElement>): HTMLElement[] {
  const end = performance.now() + SLICE;
  const taken: HTMLElement[] = [];
  while (performance.now() < end) {
    const { value, done } = parts.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the search page has no #${id}`);
  return element;
}

/** A copy of the page's own words for an empty answer or a failure, with the query named. */
function messageOf(id: 'empty' | 'failure', query: string, filtered: boolean): HTMLElement {
  const message = part(id).cloneNode(true) as HTMLElement;
  message.removeAttribute('id');
  message.hidden = false;
  message.dataset[id] = '';
  const named = message.querySelector('[data-query-name]');
  if (named) named.textContent = query;
  // The examples stand in the page once.
  const examples = part('start').querySelector('.examples')?.cloneNode(true);
  if (examples) message.querySelector('[data-examples]')?.after(examples);
  const when = message.querySelector<HTMLElement>('[data-when-filtered]');
  if (when) when.hidden = !filtered;
  return message;
}
