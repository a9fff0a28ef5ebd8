/**
 * Defined terms: where one is used, its definition opens. The terms are spans of the text that become
 * buttons here; real buttons would not break over lines, and would tear a selection.
 */
import { closeOutside, placeBeside } from './place.ts';
import { quoteOf } from './quote.ts';
import { shortName, type ReadingDocument } from './reading-data.ts';

/** How much of a definition a card shows, in characters. */
const LENGTH = 220;

export function connectTermCards(reading: ReadingDocument, article: HTMLElement): void {
  const card = document.querySelector<HTMLElement>('#term-card');
  const title = card?.querySelector<HTMLElement>('.caption');
  const words = card?.querySelector<HTMLElement>('.words');
  const link = card?.querySelector('a');
  if (!card || !title || !words || !link) return;
  let opener: HTMLElement | null = null;

  const close = (focus: boolean) => {
    card.hidden = true;
    opener?.setAttribute('aria-expanded', 'false');
    if (focus) opener?.focus({ preventScroll: true });
    opener = null;
  };
  const open = (term: HTMLElement) => {
    const [name = '', id = ''] = reading.definitions[Number(term.dataset['term'])] ?? [];
    const element = document.getElementById(id);
    if (!element) return;
    opener?.setAttribute('aria-expanded', 'false');
    opener = term;
    title.textContent = name;
    words.textContent = shortened(quoteOf(element));
    link.textContent = `见${shortName(reading, id)}`;
    link.href = `#${id}`;
    card.hidden = false;
    term.setAttribute('aria-expanded', 'true');
    const [line] = term.getClientRects();
    placeBeside(card, line ?? term.getBoundingClientRect());
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
  };

  for (const term of article.querySelectorAll<HTMLElement>('.term')) {
    term.setAttribute('role', 'button');
    term.setAttribute('aria-haspopup', 'dialog');
    term.setAttribute('aria-expanded', 'false');
    term.tabIndex = 0;
    const toggle = () => (term === opener ? close(true) : open(term));
    term.addEventListener('click', () => {
      if (getSelection()?.isCollapsed !== false) toggle();
    });
    term.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      toggle();
    });
  }
  link.addEventListener('click', () => close(false));
  card.querySelector('button')?.addEventListener('click', () => close(true));
  closeOutside(
    card,
    (node) => opener?.contains(node) ?? false,
    (by) => close(by === 'escape'),
  );
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > LENGTH ? `${characters.slice(0, LENGTH).join('')}……` : text;
}
