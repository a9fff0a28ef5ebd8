/** The page of units in the browser: filtered as one types, the choice kept in the address. */
import { queryAddress } from '../../status/carry-day.ts';

const NAMES = ['q', 'document', 'role'] as const;
type Choice = Record<(typeof NAMES)[number], string>;

/** Connects the form with the units and the table; reads the address, and writes it. */
export function filterUnits(): void {
  const form = document.querySelector<HTMLFormElement>('#unit-filters');
  if (!form) return;
  const units = [...document.querySelectorAll<HTMLElement>('.unit')];
  const rows = new Map(
    [...document.querySelectorAll<HTMLElement>('.unit-matrix tr[data-unit]')].map((row) => [
      row.dataset['unit'] ?? '',
      row,
    ]),
  );
  const control = (name: string) =>
    form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`);

  const apply = () => {
    const [q = '', inDocument = '', role = ''] = NAMES.map((name) => control(name)?.value ?? '');
    const choice: Choice = { q: plain(q), document: inDocument, role };
    let shownUnits = 0;
    let shownDuties = 0;
    for (const unit of units) {
      const counts = filterUnit(unit, choice);
      const left = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const row = rows.get(unit.dataset['unit'] ?? '');
      unit.hidden = left === 0;
      if (row) showCounts(row, counts, left);
      shownUnits += left > 0 ? 1 : 0;
      shownDuties += left;
    }
    for (const part of document.querySelectorAll<HTMLElement>('.unit-level, .unit-matrix tbody'))
      part.hidden = part.querySelector('[data-unit]:not([hidden])') === null;
    report(
      shownUnits,
      shownDuties,
      NAMES.some((name) => choice[name] !== ''),
    );
  };
  const restore = () => {
    const query = new URLSearchParams(location.search);
    for (const name of NAMES) {
      const own = control(name);
      if (!own) continue;
      own.value = query.get(name) ?? '';
      // A choice that is not offered is none.
      if (own instanceof HTMLSelectElement && own.selectedIndex < 0) own.value = '';
    }
    apply();
  };
  const remember = () => {
    const query = new URLSearchParams();
    for (const name of NAMES) {
      const value = control(name)?.value ?? '';
      if (value !== '') query.set(name, value);
    }
    history.replaceState(null, '', queryAddress(query, location.href) + location.hash);
    apply();
  };

  form.addEventListener('input', remember);
  // The controls have their new values only after the event.
  form.addEventListener('reset', () => setTimeout(remember));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.querySelector('.unit:not([hidden])')?.scrollIntoView();
  });
  window.addEventListener('popstate', restore);
  // What a link on the page leads to is never hidden.
  window.addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('[hidden]')) return;
    form.reset();
    // After the list is whole again.
    setTimeout(() => target.scrollIntoView());
  });
  restore();
}

/** Hides the duties of a unit that do not fit, and the documents without any left; how many are left, by part. */
function filterUnit(
  unit: HTMLElement,
  { q, document: wanted, role }: Choice,
): ReadonlyMap<string, number> {
  const named = (unit.dataset['names'] ?? '').split('\n').some((name) => plain(name).includes(q));
  const counts = new Map<string, number>();
  for (const part of unit.querySelectorAll<HTMLElement>('.unit-document')) {
    const here = named && (wanted === '' || part.dataset['document'] === wanted);
    let left = 0;
    for (const entry of part.querySelectorAll<HTMLElement>('.unit-duties > li')) {
      const { role: has, recurring } = entry.dataset;
      const fits = role === '' || (role === 'recurring' ? recurring !== undefined : has === role);
      entry.hidden = !fits;
      left += here && fits ? 1 : 0;
    }
    part.hidden = left === 0;
    counts.set(part.id, left);
  }
  return counts;
}

/** A row of the table counts what is left. */
function showCounts(row: HTMLElement, counts: ReadonlyMap<string, number>, left: number): void {
  row.hidden = left === 0;
  for (const link of row.querySelectorAll<HTMLAnchorElement>('td a')) {
    const count = counts.get(link.hash.slice(1)) ?? 0;
    link.hidden = count === 0;
    link.textContent = String(count);
    link.setAttribute('aria-label', `${link.dataset['name'] ?? ''}，${count} 项`);
  }
  const sum = row.querySelector('.sum');
  if (sum) sum.textContent = String(left);
}

function report(units: number, duties: number, filtered: boolean): void {
  const count = document.querySelector('#unit-count');
  const nothing = document.querySelector<HTMLElement>('#unit-nothing');
  const words = `${units} 个单位，${duties} 项`;
  if (count) count.textContent = filtered ? `符合条件的 ${words}` : words;
  if (nothing) nothing.hidden = units > 0;
  for (const id of ['matrix', 'units']) {
    const section = document.getElementById(id);
    if (section) section.hidden = units === 0;
  }
}

/** A name or a query without white space and brackets, as they are compared. */
function plain(text: string): string {
  return text.replace(/[\s（）()]+/gu, '');
}
