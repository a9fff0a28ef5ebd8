/** The list below a search box: the best hits while one types, chosen by arrow keys or pointer. */
import { carryTimelines } from '../../status/browser/timelines.ts';
import { carryDay } from '../../status/carry-day.ts';
import { shownDay } from '../../status/shown-day.ts';
import type { Answer } from '../query/answer.ts';
import { countWords, directAddress, queryAddressOf } from './arrange.ts';
import { renderOptions } from './box-options.ts';
import { SearchClient } from './client.ts';
import { create } from '../../dom/create.ts';

/** How long typing rests before a search begins, and how long Enter waits for its answer, in milliseconds. */
const PAUSE = 120;
const PATIENCE = 2_500;

const client = new SearchClient();

/** Makes the input a combobox with a list. */
export class BoxList {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #said = create('p', { class: 'visually-hidden', role: 'status' });
  readonly #base: string;
  #asked: { query: string; answer: Promise<Answer | null> } | null = null;
  #timer = 0;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.#form = form;
    this.#input = input;
    this.#base = form.dataset['base'] ?? '/';
    const id = `${input.id}-list`;
    this.#list = create('div', {
      id,
      class: 'box-list',
      role: 'listbox',
      'aria-label': '检索结果',
    });
    this.#list.hidden = true;
    form.append(this.#list, this.#said);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': id,
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
    }))
      input.setAttribute(name, value);
    this.#listen();
    client.warm();
    if (input.value.trim() !== '') this.#askSoon();
  }

  #listen(): void {
    const [form, input, list] = [this.#form, this.#input, this.#list];
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#askSoon();
    });
    input.addEventListener('compositionend', () => this.#askSoon());
    input.addEventListener('keydown', (event) => this.#onKey(event));
    input.addEventListener('click', () => this.#reopen());
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) this.#close();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !form.contains(target)) this.#close();
    });
    // The focus stays in the box while an option is pressed.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('pointermove', ({ target }) => {
      const option = (target as Element).closest<HTMLElement>('[role=option]');
      if (option) this.#choose(option, false);
    });
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#choose(null);
    if (this.#query === '') this.#close();
    else this.#timer = window.setTimeout(() => void this.#show(), PAUSE);
  }

  get #query(): string {
    return this.#input.value.trim();
  }

  /** The answer to what stands in the box; asked once for the same words. */
  #answer(): Promise<Answer | null> {
    const query = this.#query;
    if (this.#asked?.query !== query) {
      const { day } = shownDay(location.search, Date.now());
      const answer = client.ask({ query, filters: {}, sort: 'relevance', day });
      this.#asked = { query, answer };
      answer.catch(() => {
        if (this.#asked?.answer === answer) this.#asked = null;
      });
    }
    return this.#asked?.answer ?? Promise.resolve(null);
  }

  async #show(): Promise<void> {
    const query = this.#query;
    let answer: Answer | null;
    try {
      answer = await this.#answer();
    } catch (error) {
      // The form still leads to the search page, which says what is wrong.
      console.error(error);
      this.#close();
      return;
    }
    if (!answer || query !== this.#query || document.activeElement !== this.#input) return;
    carryTimelines(answer.groups.map(({ document: { id, timeline } }) => [id, timeline]));
    this.#list.replaceChildren(...renderOptions(answer, this.#base, this.#list.id));
    this.#said.textContent =
      answer.groups.length > 0 ? `${countWords(answer)}，按下键选择。` : '没有找到。';
    this.#open();
  }

  /** Enter: a number or a reference in words opens what it names; other words go to the search page. */
  async enter(): Promise<void> {
    clearTimeout(this.#timer);
    const query = this.#query;
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
    const answer = await Promise.race([this.#answer(), late]).catch(() => null);
    if (query !== this.#query) return;
    if (answer?.direct) this.#go(directAddress(answer.direct, this.#base));
    else this.#go(queryAddressOf(query, this.#base));
  }

  #go(address: string): void {
    location.assign(carryDay(address, location.href, this.#base) ?? address);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const options = [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const open = !this.#list.hidden;
    if (event.key === 'Escape' && open) this.#close();
    else if (event.key === 'Enter' && open && at !== -1) options[at]?.click();
    else if (event.key === 'ArrowDown' && !open && options.length > 0) this.#reopen();
    else if (event.key === 'ArrowDown' && open) this.#choose(options[at + 1] ?? null);
    else if (event.key === 'ArrowUp' && open)
      this.#choose((at === -1 ? options.at(-1) : options[at - 1]) ?? null);
    else return;
    event.preventDefault();
  }

  /** Marks an option as the chosen one; none: the words in the box are. */
  #choose(chosen: HTMLElement | null, scroll = true): void {
    for (const other of this.#list.querySelectorAll('[aria-selected=true]'))
      other.setAttribute('aria-selected', 'false');
    if (!chosen) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    chosen.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', chosen.id);
    if (scroll) chosen.scrollIntoView({ block: 'nearest' });
  }

  #reopen(): void {
    if (this.#query !== '' && this.#list.hidden) void this.#show();
  }

  #open(): void {
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#choose(null);
    this.#list.hidden = true;
    this.#said.textContent = '';
    this.#input.setAttribute('aria-expanded', 'false');
  }
}
