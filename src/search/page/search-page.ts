/** The search page in the browser: searches while one types, and keeps the question in the address. */
import type { DocumentEntry } from '../library/json.ts';
import { queryAddress } from '../status/carry-day.ts';
import { loadDocuments, openByNumber, queryOf } from './box.ts';
import { openIndex, type PagefindInstance } from './client.ts';
import { find, type FoundDocument, type Question } from './find.ts';
import { renderResults } from './render.ts';

/** How long typing rests before a search begins, in milliseconds. */
const PAUSE = 160;

interface Parts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  facets: HTMLSelectElement[];
  results: HTMLElement;
  status: HTMLElement;
  empty: HTMLElement;
  start: HTMLElement;
}

/** Starts the page: reads the address, loads the index, and listens. */
export function startSearchPage(): void {
  const parts = findParts();
  if (!parts) return;
  const { form, input, facets, results } = parts;
  const base = form.dataset['base'] ?? '/';
  const loaded = Promise.all([openIndex(base), loadDocuments(base)]);
  let turn = 0;
  let timer = 0;

  const run = async () => {
    clearTimeout(timer);
    const mine = ++turn;
    const question = questionOf(parts);
    results.setAttribute('aria-busy', 'true');
    remember(question);
    try {
      const found = await answer(question, loaded);
      if (mine === turn) show(found, question, parts);
    } catch (error) {
      console.error(error);
      if (mine === turn) fail(question, parts);
    }
  };
  const soon = () => {
    clearTimeout(timer);
    results.setAttribute('aria-busy', 'true');
    timer = window.setTimeout(() => void run(), PAUSE);
  };

  input.addEventListener('input', (event) => {
    // Half-composed pinyin is no query yet.
    if (!(event as InputEvent).isComposing) soon();
  });
  input.addEventListener('compositionend', soon);
  for (const facet of facets) facet.addEventListener('change', () => void run());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void openByNumber(queryOf(form), base).then((opened) => (opened ? undefined : run()));
  });
  document.addEventListener('keydown', (event) => moveFocus(event, parts));
  restore(parts);
  void run();
}

async function answer(
  question: Question,
  loaded: Promise<[PagefindInstance, DocumentEntry[]]>,
): Promise<FoundDocument[]> {
  if (question.query === '') return [];
  const [index, documents] = await loaded;
  return find(index, documents, question);
}

function show(found: readonly FoundDocument[], question: Question, parts: Parts): void {
  const { results, status, empty, start } = parts;
  const { query } = question;
  const nothing = query !== '' && found.length === 0;
  results.replaceChildren(...renderResults(found, query));
  if (nothing) results.append(emptyMessage(empty, question));
  const places = found.reduce((sum, { hits }) => sum + hits.length, 0);
  status.textContent =
    query === '' ? '' : nothing ? '没有找到。' : `${found.length} 件文件，${places} 处。`;
  start.hidden = query !== '';
  finish(results, query);
}

function fail({ query }: Question, { results, status }: Parts): void {
  results.replaceChildren();
  status.textContent = '检索没有载入成功。请刷新页面再试，或者从“文件”一栏查找。';
  finish(results, query);
}

/** The page is done with this query: what waits for it may look. */
function finish(results: HTMLElement, query: string): void {
  results.dataset['query'] = query;
  results.setAttribute('aria-busy', 'false');
}

/** A copy of the page's own words for an empty answer, with the query and the filters named. */
function emptyMessage(template: HTMLElement, { query, issuer, kind }: Question): HTMLElement {
  const message = template.cloneNode(true) as HTMLElement;
  message.removeAttribute('id');
  message.hidden = false;
  message.dataset['empty'] = '';
  const named = message.querySelector('[data-query-name]');
  if (named) named.textContent = query;
  const filtered = message.querySelector<HTMLElement>('[data-when-filtered]');
  if (filtered) filtered.hidden = issuer === '' && kind === '';
  return message;
}

function findParts(): Parts | null {
  const form = document.querySelector<HTMLFormElement>('#search-form');
  const input = form?.querySelector('input');
  const facets = [...document.querySelectorAll<HTMLSelectElement>('#facets select')];
  const byId = (id: string) => document.querySelector<HTMLElement>(`#${id}`);
  const [results, status, empty, start] = ['results', 'status', 'empty', 'start'].map(byId);
  if (!form || !input || !results || !status || !empty || !start) return null;
  return { form, input, facets, results, status, empty, start };
}

function questionOf({ form, facets }: Parts): Question {
  const chosen = (name: string) => facets.find((facet) => facet.name === name)?.value ?? '';
  return { query: queryOf(form), issuer: chosen('issuer'), kind: chosen('kind') };
}

function restore({ input, facets }: Parts): void {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get('q') ?? '';
  for (const facet of facets) {
    const wanted = asked.get(facet.name) ?? '';
    facet.value = [...facet.options].some(({ value }) => value === wanted) ? wanted : '';
  }
  input.focus();
}

function remember({ query, issuer, kind }: Question): void {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries({ q: query, issuer, kind })) {
    if (value) asked.set(name, value);
  }
  history.replaceState(null, '', queryAddress(asked, location.href));
}

/** Arrow keys go from the box through the hits and back. */
function moveFocus(event: KeyboardEvent, { input, results }: Parts): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.isComposing) return;
  const hits = [...results.querySelectorAll<HTMLElement>('.hit')].filter((hit) =>
    hit.checkVisibility(),
  );
  const stops: HTMLElement[] = [input, ...hits];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = at === -1 ? undefined : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
