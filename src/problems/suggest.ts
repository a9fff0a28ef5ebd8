import { distance } from 'fastest-levenshtein';

/**
 * The known word an unknown one was probably meant to be, or null: about a third of its letters may
 * differ, and no other known word may be as near. A known word needs no suggestion.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const ranked = known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const [best, second] = ranked;
  if (!best || best.far === 0 || best.far > Math.ceil(best.candidate.length / 3)) return null;
  return second && second.far === best.far ? null : best.candidate;
}
