import type { Anchor } from './client.ts';

/** A provision as the index holds it; the text before the first provision has an empty id. */
export interface Piece {
  id: string;
  text: string;
}

/** Parts the words of an indexed page (split by zero-width spaces) at the elements that have an id. */
export function piecesOf(content: string, anchors: readonly Anchor[]): Piece[] {
  const words = content.split('\u200B');
  const starts = [{ id: '', location: 0 }, ...anchors.toSorted((a, b) => a.location - b.location)];
  return starts.map(({ id, location }, index) => ({
    id,
    text: clean(words.slice(location, starts[index + 1]?.location).join('')),
  }));
}

/** Pagefind escapes angle brackets and ends a block that has no mark at its end by `. `. */
function clean(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').trimEnd().replace(/\.$/u, '').trim();
}

/** The ids a provision stands under, by its own: `chp_1__sec_2` for `chp_1__sec_2__para_1`. */
export function ancestorIds(id: string): string[] {
  const parts = id.split('__');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('__'));
}
