/** Marks what was searched for (`?q=` of the address) in the text of a document, without touching it. */
import { findLiteral } from './fold.ts';
import { standardNumber } from './typed-number.ts';

/** Name of the highlight in the style sheet: `::highlight(found)`. */
const NAME = 'found';

export function highlightQuery(): void {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  const body = document.querySelector('[data-notice-body]');
  if (query === '' || !body || !('highlights' in CSS)) return;
  const words = standardNumber(query) ?? query;
  const ranges = [...body.querySelectorAll('p, li, h2, h3, h4, h5, h6, th, td')].flatMap((block) =>
    rangesIn(block, words),
  );
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
}

/** The places of the words in one block; they may run over several of its text nodes. */
function rangesIn(block: Element, words: string): Range[] {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: text.length });
    text += node.textContent;
  }
  const place = (offset: number) => nodes.findLast(({ start }) => start <= offset);
  return findLiteral(text, words).flatMap(({ start, end }) => {
    const from = place(start);
    const to = place(end - 1);
    if (!from || !to) return [];
    const range = new Range();
    range.setStart(from.node, start - from.start);
    range.setEnd(to.node, end - to.start);
    return [range];
  });
}
