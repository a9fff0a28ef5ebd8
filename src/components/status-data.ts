import { datedOf } from '../library/document.ts';
import type { Library } from '../library/library.ts';
import { addDays } from '../text/calendar.ts';
import { formatDate } from '../text/dates.ts';
import { chronicle, concerned, effectWords } from '../status/chronicle.ts';
import { ENDING, type StatusEvent } from '../status/event.ts';
import { computation, periodName } from '../status/event-words.ts';
import { byStart, lifeOf, type Life } from '../status/life.ts';
import type { PictureRow } from '../status/picture.ts';
import type { Dated } from '../status/status-on.ts';
import type { Timeline } from '../status/stretch.ts';
import type { Evidence, Watch, WatchedEnd } from '../status/watch.ts';
import { documentLink } from './links.ts';
import { documentName, ownReference, referenceTo } from './names.ts';

/** An instrument as the status page names it. */
export interface StatusInstrument extends Dated {
  title: string | null;
  kind: string | null;
  timeline: Timeline;
}

/** What stands in a provision, or, where `from` is null, in the head of a document. */
type Stated = Pick<StatusEvent, 'document' | 'from' | 'words'> & Partial<Pick<StatusEvent, 'type'>>;

/** What the status page, its feed and its calendar say, from one reading of the library. */
export class StatusData {
  readonly instruments: readonly StatusInstrument[];
  /** Of every instrument that an event concerns, by its first day. */
  readonly lives: readonly (Life & { instrument: StatusInstrument })[];

  readonly library: Library;

  constructor(library: Library) {
    this.library = library;
    this.instruments = [
      ...library.documents.map((one) => ({ ...datedOf(one), ...pick(one) })),
      ...library.instruments.map((one) => ({ ...one, held: false, bases: [], ...pick(one) })),
    ];
    this.lives = this.instruments
      .flatMap((instrument) => {
        const life = lifeOf(instrument, library.events);
        return life ? [{ ...life, instrument }] : [];
      })
      .sort(byStart);
  }

  instrument(id: string | null): StatusInstrument | null {
    return this.instruments.find((one) => one.id === id) ?? null;
  }

  /** 《…》（…）; what an event names that is no known instrument by the event's own words. */
  nameOf({ title, number, ...event }: StatusEvent): string {
    const known = this.instrument(concerned({ title, number, ...event }));
    return documentName(known ?? { title, number }) || '没有写明名称的文件';
  }

  /** Number, or title where there is none: as short as it is unmistakable. */
  shortName({ number, title, id }: { number: string | null; title: string | null; id: string }) {
    return number ?? (title ? `《${title}》` : id);
  }

  /**
   * The provision an event or a duty rests on, with its address; null for what an editor knows from
   * elsewhere. Beside the name of the instrument `own` its provisions go by their place alone.
   */
  evidence(
    { document: id, from, words, type }: Stated,
    own: string | null = null,
  ): Evidence | null {
    const document = this.library.documents.find((one) => one.id === id);
    if (!document) return null;
    const hash = from === null ? '' : `#${from}`;
    const place = from !== null ? placeOf(document, from) : type === 'issued' ? '成文日期' : '标题';
    return {
      href: documentLink(document.id) + hash,
      name: document.id === own ? place : `${this.shortName(document)} ${place}`,
      words: quotable(words),
    };
  }

  /** The reference in words: 《…》（…）第五条第三项. */
  reference({ document: id, from }: Pick<StatusEvent, 'document' | 'from'>): string {
    const document = this.library.documents.find((one) => one.id === id);
    return document ? referenceTo(document, from) : '';
  }

  /** What an event does, in a word; an end of a period by the name of the period. */
  effectOf(event: StatusEvent): string {
    const own = event.type === 'period-ends' && this.instrument(concerned(event));
    return own ? this.endWords(event, own) : effectWords(event);
  }

  chronicle() {
    return chronicle(this.library.events);
  }

