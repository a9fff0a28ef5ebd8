/** Traditional characters turned into simplified ones, in which the documents are printed. */

/** Turns a text simplified. */
export type Converter = (text: string) => string;

/**
 * The query in simplified characters. What converts weighs a good deal and is loaded only for a query with a
 * character that GB 2312, the repertoire of simplified print, does not have.
 */
export async function simplify(query: string, load: () => Promise<Converter>): Promise<string> {
  const known = simplifiedCharacters();
  const foreign = [...query].some((one) => /\p{Script=Han}/u.test(one) && !known.has(one));
  return foreign ? (await load())(query) : query;
}

let kept: Set<string> | null = null;

/** The 6,763 characters of GB 2312: rows 16–87 of the code page, which every browser can decode. */
function simplifiedCharacters(): Set<string> {
  if (kept) return kept;
  const codes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) codes.push(row, cell);
  kept = new Set(new TextDecoder('gbk').decode(new Uint8Array(codes)));
  return kept;
}
