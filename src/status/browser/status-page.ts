/** The parts of /status/ that depend on the day it is read. Without scripts the page says so and gives the facts. */
import { formatDate } from '../../text/dates.ts';
import { positionOn } from '../picture.ts';
import { shownDay } from '../shown-day.ts';
import {
  endingSoon,
  needingReview,
  type EndingSoon,
  type Evidence,
  type Review,
  type Watch,
} from '../watch.ts';

export function startStatusPage(): void {
  const data = document.querySelector('#watch-data')?.textContent;
  if (!data) return;
  const watch = JSON.parse(data) as Watch;
  const { day, chosen } = shownDay(location.search, Date.now());
  const by = `按 ${formatDate(day)}${chosen ? '' : '（今天）'}计算`;
  showEnding(endingSoon(watch, day), by);
  showReview(needingReview(watch, day), by);
  markToday(day, chosen ? formatDate(day) : '今天');
  for (const entry of document.querySelectorAll<HTMLElement>('.chronicle [data-date]')) {
    if ((entry.dataset['date'] ?? '') <= day) continue;
    entry.querySelector('.when')?.append(element('small', {}, '还没有到'));
  }
}

function showEnding(ending: readonly EndingSoon[], by: string): void {
  const section = document.querySelector('#ending');
  const list = section?.querySelector<HTMLElement>('.watched');
  if (!section || !list) return;
  say(section, ending.length > 0 ? `${by}，共 ${ending.length} 项。` : `${by}，没有。`);
  list.append(
    ...ending.map(({ instrument, end, left }) =>
      element(
        'li',
        {},
        element('p', { class: 'when' }, time(end.day), element('small', {}, leftWords(left))),
        element(
          'div',
          { class: 'what' },
          element('p', {}, anchor(instrument.href, instrument.name), ` ${end.what}`),
          ground(end.evidence),
          ...(end.computation ? [element('p', { class: 'how' }, `${end.computation}。`)] : []),
        ),
      ),
    ),
  );
  list.hidden = ending.length === 0;
}

function leftWords(left: number): string {
  return left === 0 ? '最后一天' : `还有 ${left} 天`;
}

const REASONS: Record<Review['reason'], { heading: string; words: string }> = {
  basis: {
    heading: '依据已经失效',
    words: '下列文件已不再有效，却仍是现行文件的制定依据。',
  },
  computed: {
    heading: '到期日是推算的',
    words: '原文只写了期限，没有写到哪一天；两种算法相差一天，以发文机关的解释为准。',
  },
  open: {
    heading: '没有写明对象',
    words: '原文废止、修改了什么，没有写出能对上的文件。',
  },
};

function showReview(reviews: readonly Review[], by: string): void {
  const section = document.querySelector('#review');
  const body = section?.querySelector<HTMLElement>('.watched');
  if (!section || !body) return;
  say(section, reviews.length > 0 ? `${by}，共 ${reviews.length} 项。` : `${by}，没有。`);
  for (const [reason, own] of Map.groupBy(reviews, (review) => review.reason)) {
    const { heading, words } = REASONS[reason];
    body.append(
      element('h3', {}, heading),
      element('p', { class: 'note' }, words),
      element('ul', {}, ...own.map((review) => element('li', {}, ...reviewed(review)))),
    );
  }
  body.hidden = reviews.length === 0;
}

function reviewed(review: Review): Node[] {
  if (review.reason === 'open') {
    const { what, evidence } = review.effect;
    return [element('p', {}, what), ground(evidence)];
  }
  const { href, name } = review.instrument;
  if (review.reason === 'computed') {
    const { day, what, computation, evidence } = review.end;
    const when = element('p', {}, anchor(href, name), ` ${formatDate(day)}${what}`);
    return [when, ground(evidence), element('p', { class: 'how' }, `${computation ?? ''}。`)];
  }
  const { since, state, users } = review;
  const when = since === null ? state : `${formatDate(since)}起${state}`;
  return [
    element('p', {}, anchor(href, name), ` ${when}，仍以它为依据的：`),
    element('ul', {}, ...users.map((user) => element('li', {}, anchor(user.href, user.name)))),
  ];
}

/** The line of the day in each picture, and what it is in words below. */
function markToday(day: string, words: string): void {
  for (const picture of document.querySelectorAll<SVGSVGElement>('svg.lives')) {
    const { from = '', to = '' } = picture.dataset;
    const group = picture.querySelector('.today');
    const line = group?.querySelector('line');
    const text = group?.querySelector('text');
    if (!group || !line || !text) continue;
    const at = positionOn(from, to, day);
    line.setAttribute('x1', `${at}%`);
    line.setAttribute('x2', `${at}%`);
    text.setAttribute('x', `${at}%`);
    text.setAttribute('text-anchor', at > 50 ? 'end' : 'start');
    text.setAttribute('dx', at > 50 ? '-4' : '4');
    text.textContent = words;
    group.removeAttribute('visibility');
  }
  const note = document.querySelector<HTMLElement>('.today-words');
  if (!note) return;
  note.textContent = `竖线是 ${formatDate(day)}。`;
  note.hidden = false;
}

function say(section: Element, words: string): void {
  const line = section.querySelector('.by-day');
  if (line) line.textContent = words;
}

function ground({ href, name, words }: Evidence): HTMLElement {
  const place = href === '' ? name : anchor(href, name);
  return element('p', { class: 'ground' }, element('q', {}, words), place);
}

function time(day: string): HTMLElement {
  return element('time', { datetime: day }, formatDate(day));
}

function anchor(href: string, words: string): HTMLElement {
  return element('a', { href }, words);
}

function element(
  name: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
