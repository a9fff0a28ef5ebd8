/** The form of the finder: what it says, and how many measures each of its choices would leave. */
import { WHOLE_VIEW, type Answers, type View } from '../answers.ts';
import type { FacetName } from '../arrange.ts';

interface Listeners {
  changed: () => void;
  cleared: () => void;
  csv: () => void;
}

/** Names of the controls that narrow and order, and what they are in a view. */
const CONTROLS = {
  kind: 'kind',
  force: 'force',
  doc: 'document',
  sort: 'sort',
  q: 'text',
} as const;
const COUNTED_SELECTS: Partial<Record<string, FacetName>> = {
  kind: 'kind',
  force: 'force',
  doc: 'document',
};

export class FinderForm {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement, { changed, cleared, csv }: Listeners) {
    this.#form = form;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement) this.#keepOnly(event.target);
      this.#summarise();
      changed();
    });
    form.addEventListener('input', (event) => {
      const typed = event as InputEvent;
      if ((event.target as HTMLInputElement).name === 'q' && !typed.isComposing) changed();
    });
    form.addEventListener('reset', () => {
      // The controls have their new values only after the event.
      setTimeout(() => {
        this.#summarise();
        cleared();
      });
    });
    form.querySelector('[data-action=print]')?.addEventListener('click', () => print());
    form.querySelector('[data-action=csv]')?.addEventListener('click', csv);
  }

  /** What the form says of who, where and what. */
  get answers(): Omit<Answers, 'facts'> {
    const place = this.#value('at');
    return { who: this.#checked('who'), place: place || null, needs: this.#checked('need') };
  }

  get view(): View {
    const view = { ...WHOLE_VIEW };
    for (const [name, property] of Object.entries(CONTROLS))
      Object.assign(view, { [property]: this.#value(name) });
    return view;
  }

  /** Puts answers and view into the controls; what the form does not offer is dropped. */
  fill(answers: Answers, view: View): void {
    for (const box of this.#boxes())
      box.checked = answers[box.name === 'who' ? 'who' : 'needs'].includes(box.value);
    this.#set('at', answers.place ?? '');
    for (const [name, property] of Object.entries(CONTROLS)) this.#set(name, view[property]);
    // Where there is room the first question is open as long as nothing was said.
    const first = this.#form.querySelector<HTMLDetailsElement>('.question');
    const wide = matchMedia('(min-width: 48rem)').matches;
    if (first && wide && answers.who.length + answers.needs.length === 0) first.open = true;
    this.#summarise();
  }

  /** Chooses a group, as if by hand. */
  join(group: string): void {
    const box = this.#boxes('who').find(({ value }) => value === group);
    if (!box) return;
    box.checked = true;
    this.#keepOnly(box);
    this.#summarise();
  }

  /** Says beside each choice how many measures it would leave. */
  offer(countsOf: (facet: FacetName) => ReadonlyMap<string, number>): void {
    const needs = countsOf('need');
    for (const box of this.#boxes('need')) {
      const count = needs.get(box.value) ?? 0;
      const label = box.parentElement?.querySelector('[data-count]');
      if (label) label.textContent = String(count);
      box.parentElement?.classList.toggle('none', count === 0 && !box.checked);
    }
    for (const [name, facet] of Object.entries(COUNTED_SELECTS)) {
      const select = this.#control(name);
      if (!facet || !(select instanceof HTMLSelectElement)) continue;
      const counts = countsOf(facet);
      for (const option of select.options) {
        if (option.value === '') continue;
        const plain = (option.dataset['name'] ??= option.text);
        option.text = `${plain}（${counts.get(option.value) ?? 0}）`;
      }
    }
  }

  /** A size is one of several: choosing one takes back the others. */
  #keepOnly(box: HTMLInputElement): void {
    const { only } = box.dataset;
    if (only === undefined || !box.checked) return;
    for (const other of this.#boxes())
      if (other !== box && other.dataset['only'] === only) other.checked = false;
  }

  /** What was chosen, beside each question, for when it is folded; needs of the other side are put away. */
  #summarise(): void {
    for (const question of this.#form.querySelectorAll('.question')) {
      const names = [...question.querySelectorAll('input:checked + span')].map((one) =>
        one.firstChild?.textContent?.trim(),
      );
      const place = question.querySelector('.chosen');
      if (place) place.textContent = names.join('；');
    }
    const sides = new Set(
      this.#boxes('who').flatMap(({ checked, dataset }) => (checked ? [dataset['side']] : [])),
    );
    for (const { parentElement, checked, dataset } of this.#boxes('need')) {
      const other = sides.size > 0 && dataset['side'] !== 'both' && !sides.has(dataset['side']);
      if (parentElement) parentElement.hidden = other && !checked;
    }
  }

  #boxes(name?: string): HTMLInputElement[] {
    const boxes = [...this.#form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    return name === undefined ? boxes : boxes.filter((box) => box.name === name);
  }

  #checked(name: string): string[] {
    return this.#boxes(name)
      .filter(({ checked }) => checked)
      .map(({ value }) => value);
  }

  #control(name: string): Element | null {
    return this.#form.querySelector(`select[name=${name}], input[name=${name}]`);
  }

  #value(name: string): string {
    const control = this.#control(name);
    const valued = control instanceof HTMLSelectElement || control instanceof HTMLInputElement;
    return valued ? control.value : '';
  }

  #set(name: string, value: string): void {
    const control = this.#control(name);
    if (control instanceof HTMLInputElement) control.value = value;
    if (!(control instanceof HTMLSelectElement)) return;
    const known = [...control.options].some((option) => option.value === value);
    control.value = known ? value : '';
  }
}
