import { describe, expect, test } from 'vitest';
import { bannerOn } from '../../src/status/banner.ts';
import type { StatusEvent } from '../../src/status/event.ts';
import { statusFacts, type Described } from '../../src/status/facts.ts';
import { standingOn } from '../../src/status/standing.ts';
import { timelineOf } from '../../src/status/timeline.ts';
import { commences, eventOf, held, repeals, termEnds } from './events.ts';

/** The banner of a document on a day: tone, heading, and the types of the events it points to. */
function banner(day: string, events: StatusEvent[], document: Described = held) {
  const facts = statusFacts(document, events);
  const found = bannerOn(standingOn(timelineOf(document, events), day), facts, day);
  return found && [found.tone, found.heading, found.facts.map(({ event }) => event?.type ?? '')];
}

describe('a document with a term', () => {
  const events = [commences, termEnds];
  test.each([
    ['2022-02-11', ['note', '本文件尚未生效', ['commences']]],
    ['2022-02-12', null],
    ['2024-11-01', null],
    ['2025-02-12', ['soon', '本文件即将到期', ['term-ends']]],
    ['2025-02-13', ['out', '本文件已失效', ['term-ends']]],
  ])('%s', (day, expected) => expect(banner(day, events)).toEqual(expected));

  test('repealed before its term ends, the repeal is the cause', () => {
    expect(banner('2025-02-13', [...events, repeals])).toEqual([
      'out',
      '本文件已废止',
      ['repeals'],
    ]);
  });
});

test('a replacement is named beside the repeal, once it has happened', () => {
  const replaced: StatusEvent = { ...repeals, type: 'replaces' };
  const later: StatusEvent = { ...replaced, date: '2024-01-01' };
  expect(banner('2023-06-01', [repeals, replaced, later])).toEqual([
    'out',
    '本文件已废止',
    ['repeals', 'replaces'],
  ]);
});

test('a repeal without a day leaves it open, and says so', () => {
  expect(banner('2023-06-01', [{ ...repeals, date: null }])?.[1]).toBe(
    '本文件是否仍然有效，不能确定',
  );
});

describe('a period', () => {
  const plan = { ...held, title: '云川市“十四五”就业规划', kind: '规划' };
  const period = eventOf({ type: 'period-ends', date: '2025-12-31' });
  test.each([
    ['2025-12-31', null],
    ['2026-01-01', ['note', '规划期已满', ['period-ends']]],
  ])('%s', (day, expected) => expect(banner(day, [period], plan)).toEqual(expected));

  test('of a single measure raises no banner', () => {
    expect(banner('2026-01-01', [{ ...period, scope: 'part' }], plan)).toBeNull();
  });
});
