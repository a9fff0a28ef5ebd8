import type { LibraryDocument } from '../../src/library/library.ts';
import { loadLibrary } from '../../src/library/load.ts';

const { value } = await loadLibrary();
if (!value) throw new Error('the library cannot be read');

/** What the built site was made from. */
export const library = value;
export const { site, documents, instruments, gazettes, measurements } = value;

/** The text of a document, label and text of every provision in order, without white space. */
export function textOf({ provisions }: LibraryDocument): string {
  return bare(provisions.map(({ label, text }) => label + text).join(''));
}

export function bare(text: string): string {
  return text.replace(/[\s\u200B]+/gu, '');
}

/** The documents that show the most: the longest, one with articles, one with a roster. */
export const samples = {
  longest: documents.toSorted((a, b) => b.provisions.length - a.provisions.length)[0],
  articles: documents.find(({ provisions }) => provisions.some(({ kind }) => kind === 'article')),
  roster: documents.find(({ provisions }) => provisions.some(({ kind }) => kind === 'roster')),
};
