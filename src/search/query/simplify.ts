/** Traditional characters turned into simplified ones, in which the documents are printed. */

import { gb2312 } from '../../text/gb2312.ts';
import type { SearchIndex } from './search-index.ts';

let kept: ReadonlySet<string> | null = null;

/**
 * The query in simplified characters, longest phrases first. Only a query with a character that GB 2312, the
 * repertoire of simplified print, does not have is converted.
 */
export async function simplify(index: SearchIndex, query: string): Promise<string> {
  kept ??= new Set(gb2312('all'));
  const known = kept;
  const characters = [...query];
  const foreign = characters.filter((one) => /\p{Script=Han}/u.test(one) && !known.has(one));
  if (foreign.length === 0) return query;
  const simplified = await index.simplified(characters, new Set(foreign));
  const longest = Math.max(1, ...[...simplified.keys()].map((typed) => [...typed].length));
  let printed = '';
  for (let at = 0; at < characters.length;) {
    let length = Math.min(longest, characters.length - at);
    const typed = () => characters.slice(at, at + length).join('');
    while (length > 1 && !simplified.has(typed())) length--;
    printed += simplified.get(typed()) ?? typed();
    at += length;
  }
  return printed;
}
