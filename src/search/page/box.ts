/** Search boxes in the browser: `/` puts the focus there, a document's number opens the document. */
import type { DocumentEntry } from '../library/json.ts';
import { onKey } from '../reading/shortcuts.ts';
import { carryDay } from '../status/carry-day.ts';
import { findByNumber, numberToken } from './typed-number.ts';

/** Connects the search boxes of the page; the search page answers its own. */
export function enhanceSearchBoxes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-box]')) {
    if (form.dataset['searchBox'] === 'answered') continue;
    form.addEventListener('submit', (event) => {
      const query = queryOf(form);
      if (numberToken(query) === null) return;
      event.preventDefault();
      void openByNumber(query, form.dataset['base'] ?? '/').then((opened) => {
        if (!opened) form.submit();
      });
    });
  }
  onKey('/', focusBox);
}

/** The documents of the site, as `/data/documents.json` lists them. */
export async function loadDocuments(base: string): Promise<DocumentEntry[]> {
  const response = await fetch(`${base}data/documents.json`);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return (await response.json()) as DocumentEntry[];
}

/** Goes to the document that has this number; false where there is none. */
export async function openByNumber(query: string, base: string): Promise<boolean> {
  if (numberToken(query) === null) return false;
  const documents = await loadDocuments(base).catch(() => []);
  const [document, ...others] = findByNumber(query, documents);
  if (!document || others.length > 0) return false;
  if (numberToken(document.number ?? '') !== numberToken(query)) return false;
  location.assign(carryDay(document.url, location.href, base) ?? document.url);
  return true;
}

export function queryOf(form: HTMLFormElement): string {
  return form.querySelector('input')?.value.trim() ?? '';
}

function focusBox(): boolean {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-search-box] input')];
  const visible = boxes.find((box) => box.checkVisibility());
  visible?.focus();
  visible?.select();
  return visible !== undefined;
}
