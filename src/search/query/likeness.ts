/** How alike characters are to one who mistypes them: by sound and by shape. */
import { WAYS, type SpellingEntries, type Way } from '../index/spelling.ts';

/** What it costs to have typed one character for another; 1 where they have nothing in common. */
const COST: Record<Way, number> = { both: 0.2, sound: 0.25, nearSound: 0.4, shape: 0.45 };
/** A character doubled, left out, put in, or two changed about. */
const DOUBLED = 0.25;
const LEFT_OUT = 0.5;
const PUT_IN = 0.7;
const SWAPPED = 0.4;

export class Likeness {
  /** What a substitution costs, by the character typed and the one meant. */
  readonly #costs = new Map<string, ReadonlyMap<string, number>>();

  /** `entries` are those of the characters that were typed. */
  constructor(entries: SpellingEntries) {
    for (const [typed, { alike }] of entries) {
      const costs = WAYS.flatMap((way) =>
        [...alike[way]].map((meant) => [meant, COST[way]] as const),
      );
      this.#costs.set(typed, new Map(costs));
    }
  }

  substitution(typed: string, meant: string): number {
    return typed === meant ? 0 : (this.#costs.get(typed)?.get(meant) ?? 1);
  }

  /** What it costs to have typed `typed` for `meant` (Damerau's distance, weighed); gives up above `limit`. */
  distance(typed: readonly string[], meant: readonly string[], limit: number): number {
    let before: number[] = [];
    let last = meant.map((_, at) => (at + 1) * LEFT_OUT);
    last.unshift(0);
    for (const [at, character] of typed.entries()) {
      const extra = at > 0 && typed[at - 1] === character ? DOUBLED : PUT_IN;
      const row = [(last[0] ?? 0) + extra];
      for (const [other, wanted] of meant.entries()) {
        const choices = [
          (last[other] ?? 0) + this.substitution(character, wanted),
          (last[other + 1] ?? 0) + extra,
          (row[other] ?? 0) + LEFT_OUT,
        ];
        if (at > 0 && other > 0 && typed[at - 1] === wanted && meant[other - 1] === character)
          choices.push((before[other - 1] ?? 0) + SWAPPED);
        row.push(Math.min(...choices));
      }
      if (Math.min(...row) > limit) return Infinity;
      before = last;
      last = row;
    }
    return last.at(-1) ?? Infinity;
  }
}
