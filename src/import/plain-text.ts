import { settle, splitLines, type SettledLine } from '../fidelity/settle.ts';
import { isWhite } from '../text/characters.ts';
import type { Position } from '../text/positions.ts';
import { readPieces } from './paragraphs.ts';

/** A paragraph of a plain text, its broken lines joined. */
export interface PlainParagraph {
  text: string;
  /** Where the character at an offset stands in the text as received. */
  place: (offset: number) => Position;
}

/**
 * Reads a text of its own (a draft, a document of another city) into paragraphs as the importer would,
 * without looking for notices in it. Tables give one paragraph a row. Lines that are `apart` (by their
 * number), those of a head, are not joined with others.
 */
export function readPlainText(
  text: string,
  apart: ReadonlySet<number> = new Set(),
): PlainParagraph[] {
  const { lines } = settle(splitLines(text), []);
  // Pieces hold every character of the lines in order, white space aside: counting tells the place.
  const places = lines.flatMap(({ number, text: words, columns }) => {
    const out: Position[] = [];
    for (let unit = 0; unit < words.length; unit++) {
      if (!isWhite(words.charAt(unit))) out.push({ line: number, column: columns[unit] ?? 1 });
    }
    return out;
  });
  let start = 0;
  const paragraph = (words: string): PlainParagraph => {
    const from = start;
    const before: number[] = [];
    let count = 0;
    for (let unit = 0; unit < words.length; unit++) {
      before.push(count);
      if (!isWhite(words.charAt(unit))) count++;
    }
    start += count;
    const place = (offset: number) =>
      places[from + (before[offset] ?? count)] ?? { line: 1, column: 1 };
    return { text: words, place };
  };
  return stretchesOf(lines, apart)
    .flatMap((stretch) => readPieces(stretch))
    .flatMap((piece) =>
      piece.type === 'paragraph'
        ? [paragraph(piece.text)]
        : piece.rows.map((row) => paragraph(row.map((cell) => cell.text).join('\t'))),
    );
}

/** The lines in stretches to be read one by one: those that are apart, and those between. */
function stretchesOf(lines: readonly SettledLine[], apart: ReadonlySet<number>): SettledLine[][] {
  const stretches: SettledLine[][] = [];
  let before: boolean | null = null;
  for (const line of lines) {
    const alone = apart.has(line.number);
    if (alone === before) stretches.at(-1)?.push(line);
    else stretches.push([line]);
    before = alone;
  }
  return stretches;
}
