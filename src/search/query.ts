/** A run of Han characters (〇 and 々 count), or of other letters, marks and digits. */
const RUN = /[\p{Script=Han}々〇]+|(?:(?![\p{Script=Han}々〇])[\p{L}\p{M}\p{N}])+/gu;
const HAN = /^[\p{Script=Han}々〇]/u;

/**
 * Cuts a query into the terms to look up: a run of Han characters becomes all its adjacent
 * pairs, any other run stays whole, everything else separates.
 *
 * Pagefind indexes every adjacent pair of a Han run, so pairs find any literal text.
 */
export function queryTerms(query: string): string[] {
  const runs = query.normalize('NFKC').match(RUN) ?? [];
  return [...new Set(runs.flatMap((run) => (HAN.test(run) ? pairs(run) : [run])))];
}

/** All adjacent pairs of characters; a single character stands for itself. */
function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
