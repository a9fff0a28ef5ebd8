import { problem, type Place, type Problem } from '../problems/problem.ts';
import type { LibraryDocument } from './document.ts';

/** Words of a document that a value in an editor's file rests on. */
export interface Quote {
  /** Where the quote stands in the file. */
  path: (string | number)[];
  /** Id of the document quoted; null where the file names none. */
  document: string | null;
  /** Id of the provision quoted; null where the file names none. */
  at: string | null;
  /** The exact words. */
  words: string;
  /** The number read from the words; null where there is none. */
  value: number | null;
}

/**
 * Every quote in the plain value of an editor's file. A mapping with `words` is a quote; `document` and `at`
 * say where the words stand and hold for everything below them, until one below says otherwise.
 */
export function quotesIn(value: unknown): Quote[] {
  return walk(value, [], null, null);
}

function walk(
  value: unknown,
  path: (string | number)[],
  document: string | null,
  at: string | null,
): Quote[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => walk(one, [...path, index], document, at));
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Record<string, unknown>;
  const inDocument = typeof own['document'] === 'string' ? own['document'] : document;
  const inProvision = typeof own['at'] === 'string' ? own['at'] : at;
  const below = Object.entries(own).flatMap(([key, one]) =>
    walk(one, [...path, key], inDocument, inProvision),
  );
  if (typeof own['words'] !== 'string') return below;
  const number = typeof own['value'] === 'number' ? own['value'] : null;
  const quote = { document: inDocument, at: inProvision, words: own['words'], value: number };
  return [{ path, ...quote }, ...below];
}

/**
 * What is wrong with the quotes of an editor's file: a document or provision that is not there, words that do
 * not stand in it character by character, a number that the words do not give.
 * `placeOf` maps a path in the file to its place.
 */
export function checkQuotes(
  value: unknown,
  documents: readonly LibraryDocument[],
  placeOf: (path: readonly (string | number)[]) => Place,
): Problem[] {
  return quotesIn(value).flatMap(({ path, document: id, at, words, value: number }): Problem[] => {
    const place = placeOf([...path, 'words']);
    const document = documents.find((one) => one.id === id);
    if (!document) return [problem('quote-document', place, { document: id ?? '' })];
    const provision = document.provisions.find((one) => one.id === at);
    if (!provision)
      return [problem('quote-provision', place, { document: document.id, provision: at ?? '' })];
    if (!(provision.label + provision.text).includes(words)) {
      const elsewhere = document.provisions.find(({ label, text }) =>
        (label + text).includes(words),
      );
      const suggestion = elsewhere && `这句话在 ${elsewhere.id}，把 at 改为 ${elsewhere.id}`;
      return [problem('quote-words', place, { words, provision: provision.id }, suggestion)];
    }
    if (number !== null && !numbersIn(words).includes(number))
      return [problem('quote-value', placeOf([...path, 'value']), { value: number, words })];
    return [];
  });
}

function numbersIn(words: string): number[] {
  return (words.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
}
