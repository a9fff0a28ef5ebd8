import type { AtomEntry } from '../status/atom.ts';
import { dutyEvent, endEvent, type Ground } from '../status/calendar-events.ts';
import type { CalendarEvent } from '../status/calendar-file.ts';
import type { ChronicleEntry } from '../status/chronicle.ts';
import { computation } from '../status/event-words.ts';
import type { StatusEvent } from '../status/event.ts';
import { recurrenceWords } from '../status/recurrence.ts';
import { stableId } from '../status/stable-id.ts';
import { formatDate } from '../text/dates.ts';
import { link } from './links.ts';
import type { StatusData } from './status-data.ts';

/**
 * The entries of the feed. Each is dated by the document that states it, which is when it became known, and
 * keeps its id while its provision and its day stay the same.
 */
export function feedEntries(data: StatusData, absolute: (path: string) => string): AtomEntry[] {
  const seen = new Map<string, number>();
  return data.chronicle().map((entry) => {
    const { date, document, from, effects } = entry;
    const key = `${document ?? data.nameOf(effects[0] as StatusEvent)}/${from ?? ''}/${date ?? ''}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const evidence = effects[0] ? data.evidence(effects[0]) : null;
    return {
      id: stableId(`event/${key}${count > 1 ? `/${count}` : ''}`),
      title: titleOf(entry, data),
      updated: knownOn(entry, data),
      href: absolute(evidence?.href ?? link('status/')),
      summary: summaryOf(entry, data),
    };
  });
}

function titleOf({ date, effects }: ChronicleEntry, data: StatusData): string {
  const day = date === null ? '' : `${formatDate(date)} `;
  const told = Map.groupBy(effects, (event) => data.nameOf(event));
  const parts = [...told].map(
    ([name, own]) => `${[...new Set(own.map((event) => data.effectOf(event)))].join('、')}${name}`,
  );
  return day + parts.join('；');
}

function summaryOf({ words, effects, ...entry }: ChronicleEntry, data: StatusData): string {
  const how = effects[0] && computation(effects[0]);
  const where = data.reference(entry) || (effects[0]?.source ?? '');
  const quoted = effects[0]?.type === 'issued' ? '成文日期' : `“${words}”`;
  return [quoted, where, how].filter(Boolean).join('　');
}

/** The date of the document that says so; of an editor's event the day it was checked. */
function knownOn({ document, date, effects }: ChronicleEntry, data: StatusData): string {
  return data.instrument(document)?.date ?? effects[0]?.checked ?? date ?? NEVER;
}

const NEVER = '1970-01-01';

/**
 * The entries of the calendar: every end with a day, and the duties, each while its document is in force.
 * What ended long ago stays in; the file does not know which day it is read on.
 */
export function calendarEvents(
  data: StatusData,
  absolute: ((path: string) => string) | null,
): CalendarEvent[] {
  const groundOf = (stated: Pick<StatusEvent, 'document' | 'from' | 'words'>): Ground | null => {
    const evidence = data.evidence(stated);
    const { document, from } = stated;
    if (!evidence || document === null) return null;
    return {
      document,
      from,
      reference: data.reference(stated),
      words: evidence.words,
      url: absolute && absolute(evidence.href),
      stamp: data.instrument(document)?.date ?? NEVER,
    };
  };
  const ends = data.lives.flatMap((life) =>
    data.endsOf(life).flatMap(({ day, what, computation: remark, event }) => {
      const ground = groundOf(event);
      if (!ground || (event.type !== 'term-ends' && event.type !== 'period-ends')) return [];
      const summary = `${data.shortName(life.instrument)} ${what}${remark ? '（推算）' : ''}`;
      return [endEvent({ day, summary, remark: remark && `${remark}。`, ground })];
    }),
  );
  const duties = data.library.duties.flatMap((duty) => {
    const ground = groundOf(duty);
    const life = data.lives.find(({ id }) => id === duty.document);
    if (!ground || !life?.start) return [];
    const event = dutyEvent({
      recurrence: duty.recurrence,
      summary: `${recurrenceWords(duty.recurrence)}：${duty.who ?? data.shortName(life.instrument)}`,
      from: life.start.day,
      until: life.end?.lastDay ?? null,
      ground,
    });
    return event ? [event] : [];
  });
  return [...ends, ...duties];
}
