/**
 * How wide text is set, in em, before any font is known: a Chinese character or mark is 1, anything of
 * ASCII 0.7. That is a little more than digits take in the common Chinese fonts, and leaves room for the
 * space browsers put between Chinese and Western text.
 */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char <= '\u007E' ? NARROW : 1), 0);
}

const NARROW = 0.7;

/** `text`, or as many of its first characters as fit into `em` together with the mark of omission. */
export function fit(text: string, em: number): string {
  if (widthOf(text) <= em) return text;
  const kept: string[] = [];
  let width = widthOf('…');
  for (const char of Array.from(text)) {
    width += widthOf(char);
    if (width > em) break;
    kept.push(char);
  }
  return `${kept.join('').trimEnd()}…`;
}

/**
 * Sets the words of a text in at most `most` lines of `em`, broken between words, the lines about as long
 * as each other; a word longer than a line and what does not fit into the last line are shortened.
 */
export function wrap(words: readonly string[], em: number, most: number): string[] {
  const set = (lines: readonly string[]) => lines.map((line) => fit(line.trim(), em));
  const lines = fill(words, em);
  if (lines.length > most) {
    return set([...lines.slice(0, most - 1), lines.slice(most - 1).join('')]);
  }
  // The narrowest measure that takes no further line.
  let narrow = em;
  while (narrow > 1 && fill(words, narrow - 0.5).length === lines.length) narrow -= 0.5;
  return set(fill(words, narrow));
}

function fill(words: readonly string[], em: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + word) <= em) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines;
}
