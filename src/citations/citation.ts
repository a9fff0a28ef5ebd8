/** How one instrument stands to another, or a text to itself, as CONTRACTS.md names it. */
export type Relation =
  | 'basis'
  | 'implements'
  | 'repeals'
  | 'amends'
  | 'replaces'
  | 'issues'
  | 'forwards'
  | 'internal'
  | 'mention'
  | 'cites';

/** A citation as found in one paragraph; offsets are UTF-16, the end exclusive. */
export interface FoundCitation {
  /** The words as printed, title, number and provision together. */
  text: string;
  start: number;
  end: number;
  /** Title as printed between 《》; of a short name the title it stands for. */
  title: string | null;
  /** Number in the standard form. */
  number: string | null;
  /** The references that follow, in words: `第七条第二款`. */
  provisions: string[];
  relation: Relation;
}
