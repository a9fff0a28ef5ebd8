import type { WordPlaces } from '../index/data.ts';

/** How often a word stands in all its places. */
export function timesOf(places: WordPlaces): number {
  let sum = 0;
  for (const counts of places.values()) for (const count of counts.values()) sum += count;
  return sum;
}
