/** How alike characters are to one who mistypes them: by sound and by shape. */
import type { Characters } from '../index/data.ts';

/** What it costs to have typed one character for another; 1 where they have nothing in common. */
const SAME_SOUND = 0.25;
const NEAR_SOUND = 0.4;
const SAME_PART = 0.45;
const BOTH = 0.2;
/** A character doubled, left out, put in, or two changed about. */
const DOUBLED = 0.25;
const LEFT_OUT = 0.5;
const PUT_IN = 0.7;
const SWAPPED = 0.4;

export class Likeness {
  readonly #sounds: ReadonlyMap<string, string>;
  readonly #blurred: ReadonlyMap<string, string>;
  readonly #parts: ReadonlyMap<string, string>;
  /** Substitutions reckoned so far: the same few characters are compared with many words. */
  readonly #known = new Map<string, number>();

  constructor({ sounds, parts }: Characters) {
    this.#sounds = sounds;
    this.#blurred = new Map([...sounds].map(([character, sound]) => [character, blur(sound)]));
    this.#parts = parts;
  }

  /** How a word sounds, without tones, a syllable a character; null where a character is not known. */
  syllables(word: string): string[] | null {
    const syllables = [...word].map((character) => this.#sounds.get(character));
    return syllables.every((one) => one !== undefined) ? syllables : null;
  }

  substitution(typed: string, meant: string): number {
    if (typed === meant) return 0;
    const key = typed + meant;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const cost = this.#reckon(typed, meant);
    this.#known.set(key, cost);
    return cost;
  }

  #reckon(typed: string, meant: string): number {
    const [one, other] = [this.#sounds.get(typed), this.#sounds.get(meant)];
    const same = one !== undefined && one === other;
    const near = one !== undefined && this.#blurred.get(typed) === this.#blurred.get(meant);
    const parts = this.#parts.get(meant) ?? '';
    const shape = [...(this.#parts.get(typed) ?? '')].some((part) => parts.includes(part));
    if ((same || near) && shape) return BOTH;
    if (same) return SAME_SOUND;
    if (near) return NEAR_SOUND;
    return shape ? SAME_PART : 1;
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

/** Sounds that many do not tell apart: `zh z`, `n l`, `ing in`. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/^n/u, 'l')
    .replace(/^hu(?=[a-z])/u, 'f')
    .replace(/(?<=[aei])ng$/u, 'n');
}
