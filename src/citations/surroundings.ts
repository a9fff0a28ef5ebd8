import type { Span } from '../text/spans.ts';
import { CITED, type Surroundings } from './relation.ts';

/** How far a sentence is looked into, citations counting one each. */
const REACH = 1000;

/**
 * Prepares a paragraph for many looks at the words around its citations; `spans` are sorted and do not
 * overlap. A sentence ends at 。； or with the paragraph.
 */
export function surroundingsIn(
  text: string,
  spans: readonly Span[],
): (index: number, provisions: boolean) => Surroundings {
  // The paragraph with one sign for each citation, without what stands in round brackets.
  let view = '';
  const places: number[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    view += unbracketed(text.slice(done, start));
    places.push(view.length);
    view += CITED;
    done = Math.max(done, end);
  }
  view += unbracketed(text.slice(done));
  return (index, provisions) => {
    const at = places[index] ?? 0;
    const ahead = view.slice(Math.max(0, at - REACH), at);
    const behind = view.slice(at + CITED.length, at + REACH);
    const from = Math.max(ahead.lastIndexOf('。'), ahead.lastIndexOf('；')) + 1;
    const stop = behind.search(/[。；]/u);
    const after = stop === -1 ? behind : behind.slice(0, stop);
    return { before: ahead.slice(from), after, provisions };
  };
}

function unbracketed(text: string): string {
  return text.replace(/（[^（）]*）|\([^()]*\)/gu, '');
}
