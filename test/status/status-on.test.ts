import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';
import { datedOf } from '../../src/library/document.ts';
import type { StatusEvent } from '../../src/status/event.ts';
import { statusLabel } from '../../src/status/labels.ts';
import { statusOn, type Dated } from '../../src/status/status-on.ts';
import { eventOf } from './events.ts';
import { stretchAt } from '../../src/status/stretch.ts';
import { timelineOf } from '../../src/status/timeline.ts';
import { chinaDay } from '../../src/text/calendar.ts';

const event = (fields: Partial<StatusEvent>) => eventOf({ type: 'issued', from: null, ...fields });

const document: Dated = {
  id: 'a',
  number: '云政〔2022〕1号',
  date: '2022-02-14',
  held: true,
  bases: ['law'],
};
const issued = event({ date: '2022-02-14' });
const commences = event({ type: 'commences', date: '2022-03-01' });
const term = event({ type: 'term-ends', date: '2025-03-01', rule: 'same-day-after-term' });
const repeal = event({ type: 'repeals', document: 'b', target: 'a', date: '2024-05-01' });

/** State and flags on a day. */
function on(date: string, events: StatusEvent[], of: Partial<Dated> = {}): string {
  const { state, flags } = statusOn({ ...document, ...of }, events, date);
  return [state, ...flags].join(' ');
}

describe('what stands on a day', () => {
  test.each([
    ['before its date', '2022-02-13', [issued], 'notYet'],
    ['from its date on', '2022-02-14', [issued], 'inForce'],
    ['between its date and its commencement', '2022-02-28', [issued, commences], 'notYet'],
    ['from its commencement on', '2022-03-01', [issued, commences], 'inForce'],
    ['long before its term ends', '2024-11-01', [issued, term], 'inForce computed'],
    ['90 days before its term ends', '2024-12-02', [issued, term], 'inForce expiring computed'],
    ['on the last day of its term', '2025-03-01', [issued, term], 'inForce expiring computed'],
    ['the day after', '2025-03-02', [issued, term], 'lapsed computed'],
    ['the day before it is repealed', '2024-04-30', [issued, repeal], 'inForce'],
    ['from its repeal on', '2024-05-01', [issued, repeal], 'repealed'],
    ['repealed before its term ends', '2025-06-01', [issued, term, repeal], 'repealed'],
    [
      'a term that was extended',
      '2025-06-01',
      [issued, term, event({ type: 'term-ends', document: 'b', target: 'a', date: '2026-03-01' })],
      'inForce',
    ],
    [
      'declared lapsed',
      '2024-05-01',
      [issued, { ...repeal, type: 'declares-lapsed' as const }],
      'lapsed',
    ],
    [
      'annulled from a day',
      '2024-05-01',
      [issued, { ...repeal, type: 'annuls' as const }],
      'annulled',
    ],
    [
      'annulled, the day unknown',
      '2023-01-01',
      [issued, { ...repeal, type: 'annuls' as const, date: null }],
      'unknown',
    ],
    [
      'in part repealed',
      '2024-05-01',
      [issued, { ...repeal, scope: 'part' as const }],
      'inForce partlyEnded',
    ],
    ['amended', '2024-05-01', [issued, { ...repeal, type: 'amends' as const }], 'inForce amended'],
    [
      'what it rests on repealed',
      '2024-05-01',
      [issued, { ...repeal, target: 'law' }],
      'inForce basisEnded',
    ],
    [
      'verified by an editor',
      '2024-05-01',
      [issued, event({ type: 'verified', document: null, target: 'a', date: '2024-01-01' })],
      'inForce verified',
    ],
    [
      'the end of a period is no end',
      '2026-01-01',
      [issued, event({ type: 'period-ends', date: '2025-12-31' })],
      'inForce',
    ],
    ['a repeal of itself is none', '2024-05-01', [issued, { ...repeal, document: 'a' }], 'inForce'],
    [
      'a repeal before it was made is none',
      '2024-05-01',
      [issued, { ...repeal, date: '2020-01-01' }],
      'inForce',
    ],
  ])('%s', (_, date, events, expected) => {
    expect(on(date, events)).toBe(expected);
  });

  test('in force since before its own date, yet unknown until then', () => {
    const earlier = event({ type: 'commences', date: '2022-01-01' });
    expect(on('2022-01-15', [issued, earlier])).toBe('notYet');
    expect(on('2022-02-14', [issued, earlier])).toBe('inForce');
    expect(statusOn(document, [issued, earlier], '2022-02-14').since).toBe('2022-01-01');
  });
});

