/** The words of the document as they stand on the page: of a provision, or of a selection. */

/** What holds a line of text. */
const BLOCKS = 'p, h2, h3, h4, h5, h6, li, th, td';

/** Words, paragraphs parted by line ends and cells by tabs, and the provisions whose own words they are. */
export interface Quote {
  text: string;
  touched: Set<string>;
}

/** The words of a provision, label and children included; not the label that its article shares its line with. */
export function quoteOf(element: Element): string {
  const range = document.createRange();
  range.selectNodeContents(element);
  return read(range, (label) => {
    const owner = label ? document.getElementById(label) : null;
    return owner === null || owner === element || !owner.contains(element);
  }).text;
}

/** The words within a range, exactly: a word cut in two stays cut. */
export function quoteRange(range: Range): Quote {
  return read(range, () => true);
}

/** The provision an element's words belong to: its label's, where it is a shared label, else the innermost. */
export function ownerOf(node: Node, has: (id: string) => boolean): string | null {
  const element = node instanceof Element ? node : node.parentElement;
  const label = element?.closest<HTMLElement>('[data-of]')?.dataset['of'];
  if (label) return label;
  for (let at = element?.closest('[id]'); at; at = at.parentElement?.closest('[id]')) {
    if (has(at.id)) return at.id;
  }
  return null;
}

function read(range: Range, wanted: (label: string | undefined) => boolean): Quote {
  const touched = new Set<string>();
  let text = '';
  let last: Element | null = null;
  const root = range.commonAncestorContainer;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const first = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode();
  for (let node: Node | null = first; node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(BLOCKS);
    if (!block || !range.intersectsNode(node)) continue;
    const label = node.parentElement?.closest<HTMLElement>('[data-of]')?.dataset['of'];
    const words = clipped(node as Text, range);
    if (words === '' || !wanted(label)) continue;
    const own = ownerOf(node, () => true);
    if (own !== null && words.trim() !== '') touched.add(own);
    if (block !== last) text = text.trimEnd() + (last ? between(last, block) : '');
    text += block === last ? words : words.trimStart();
    last = block;
  }
  return { text: text.trim(), touched };
}

/** The part of a text node within a range. */
function clipped(node: Text, range: Range): string {
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  return node.data.slice(from, to);
}

/** A tab for every cell further on in the same row, else the end of a line. */
function between(last: Element, next: Element): string {
  if (
    last instanceof HTMLTableCellElement &&
    next instanceof HTMLTableCellElement &&
    last.parentElement === next.parentElement
  )
    return '\t'.repeat(next.cellIndex - last.cellIndex);
  return '\n';
}
