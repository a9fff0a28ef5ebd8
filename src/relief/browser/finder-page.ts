/** The page of relief: answers from form and address, every measure judged by them, the list in the order of the judgement. */
import { create } from '../../dom/create.ts';
import { queryAddress } from '../../status/carry-day.ts';
import { shownDay } from '../../status/shown-day.ts';
import { formatDate } from '../../text/dates.ts';
import type { FinderData } from '../../components/relief-data.ts';
import { answersIn, queryOf, type Answers } from '../answers.ts';
import {
  countsOf,
  foldText,
  judgeAll,
  narrowed,
  sectionsOf,
  type FacetName,
  type FoundMeasure,
  type Judged,
} from '../arrange.ts';
import type { Verdict } from '../judge.ts';
import { VERDICT_NAMES } from '../labels.ts';
import type { Force } from '../schema.ts';
import { download } from './download.ts';
import { FinderForm } from './finder-form.ts';
import { drawReasons } from './reasons.ts';

/** What each part of the list is, in a line. */
const SECTIONS: Record<Verdict, string> = {
  fits: '按您的回答，下列措施现在适用。',
  open: '还缺您的回答，或者原文没有写明标准；缺什么写在每一项下面。',
  notYet: '还没有到开始的那一天。',
  lapsed: '已经过期，不能再申请；列在这里，是因为旧文件还在流传。',
  background: '对过去的记述，或者转述别的文件的标准，不作判断。',
  not: '按您的回答，下列措施不适用。',
};

/** Folded away at first: what one does not come for. */
const FOLDED: ReadonlySet<Verdict> = new Set<Verdict>(['background', 'not']);

