/** The words of a query: what white space parts. */
export function wordsTyped(query: string): string[] {
  return query.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
