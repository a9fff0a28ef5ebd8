/** Traditional characters turned into simplified ones, in which the documents are printed. */

import { gb2312 } from '../../text/gb2312.ts';

/** Turns a text simplified. */
export type Converter = (text: string) => string;

let kept: ReadonlySet<string> | null = null;

/**
 * The query in simplified characters. What converts weighs a good deal and is loaded only for a query with a
 * character that GB 2312, the repertoire of simplified print, does not have.
 */
export async function simplify(query: string, load: () => Promise<Converter>): Promise<string> {
  kept ??= new Set(gb2312('all'));
  const known = kept;
  const foreign = [...query].some((one) => /\p{Script=Han}/u.test(one) && !known.has(one));
  return foreign ? (await load())(query) : query;
}
