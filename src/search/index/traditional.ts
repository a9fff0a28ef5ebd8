/** Traditional characters and phrases with their simplified form, for queries. */
import { gb2312 } from '../../text/gb2312.ts';
import { shardOfCharacter } from './data.ts';

/** What is typed → how it is printed: characters, and phrases that their characters alone would make wrong. */
export type Simplified = Map<string, string>;

/** Files they are parted into: the characters of Chinese grow no more. */
export const SIMPLIFIED_FILES = 128;

/** The range of characters that are converted (CJK Unified Ideographs and Extension A). */
const [FIRST, LAST] = [0x3400, 0x9fff];

/** Every character that `convert` changes, and those of `phrases` in which it does not change each alone. */
export function simplifiedOf(
  convert: (text: string) => string,
  phrases: readonly string[],
): Simplified {
  const simplified: Simplified = new Map();
  for (let code = FIRST; code <= LAST; code++) {
    const character = String.fromCodePoint(code);
    const other = convert(character);
    if (other !== character) simplified.set(character, other);
  }
  const apart = (phrase: string) =>
    [...phrase].map((character) => simplified.get(character) ?? character).join('');
  for (const phrase of phrases) {
    const other = convert(phrase);
    if (other !== apart(phrase)) simplified.set(phrase, other);
  }
  return simplified;
}

export type PackedSimplified = Record<string, string>;

/**
 * As it is stored: a list of files, by the character each entry is looked for by; and the characters of
 * simplified print that lead to any entry.
 */
export function packSimplified(simplified: Simplified): {
  files: PackedSimplified[];
  signs: string;
} {
  const common = new Set(gb2312('all'));
  const files = Array.from({ length: SIMPLIFIED_FILES }, (): PackedSimplified => ({}));
  const signs = new Set<string>();
  for (const [typed, other] of simplified) {
    // A character that is never printed says most; else one that changes.
    const all = [...typed];
    const changed = all.find((one, at) => one !== [...other][at]);
    const sign =
      all.find((one) => !common.has(one)) ?? all.find((one) => simplified.has(one)) ?? changed;
    if (sign === undefined) continue;
    if (common.has(sign)) signs.add(sign);
    const file = files[shardOfCharacter(sign, SIMPLIFIED_FILES)];
    if (file) file[typed] = other;
  }
  return { files, signs: [...signs].join('') };
}
