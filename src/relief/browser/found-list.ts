/** The list of the finder: its parts by verdict, what is folded away in them, the cards with their judgements. */
import { create } from '../../dom/create.ts';
import { measureIn, type Answers, type View } from '../answers.ts';
import { partsOf, type Judged } from '../arrange.ts';
import type { Verdict } from '../judge.ts';
import { VERDICT_NAMES } from '../labels.ts';
import type { Finder } from '../schema.ts';
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

const FOLDS = {
  soft: '原文只写鼓励、支持或者计划',
  doubtful: '要看您是不是它所说的对象',
} as const;

/** What is asked for while the list is drawn. */
interface Asked {
  answers: Answers;
  view: View;
}

export class FoundList {
  readonly #place: HTMLElement;
  readonly #cards: ReadonlyMap<string, HTMLElement>;
  readonly #finder: Finder;
  /** Names of the folded parts that the reader has opened. */
  #open: ReadonlySet<string> = new Set();

  /** `cards` are those of the page by the ids of their measures. */
  constructor(place: HTMLElement, cards: ReadonlyMap<string, HTMLElement>, finder: Finder) {
    this.#place = place;
    this.#cards = cards;
    this.#finder = finder;
  }

  /** Shows the measures by verdict; what the reader has unfolded stays open. */
  show(sections: readonly { verdict: Verdict; judged: readonly Judged[] }[], asked: Asked): void {
    const open = this.#place.querySelectorAll<HTMLDetailsElement>('details.folded[open]');
    this.#open = new Set([...open].map(({ dataset }) => dataset['section'] ?? ''));
    this.#place.replaceChildren(
      ...sections.map(({ verdict, judged }) => this.#section(verdict, judged, asked)),
    );
  }

  #section(verdict: Verdict, judged: readonly Judged[], asked: Asked): HTMLElement {
    const id = `found-${verdict}`;
    const count = create('small', {}, `${judged.length} 项`);
    const heading = create('h2', { id }, VERDICT_NAMES[verdict], count);
    const words = create('p', { class: 'section-words' }, SECTIONS[verdict]);
    const lists = this.#lists(verdict, judged, asked);
    const section = create('section', { 'data-verdict-section': verdict, 'aria-labelledby': id });
    if (FOLDED.has(verdict)) section.append(this.#folded(verdict, [heading], words, ...lists));
    else section.append(heading, words, ...lists);
    return section;
  }

  /** What comes first, and after it the folded parts; nothing more is folded within what is folded. */
  #lists(verdict: Verdict, judged: readonly Judged[], { answers, view }: Asked): HTMLElement[] {
    const list = (some: readonly Judged[]) => this.#list(some, answers);
    if (FOLDED.has(verdict)) return [list(judged)];
    const { first, ...folds } = partsOf(judged, answers, view);
    const other = first.length > 0 ? '另' : '';
    return [
      ...(first.length > 0 ? [list(first)] : []),
      ...(['soft', 'doubtful'] as const)
        .filter((name) => folds[name].length > 0)
        .map((name) => {
          const words = `${other}有 ${folds[name].length} 项，${FOLDS[name]}`;
          return this.#folded(`${name}-${verdict}`, [words], list(folds[name]));
        }),
    ];
  }

  #list(judged: readonly Judged[], { who, facts }: Answers): HTMLElement {
    const cards = judged.flatMap((one) => {
      const card = this.#cards.get(one.measure.id);
      if (card) drawReasons(card, one, this.#finder, facts, who.length > 0);
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
}
