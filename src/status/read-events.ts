import type { LocatedCitation } from '../citations/resolve.ts';
import type { Position } from '../text/positions.ts';
import type { StatusEvent } from './event.ts';

/** A piece of a document's text: a provision, or a paragraph of a plain text. */
export interface Passage {
  /** Id of the provision; null in a plain text. */
  from: string | null;
  text: string;
  /** What it cites, in order. */
  citations: readonly LocatedCitation[];
  place: (offset: number) => Position;
}

/** A document as far as its events are read. */
export interface StatingDocument {
  id: string | null;
  title: string | null;
  /** 成文日期, and where it stands. */
  date: string | null;
  datePlace: Position;
  /** Titles of what it issues. */
  enclosures: readonly string[];
  passages: readonly Passage[];
}

/** Every effect that the words of a document state, in order: its own dates first. */
export function readEvents(document: StatingDocument): StatusEvent[] {
  const none = { document: document.id, target: null, title: null, number: null, provisions: [] };
  if (document.date === null) return [];
  return [
    {
      ...none,
      type: 'issued',
      from: null,
      scope: 'whole',
      date: document.date,
      basis: 'stated',
      rule: null,
      alternative: null,
      words: document.date,
      ...document.datePlace,
    },
    ...document.passages.flatMap(({ from, citations }) =>
      citations
        .filter(({ relation }) => relation === 'repeals')
        .map(({ target, title, number, provisions, text, line, column }): StatusEvent => ({
          ...none,
          type: 'repeals',
          from,
          target,
          title,
          number,
          provisions,
          scope: 'whole',
          date: document.date,
          basis: 'computed',
          rule: 'with-commencement',
          alternative: null,
          words: text,
          line,
          column,
        })),
    ),
  ];
}
