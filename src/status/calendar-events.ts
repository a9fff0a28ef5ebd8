import { calendarRule, firstOccurrence } from './calendar-rule.ts';
import type { CalendarEvent } from './calendar-file.ts';
import { recurrenceWords, type Recurrence } from './recurrence.ts';
import { stableId } from './stable-id.ts';

/** What an entry rests on, in words, and where that stands. */
export interface Ground {
  /** Id of the document and of the provision. */
  document: string;
  from: string | null;
  /** The reference in words: 《…》（…）第五条第三项. */
  reference: string;
  words: string;
  /** Absolute address; null where the site's own is not known. */
  url: string | null;
  /** Date of the document. */
  stamp: string;
}

/** An end with its day. */
export interface DatedEnd {
  /** The last day in. */
  day: string;
  summary: string;
  /** What else is to be said; null where nothing is. */
  remark: string | null;
  ground: Ground;
}

/** A duty, and the days between which its document is in force as far as they are known. */
export interface RunningDuty {
  recurrence: Recurrence;
  summary: string;
  from: string;
  until: string | null;
  ground: Ground;
}

/** The calendar entry of an end: the whole of its last day. */
export function endEvent({ day, summary, remark, ground }: DatedEnd): CalendarEvent {
  return {
    uid: stableId(`end/${ground.document}/${ground.from ?? ''}/${day}/${ground.words}`),
    stamp: ground.stamp,
    start: day,
    days: 1,
    summary,
    description: description(ground, remark),
    url: ground.url,
    rrule: null,
    until: null,
  };
}

const WORKING_DAYS = '从这一天起计算，遇节假日顺延；工作日没有逐日推算';

/**
 * The calendar entry of a duty: recurring, from its first day under the document to the document's end. Null
 * where no rule gives its days, or the document ends before the first.
 */
export function dutyEvent(duty: RunningDuty): CalendarEvent | null {
  const { recurrence, summary, from, until, ground } = duty;
  const rule = calendarRule(recurrence);
  const start = rule && firstOccurrence(rule, from);
  if (!rule || start === null || (until !== null && start > until)) return null;
  const when = recurrenceWords(recurrence);
  const workingDays = recurrence.after?.unit === 'working-day';
  return {
    uid: stableId(`duty/${ground.document}/${ground.from ?? ''}/${when}/${ground.words}`),
    stamp: ground.stamp,
    start,
    days: rule.days,
    summary,
    description: description(ground, workingDays ? `${when}：${WORKING_DAYS}。` : `${when}。`),
    url: ground.url,
    rrule: rule.rrule,
    until,
  };
}

function description({ reference, words, url }: Ground, remark: string | null): string {
  return [remark, `“${words}”`, reference, url].filter(Boolean).join('\n');
}
