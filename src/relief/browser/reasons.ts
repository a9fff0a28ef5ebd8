/** What a card says of its judgement: the verdict, its grounds with their words, and the questions that are open. */
import { create } from '../../dom/create.ts';
import { formatDate } from '../../text/dates.ts';
import type { Judged } from '../arrange.ts';
import type { Outcome, Reason } from '../judge.ts';
import { END_NAMES, FIT_NAMES, VERDICT_NAMES } from '../labels.ts';
import type { Answers } from '../answers.ts';
import type { MeasureCondition } from '../measure.ts';
import type { MeasureStanding } from '../standing.ts';

/**
 * Draws the judgement into a card; `facts` are the answers given so far. The grounds are left out as long as nobody
 * has said who asks: all would say the same.
 */
export function drawReasons(
  card: HTMLElement,
  { measure, standing, judgement }: Judged,
  facts: Answers['facts'],
  asked: boolean,
): void {
  const badge = card.querySelector<HTMLElement>('[data-verdict]');
  const place = card.querySelector<HTMLElement>('[data-reasons]');
  if (!badge || !place) return;
  const { verdict, fit, reasons } = judgement;
  card.dataset['judged'] = verdict;
  badge.dataset['verdict'] = verdict;
  badge.hidden = false;
  const lapsed =
    verdict === 'lapsed' &&
    reasons.some(({ about, outcome }) => {
      return about === 'who' && outcome === 'yes';
    });
  badge.textContent = VERDICT_NAMES[verdict] + (lapsed ? `（${FIT_NAMES[fit]}）` : '');
  const time = timeWords(standing);
  place.replaceChildren(
    ...(time ? [create('p', { class: `time ${standing.state}` }, time)] : []),
    ...(asked
      ? [create('ul', {}, ...reasons.map((reason) => drawn(reason, measure.id, facts)))]
      : []),
  );
  place.hidden = place.childElementCount === 0;
  card.classList.toggle('asked', asked);
}

/** Since when it is over, or until when it holds, and by what. */
function timeWords({ state, day, by }: MeasureStanding): string | null {
  const what = by ? `（${END_NAMES[by]}）` : '';
  if (state === 'lapsed') return day ? `已于${formatDate(day)}到期${what}` : '所在文件已经失效';
  if (state === 'notYet') return day ? `${formatDate(day)}才开始` : '还没有开始';
  return day ? `至${formatDate(day)}${what}` : null;
}

const SIGNS: Record<Outcome, string> = { yes: '✓', unknown: '？', no: '✗' };

function drawn(reason: Reason, measure: string, facts: Answers['facts']): HTMLElement {
  const { outcome, condition } = reason;
  const sign = create('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[outcome]);
  const line = create('li', { class: `reason ${outcome}` }, sign, ...wordsOf(reason));
  if (condition?.ask !== undefined && reason.missing !== 'rule')
    line.append(question(condition, measure, facts));
  return line;
}

function wordsOf({ about, outcome, words, missing }: Reason): (Node | string)[] {
  const quote = create('q', {}, words);
  if (about === 'who') {
    const said = { yes: '对象相符：', no: '对象不同：', unknown: '要看您是不是：' };
    return [said[outcome], quote];
  }
  if (about === 'place') {
    if (missing === 'reference') return ['当地可以参照，是否照办要问当地：', quote];
    const said = { yes: '区域适用：', no: '区域不适用：', unknown: '要看在哪个区：' };
    return [said[outcome], quote];
  }
  if (missing === 'rule') return ['原文没有写明标准，要问主管单位：', quote];
  const said = { yes: '条件满足：', no: '条件不满足：', unknown: '条件：' };
  return [said[outcome], quote];
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
  const answer = typeof given === 'boolean' ? (given ? 'yes' : 'no') : '';
  const options = [
    ['yes', '是'],
    ['no', '不是'],
    ['', '不清楚'],
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
