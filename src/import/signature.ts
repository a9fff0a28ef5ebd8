import { isOrgan, splitIssuers } from '../instruments/title.ts';
import { findDates } from '../text/dates.ts';
import { dateLine } from './number-line.ts';
import type { Piece } from './paragraphs.ts';

/** The date of the signature: the first line that is nothing but a date, or ends one with the issuers. */
export function signatureDate(pieces: readonly Piece[]): string | null {
  for (const piece of pieces) {
    if (piece.type !== 'paragraph') continue;
    const alone = dateLine(piece.text);
    if (alone) return alone;
    const tail = piece.text.slice(-200);
    const date = findDates(tail).at(-1);
    if (date?.end !== tail.length) continue;
    // ……特此公告。某某总署2023年12月29日
    const names = tail.slice(tail.lastIndexOf('。', date.start) + 1, date.start);
    if (splitIssuers(names).length > 0) return date.iso;
  }
  return null;
}

/** The bodies that stand right before the date of the signature. */
export function signatureIssuers(pieces: readonly Piece[]): string[] {
  const texts = pieces.map((piece) => (piece.type === 'paragraph' ? piece.text : ''));
  const at = texts.findIndex((text) => dateLine(text) !== null);
  const issuers: string[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const names = splitIssuers(texts[index] ?? '');
    if (names.length === 0 || !names.every(isOrgan)) break;
    issuers.unshift(...names);
  }
  return issuers;
}
