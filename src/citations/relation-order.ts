import type { Relation } from './citation.ts';

/**
 * The relations between two instruments, in the order in which they are shown: what changes a document's
 * force first. `internal` and `mention` lead to no other instrument and are not among them.
 */
export const RELATION_ORDER: readonly Relation[] = [
  'repeals',
  'replaces',
  'amends',
  'basis',
  'implements',
  'issues',
  'forwards',
  'cites',
];
