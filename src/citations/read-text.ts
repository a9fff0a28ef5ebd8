import { importGazette } from '../import/import-gazette.ts';
import { splitIssuers } from '../instruments/title.ts';
import { readPlainText } from '../import/plain-text.ts';
import { withoutWhite } from '../text/characters.ts';
import { findDates } from '../text/dates.ts';
import type { Position } from '../text/positions.ts';
import { findCitations, findContext } from './find.ts';
import { isEffect, isSaidIn } from './title-effects.ts';
import { resolveCitation, type LocatedCitation, type Repeals } from './resolve.ts';
import { InstrumentIndex, type Instrument } from './instrument-index.ts';

/** A document found in a plain text: what its head says, and its paragraphs with what they cite. */
export interface TextDocument {
  title: string | null;
  number: string | null;
  date: string | null;
  enclosures: readonly string[];
  /** Where the document begins. */
  place: Position;
  paragraphs: TextParagraph[];
}

/** A paragraph of a plain text, its broken lines joined, and its citations. */
export interface TextParagraph {
  text: string;
  place: (offset: number) => Position;
  citations: LocatedCitation[];
}

/** What a text is read against: everything that can be cited, and what is known of it. */
export interface Known {
  instruments: readonly Instrument[];
  /** Known agency codes. */
  codes: readonly string[];
  /** Since when instruments are out. */
  repeals?: Repeals;
  /** The day a text without a date of its own is taken to be written on. */
  today?: string | null;
}

/** The id of a document that has none: what points to it points nowhere. */
const SELF = '';

/**
 * The documents of a text that is no part of the library, and their citations; `from` is null. What they
 * mean is looked up among what is known. Words before the first head are a document without one,
 * and so is a text in which no head is found.
 */
export function readTextDocuments(
  text: string,
  { instruments, codes, repeals = new Map(), today = null }: Known,
): TextDocument[] {
  const index = new InstrumentIndex(instruments);
  const { notices } = importGazette(text, { gazette: 'text', file: 'text' });
  const documents: TextDocument[] = [];
  const heads = notices.map(({ title, number, date, enclosures, lines: [line] }) => ({
    title,
    number,
    date,
    enclosures: enclosures.map((one) => one.title),
    place: { line, column: 1 },
    paragraphs: [],
  }));
  const open = (head: TextDocument) => {
    documents.push(head);
    return { head, context: findContext(codes), document: standpointOf(head, today) };
  };
  const none = {
    title: null,
    number: null,
    date: null,
    enclosures: [],
    place: { line: 1, column: 1 },
  };
  let current: ReturnType<typeof open> | null = null;
  for (const { text: words, place } of readPlainText(text, headLines(text, heads))) {
    const line = place(0).line;
    while (heads[0] && heads[0].place.line <= line) current = open(heads.shift() as TextDocument);
    current ??= open({ ...none, paragraphs: [] });
    const { head, context, document } = current;
    const citations = findCitations(words, context).map((found) =>
      outside(
        resolveCitation(found, place(found.start), { document, provision: null }, index, repeals),
      ),
    );
    head.paragraphs.push({ text: words, place, citations });
  }
  return documents.map((document) => ({
    ...document,
    date: document.date ?? signedOn(document.paragraphs),
    paragraphs: withoutHead(document),
  }));
}

/** How many lines a head has at the most. */
const HEAD_LINES = 30;

/** Number and title are not longer than so many characters. */
const HEAD_LENGTH = 400;

/** The numbers of the lines that hold the number or a part of the title of a document. */
function headLines(text: string, heads: readonly TextDocument[]): Set<number> {
  const lines = text.split(/\r?\n/u);
  const found = new Set<number>();
  for (const { title, number, place } of heads) {
    const words = withoutWhite(`${number ?? ''}${title ?? ''}`);
    for (let at = place.line; at < place.line + HEAD_LINES; at++) {
      const line = withoutWhite(lines[at - 1] ?? '');
      if (line !== '' && words.includes(line)) found.add(at);
    }
  }
  return found;
}

/**
 * The head cites nothing: a document's own number and title stand there. But a title can repeal or amend
 * (关于废止《甲》的决定), where the text below does not say it again.
 */
function withoutHead({ title, number, paragraphs }: TextDocument): TextParagraph[] {
  const head = title === null ? '' : withoutWhite(title);
  const isHead = ({ text }: TextParagraph) =>
    text.length <= HEAD_LENGTH && head.includes(withoutWhite(text).replace(number ?? '', ''));
  const parts = paragraphs.map((paragraph) => ({ paragraph, inHead: isHead(paragraph) }));
  const body = parts.flatMap(({ paragraph, inHead }) => (inHead ? [] : paragraph.citations));
  return parts.map(({ paragraph, inHead }) => ({
    ...paragraph,
    citations: paragraph.citations.filter((citation) => {
      if (citation.title === null && citation.number === number && number !== null) return false;
      return !inHead || (isEffect(citation) && !isSaidIn(body, citation));
    }),
  }));
}

/** How long the names of those who sign can be. */
const LONGEST_SIGNATURE = 200;

/** The date of a signature anywhere in a text whose layout is lost: behind the name of a body, or alone. */
function signedOn(paragraphs: readonly TextParagraph[]): string | null {
  for (const { text } of paragraphs) {
    for (const { iso, start, end } of findDates(text)) {
      const ahead = text.slice(Math.max(0, start - LONGEST_SIGNATURE), start);
      const before = ahead.slice(ahead.lastIndexOf('。') + 1).trim();
      const signed = before === '' || splitIssuers(before).length > 0;
      if (signed && /^(?:[（(]|\s|$)/u.test(text.slice(end, end + 1))) return iso;
    }
  }
  return null;
}

/** The citations of a text that is no document of the library, in order. */
export function readTextCitations(text: string, known: Known): LocatedCitation[] {
  return readTextDocuments(text, known).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ citations }) => citations),
  );
}

function standpointOf(
  { title, number, date, enclosures }: TextDocument,
  today: string | null,
): Instrument {
  const listed = enclosures.map((name, at) => ({ id: `enc_${at + 1}`, title: name }));
  return {
    id: SELF,
    title,
    number,
    date: date ?? today,
    aliases: [],
    enclosures: listed,
    provisions: [],
  };
}

/** What a text says of itself leads nowhere: it has no address. */
function outside(citation: LocatedCitation): LocatedCitation {
  const own = citation.target === SELF || citation.relation === 'internal';
  return own ? { ...citation, target: null, targetProvisions: [], problem: null } : citation;
}
