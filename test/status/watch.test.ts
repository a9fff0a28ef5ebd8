import { describe, expect, test } from 'vitest';
import type { Timeline } from '../../src/status/stretch.ts';
import {
  endingSoon,
  needingReview,
  type Watch,
  type WatchedEnd,
  type WatchedInstrument,
} from '../../src/status/watch.ts';

const evidence = { href: '/documents/a/#art_9', name: '第九条', words: '有效期三年' };
const end = (day: string, alternative: string | null = null): WatchedEnd => ({
  day,
  what: '有效期届满',
  computation: null,
  alternative,
  evidence,
});
const standing = (from: string, out: string | null): Timeline => [
  { from: null, state: 'notYet', flags: [], until: null },
  { from, state: 'inForce', flags: [], until: null },
  ...(out ? [{ from: out, state: 'lapsed' as const, flags: [], until: null }] : []),
];
const instrument = (id: string, fields: Partial<WatchedInstrument>): WatchedInstrument => ({
  id,
  name: id,
  href: `/documents/${id}/`,
  timeline: standing('2022-02-12', null),
  bases: [],
  ends: [],
  ...fields,
});

describe('ending soon', () => {
  const a = instrument('a', {
    timeline: standing('2022-02-12', '2025-02-13'),
    ends: [end('2023-06-30'), end('2025-02-12')],
  });
  const watch: Watch = { instruments: [a], open: [] };

  test.each([
    ['2024-11-14', []],
    ['2024-11-15', [['2025-02-12', 89]]],
    ['2025-02-12', [['2025-02-12', 0]]],
    ['2025-02-13', []],
    ['2023-06-01', [['2023-06-30', 29]]],
    ['2022-02-11', []],
  ])('on %s', (day, expected) => {
    expect(endingSoon(watch, day).map(({ end: { day: last }, left }) => [last, left])).toEqual(
      expected,
    );
  });

  test('soonest first', () => {
    const b = instrument('b', { ends: [end('2025-01-31')] });
    const both = { instruments: [a, b], open: [] };
    expect(endingSoon(both, '2025-01-15').map((one) => one.instrument.id)).toEqual(['b', 'a']);
  });
});

describe('needing review', () => {
  const base = instrument('base', { timeline: standing('2016-01-01', '2022-03-01') });
  const user = instrument('user', { bases: ['base'] });
  const gone = instrument('gone', {
    bases: ['base'],
    timeline: standing('2020-01-01', '2022-02-20'),
  });
  const watch = { instruments: [base, user, gone], open: [] };

  test('a basis that is out while documents in force rest on it', () => {
    expect(needingReview(watch, '2022-02-28')).toEqual([]);
    expect(needingReview(watch, '2022-03-01')).toEqual([
      { reason: 'basis', instrument: base, since: '2022-03-01', state: '已失效', users: [user] },
    ]);
  });

  test('an end that could be another day, once the document is there', () => {
    const computed = instrument('a', {
      ends: [end('2025-02-12', '2025-02-11'), end('2023-06-30')],
    });
    const on = (day: string) => needingReview({ instruments: [computed], open: [] }, day);
    expect(on('2022-02-11')).toEqual([]);
    expect(on('2022-02-12')).toEqual([
      { reason: 'computed', instrument: computed, end: computed.ends[0] },
    ]);
  });

  test('an effect on something not named, from the day of its document', () => {
    const effect = { date: '2022-02-28', what: '废止', evidence };
    const on = (day: string) => needingReview({ instruments: [], open: [effect] }, day);
    expect(on('2022-02-27')).toEqual([]);
    expect(on('2022-02-28')).toEqual([{ reason: 'open', effect }]);
  });
});
