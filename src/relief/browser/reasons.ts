/** What a card says of its judgement: the verdict, its grounds with their words, and the questions that are open. */
import { create } from '../../dom/create.ts';
import { formatDate } from '../../text/dates.ts';
import type { Judged } from '../arrange.ts';
import { groundsOf, waitingFor, type Outcome, type Reason } from '../judge.ts';
import { isExclusion } from '../conditions.ts';
import {
  END_NAMES,
  EXCLUDED,
  FIT_NAMES,
  FORCE_NAMES,
  NOT_STATED,
  VERDICT_NAMES,
  WAITING_NAMES,
} from '../labels.ts';
import type { Answers } from '../answers.ts';
import type { MeasureCondition } from '../measure.ts';
import type { Finder, Force } from '../schema.ts';
import type { MeasureStanding } from '../standing.ts';

/**
 * Draws the judgement into a card; `facts` are the answers given so far. The grounds are left out as long as nobody
 * has said who asks: all would say the same.
 */
export function drawReasons(
  card: HTMLElement,
  { measure, standing, judgement }: Judged,
  finder: Finder,
  facts: Answers['facts'],
  asked: boolean,
): void {
  const badge = card.querySelector<HTMLElement>('[data-verdict]');
  const place = card.querySelector<HTMLElement>('[data-reasons]');
  if (!badge || !place) return;
  const { verdict, reasons } = judgement;
  card.dataset['judged'] = verdict;
  card.dataset['force'] = measure.force.is;
  badge.dataset['verdict'] = verdict;
  badge.hidden = false;
  badge.textContent = nameOf(judgement) + remark(judgement, measure.force.is);
  badge.dataset['force'] = measure.force.is;
  const time = measure.background ? null : timeWords(standing);
  place.replaceChildren(
    ...(time ? [create('p', { class: `time ${standing.state}` }, time)] : []),
    ...(asked ? [create('ul', {}, ...grounds(reasons, measure.id, finder, facts))] : []),
  );
  place.hidden = place.childElementCount === 0;
  card.classList.toggle('asked', asked);
}

/** Since when it is over, or until when it holds, and by what; that the text leaves it open. */
function timeWords({ state, day, by }: MeasureStanding): string {
  const what = by ? `（${END_NAMES[by]}）` : '';
  if (state === 'lapsed' && by === 'plan' && day)
    return `规划期已于${formatDate(day)}届满；所依据的法规、政策是否仍在执行，请问主管单位`;
  if (state === 'lapsed') return day ? `已于${formatDate(day)}到期${what}` : '所在文件已经失效';
  if (state === 'notYet') return day ? `${formatDate(day)}才开始` : '还没有开始';
  return day ? `至${formatDate(day)}${what}` : `截止日期：${NOT_STATED}`;
}

/** Signs beside the words, for the eye. */
const SIGNS: Record<Outcome, string> = { yes: '✓', unknown: '？', no: '✗' };

/** The verdict; of what is open, what it waits for. */
function nameOf(judgement: Judged['judgement']): string {
  const waiting = judgement.verdict === 'open' ? waitingFor(judgement) : null;
  return waiting ? WAITING_NAMES[waiting] : VERDICT_NAMES[judgement.verdict];
}

/** What is said beside the verdict: how firm it is, or what it would have been. */
function remark(judgement: Judged['judgement'], force: Force): string {
  const { verdict, fit, reasons } = judgement;
  const waiting = waitingFor(judgement);
  if (verdict === 'fits') return force === 'entitlement' ? '' : `（${FORCE_NAMES[force].name}）`;
  const meant = reasons.some(({ about, outcome }) => about === 'who' && outcome === 'yes');
  if (verdict !== 'lapsed' || !meant) return '';
  return `（${waiting ? `过期前${WAITING_NAMES[waiting]}` : FIT_NAMES[fit]}）`;
}

/** The grounds in order; what only the unit can say stands together at the end. */
function grounds(
  reasons: readonly Reason[],
  measure: string,
  finder: Finder,
  facts: Answers['facts'],
): HTMLElement[] {
  const told = groundsOf(reasons);
  const rules = told.filter(({ missing }) => missing === 'rule');
  const others = told.filter(({ missing }) => missing !== 'rule');
  const lines = others.map((reason) => drawn(reason, measure, finder, facts));
  if (rules.length === 0) return lines;
  const quotes = rules.flatMap(({ words }, index) => [
    index > 0 ? '、' : '',
    create('q', {}, words),
  ]);
  const said = '原文没有写明标准，要由主管单位认定：';
  return [...lines, create('li', { class: 'reason unknown' }, sign('unknown'), said, ...quotes)];
}

function sign(outcome: Outcome): HTMLElement {
  return create('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[outcome]);
}

function drawn(
  reason: Reason,
  measure: string,
  finder: Finder,
  facts: Answers['facts'],
): HTMLElement {
  const { outcome, condition } = reason;
  const words = wordsOf(reason, finder);
  const line = create('li', { class: `reason ${outcome}` }, sign(outcome), ...words);
  if (condition?.ask !== undefined) line.append(question(condition, measure, facts));
  return line;
}

function wordsOf(reason: Reason, finder: Finder): (Node | string)[] {
  const { about, outcome, words, missing, condition } = reason;
  const quote = create('q', {}, words);
  if (about === 'who') {
    if (outcome === 'unknown') return whose(reason, finder, quote);
    return [outcome === 'yes' ? '对象相符：' : '对象不同：', quote];
  }
  if (about === 'place') {
    if (missing === 'reference') return ['当地可以参照，是否照办要问当地：', quote];
    const said = { yes: '区域适用：', no: '区域不适用：', unknown: '要看在哪个区：' };
    return [said[outcome], quote];
  }
  if (missing === 'step') return ['先要做到：', quote];
  if (condition && isExclusion(condition)) {
    const said = { yes: '没有这种情形：', no: `属于${EXCLUDED}：`, unknown: `${EXCLUDED}：` };
    return [said[outcome], quote];
  }
  const said = { yes: '条件满足：', no: '条件不满足：', unknown: '条件：' };
  return [said[outcome], quote];
}

/** 要看您是不是…: by the names of the groups, each a button where it is one of the choices. */
function whose({ groups }: Reason, finder: Finder, quote: Node): (Node | string)[] {
  const named = finder.groups.filter(({ id }) => groups.includes(id));
  const names = named.map(({ name }) => name).join('、');
  const buttons = named
    .filter(({ offered }) => offered)
    .map(({ id, name }) => create('button', { type: 'button', 'data-join': id }, `我是：${name}`));
  return [`要看您是不是${names}，原文：`, quote, ...buttons];
}

/** The question of a condition, with the answer given so far. */
function question(
  { key, ask = '', number }: MeasureCondition,
  measure: string,
  facts: Answers['facts'],
): HTMLElement {
  const given = facts[key];
  if (number) {
    const input = create('input', { type: 'number', step: 'any', 'data-key': key });
    if (typeof given === 'number') input.value = String(given);
    return create('label', { class: 'ask' }, ask, input, number.unit);
  }
  const answer = typeof given === 'boolean' ? (given ? 'yes' : 'no') : null;
  const options = [
    ['yes', '是'],
    ['no', '不是'],
    ['', '还不清楚'],
  ] as const;
  return create(
    'fieldset',
    { class: 'ask' },
    create('legend', {}, ask),
    ...options.map(([value, name]) => {
      const input = create('input', {
        ...{ type: 'radio', name: `${measure}.${key}`, value, 'data-key': key },
      });
      input.checked = value === answer;
      return create('label', {}, input, name);
    }),
  );
}
