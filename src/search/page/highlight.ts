/** Marks what was searched for (`?q=` of the address) in the text of a document, without touching it. */
import { findLiteral } from '../query/fold.ts';

/** Name of the highlight in the style sheet: `::highlight(found)`. */
const NAME = 'found';

/** Blocks of text; what stands in one is read in one. */
const BLOCKS = 'p, li, h2, h3, h4, h5, h6, th, td';

export function highlightQuery(): void {
  const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
  const body = document.querySelector('[data-notice-body]');
  if (query === '' || !body || !('highlights' in CSS)) return;
  const words = query.split(/\s+/u);
  const ranges = [...body.querySelectorAll(BLOCKS)].flatMap((block) =>
    rangesIn(block, query, words),
  );
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
}

/** The places of the whole query in a block, else of each of its words; they may run over text nodes. */
function rangesIn(block: Element, query: string, words: readonly string[]): Range[] {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: text.length });
    text += node.textContent;
  }
  const whole = findLiteral(text, query);
  const found = whole.length > 0 ? whole : words.flatMap((word) => findLiteral(text, word));
  const place = (offset: number) => nodes.findLast(({ start }) => start <= offset);
  return found.flatMap(({ start, end }) => {
    const from = place(start);
    const to = place(end - 1);
    if (!from || !to) return [];
    const range = new Range();
    range.setStart(from.node, start - from.start);
    range.setEnd(to.node, end - to.start);
    return [range];
  });
}
