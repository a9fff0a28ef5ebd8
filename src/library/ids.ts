import { z } from 'zod';
import { problem, type Place, type Problem } from '../problems/problem.ts';

/** `content/ids.yaml`: every provision id ever published, by document. Ids do not change. */
export const idsSchema = z.record(z.string(), z.array(z.string().min(1)));

/** `content/aliases.yaml`: ids that have moved, by document: old id → the id it leads to now. */
export const aliasesSchema = z.record(z.string(), z.record(z.string(), z.string().min(1)));

export type PublishedIds = z.infer<typeof idsSchema>;
export type Aliases = z.infer<typeof aliasesSchema>;

/** A document as far as its ids go. */
export interface IdentifiedDocument {
  id: string;
  provisions: readonly { id: string }[];
}

/**
 * Compares the ids of the documents with those published: an id that vanished without an alias is an
 * error, for links to it would break; a new one wants recording. An alias must lead to an id that is
 * there.
 */
export function checkIds(
  documents: readonly IdentifiedDocument[],
  published: PublishedIds,
  aliases: Aliases,
  places: { ids: Place; aliases: Place },
): Problem[] {
  const problems: Problem[] = [];
  for (const { id: document, provisions } of documents) {
    const present = new Set(provisions.map(({ id }) => id));
    const known = published[document] ?? [];
    const moved = aliases[document] ?? {};
    for (const id of known) {
      if (present.has(id) || moved[id] !== undefined) continue;
      problems.push(problem('id-vanished', places.ids, { document, id }));
    }
    for (const [from, to] of Object.entries(moved)) {
      if (!present.has(to))
        problems.push(problem('alias-lost', places.aliases, { document, from, to }));
    }
    const added = [...present].filter((id) => !known.includes(id));
    if (added.length > 0) {
      const values = { document, count: added.length, example: added[0] ?? '' };
      problems.push(problem('id-unlisted', places.ids, values));
    }
  }
  for (const document of Object.keys(published)) {
    if (documents.some(({ id }) => id === document)) continue;
    problems.push(problem('document-vanished', places.ids, { document }));
  }
  return problems;
}

/** The ids to publish: those of the documents, and those published before, which are never dropped. */
export function nextIds(
  documents: readonly IdentifiedDocument[],
  published: PublishedIds,
): PublishedIds {
  const ids = new Map<string, string[]>(Object.entries(published));
  for (const { id, provisions } of documents) {
    const present = provisions.map((provision) => provision.id);
    const gone = (published[id] ?? []).filter((other) => !present.includes(other));
    ids.set(id, [...present, ...gone]);
  }
  return Object.fromEntries([...ids].sort(([a], [b]) => a.localeCompare(b, 'en')));
}
