/** The filters of the search page: what is chosen, and how many documents each choice would show. */
import type { Answer, Question } from '../query/answer.ts';

export class Facets {
  readonly #selects: readonly HTMLSelectElement[];
  readonly #toggle: HTMLElement;
  readonly #clear: HTMLElement;
  /** The values of each filter that the page was built with. */
  readonly #values: ReadonlyMap<string, readonly string[]>;

  /**
   * `root` holds the controls and `clear`, which empties them; `toggle` shows it on a narrow screen. `changed`
   * is called after every choice.
   */
  constructor(root: HTMLElement, toggle: HTMLElement, clear: HTMLElement, changed: () => void) {
    this.#selects = [...root.querySelectorAll('select')];
    this.#toggle = toggle;
    this.#clear = clear;
    this.#values = new Map(this.#selects.map(({ name, options }) => [name, valuesOf(options)]));
    for (const select of this.#selects) select.addEventListener('change', changed);
    clear.addEventListener('click', () => {
      for (const select of this.#selects) select.value = '';
      changed();
      this.#selects[0]?.focus();
    });
    toggle.addEventListener('click', () => {
      const open = toggle.getAttribute('aria-expanded') !== 'true';
      toggle.setAttribute('aria-expanded', String(open));
    });
  }

  /** The chosen values by filter, without those that are left open. */
  get chosen(): Question['filters'] {
    const chosen = this.#selects.filter(({ value }) => value !== '');
    return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
  }

  /** Chooses what an address asks for. A value the page does not know is kept: it says what was asked. */
  choose(asked: URLSearchParams): void {
    for (const select of this.#selects) {
      const wanted = asked.get(select.name) ?? '';
      if (wanted !== '' && !valuesOf(select.options).includes(wanted))
        select.add(new Option(wanted, wanted));
      select.value = wanted;
    }
    this.#report();
  }

  /**
   * Offers the values that the answer has, with how many documents; all of them without an answer. What is
   * chosen stays in the list, and its filter keeps the other values: they are the way out.
   */
  offer(counts: Answer['counts']): void {
    for (const select of this.#selects) {
      const { name, value: chosen } = select;
      const own = counts[name];
      const known = this.#values.get(name) ?? [];
      const values = [...new Set([...known, ...(chosen === '' ? [] : [chosen])])];
      const shown = own && chosen === '' ? values.filter((value) => (own[value] ?? 0) > 0) : values;
      const options = shown.map((value) => {
        const count = own?.[value] ?? 0;
        return new Option(count > 0 ? `${value}（${count}）` : value, value);
      });
      select.replaceChildren(new Option('全部', ''), ...options);
      select.value = chosen;
      select.disabled = options.length === 0;
    }
    this.#report();
  }

  #report(): void {
    const count = Object.keys(this.chosen).length;
    this.#toggle.textContent = count > 0 ? `筛选（已选 ${count} 项）` : '筛选';
    this.#clear.hidden = count === 0;
    for (const element of [this.#toggle, ...this.#selects])
      element.classList.toggle(
        'active',
        element instanceof HTMLSelectElement ? element.value !== '' : count > 0,
      );
  }
}

function valuesOf(options: HTMLOptionsCollection): string[] {
  return [...options].map(({ value }) => value).filter((value) => value !== '');
}
