import { settle, splitLines } from '../fidelity/settle.ts';
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
 * without looking for notices in it. Tables give one paragraph a row.
 */
export function readPlainText(text: string): PlainParagraph[] {
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
  return readPieces(lines).flatMap((piece) =>
    piece.type === 'paragraph'
      ? [paragraph(piece.text)]
      : piece.rows.map((row) => paragraph(row.map((cell) => cell.text).join('\t'))),
  );
}
