import type { TermUse } from '../reading/definitions.ts';
import { inline, text, type Child } from './jsx.ts';

/** Where defined terms are used, by the provision's id. */
export type Terms = ReadonlyMap<string, readonly TermUse[]>;

/**
 * Words with the defined terms in them as elements, which scripts make into buttons. `start` is where
 * the words begin in the provision's text.
 */
export function termed(words: string, uses: readonly TermUse[], start: number): Child[] {
  const parts: Child[] = [];
  let done = 0;
  for (const use of uses) {
    const [from, to] = [use.start - start, use.end - start];
    if (from < done || to > words.length) continue;
    if (from > done) parts.push(text(words.slice(done, from)));
    const attributes = { class: 'term', 'data-term': String(use.definition) };
    parts.push(inline('span', attributes, [text(words.slice(from, to))]));
    done = to;
  }
  if (done < words.length || parts.length === 0) parts.push(text(words.slice(done)));
  return parts;
}
