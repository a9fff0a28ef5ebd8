import { issuedTitle, kindOf } from '../instruments/title.ts';
import { REPEAL_VERB } from '../citations/relation.ts';
import { opensRepealList } from '../citations/repeal-list.ts';
import { type LocatedCitation } from '../citations/resolve.ts';
import { titleKey } from '../citations/instrument-index.ts';
import type { Position } from '../text/positions.ts';
import { readCommencements } from './commencement.ts';
import {
  readAmendments,
  readAnnulments,
  readConflictRules,
  readEndings,
  readExtensions,
  readUnnamedEndings,
  type Commencement,
  type Effect,
} from './endings.ts';
import type { EventType, StatusEvent } from './event.ts';
import { planPeriod, readOwnEnds } from './own-ends.ts';
import type { Reading } from './reading.ts';
import { readTerms } from './terms.ts';
import { sentencesOf, type Sentence } from './view.ts';

/** A piece of a document's text: a provision, or a paragraph of a plain text. */
export interface Passage {
  /** Id of the provision; null in a plain text. */
  from: string | null;
  text: string;
  /** What it cites, in order. */
  citations: readonly LocatedCitation[];
  place: (offset: number) => Position;
}

/** A document as far as its events are read. */
export interface StatingDocument {
  id: string | null;
  title: string | null;
  /** Where the title stands. */
  titlePlace: Position;
  /** 成文日期, and where it stands. */
  date: string | null;
  datePlace: Position;
  /** Titles of what it issues. */
  enclosures: readonly string[];
  passages: readonly Passage[];
}

/** A sentence, the passage it stands in, and what it says of the document itself. */
interface Placed {
  passage: Passage;
  sentence: Sentence;
  /** Commencements and terms of the document. */
  own: Reading[];
  /** The verb of the list that the passage is an entry of. */
  listed: EventType | null;
}

/**
 * Every effect that the words of a document state, in the order of the text, its date first. Pure: what
 * the words leave open is null, what follows from the date of the document says so in its `rule`.
 */
export function readEvents(document: StatingDocument): StatusEvent[] {
  const { date } = document;
  const placed = placedSentences(document);
  const commencement = commencementOf(placed, date);
  const appoints = /(?:聘任|聘用|聘请|任命|任职|任免)/u.test(document.title ?? '');
  const events = placed.flatMap(({ passage, sentence, own, listed }): StatusEvent[] => {
    const terms = own.filter(({ type }) => type === 'term-ends');
    const ends = readOwnEnds(sentence, date, appoints).filter(
      (end) => !terms.some((term) => term.start < end.end && end.start < term.end),
    );
    const effects: Effect[] = [
      ...[...own, ...ends].map((reading) => ({ ...reading, citation: null })),
      ...readEndings(sentence, commencement, listed),
      ...readUnnamedEndings(sentence, date),
      ...readAnnulments(sentence),
      ...readAmendments(sentence, commencement),
      ...readExtensions(sentence),
      ...readConflictRules(sentence),
    ];
    return effects.map((effect) => eventOf(document, passage, sentence, effect));
  });
  return [
    ...headEvents(document),
    ...events.flatMap((event) => [event, ...replacement(document, event)]),
  ];
}

function placedSentences({ passages, date }: StatingDocument): Placed[] {
  let listed: EventType | null = null;
  return passages.flatMap((passage) => {
    const { text, citations } = passage;
    const entry = citations.some(({ relation }) => relation === 'repeals') && !VERB.test(text);
    const verb = entry ? listed : null;
    if (opensRepealList(text)) listed = text.includes('失效') ? 'declares-lapsed' : 'repeals';
    // 本办法自印发之日起施行。有效期三年。 : a term runs from the commencement stated before it.
    let commenced: Reading | null = null;
    return sentencesOf(text, citations).map((sentence) => {
      const commences = readCommencements(sentence, date);
      commenced = commences[0] ?? commenced;
      const terms = readTerms(sentence, commenced?.date ?? date, commenced !== null);
      return { passage, sentence, own: [...commences, ...terms], listed: verb };
    });
  });
}

const VERB = new RegExp(REPEAL_VERB, 'u');

/** The day the document's own effects begin: the first it states for itself as a whole, else its date. */
function commencementOf(placed: readonly Placed[], date: string | null): Commencement {
  const first = placed
    .flatMap(({ own }) => own)
    .find(({ type, provisions = [] }) => type === 'commences' && provisions.length === 0);
  if (!first) return { date, basis: 'computed', rule: 'from-document-date' };
  return { date: first.date, basis: first.basis, rule: first.rule ?? null };
}

function eventOf(
  document: StatingDocument,
  { from, text, place }: Passage,
  { origin }: Sentence,
  { citation, start, end, ...effect }: Effect,
): StatusEvent {
  const [first, last] = [origin(start), origin(end)];
  const provisions = citation?.provisions ?? effect.provisions ?? [];
  return {
    type: effect.type,
    document: document.id,
    from,
    target: citation?.target ?? null,
    title: citation?.title ?? null,
    number: citation?.number ?? null,
    provisions,
    scope: effect.scope ?? (provisions.length > 0 ? 'part' : 'whole'),
    date: effect.date,
    basis: effect.basis,
    rule: effect.rule ?? null,
    alternative: effect.alternative ?? null,
    words: text.slice(first, Math.max(last, first)).trim(),
    ...place(first),
  };
}

/** What the head states: the date of the document, and the period in the title of a plan. */
function headEvents(document: StatingDocument): StatusEvent[] {
  const { id, title, titlePlace, date, datePlace, enclosures } = document;
  const head = {
    document: id,
    from: null,
    target: null,
    title: null,
    number: null,
    scope: 'whole',
    alternative: null,
  } as const;
  const events: StatusEvent[] = [];
  if (date !== null)
    events.push({
      ...head,
      type: 'issued',
      provisions: [],
      date,
      basis: 'stated',
      rule: null,
      words: date,
      ...datePlace,
    });
  const names = [...enclosures, ...(title === null ? [] : [issuedTitle(title), title])];
  const period = names
    .map((name) => planPeriod(name, kindOf(name)))
    .find((found) => found !== null);
  if (period)
    events.push({
      ...head,
      type: 'period-ends',
      provisions: [],
      date: period.date,
      basis: 'computed',
      rule: 'end-of-period',
      words: period.words,
      ...titlePlace,
    });
  return events;
}

/** A repeal of what bears the document's own title replaces it (FIELD.md, Status). */
function replacement({ title, enclosures }: StatingDocument, event: StatusEvent): StatusEvent[] {
  if (event.type !== 'repeals' || event.scope !== 'whole' || event.title === null) return [];
  const own = [...enclosures, ...(title === null ? [] : [title])].map(plainTitle);
  return own.includes(plainTitle(event.title)) ? [{ ...event, type: 'replaces' }] : [];
}

/** A title as what it issues is called, qualifiers left out: `关于印发甲办法（试行）的通知` → `甲办法`. */
function plainTitle(title: string): string {
  return titleKey(issuedTitle(title)).replace(/（[^（）]*）|\([^()]*\)/gu, '');
}
