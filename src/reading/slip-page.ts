/** The page of a 查证单 in the browser: from the document's data, so set that it fits one A4 page. */
import { carryDay } from '../status/carry-day.ts';
import { shownDay } from '../status/shown-day.ts';
import { cutQuote, slipOf, type Slip, type SlipDocument, type SlipSource } from './slip.ts';

/**
 * The paper of a slip. Set from here: browsers let the last `@page` win, and the build puts the style
 * sheet of all pages after that of one.
 */
const PAPER = `@page { size: A4; margin: 15mm 18mm }
@page :right { @bottom-right { content: none } }
@page :left { @bottom-left { content: none } }`;

/** Height of the text area of the page, 267 mm, less something for rounding; in CSS pixels. */
const PAGE = (262 / 25.4) * 96;

/** Sizes of the quote, in points: the largest that fits is taken. */
const SIZES = [14, 12, 10.5, 9];

/** Notes named on a slip; the rest is counted. */
const NOTES = 6;

export async function startSlip(): Promise<void> {
  const page = document.querySelector<HTMLElement>('#slip');
  const problem = document.querySelector<HTMLElement>('#slip-problem');
  const tools = document.querySelector<HTMLElement>('#slip-tools');
  if (!page || !problem || !tools) return;
  const query = new URLSearchParams(location.search);
  const [id, provision] = [query.get('d') ?? '', query.get('p') ?? ''];
  const base = page.dataset['base'] ?? '/';
  const slip = /^[\w-]+$/u.test(id) ? await load(base, id, provision).catch(() => null) : null;
  if (!slip) {
    problem.textContent =
      '没有这样一处条款，做不出查证单。请从文件页上条款的引用菜单里打开查证单。';
    problem.hidden = false;
    problem.before(element('h1', '查证单'));
    page.setAttribute('aria-busy', 'false');
    return;
  }
  const paper = document.createElement('style');
  paper.textContent = PAPER;
  document.head.append(paper);
  document.title = `查证单：${slip.citation}`;
  await document.fonts.ready;
  fit(page, slip);
  page.hidden = false;
  page.setAttribute('aria-busy', 'false');
  tools.hidden = false;
  const back = tools.querySelector('a');
  const home = `${base}documents/${id}/#${provision}`;
  if (back) back.href = carryDay(home, location.href, base) ?? home;
  tools.querySelector('button')?.addEventListener('click', () => print());
}

async function load(base: string, id: string, provision: string): Promise<Slip | null> {
  const [data, source] = await Promise.all([
    read<SlipDocument>(`${base}documents/${id}.json`),
    read<SlipSource>(`${base}documents/${id}/slip.json`),
  ]);
  const url = new URL(`${base}documents/${id}/#${provision}`, location.href).href;
  const { day } = shownDay(location.search, Date.now());
  return slipOf(data, provision, source, { url, today: today(), day });
}

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as T;
}

/** The reader's day, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Sets the slip as large as fits a page; a quote too long even when small is cut, and the slip says so. */
function fit(page: HTMLElement, slip: Slip): void {
  page.classList.add('measured');
  page.hidden = false;
  const fits = (length: number, size: number) => {
    fill(page, slip, length);
    page.style.setProperty('--quote-size', `${size}pt`);
    return page.getBoundingClientRect().height <= PAGE;
  };
  const all = lengthOf(slip.quote);
  if (!SIZES.some((size) => fits(all, size))) {
    const size = SIZES.at(-1) ?? 9;
    let [low, high] = [0, all];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (fits(middle, size)) low = middle;
      else high = middle - 1;
    }
    fits(low, size);
  }
  page.classList.remove('measured');
}

function lengthOf(quote: readonly string[]): number {
  return quote.reduce((sum, line) => sum + Array.from(line).length, 0);
}

function fill(page: HTMLElement, slip: Slip, length: number): void {
  const all = lengthOf(slip.quote);
  const parts: HTMLElement[] = [
    element('h1', '查证单'),
    element('p', slip.citation, 'citation'),
    element('blockquote', '', '', quoteBlocks(cutQuote(slip.quote, length))),
  ];
  if (length < all) {
    const words = `以上引录前 ${length} 字，全文 ${all} 字，其余从略，见下列网址。`;
    parts.push(element('p', words, 'cut'));
  }
  const facts = slip.facts.map(({ name, value, hash }) =>
    element('div', '', '', [element('dt', name), element('dd', value, hash ? 'hash' : '')]),
  );
  parts.push(element('dl', '', 'slip-facts', facts), element('h2', '校勘'));
  if (slip.notes.length === 0)
    parts.push(
      element('p', '此处没有逐处的改动；空白、标点宽窄等处处照办的通则，见网页。', 'notes'),
    );
  else {
    const more = slip.notes.length - NOTES;
    const named =
      more > 0 ? [...slip.notes.slice(0, NOTES), `另有 ${more} 处，见网页。`] : slip.notes;
    parts.push(
      element(
        'ul',
        '',
        'notes',
        named.map((words) => element('li', words)),
      ),
    );
  }
  parts.push(element('p', slip.statement, 'statement'));
  page.replaceChildren(...parts);
}

/** The paragraphs of a quote; rows that follow one another are a table. */
function quoteBlocks(lines: readonly string[]): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  for (const line of lines) {
    const cells = line.split('\t').map((cell) => element('td', cell));
    if (cells.length === 1) blocks.push(element('p', line));
    else {
      if (!(blocks.at(-1) instanceof HTMLTableElement)) blocks.push(element('table', ''));
      blocks.at(-1)?.append(element('tr', '', '', cells));
    }
  }
  return blocks;
}

function element(
  name: string,
  words: string,
  className = '',
  children: HTMLElement[] = [],
): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...(children.length > 0 ? children : [words]));
  return made;
}
