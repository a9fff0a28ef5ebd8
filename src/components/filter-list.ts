/** The list of documents in the browser: filters, order, and both in the address. */
import { queryAddress } from '../status/carry-day.ts';

const FILTERS = ['issuer', 'kind', 'year', 'topic'] as const;

/** How two entries are ordered, by the value of the `sort` control; the first is the default. */
const ORDERS: Record<string, (a: DOMStringMap, b: DOMStringMap) => number> = {
  '': (a, b) => text(b, 'date').localeCompare(text(a, 'date')) || byNumber(a, b),
  oldest: (a, b) => text(a, 'date').localeCompare(text(b, 'date')) || byNumber(a, b),
  number: byNumber,
  title: (a, b) => text(a, 'title').localeCompare(text(b, 'title'), 'zh-CN'),
};

/** Connects the form `#filters` with the list `#documents`; reads the address, and writes it. */
export function enhanceList(): void {
  const form = document.querySelector<HTMLFormElement>('#filters');
  const list = document.querySelector('#documents');
  if (!form || !list) return;
  const entries = [...list.querySelectorAll<HTMLElement>(':scope > li')];
  const controls = [...form.querySelectorAll('select')];

  const apply = () => {
    const chosen = (name: string) => controls.find((control) => control.name === name)?.value ?? '';
    const order = ORDERS[chosen('sort')] ?? byNumber;
    entries.sort((a, b) => order(a.dataset, b.dataset));
    list.append(...entries);
    for (const entry of entries) {
      entry.hidden = !FILTERS.every((name) => has(entry.dataset, name, chosen(name)));
    }
    report(entries.filter(({ hidden }) => !hidden).length, entries.length);
  };
  const restore = () => {
    const query = new URLSearchParams(location.search);
    for (const control of controls) {
      const wanted = query.get(control.name) ?? '';
      const known = [...control.options].some(({ value }) => value === wanted);
      control.value = known ? wanted : '';
    }
    apply();
  };
  const remember = () => {
    const query = new URLSearchParams();
    for (const { name, value } of controls) if (value) query.set(name, value);
    history.replaceState(null, '', queryAddress(query, location.href));
    apply();
  };

  form.addEventListener('change', remember);
  // The controls have their new values only after the event.
  form.addEventListener('reset', () => setTimeout(remember));
  form.addEventListener('submit', (event) => event.preventDefault());
  window.addEventListener('popstate', restore);
  restore();
}

function report(shown: number, all: number): void {
  const count = document.querySelector('#count');
  const nothing = document.querySelector<HTMLElement>('#nothing');
  if (count)
    count.textContent = shown === all ? `共 ${all} 件` : `符合条件的 ${shown} 件，共 ${all} 件`;
  if (nothing) nothing.hidden = shown > 0;
}

function has(entry: DOMStringMap, name: string, wanted: string): boolean {
  return wanted === '' || text(entry, name).split('\n').includes(wanted);
}

function byNumber(a: DOMStringMap, b: DOMStringMap): number {
  return text(a, 'number').localeCompare(text(b, 'number'), 'zh-CN', { numeric: true });
}

function text(entry: DOMStringMap, name: string): string {
  return entry[name] ?? '';
}
