/** The passages of the library that have words enough to be compared with each other. */
import type { Provision, ProvisionKind } from '../../provisions/provision.ts';
import { isHan } from '../terms.ts';
import type { Segmenter } from './segmenter.ts';

/** A document as far as its words go. */
export interface WordedDocument {
  id: string;
  provisions: readonly Pick<Provision, 'id' | 'parent' | 'kind' | 'text' | 'heading'>[];
}

/** A provision and its words, each with how often it stands there. */
export interface Passage {
  document: string;
  provision: string;
  /** The heading or article it stands under; the provision itself where there is none. */
  section: string;
  text: string;
  own: ReadonlyMap<string, number>;
  /** Words of the headings, and of the words before a list, that it stands under. */
  lent: ReadonlySet<string>;
}

/** Lists of names and figures, and who is addressed or responsible: no matter of their own. */
const SILENT: ReadonlySet<ProvisionKind> = new Set([
  ...(['enclosure', 'annexName', 'addressee', 'units'] as const),
  ...(['table', 'row', 'roster', 'entry'] as const),
]);

/** Different words a provision needs to be about something. */
const FEWEST = 4;

/** How texts become words. */
export interface Wording {
  segment: Segmenter;
  /** The shorter words within a word, which count as well. */
  parts?: (word: string) => string[];
  /** Says of a word that it tells nothing of a matter. */
  silent: (word: string) => boolean;
}

/**
 * The passages of the documents in their order; headings are none, they lend their words. Words are Han and
 * have two characters and more.
 */
export function passagesOf(documents: readonly WordedDocument[], wording: Wording): Passage[] {
  const wordsOf = counter(wording);
  return documents.flatMap(({ id: document, provisions }) => {
    const byId = new Map(provisions.map((provision) => [provision.id, provision]));
    const words = new Map(
      provisions.filter(({ kind }) => !SILENT.has(kind)).map(({ id, text }) => [id, wordsOf(text)]),
    );
    return provisions.flatMap(({ id, parent, text, heading }) => {
      const own = words.get(id);
      if (heading || !own || own.size < FEWEST) return [];
      const lent = new Set<string>();
      let section: string | null = null;
      for (let at = parent; at !== null;) {
        const above = byId.get(at);
        for (const word of words.get(at)?.keys() ?? []) lent.add(word);
        if (above?.heading || above?.kind === 'article') section ??= at;
        at = above?.parent ?? null;
      }
      return [{ document, provision: id, section: section ?? id, text, own, lent }];
    });
  });
}

/** Counts the words of a text and remembers what each is made of. */
function counter({ segment, parts, silent }: Wording): (text: string) => Map<string, number> {
  const told = (word: string) => word.length > 1 && isHan(word) && !silent(word);
  const known = new Map<string, string[]>();
  const wordsIn = (word: string): string[] => {
    let own = known.get(word);
    if (!own) {
      own = told(word) ? [word, ...(parts?.(word).filter(told) ?? [])] : [];
      known.set(word, own);
    }
    return own;
  };
  return (text) => {
    const counts = new Map<string, number>();
    for (const word of segment(text).flatMap(wordsIn))
      counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
}

/** Words that tell nothing: `formulas`, and what is part of one of the `names` of places and authorities. */
export function silentWords(
  formulas: readonly string[],
  names: Iterable<string>,
): (word: string) => boolean {
  const known = new Set(formulas);
  const all = [...new Set(names)];
  return (word) => known.has(word) || all.some((name) => name.includes(word));
}

/** In how many of the texts each word stands. */
export function spreadOf(texts: Iterable<Iterable<string>>): Map<string, number> {
  const spread = new Map<string, number>();
  for (const words of texts)
    for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
  return spread;
}
