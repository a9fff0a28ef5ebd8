/** The calculator on a procedure's page: reads the form and the address, counts, and says how. Nothing is sent. */
import { create } from '../../dom/create.ts';
import { queryAddress } from '../../status/carry-day.ts';
import { shownDay } from '../../status/shown-day.ts';
import { askedQuery, readAsked, type Asked } from '../asked.ts';
import { scheduleFrom, type Schedule } from '../deadline.ts';
import {
  countedWords,
  dayWords,
  missingWords,
  restDayWords,
  summaryWords,
  untimedWords,
} from '../result-words.ts';
import type { Start } from '../starts.ts';
import { NO_LIMIT } from '../words.ts';
import { WorkCalendar } from '../workdays.ts';
import type { DeadlineData } from './deadline-data.ts';

/** Connects the calculator of the page (`[data-deadline]`). */
export function startDeadline(): void {
  const root = document.querySelector<HTMLElement>('[data-deadline]');
  const json = document.querySelector('#deadline-data')?.textContent;
  if (root && json) new DeadlineForm(root, JSON.parse(json) as DeadlineData).restore();
}

class DeadlineForm {
  readonly #data: DeadlineData;
  readonly #calendar: WorkCalendar;
  readonly #form: HTMLFormElement;
  readonly #step: HTMLSelectElement;
  readonly #from: HTMLInputElement;
  readonly #problem: HTMLElement;
  readonly #result: HTMLElement;

  constructor(root: HTMLElement, data: DeadlineData) {
    const part = <T extends HTMLElement>(selector: string) => {
      const found = root.querySelector<T>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    };
    this.#data = data;
    this.#calendar = new WorkCalendar(data.holidays);
    this.#form = part('form');
    this.#step = part('select');
    this.#from = part('input[type=date]');
    this.#problem = part('.problem');
    this.#result = part('.deadline-result');
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('change', () => this.#change());
    addEventListener('popstate', () => this.restore());
    this.#form.hidden = false;
  }

  /** Shows what the address asks for; where it names no day, today, or the day the pages are shown for. */
  restore(): void {
    const { day } = shownDay(location.search, Date.now());
    this.#show(readAsked(new URLSearchParams(location.search), this.#data.tracks, day));
  }

  #change(): void {
    const written = new FormData(this.#form);
    const query = new URLSearchParams();
    for (const name of ['track', 'step', 'from']) query.set(name, String(written.get(name) ?? ''));
    const asked = readAsked(query, this.#data.tracks, '');
    // A date field that is half filled, or filled with no day, is empty to scripts.
    if (this.#from.validity.badInput)
      asked.problem = '这一天不存在，或者没有填完。请填年、月、日。';
    this.#show(asked);
    history.replaceState(null, '', queryAddress(askedQuery(asked), location.href) + location.hash);
  }

  #show(asked: Asked): void {
    const track = this.#data.tracks.find(({ id }) => id === asked.track);
    const start = track?.starts.find(({ id }) => id === asked.step);
    for (const radio of this.#form.querySelectorAll<HTMLInputElement>('[name=track]'))
      radio.checked = radio.value === asked.track;
    this.#step.replaceChildren(
      ...(track?.starts ?? []).map(({ id, name, from }) =>
        create('option', { value: id }, from === null ? `${name}（从头算）` : `${from}（${name}）`),
      ),
    );
    this.#step.value = asked.step;
    if (asked.from !== null && this.#from.value !== asked.from) this.#from.value = asked.from;
    this.#problem.textContent = asked.problem ?? '';
    this.#problem.hidden = asked.problem === null;
    if (asked.problem === null) this.#from.removeAttribute('aria-invalid');
    else this.#from.setAttribute('aria-invalid', 'true');
    this.#result.hidden = asked.from === null || !start;
    if (asked.from !== null && start) this.#count(start, asked.from);
  }

  #count(start: Start, from: string): void {
    const schedule = scheduleFrom(start.steps, from, this.#calendar);
    const [status, list] = this.#result.children;
    const warnings = [missingWords(schedule.missing), restDayWords(from, this.#calendar)];
    const names = schedule.untimed.map((id) => this.#data.steps[id]?.name ?? id);
    status?.replaceChildren(
      create('p', { class: 'summary' }, summaryWords(schedule, from)),
      create('p', { class: 'caution' }, untimedWords(schedule, names)),
      ...warnings.flatMap((words) =>
        words === null ? [] : [create('p', { class: 'caution' }, words)],
      ),
    );
    list?.replaceChildren(...schedule.rows.map((row) => this.#row(row)));
  }

  #row({ id, period }: Schedule['rows'][number]): HTMLElement {
    const { name = id, limit = NO_LIMIT } = this.#data.steps[id] ?? {};
    const head = create('p', { class: 'what' }, create('strong', {}, name), ` ${limit}`);
    if (!period)
      return create('li', { class: 'untimed' }, head, create('p', { class: 'until' }, '要另加'));
    const counted = countedWords(period);
    return create(
      'li',
      { 'data-step': id },
      head,
      create(
        'p',
        { class: 'until' },
        '到',
        create('time', { datetime: period.last }, dayWords(period.last)),
      ),
      ...(counted === '' ? [] : [create('p', { class: 'counted' }, counted)]),
    );
  }
}
