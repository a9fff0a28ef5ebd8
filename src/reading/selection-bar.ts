/** Selected words of the document: a small bar offers them with the citation of what they run through. */
import { copy } from './clipboard.ts';
import { placeBeside } from './place.ts';
import { quoteRange } from './quote.ts';
import { rangeCitation } from './range-words.ts';
import type { ReadingDocument } from './reading-data.ts';

/** A selection counts when it has stood still for this long, in milliseconds. */
const STILL = 250;

export interface SelectionBar {
  /** Puts the focus in the bar; false where nothing is selected. */
  focus(): boolean;
}

export function selectionBar(reading: ReadingDocument, article: HTMLElement): SelectionBar {
  const bar = document.querySelector<HTMLElement>('#selection-bar');
  const name = bar?.querySelector<HTMLElement>('.caption');
  const button = bar?.querySelector('button');
  if (!bar || !name || !button) return { focus: () => false };
  let chosen = { text: '', citation: '' };
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    const range = selectedWithin(article);
    const { text, touched } = range ? quoteRange(range) : { text: '', touched: new Set<string>() };
    const worth = Array.from(text).length > 1 && touched.size > 0;
    // The focus in the bar keeps it open: pressing the button may unselect.
    if (!worth && bar.contains(document.activeElement)) return;
    bar.hidden = !worth;
    if (!worth || !range) return;
    chosen = { text, citation: rangeCitation(reading, touched) };
    name.textContent = chosen.citation.replace(/^《[^》]*》(?:（[^（）]*）)?(?=.)/u, '');
    const lines = range.getClientRects();
    placeBeside(bar, lines[lines.length - 1] ?? range.getBoundingClientRect());
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, STILL);
  });
  // A press must not undo the selection.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    void copy(`${chosen.citation}：“${chosen.text}”`, '引文和原文');
  });
  bar.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    bar.hidden = true;
    article.focus({ preventScroll: true });
  });
  return {
    focus() {
      if (bar.hidden) return false;
      button.focus({ preventScroll: true });
      return true;
    },
  };
}

/** The selection as far as it lies in the text; null where there is none. */
function selectedWithin(article: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(article)) return null;
  const all = document.createRange();
  all.selectNodeContents(article);
  if (range.compareBoundaryPoints(Range.START_TO_START, all) < 0)
    range.setStart(all.startContainer, all.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, all) > 0)
    range.setEnd(all.endContainer, all.endOffset);
  return range.collapsed ? null : range;
}
