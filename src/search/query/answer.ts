/** What is asked and what is answered: the form between the engine and the pages. Plain data. */
import type { Facts } from '../index/data.ts';

/** What is asked: words or a number, perhaps of some documents only; empty means any. */
export interface Question {
  query: string;
  filters: Record<string, string>;
  sort: 'relevance' | 'date';
  /** The day for which status counts, `YYYY-MM-DD`. */
  day: string;
}

/** A document that was found: its facts, as far as they are shown. */
export type FoundDocument = Omit<Facts, 'names' | 'texts'>;

/** A passage that was found. */
export interface Hit {
  /** Number of the page in the index. */
  page: number;
  /** Place of the provision in the outline; -1 for the document itself. */
  place: number;
  /** Id of the provision; empty for the document itself. */
  provision: string;
  /** `exact`: the query stands there as typed. `related`: other words for it, or its parts. */
  kind: 'exact' | 'related';
  /** Headings and labels down to the provision: `三、加大减本降负力度 › 12`. */
  path: string;
  /** Its printed label: `（五）`, `12.`; empty where it has none. */
  label: string;
  /**
   * Label and words of the provision; null where they were not read yet (`Engine.text`). Of the document
   * itself, what it was found by: its title, another name, or its number.
   */
  text: string | null;
  /** What to mark in them. */
  words: string[];
}

/** Hits of one document, best first. */
export interface Group {
  document: FoundDocument;
  kind: 'exact' | 'related';
  hits: Hit[];
}

export interface Answer {
  query: string;
  /** What was searched instead of what was typed, in simplified characters; null where nothing changed. */
  simplified: string | null;
  /** The suggestion whose passages are shown, because there are none for what was typed; else null. */
  instead: string | null;
  /** True when the query names a matter of which no text speaks: what is suggested may be meant, but is not shown instead. */
  missing: boolean;
  /** Where the query alone leads: a document by its number, a provision by a reference in words. */
  direct: { document: string; provision: string } | null;
  /** Documents best first, those that hold the words as typed before the related ones. */
  groups: Group[];
  /** Queries that may have been meant. */
  suggestions: string[];
  /** Pages found for each value of each filter. */
  counts: Record<string, Record<string, number>>;
}
