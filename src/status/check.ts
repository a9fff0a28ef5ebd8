import { problem, type Place, type Problem } from '../problems/problem.ts';
import { ENDING, type StatusEvent } from './event.ts';

/** An instrument as far as its events are checked. */
export interface CheckedInstrument {
  id: string;
  date: string | null;
}

/**
 * What cannot be so in the events of documents: one that ends itself, one that ends what is younger than
 * itself, a term that is over before it begins. Such an event changes no status. `fileOf` gives the file
 * of a document.
 */
export function checkEvents(
  events: readonly StatusEvent[],
  instruments: readonly CheckedInstrument[],
  fileOf: (document: string) => string | undefined,
): Problem[] {
  const dates = new Map(instruments.map(({ id, date }) => [id, date]));
  return events.flatMap((event): Problem[] => {
    const { document, target, type, date, words, line, column } = event;
    const file = document === null ? undefined : fileOf(document);
    if (file === undefined || document === null) return [];
    const place: Place = { file, line, column };
    if (ENDING.has(type) && target === document) return [problem('ends-itself', place, { words })];
    const youth = target === null ? null : (dates.get(target) ?? null);
    const own = dates.get(document) ?? null;
    if (ENDING.has(type) && youth !== null && own !== null && youth > own)
      return [problem('ends-younger', place, { words, date: own, other: youth })];
    if (type === 'term-ends' && target === null && date !== null && own !== null && date < own)
      return [problem('term-over', place, { words, date, own })];
    return [];
  });
}
