/** The page of relief: answers from form and address, every measure judged by them, the list in the order of the judgement. */
import { shownDay } from '../../status/shown-day.ts';
import { formatDate } from '../../text/dates.ts';
import { addressAsking, answersIn, askedIn, measureIn, queryOf, type Answers } from '../answers.ts';
import {
  countsOf,
  foldText,
  judgeAll,
  narrowed,
  sectionsOf,
  type FacetName,
  type Judged,
} from '../arrange.ts';
import type { FinderData, FoundMeasure } from '../found.ts';
import { VERDICT_NAMES } from '../labels.ts';
import { download } from './download.ts';
import { FinderForm } from './finder-form.ts';
import { FoundList } from './found-list.ts';

/** Connects form, list and address. */
export function startFinder(): void {
  const json = document.querySelector('#relief-data')?.textContent;
  const form = document.querySelector<HTMLFormElement>('#finder');
  if (!json || !form) return;
  new FinderPage(JSON.parse(json) as FinderData, form).restore();
}

class FinderPage {
  readonly #data: Omit<FinderData, 'measures'>;
  readonly #measures: readonly FoundMeasure[];
  readonly #form: FinderForm;
  readonly #list: FoundList;
  /** Answers to the questions of conditions; the form has the others. */
  #facts: Answers['facts'] = {};
  readonly #cards = new Map<string, HTMLElement>();
  readonly #found = need('#found');
  readonly #count = need('#relief-count');
  readonly #nothing = need('#relief-nothing');
  #shown: Judged[] = [];

  constructor(data: FinderData, form: HTMLFormElement) {
    this.#data = data;
    for (const card of document.querySelectorAll<HTMLElement>('[data-measure]'))
      this.#cards.set(card.dataset['measure'] ?? '', card);
    this.#measures = data.measures.map((measure) => ({
      ...measure,
      text: foldText(this.#cards.get(measure.id)?.textContent ?? ''),
    }));
    this.#list = new FoundList(this.#found, this.#cards, data.finder);
    need('#all-measures').hidden = true;
    this.#found.hidden = false;
    this.#form = new FinderForm(form, {
      changed: () => this.#change(),
      cleared: () => {
        this.#facts = {};
        this.#change();
      },
      csv: () => void download(this.#shown, form.dataset['relief'] ?? ''),
    });
    this.#found.addEventListener('change', (event) => this.#answer(event.target));
    this.#found.addEventListener('click', (event) => this.#join(event.target));
    addEventListener('hashchange', () => this.restore());
    addEventListener('beforeprint', () => {
      for (const one of this.#found.querySelectorAll('details')) one.open = true;
    });
  }

  /** Takes the answers from the address, then shows what they make. */
  restore(): void {
    const { answers, view } = answersIn(askedIn(location.href));
    this.#facts = answers.facts;
    this.#form.fill(answers, view);
    this.#show();
    this.#land();
  }

  #change(): void {
    this.#remember();
    this.#show();
  }

  /** An answer to the question of a condition. */
  #answer(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.dataset['key'] === undefined) return;
    const { key } = target.dataset;
    const value = target.type === 'number' ? numberIn(target) : SAID[target.value];
    if (value === undefined) this.#facts = without(this.#facts, key);
    else this.#facts = { ...this.#facts, [key]: value };
    const selector = `[data-key="${key}"]${target.type === 'number' ? '' : `[value="${target.value}"]`}`;
    this.#changeIn(target, selector);
  }

  /** 我是…: somebody belongs to a group that a measure is for. */
  #join(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement) || target.dataset['join'] === undefined) return;
    this.#form.join(target.dataset['join']);
    this.#changeIn(target, 'summary');
  }

  /**
   * Shows the list anew after something was answered in a card. The card keeps its place on the screen, and the
   * control in it (`selector`) the focus; where the answer has moved it into a folded part, the next one that is
   * still to be seen takes both.
   */
  #changeIn(target: HTMLElement, selector: string): void {
    const card = target.closest<HTMLElement>('[data-measure]');
    const after = [...followers(card), this.#count];
    const tops = new Map([target, ...after].map((one) => [one, one.getBoundingClientRect().top]));
    this.#change();
    const folded = card !== null && isFolded(card);
    const own = card?.querySelector<HTMLElement>(selector);
    const next = folded ? after.find((one) => !isFolded(one)) : own;
    if (!next) return;
    next.focus({ preventScroll: true });
    const before = tops.get(folded ? next : target) ?? 0;
    scrollBy({ top: next.getBoundingClientRect().top - before, behavior: 'instant' });
  }

  #remember(): void {
    const query = queryOf({ ...this.#form.answers, facts: this.#facts }, this.#form.view);
    history.replaceState(null, '', addressAsking(query, location.href));
  }

  #show(): void {
    const { day, chosen } = shownDay(location.search, Date.now());
    const answers = { ...this.#form.answers, facts: this.#facts };
    const { view } = this.#form;
    const { finder, times } = this.#data;
    const judged = judgeAll(this.#measures, answers, finder, times, day);
    const left = narrowed(judged, answers, view);
    const sections = sectionsOf(left, view.sort, answers.needs);
    this.#shown = sections.flatMap((one) => one.judged);
    this.#form.offer((facet: FacetName) => countsOf(judged, answers, view, facet));
    this.#list.show(sections, { answers, view });
    this.#nothing.hidden = left.length > 0;
    const numbers = sections.map(
      ({ verdict, judged: own }) => `${VERDICT_NAMES[verdict]} ${own.length} 项`,
    );
    const on = `按 ${formatDate(day)}${chosen ? '' : '（今天）'}`;
    this.#count.textContent = `${on}：${numbers.join('，') || '没有'}。`;
  }

  /** Goes to the measure an address names, now that the list has its order. */
  #land(): void {
    const card = this.#cards.get(measureIn(location.href) ?? '');
    if (!card) return;
    const details = card.querySelector('details');
    if (details) details.open = true;
    card.scrollIntoView();
    card.focus({ preventScroll: true });
  }
}

function isFolded(element: HTMLElement): boolean {
  return element.closest('details:not([open])') !== null;
}

/** The cards after one in its list. */
function followers(card: HTMLElement | null): HTMLElement[] {
  const next = card?.nextElementSibling;
  return next instanceof HTMLElement ? [next, ...followers(next)] : [];
}

const SAID: Record<string, boolean | undefined> = { yes: true, no: false };

function numberIn({ value, valueAsNumber }: HTMLInputElement): number | undefined {
  return value === '' || !Number.isFinite(valueAsNumber) ? undefined : valueAsNumber;
}

function without(facts: Answers['facts'], key: string): Answers['facts'] {
  return Object.fromEntries(Object.entries(facts).filter(([own]) => own !== key));
}

function need(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`the page of relief has no ${selector}`);
  return element;
}