  /** Every known end of an instrument and of its parts, by day. */
  endsOf({ end, marks, instrument }: StatusData['lives'][number]): (WatchedEnd & {
    event: StatusEvent;
  })[] {
    const ends = marks.filter(({ type }) => type === 'period-ends');
    const all = [
      ...(end ? [{ day: end.lastDay, event: end.event }] : []),
      ...ends.map((event) => ({ day: event.date ?? '', event })),
    ];
    return all
      .map(({ day, event }) => ({
        day,
        event,
        what: this.endWords(event, instrument),
        computation: computation(event),
        alternative: event.alternative,
        evidence: this.evidence(event, instrument.id) ?? editors(event),
      }))
      .sort((a, b) => a.day.localeCompare(b.day));
  }

  /** What comes to an end, in words: 有效期届满, 聘期届满, 被某号文件废止. */
  endWords(event: StatusEvent, instrument: StatusInstrument): string {
    if (event.type === 'term-ends') return '有效期届满';
    if (event.type === 'period-ends') {
      const period = periodName(event, instrument);
      return event.scope === 'part' && period === '期限' ? '措施期限届满' : `${period}届满`;
    }
    const by = this.instrument(event.document);
    return `${by && by.id !== instrument.id ? `被${this.shortName(by)}` : ''}${effectWords(event)}`;
  }

  /** What the browser selects from, for the day the page is read. */
  watch(): Watch {
    return {
      instruments: this.lives.map((life) => ({
        id: life.id,
        name: documentName(life.instrument) || life.id,
        href: documentLink(life.id),
        timeline: life.instrument.timeline,
        bases: [...life.instrument.bases],
        ends: this.endsOf(life).map(({ day, what, computation, alternative, evidence }) => ({
          day,
          what,
          computation,
          alternative,
          evidence,
        })),
      })),
      open: this.library.events
        .filter(({ type, target }) => {
          return target === null && (ENDING.has(type) || type === 'amends' || type === 'replaces');
        })
        .flatMap((event) => {
          const evidence = this.evidence(event);
          const date = this.instrument(event.document)?.date ?? null;
          const what = `${effectWords(event)}${event.title || event.number ? this.nameOf(event) : ''}`;
          return evidence ? [{ date, what, evidence }] : [];
        }),
    };
  }
}

function pick({ title, kind, timeline }: Pick<StatusInstrument, 'title' | 'kind' | 'timeline'>) {
  return { title, kind, timeline };
}

/** Where a provision stands in its document; its own words where it has no reference. */
function placeOf(document: Library['documents'][number], id: string): string {
  return referenceTo(document, id) === documentName(document) ? '正文' : ownReference(document, id);
}

/** Words as they are put in quotation marks, without a second pair around them. */
function quotable(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^“([^“”]*)”$/u, '$1');
}

/** What an editor recorded, with where it was seen. */
function editors({ source = '', words, target }: StatusEvent): Evidence {
  return { href: target === null ? '' : documentLink(target), name: source, words };
}

/** A life as the picture draws it. */
export function pictureRow({ id, start, end, marks }: Life): PictureRow {
  return {
    id,
    start: start && { day: start.day, exact: start.exact },
    end: end && {
      day: end.lastDay,
      kind: end.event.type === 'term-ends' ? 'lapsed' : 'ended',
      computed: end.event.alternative !== null,
    },
    marks: marks
      .filter(({ type }) => type === 'period-ends')
      .map(({ date, alternative }) => ({ day: date ?? '', computed: alternative !== null })),
  };
}

/** The facts of a life in a line: since when, until when and why. */
export function lifeWords(life: StatusData['lives'][number], data: StatusData): string {
  const { start, end, instrument } = life;
  const since = start && (start.exact ? `${start.day} 起` : `${start.day.slice(0, 4)} 年起`);
  if (!end) return `${since ?? ''}${since ? '，' : ''}未写终期`;
  const { event, lastDay } = end;
  const until =
    event.type === 'term-ends'
      ? `至 ${lastDay}${event.alternative === null ? '' : '（推算）'}`
      : `${addDays(lastDay, 1)} ${data.endWords(event, instrument)}`;
  // A year alone stands in the number already.
  return [start?.exact ? since : null, until].filter(Boolean).join('，');
}

/** The same days in the words of official text. */
export function dayWords(day: string, exact = true): string {
  return exact ? formatDate(day) : `${day.slice(0, 4)}年（日期未载）`;
}
