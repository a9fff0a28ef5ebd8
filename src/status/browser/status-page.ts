/** The parts of /status/ that depend on the day it is read. Without scripts the page says so and gives the facts. */
import { create } from '../../dom/create.ts';
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
    entry.querySelector('.when')?.append(create('small', {}, '还没有到'));
  }
}

function showEnding(ending: readonly EndingSoon[], by: string): void {
  const section = document.querySelector('#ending');
  const list = section?.querySelector<HTMLElement>('.watched');
  if (!section || !list) return;
  say(section, ending.length > 0 ? `${by}，共 ${ending.length} 项。` : `${by}，没有。`);
  list.append(
    ...ending.map(({ instrument, end, left }) =>
      create(
        'li',
        {},
        create('p', { class: 'when' }, time(end.day), create('small', {}, leftWords(left))),
        create(
          'div',
          { class: 'what' },
          create('p', {}, anchor(instrument.href, instrument.name), ` ${end.what}`),
          ground(end.evidence),
          ...(end.computation ? [create('p', { class: 'how' }, `${end.computation}。`)] : []),
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
      create('h3', {}, heading),
      create('p', { class: 'note' }, words),
      create('ul', {}, ...own.map((review) => create('li', {}, ...reviewed(review)))),
    );
  }
  body.hidden = reviews.length === 0;
}

function reviewed(review: Review): Node[] {
  if (review.reason === 'open') {
    const { what, evidence } = review.effect;
    return [create('p', {}, what), ground(evidence)];
  }
  const { href, name } = review.instrument;
  if (review.reason === 'computed') {
    const { day, what, computation, evidence } = review.end;
    const when = create('p', {}, anchor(href, name), ` ${formatDate(day)}${what}`);
    return [when, ground(evidence), create('p', { class: 'how' }, `${computation ?? ''}。`)];
  }
  const { since, state, users } = review;
  const when = since === null ? state : `${formatDate(since)}起${state}`;
  return [
    create('p', {}, anchor(href, name), ` ${when}，仍以它为依据的：`),
    create('ul', {}, ...users.map((user) => create('li', {}, anchor(user.href, user.name)))),
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
  return create('p', { class: 'ground' }, create('q', {}, words), place);
}

function time(day: string): HTMLElement {
  return create('time', { datetime: day }, formatDate(day));
}

function anchor(href: string, words: string): HTMLElement {
  return create('a', { href }, words);
}