describe('an instrument not held', () => {
  const other = { held: false, date: null, number: '云政〔2016〕3号', bases: [] };
  test.each([
    ['without any event', '2024-05-01', [], 'unknown'],
    ['before the year of its number', '2015-12-31', [repeal], 'notYet'],
    ['within that year', '2016-06-01', [repeal], 'unknown'],
    ['until it is repealed', '2020-01-01', [repeal], 'inForce'],
    ['from its repeal on', '2024-05-01', [repeal], 'repealed'],
    ['amended only', '2024-06-01', [{ ...repeal, type: 'amends' as const }], 'unknown'],
  ])('%s', (_, date, events, expected) => {
    expect(on(date, events, other)).toBe(expected);
  });
});

test('every state but 未知 and 尚未生效 carries evidence, an end the event that made it', () => {
  for (const date of ['2022-02-14', '2024-05-01', '2025-06-01']) {
    const { evidence, state } = statusOn(document, [issued, term, repeal], date);
    expect(evidence.length, date).toBeGreaterThan(0);
    if (state === 'repealed') expect(evidence).toEqual([repeal]);
  }
});

test('a timeline says on every day what statusOn says', () => {
  const events = [issued, commences, term, { ...repeal, target: 'law', date: '2023-07-01' }];
  const timeline = timelineOf(document, events);
  for (let day = Date.UTC(2021, 11, 1); day < Date.UTC(2025, 5, 1); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    const { state, flags, until } = statusOn(document, events, date);
    expect(stretchAt(timeline, date), date).toMatchObject({ state, flags, until });
  }
  expect(timeline.length).toBeLessThan(10);
});

test('the day is that of China', () => {
  expect(chinaDay(Date.parse('2025-02-12T15:59:59Z'))).toBe('2025-02-12');
  expect(chinaDay(Date.parse('2025-02-12T16:00:00Z'))).toBe('2025-02-13');
});

test('no state is called 现行 without saying whether it was verified', () => {
  expect(statusLabel({ state: 'inForce', flags: [] }).state).toBe('现行（未核实）');
  expect(statusLabel({ state: 'inForce', flags: ['verified', 'expiring'] })).toEqual({
    state: '现行（已核实）',
    remarks: ['即将到期'],
  });
});

describe('the documents of the first gazette', async () => {
  const { value: library } = await loadLibrary();
  const state = (id: string, date: string) => {
    const held = library?.documents.find((one) => one.id === id);
    const cited = library?.instruments.find((one) => one.id === id);
    const dated = held ? datedOf(held) : cited && { ...cited, held: false, bases: [] };
    return dated && statusOn(dated, library?.events ?? [], date).state;
  };

  test.each([
    ['zhengzhengban-2022-10', '2022-02-11', 'notYet'],
    ['zhengzhengban-2022-10', '2025-02-10', 'inForce'],
    ['zhengzhengban-2022-10', '2025-02-12', 'inForce'],
    ['zhengzhengban-2022-10', '2025-02-14', 'lapsed'],
    ['zhengzhengban-2022-14', '2024-12-31', 'inForce'],
    ['zhengzhengban-2022-14', '2025-01-01', 'lapsed'],
    ['zhengzhengwen-2022-17', '2026-01-01', 'inForce'],
    ['zhengzhengban-2022-12', '2026-01-01', 'inForce'],
    ['zhengzhengwen-2013-138', '2022-02-08', 'inForce'],
    ['zhengzhengwen-2013-138', '2022-02-09', 'repealed'],
    ['zhengzheng-2016-37', '2022-02-09', 'repealed'],
    ['zhengzhengwen-2017-200', '2022-02-09', 'repealed'],
    ['zhengzhengbanwen-2018-36', '2022-02-09', 'repealed'],
    ['guobanfa-2021-45', '2026-01-01', 'unknown'],
  ])('%s on %s: %s', (id, date, expected) => {
    expect(state(id, date)).toBe(expected);
  });
});
