/** How well a provision answers. All scores are relative: higher is better, nothing else is meant. */
import type { Outline, OutlineEntry } from '../index/data.ts';
import { HEAD } from './matches.ts';

/** Length, in characters, of a provision that is neither short nor long. */
const LENGTH = 120;

/** How much `count` matches in so many characters say, between 0 and 1: many in a short text say most. */
export function density(count: number, length: number, weight = 0.8): number {
  return count / (count + 0.4 + (weight * length) / LENGTH);
}

/** What a provision's kind adds or takes: headings name their matter, lines of units and lists only mention. */
export function kindWeight({ kind, heading }: OutlineEntry): number {
  if (heading !== '') return 1.15;
  if (kind === 'units' || kind === 'addressee') return 0.6;
  if (kind === 'row' || kind === 'annexName') return 0.85;
  return 1;
}

/** The provisions a provision stands under, nearest first; the head of the document is the last. */
export function above({ provisions }: Outline, provision: number): number[] {
  const places: number[] = [];
  for (
    let at = provisions[provision]?.parent ?? HEAD;
    at !== HEAD;
    at = provisions[at]?.parent ?? HEAD
  )
    places.push(at);
  if (provision !== HEAD) places.push(HEAD);
  return places;
}
