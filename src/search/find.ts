import type { DocumentEntry } from '../library/json.ts';
import type { PagefindInstance } from './client.ts';
import { findLiteral } from './fold.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { queryTerms } from './query.ts';
import { rankPieces, type PieceHit } from './rank.ts';
import { findByNumber, standardNumber } from './typed-number.ts';

/** What is asked: words or a number, perhaps of one issuer or kind only. */
export interface Question {
  query: string;
  issuer: string;
  kind: string;
}

/** A document that was found, and its provisions best first; an empty id stands for the document itself. */
export interface FoundDocument {
  document: DocumentEntry;
  kind: 'exact' | 'related';
  hits: PieceHit[];
  /** All provisions of the page, for the headings above a hit. */
  pieces: Piece[];
}

/** How many pages are looked into; the rest could only be related. */
const PAGES = 40;

/**
 * Finds what a question asks for, best first: the document whose number it is, documents that hold the
 * words as typed (in the title before the text), then documents that hold them apart.
 */
export async function find(
  index: PagefindInstance,
  documents: readonly DocumentEntry[],
  { query, issuer, kind }: Question,
): Promise<FoundDocument[]> {
  const allowed = documents.filter(
    (document) =>
      (issuer === '' || document.issuers.includes(issuer)) &&
      (kind === '' || document.kind === kind),
  );
  const numbered = findByNumber(query, allowed);
  const number = standardNumber(query);
  const words = number ?? query;
  const filters = { ...(issuer && { issuer: [issuer] }), ...(kind && { kind: [kind] }) };
  const pages = await findInPages(index, allowed, words, filters);
  // A number is found or not: its parts elsewhere mean nothing.
  const inPages = number === null ? pages : pages.filter((found) => found.kind === 'exact');
  const first = numbered.map((document) => withHead(document, inPages));
  const rest = inPages.filter(({ document }) => !numbered.includes(document));
  return [
    ...first,
    ...rest.filter((found) => found.kind === 'exact'),
    ...rest.filter((found) => found.kind === 'related'),
  ];
}

/** A document found by its number comes first as a whole, then what its text has of the query. */
function withHead(document: DocumentEntry, inPages: readonly FoundDocument[]): FoundDocument {
  const found = inPages.find((other) => other.document === document);
  const head: PieceHit = {
    piece: { id: '', text: document.title },
    kind: 'exact',
    ranges: [],
    score: Infinity,
  };
  const hits = found?.hits.filter(({ piece, kind }) => piece.id !== '' && kind === 'exact') ?? [];
  return { document, kind: 'exact', hits: [head, ...hits], pieces: found?.pieces ?? [] };
}

async function findInPages(
  index: PagefindInstance,
  documents: readonly DocumentEntry[],
  words: string,
  filters: Record<string, string[]>,
): Promise<FoundDocument[]> {
  const terms = queryTerms(words);
  if (terms.length === 0) return [];
  const { results } = await index.search(terms.join(' '), { filters });
  const pages = await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
  const found = pages.flatMap((page): FoundDocument[] => {
    const document = documents.find(({ url }) => url === page.url);
    if (!document) return [];
    const pieces = titled(piecesOf(page.raw_content, page.anchors), document);
    const hits = rankPieces(pieces, words, terms);
    return hits[0] ? [{ document, kind: hits[0].kind, hits, pieces }] : [];
  });
  const named = ({ document }: FoundDocument) => findLiteral(document.title, words).length > 0;
  return [...found.filter(named), ...found.filter((other) => !named(other))];
}

/** The head of a page stands for the document: of its words only the title is shown and searched. */
function titled(pieces: readonly Piece[], { title }: DocumentEntry): Piece[] {
  return pieces.map((piece) => (piece.id === '' ? { ...piece, text: title } : piece));
}
