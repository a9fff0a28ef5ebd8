/** The page of relief: answers from form and address, every measure judged by them, the list in the order of the judgement. */
import { create } from '../../dom/create.ts';
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
import type { Verdict } from '../judge.ts';
import { VERDICT_NAMES } from '../labels.ts';
import type { Force } from '../schema.ts';
import { download } from './download.ts';
import { FinderForm } from './finder-form.ts';
import { drawReasons } from './reasons.ts';

/** What each part of the list is, in a line. */
const SECTIONS: Record<Verdict, string> = {
  fits: '按您的回答，对象和条件都相符。标明“可直接主张”的才能直接提出；标明“待细则”的，要看另外的文件。',
  open: '还缺您的回答，或者原文没有写明标准；缺什么写在每一项下面。',
  notYet: '还没有到开始的那一天。',
  elsewhere: '这里只是转述，不作判断；现在给多少，以所转述的文件为准，请问主管单位。',
  lapsed:
    '文件或措施的期限已过，不能再凭它提出；政策是否延续，要问主管单位。列在这里，是因为旧文件还在流传。',
  past: '对过去的记述，不是现在给予，不作判断。',
  not: '按您的回答，下列措施不适用。',
};

/** Folded away at first: what one does not come for. */
const FOLDED: ReadonlySet<Verdict> = new Set<Verdict>(['past', 'not']);

/** What is no claim: it comes after what is one. */
const SOFT: ReadonlySet<Force> = new Set<Force>(['encouraged', 'planned']);

/** No claim, and not meant for the trade or the person of the one who asks. */
const isSoft = ({ measure, judgement }: Judged) => SOFT.has(measure.force.is) && judgement.aim < 3;

/** Nobody has said yet whether it is meant for the one who asks. */
const isDoubtful = ({ judgement }: Judged) =>
  judgement.reasons.some(({ about, outcome }) => about === 'who' && outcome === 'unknown');

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
   * control in it (`selector`) the focus; where the answer has moved it into a folded part, the card that followed
   * it (or came before it) takes both.
   */
  #changeIn(target: HTMLElement, selector: string): void {
    const card = target.closest<HTMLElement>('[data-measure]');
    const following = card?.nextElementSibling ?? card?.previousElementSibling ?? this.#count;
    const before = [target, following].map((one) => one.getBoundingClientRect().top);
    this.#change();
    const folded = card?.closest<HTMLDetailsElement>('details.folded')?.open === false;
    const control = folded ? following : card?.querySelector<HTMLElement>(selector);
    // An answer that several cards share may have moved that one, too.
    if (!(control instanceof HTMLElement) || control.getClientRects().length === 0) return;
    control.focus({ preventScroll: true });
    const now = control.getBoundingClientRect().top;
    scrollBy({ top: now - (before[folded ? 1 : 0] ?? now), behavior: 'instant' });
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
   * What the text gives to the one who asks; folded away after it, what may be meant for others, and, where the
   * reader has not said what for, what the text only encourages or plans. Nothing is folded where the reader has
   * asked for an order or a force.
   */
  #lists(verdict: Verdict, judged: readonly Judged[]): HTMLElement[] {
    const { sort, force } = this.#form.view;
    if (sort !== '' || force !== '' || FOLDED.has(verdict)) return [this.#list(judged)];
    const { who, needs } = this.#form.answers;
    const asked = who.length > 0;
    const folds = (one: Judged) => needs.length === 0 && isSoft(one);
    const [first = [], ...rest] = [
      judged.filter((one) => !folds(one) && !(asked && isDoubtful(one))),
      judged.filter((one) => folds(one) && !(asked && isDoubtful(one))),
      judged.filter((one) => asked && isDoubtful(one)),
    ];
    const [soft = [], doubtful = []] = rest;
    const parts = [
      { name: 'soft', own: soft, words: '原文只写鼓励、支持或者计划' },
      { name: 'doubtful', own: doubtful, words: '要看您是不是它所说的对象' },
    ].filter(({ own }) => own.length > 0);
    if (parts.length === 1 && soft.length === judged.length) return [this.#list(judged)];
    return [
      ...(first.length > 0 ? [this.#list(first)] : []),
      ...parts.map(({ name, own, words }) =>
        this.#folded(
          `${name}-${verdict}`,
          [`${first.length > 0 ? '另' : ''}有 ${own.length} 项，${words}`],
          this.#list(own),
        ),
      ),
    ];
  }

  #list(judged: readonly Judged[]): HTMLElement {
    const cards = judged.flatMap((one) => {
      const card = this.#cards.get(one.measure.id);
      if (card)
        drawReasons(card, one, this.#data.finder, this.#facts, this.#form.answers.who.length > 0);
      return card ?? [];
    });
    return create('ul', { class: 'measures' }, ...cards);
  }

  /** A part of the list that is open where it was, or where an address leads into it. */
  #folded(name: string, summary: (Node | string)[], ...parts: HTMLElement[]): HTMLElement {
    const folded = create('details', { class: 'folded', 'data-section': name });
    folded.append(create('summary', {}, ...summary), ...parts);
    const wanted = measureIn(location.href);
    const holds = wanted !== null && folded.querySelector(`[data-measure="${CSS.escape(wanted)}"]`);
    folded.open = this.#open.has(name) || Boolean(holds);
    return folded;
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
