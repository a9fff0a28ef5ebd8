import { findLiteral, type Range } from './fold.ts';
import type { Piece } from './pieces.ts';

/** A provision that was found. */
export interface PieceHit {
  piece: Piece;
  /** `exact`: the query stands there as typed. `related`: its words do, apart. */
  kind: 'exact' | 'related';
  ranges: Range[];
  score: number;
}

/** How many provisions of a page are shown where none has the query as typed. */
const RELATED = 2;

/**
 * The provisions of a page that hold the query, best first: those where it stands as typed, else, on a
 * page that has all its terms somewhere, the few with the most of them. (Pagefind also returns pages for
 * terms that begin like the ones asked for.) Short provisions, headings above all, go before long ones.
 */
export function rankPieces(
  pieces: readonly Piece[],
  query: string,
  terms: readonly string[],
): PieceHit[] {
  const exact = pieces.flatMap((piece): PieceHit[] => {
    const ranges = findLiteral(piece.text, query);
    if (ranges.length === 0) return [];
    return [
      { piece, kind: 'exact', ranges, score: ranges.length / Math.log2(8 + piece.text.length) },
    ];
  });
  if (exact.length > 0) return exact.toSorted(byScore);
  const complete = terms.every((term) =>
    pieces.some(({ text }) => findLiteral(text, term).length > 0),
  );
  if (!complete) return [];
  return pieces
    .flatMap((piece): PieceHit[] => {
      const found = terms
        .map((term) => findLiteral(piece.text, term))
        .filter(({ length }) => length);
      if (found.length === 0) return [];
      const ranges = join(found.flat());
      return [
        { piece, kind: 'related', ranges, score: found.length + 1 / (1 + piece.text.length) },
      ];
    })
    .toSorted(byScore)
    .slice(0, RELATED);
}

function byScore(a: PieceHit, b: PieceHit): number {
  return b.score - a.score;
}

/** Joins ranges that touch or overlap: the pairs of one word are marked as one. */
function join(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
