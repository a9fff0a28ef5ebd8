import type { Relation } from '../citations/citation.ts';
import { RELATION_ORDER } from '../citations/relation-order.ts';

/** `citedBy`: it cites the document; `cites`: the document cites it. */
export type Direction = 'citedBy' | 'cites';

/** Another instrument that a document cites or that cites it, in one relation. */
export interface Neighbour {
  id: string;
  title: string | null;
  number: string | null;
  /** Whether the library has its full text. */
  held: boolean;
  direction: Direction;
  relation: Relation;
  /** How many citations say so. */
  occurrences: number;
}

/** What is known of an instrument, held or only cited. */
interface Known {
  id: string;
  title: string | null;
  number: string | null;
  citations?: readonly { target: string | null; relation: Relation }[];
  citedBy: readonly { document: string; relation: Relation }[];
}

/** The part of the library that neighbours are read from; `Library` is one. */
export interface Instruments {
  /** Held in full. */
  documents: readonly Known[];
  /** Cited and not held. */
  instruments: readonly Known[];
}

/**
 * The neighbours of an instrument, held or only cited: one entry per other instrument, direction and
 * relation. Those that cite it come first, since they may end it; then by `RELATION_ORDER`, then as they
 * are first met. Empty for an id that is not known. What a document says of itself, what is quoted and
 * no instrument, and what could not be resolved are no neighbours.
 */
export function neighbourhood({ documents, instruments }: Instruments, id: string): Neighbour[] {
  const held = new Map(documents.map((one) => [one.id, one]));
  const known = new Map([...instruments, ...documents].map((one) => [one.id, one]));
  const own = known.get(id);
  if (!own) return [];
  const counted = (direction: Direction, others: readonly Other[]) =>
    RELATION_ORDER.flatMap((relation) =>
      [...countById(others.filter((one) => one.relation === relation))].flatMap(
        ([other, occurrences]): Neighbour[] => {
          const found = known.get(other);
          if (!found || other === id) return [];
          const { title, number } = found;
          const place = { direction, relation, occurrences };
          return [{ id: other, title, number, held: held.has(other), ...place }];
        },
      ),
    );
  const citing = own.citedBy.map(({ document, relation }) => ({ id: document, relation }));
  const cited = (own.citations ?? []).flatMap(({ target, relation }) =>
    target === null ? [] : [{ id: target, relation }],
  );
  return [...counted('citedBy', citing), ...counted('cites', cited)];
}

interface Other {
  id: string;
  relation: Relation;
}

function countById(others: readonly Other[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of others) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
