import { parseNumber } from '../instruments/document-number.ts';
import { addDays } from '../text/calendar.ts';
import { formatDate } from '../text/dates.ts';
import { ENDING, type StatusEvent } from './event.ts';
import { computation, doneBy, isAppointment, periodName } from './event-words.ts';
import { concerns, type Dated } from './status-on.ts';

/** An instrument as far as facts about its status name it. */
export interface Described extends Dated {
  title: string | null;
  kind: string | null;
}

export type FactRole = 'start' | 'end' | 'period' | 'replaced';

/**
 * One fact about an instrument's validity, a sentence that does not grow old. The name of the document that
 * states it stands between `lead` and `tail` when that is another one: 2022年2月9日被 … 废止.
 */
export interface StatusFact {
  lead: string;
  tail: string;
  /** How a date was computed. */
  remark: string | null;
  /** What it rests on; null where it says that there is nothing to rest on. */
  event: StatusEvent | null;
  /** Id of the instrument it is about, where that is a basis of this one. */
  about: string | null;
  /**
   * What it tells of the whole instrument, and the day: `start` the first day in force, `end` the first day
   * out, `period` the last day of a plan or an appointment, `replaced` the day another one took its place.
   */
  role: FactRole | null;
  day: string | null;
  /** Of a `period`: 规划期, 聘期. */
  period: string | null;
}

const PLAIN = {
  tail: '',
  remark: null,
  event: null,
  about: null,
  role: null,
  day: null,
  period: null,
} as const;

/**
 * The facts that an instrument's status rests on, from the events of the library: when it begins, when and by
 * what it ends, what became of its parts and of what it rests on. They hold on every day.
 */
export function statusFacts(instrument: Described, events: readonly StatusEvent[]): StatusFact[] {
  const own = events.filter((event) => concerns(event, instrument.id));
  if (!instrument.held && own.length === 0)
    return [{ ...PLAIN, lead: '本库收录的文件没有写到它何时生效、是否失效' }];
  return [
    ...startFacts(instrument, own),
    ...own.filter(({ type }) => type === 'promulgated').map(promulgation),
    ...endFacts(instrument, own),
    ...byDate(own, ['replaces']).map((event) => replacement(event, own)),
    ...byDate(own, ['amends']).map((event) => byAnother(event, null, event.date)),
    ...byDate(own, ['period-ends']).map((event) => periodFact(instrument, event)),
    ...byDate(own, ['verified']).map(verification),
    ...instrument.bases.flatMap((basis) => basisFacts(basis, events)),
  ];
}

function startFacts({ held, date, number }: Described, own: readonly StatusEvent[]): StatusFact[] {
  const starts = byDate(own, ['commences']).map((event): StatusFact => {
    const whole = event.scope === 'whole';
    return {
      ...PLAIN,
      lead:
        event.date === null
          ? '原文规定了施行日期，推算不出是哪一天'
          : `${whole ? '' : partOf(event)}自${formatDate(event.date)}起施行`,
      remark: computation(event),
      event,
      role: whole ? 'start' : null,
      day: event.date,
    };
  });
  if (starts.some(({ role }) => role === 'start')) return starts;
  const issued = own.find(({ type }) => type === 'issued') ?? null;
  const year = number === null ? null : parseNumber(number)?.year;
  if (date !== null) {
    const lead = `没有写明施行日期，从成文日期${formatDate(date)}算起`;
    return [...starts, { ...PLAIN, lead, event: issued, role: 'start', day: date }];
  }
  if (year == null) return starts;
  const lead = `发文字号是${year}年的，哪一天生效${held ? '公报' : '本库收录的文件'}没有写到`;
  return [...starts, { ...PLAIN, lead, role: 'start' }];
}

function promulgation(event: StatusEvent): StatusFact {
  const lead = event.date === null ? '公布日期未载' : `${formatDate(event.date)}公布`;
  return { ...PLAIN, lead, remark: computation(event), event, day: event.date };
}

function endFacts({ held }: Described, own: readonly StatusEvent[]): StatusFact[] {
  const terms = byDate(own, ['term-ends']).map((event): StatusFact => {
    const { date, scope } = event;
    const what = scope === 'whole' ? '有效期' : `${partOf(event)}有效期`;
    return {
      ...PLAIN,
      lead:
        date === null
          ? `${scope === 'whole' ? '' : partOf(event)}写有“${event.words.trim()}”，推算不出到哪一天`
          : `${what}至${formatDate(date)}`,
      remark: computation(event),
      event,
      role: scope === 'whole' ? 'end' : null,
      day: date === null ? null : addDays(date, 1),
    };
  });
  const ends = byDate(own, [...ENDING]).map((event) =>
    byAnother(event, event.scope === 'whole' ? 'end' : null, event.date),
  );
  const facts = [...terms, ...ends];
  const none = held && !facts.some(({ role }) => role === 'end');
  return none ? [{ ...PLAIN, lead: '原文没有写明失效日期' }, ...facts] : facts;
}

/** What another document does to this one; an editor's event names no document: 2024年5月1日被废止. */
function byAnother(event: StatusEvent, role: FactRole | null, day: string | null): StatusFact {
  const part = event.scope === 'part' ? partOf(event) : '';
  const when = event.date === null ? '' : formatDate(event.date);
  const undated = event.date === null ? '，没有写明日期' : '';
  const by = event.type === 'replaces' && event.document !== null ? '由' : '被';
  return {
    ...PLAIN,
    lead: when + part + by,
    tail: doneBy(event) + undated,
    remark: computation(event),
    event,
    role,
    day,
  };
}

/** What took its place; when and how that was computed is said once, with the repeal by the same document. */
function replacement(event: StatusEvent, own: readonly StatusEvent[]): StatusFact {
  const fact = byAnother(event, 'replaced', event.date);
  const said = own.some(
    ({ type, document, date }) =>
      ENDING.has(type) && document === event.document && date === event.date,
  );
  return said ? { ...fact, lead: '由', tail: doneBy(event), remark: null } : fact;
}

/** The appointments of a notice that appoints end as one, whatever else the notice says. */
function periodFact(instrument: Described, event: StatusEvent): StatusFact {
  const { date, scope, words } = event;
  const name = periodName(event, instrument);
  const whole = scope === 'whole' || (name === '聘期' && isAppointment(instrument));
  const what = whole ? name : '其中一项';
  return {
    ...PLAIN,
    lead:
      date === null
        ? `${what}写有“${words.trim()}”，推算不出到哪一天`
        : `${what}${whole ? '' : '期限'}至${formatDate(date)}`,
    remark: computation(event),
    event,
    role: whole ? 'period' : null,
    day: date,
    period: name,
  };
}

function verification(event: StatusEvent): StatusFact {
  const lead = event.date === null ? '经核实有效' : `${formatDate(event.date)}经核实有效`;
  return { ...PLAIN, lead, event, day: event.date };
}

function basisFacts(basis: string, events: readonly StatusEvent[]): StatusFact[] {
  const own = events.filter((event) => concerns(event, basis) && event.scope === 'whole');
  return endFacts({ held: false } as Described, own).map((fact) => ({
    ...fact,
    about: basis,
    role: null,
  }));
}

function partOf({ provisions }: StatusEvent): string {
  return provisions.length > 0 ? `其中${provisions.join('、')}` : '部分内容';
}

function byDate(own: readonly StatusEvent[], types: readonly StatusEvent['type'][]): StatusEvent[] {
  return own
    .filter(({ type }) => types.includes(type))
    .toSorted((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
}
