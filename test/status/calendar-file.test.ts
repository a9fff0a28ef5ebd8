import { describe, expect, test } from 'vitest';
import {
  dutyEvent,
  endEvent,
  type Ground,
  type RunningDuty,
} from '../../src/status/calendar-events.ts';
import {
  calendarFile,
  escapeText,
  fold,
  type CalendarEvent,
} from '../../src/status/calendar-file.ts';
import { findRecurrences } from '../../src/status/find-recurrences.ts';
import { anyText, check } from '../support/property.ts';

const event: CalendarEvent = {
  uid: '7e7c3f0e-0000-5000-8000-000000000000',
  stamp: '2022-02-12',
  start: '2025-02-12',
  days: 1,
  summary: '云政办〔2022〕10号 有效期届满（推算）',
  description: '“有效期三年”\n《甲》第九条',
  url: 'https://example.org/documents/a/#art_9',
  rrule: null,
  until: null,
};
const octets = (text: string) => new TextEncoder().encode(text).length;
const unfold = (text: string) => text.replace(/\r\n[ \t]/gu, '');

test('a calendar as RFC 5545 writes it', () => {
  const file = calendarFile({ name: '云川', product: '云川政策文库', events: [event] });
  expect(unfold(file).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//云川政策文库//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:云川',
    'X-WR-CALNAME:云川',
    'BEGIN:VEVENT',
    'UID:7e7c3f0e-0000-5000-8000-000000000000',
    'DTSTAMP:20220212T000000Z',
    'DTSTART;VALUE=DATE:20250212',
    'DTEND;VALUE=DATE:20250213',
    'SUMMARY:云政办〔2022〕10号 有效期届满（推算）',
    'DESCRIPTION:“有效期三年”\\n《甲》第九条',
    'URL:https://example.org/documents/a/#art_9',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
});

test('a recurring event says how, and until when', () => {
  const recurring = {
    ...event,
    url: null,
    rrule: 'FREQ=MONTHLY;BYMONTHDAY=25',
    until: '2025-02-12',
  };
  const file = calendarFile({ name: '甲', product: '甲', events: [recurring] });
  expect(file).toContain('\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20250212\r\n');
  expect(file).not.toContain('URL:');
});

describe('folding', () => {
  test('a long Chinese line is broken between characters, at 75 octets at most', () => {
    const line = `SUMMARY:${'促进房地产业良性循环和健康发展'.repeat(12)}`;
    const lines = fold(line).split('\r\n');
    expect(lines.length).toBeGreaterThan(5);
    for (const one of lines) expect(octets(one)).toBeLessThanOrEqual(75);
    // As full as whole characters of three octets allow.
    expect(octets(lines[1] ?? '')).toBeGreaterThan(72);
    expect(unfold(fold(line))).toBe(line);
  });

  test('75 octets stay on one line, 76 do not; a character beyond the plane is not torn', () => {
    expect(fold('a'.repeat(75))).toBe('a'.repeat(75));
    expect(fold('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    expect(fold(`${'a'.repeat(73)}𠮷`)).toBe(`${'a'.repeat(73)}\r\n 𠮷`);
  });

  test('any text comes back whole', () => {
    check(anyText(200), (text) => {
      const escaped = escapeText(text);
      expect(escaped).not.toMatch(/[\r\n]/u);
      for (const line of fold(escaped).split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
      expect(unfold(fold(escaped))).toBe(escaped);
    });
  });
});

test('what means something in a value is escaped', () => {
  expect(escapeText('甲;乙,丙\\丁\r\n戊\u0007')).toBe('甲\\;乙\\,丙\\\\丁\\n戊 ');
});

describe('entries', () => {
  const ground: Ground = {
    document: 'yunzhengban-2022-11',
    from: 'art_11__para_1',
    reference: '《甲》（云政办〔2022〕11号）第十一条',
    words: '在每个季度结束后十日内备案',
    url: null,
    stamp: '2022-02-08',
  };
  const duty = (words: string, fields: Partial<RunningDuty> = {}) => {
    const [found] = findRecurrences(words);
    if (!found) throw new Error(`no recurrence in ${words}`);
    const { recurrence } = found;
    return dutyEvent({
      recurrence,
      summary: '备案',
      from: '2022-02-08',
      until: null,
      ground,
      ...fields,
    });
  };

  test('a duty begins under its document and ends with it', () => {
    expect(duty(ground.words, { until: '2025-02-07' })).toMatchObject({
      stamp: '2022-02-08',
      start: '2022-04-10',
      days: 1,
      rrule: 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10',
      until: '2025-02-07',
      description:
        '每季度结束后10日内。\n“在每个季度结束后十日内备案”\n《甲》（云政办〔2022〕11号）第十一条',
    });
    expect(duty('每月5日至10日办理')).toMatchObject({ start: '2022-03-05', days: 6 });
    expect(duty(ground.words, { until: '2022-04-09' })).toBeNull();
  });

  test('working days are entered on the day they are counted from, and said to be such', () => {
    const entry = duty('每季度结束后10个工作日内报送');
    expect(entry?.start).toBe('2022-04-01');
    expect(entry?.description).toContain('工作日没有逐日推算');
  });

  test('an end is the whole of its last day; ids are those of the words', () => {
    const end = { day: '2025-02-12', summary: '有效期届满', remark: '推算。', ground };
    expect(endEvent(end)).toMatchObject({ start: '2025-02-12', days: 1, rrule: null });
    expect(endEvent(end).uid).toBe(endEvent({ ...end, summary: '到期', remark: null }).uid);
    expect(endEvent(end).uid).not.toBe(endEvent({ ...end, day: '2025-02-11' }).uid);
  });
});
