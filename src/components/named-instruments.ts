import type { StatusEvent } from '../status/event.ts';
import type { LibraryDocument } from '../library/library.ts';

/**
 * The instruments a page about one of them names: itself, what it cites, who cites it, and who states
 * something about its validity. `citations` is empty for an instrument that is not held.
 */
export function namedInstruments(
  {
    id,
    citations,
    citedBy,
  }: Pick<LibraryDocument, 'id' | 'citedBy'> & { citations: readonly { target: string | null }[] },
  events: readonly StatusEvent[],
): string[] {
  const cited = citations.flatMap(({ target }) => target ?? []);
  const named = new Set([id, ...cited, ...citedBy.map(({ document }) => document)]);
  for (const { document, target } of events) {
    if (target !== null && named.has(target) && document !== null) named.add(document);
  }
  return [...named];
}