/** What is no claim: it comes after what is one. */
const SOFT: ReadonlySet<Force> = new Set<Force>(['encouraged', 'planned']);

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
  /** Answers to the questions of conditions; the form has the others. */
  #facts: Answers['facts'] = {};
  readonly #cards = new Map<string, HTMLElement>();
  readonly #found = need('#found');
  readonly #count = need('#relief-count');
  readonly #nothing = need('#relief-nothing');
  #shown: Judged[] = [];
  /** Names of the folded parts that the reader has opened. */
  #open: ReadonlySet<string> = new Set();

  constructor(data: FinderData, form: HTMLFormElement) {
    this.#data = data;
    for (const card of document.querySelectorAll<HTMLElement>('[data-measure]'))
      this.#cards.set(card.dataset['measure'] ?? '', card);
    this.#measures = data.measures.map((measure) => ({
      ...measure,
      text: foldText(this.#cards.get(measure.id)?.textContent ?? ''),
    }));
    need('#all-measures').hidden = true;
    this.#found.hidden = false;
    this.#form = new FinderForm(form, {
      changed: () => this.#change(),
      cleared: () => {
        this.#facts = {};
        this.#change();
      },
      csv: () => void download(this.#shown, form.dataset['csv'] ?? ''),
    });
    this.#found.addEventListener('change', (event) => this.#answer(event.target));
    addEventListener('popstate', () => this.restore());
    addEventListener('beforeprint', () => {
      for (const one of this.#found.querySelectorAll('details')) one.open = true;
    });
  }

  /** Takes the answers from the address, then shows what they make. */
  restore(): void {
    const { answers, view } = answersIn(new URLSearchParams(location.search));
    this.#facts = answers.facts;
    this.#form.fill(answers, view);
    this.#show();
    this.#land();
  }

  #change(): void {
    this.#remember();
    this.#show();
  }

  /** An answer to the question of a condition; its card stays where it is on the screen. */
  #answer(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.dataset['key'] === undefined) return;
    const { key } = target.dataset;
    const value = target.type === 'number' ? numberIn(target) : SAID[target.value];
    if (value === undefined) this.#facts = without(this.#facts, key);
    else this.#facts = { ...this.#facts, [key]: value };
    const id = target.closest<HTMLElement>('[data-measure]')?.dataset['measure'];
    const again = () => {
      const card = this.#cards.get(id ?? '');
      const own = [...(card?.querySelectorAll<HTMLInputElement>(`[data-key="${key}"]`) ?? [])];
      return own.find((one) => one.type === 'number' || one.value === target.value) ?? null;
    };
    const before = target.getBoundingClientRect().top;
    this.#change();
    const input = again();
    input?.focus({ preventScroll: true });
    if (input) scrollBy({ top: input.getBoundingClientRect().top - before, behavior: 'instant' });
  }

  #remember(): void {
    const query = queryOf({ ...this.#form.answers, facts: this.#facts }, this.#form.view);
    history.replaceState(null, '', queryAddress(query, location.href) + location.hash);
  }

  #show(): void {
    const { day, chosen } = shownDay(location.search, Date.now());
    const answers = { ...this.#form.answers, facts: this.#facts };
    const { view } = this.#form;
    const { finder, times } = this.#data;
    const judged = judgeAll(this.#measures, answers, finder, times, day);
    const left = narrowed(judged, answers, view);
    const sections = sectionsOf(left, view.sort);
    this.#shown = sections.flatMap((one) => one.judged);
    this.#form.offer((facet: FacetName) => countsOf(judged, answers, view, facet));
    this.#open = new Set(
      [...this.#found.querySelectorAll<HTMLDetailsElement>('details.folded[open]')].map(
        ({ dataset }) => dataset['section'] ?? '',
      ),
    );
    this.#found.replaceChildren(
      ...sections.map(({ verdict, judged: own }) => this.#section(verdict, own)),
    );
    this.#nothing.hidden = left.length > 0;
    const numbers = sections.map(
      ({ verdict, judged: own }) => `${VERDICT_NAMES[verdict]} ${own.length} 项`,
    );
    const on = `按 ${formatDate(day)}${chosen ? '' : '（今天）'}`;
    this.#count.textContent = `${on}：${numbers.join('，') || '没有'}。`;
  }

  #section(verdict: Verdict, judged: readonly Judged[]): HTMLElement {
    const id = `found-${verdict}`;
    const count = create('small', {}, `${judged.length} 项`);
    const heading = create('h2', { id }, VERDICT_NAMES[verdict], count);
    const words = create('p', { class: 'section-words' }, SECTIONS[verdict]);
    const lists = this.#lists(verdict, judged);
    const section = create('section', { 'data-verdict-section': verdict, 'aria-labelledby': id });
    if (FOLDED.has(verdict)) section.append(this.#folded(verdict, [heading], words, ...lists));
    else section.append(heading, words, ...lists);
    return section;
  }

  /**
   * What the text gives, then folded away what it only encourages or plans, unless the reader has asked for an
   * order or a force, or there is nothing else.
   */
  #lists(verdict: Verdict, judged: readonly Judged[]): HTMLElement[] {
    const { sort, force } = this.#form.view;
    const soft = judged.filter(({ measure }) => SOFT.has(measure.force.is));
    const mixed = sort === '' && force === '' && !FOLDED.has(verdict);
    if (!mixed || soft.length === 0 || soft.length === judged.length) return [this.#list(judged)];
    const firm = judged.filter((one) => !soft.includes(one));
    const summary = `另有 ${soft.length} 项，原文只写鼓励、支持或者计划`;
    return [this.#list(firm), this.#folded(`soft-${verdict}`, [summary], this.#list(soft))];
  }

  #list(judged: readonly Judged[]): HTMLElement {
    const cards = judged.flatMap((one) => {
      const card = this.#cards.get(one.measure.id);
      if (card) drawReasons(card, one, this.#facts, this.#form.answers.who.length > 0);
      return card ?? [];
    });
    return create('ul', { class: 'measures' }, ...cards);
  }

  /** A part of the list that is open where it was, or where an address leads into it. */
  #folded(name: string, summary: (Node | string)[], ...parts: HTMLElement[]): HTMLElement {
    const folded = create('details', { class: 'folded', 'data-section': name });
    folded.append(create('summary', {}, ...summary), ...parts);
    const target = location.hash === '' ? null : folded.querySelector(location.hash);
    folded.open = this.#open.has(name) || target !== null;
    return folded;
  }

  /** Goes to the measure an address names, now that the list has its order. */
  #land(): void {
    const card = this.#cards.get(location.hash.slice(1));
    if (!card) return;
    const details = card.querySelector('details');
    if (details) details.open = true;
    card.scrollIntoView();
    card.focus({ preventScroll: true });
  }
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
