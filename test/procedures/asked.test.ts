import { describe, expect, test } from 'vitest';
import { askedQuery, readAsked, readDay } from '../../src/procedures/asked.ts';

const TRACKS = [
  { id: 'lasting', starts: [{ id: 'apply' }, { id: 'issue' }] },
  { id: 'passing', starts: [{ id: 'apply' }] },
];
const ask = (query: string) => readAsked(new URLSearchParams(query), TRACKS, '2026-11-26');

describe('what an address asks', () => {
  test.each([
    ['', 'lasting', 'apply', '2026-11-26'],
    ['track=passing&from=2022-03-01', 'passing', 'apply', '2022-03-01'],
    ['track=lasting&step=issue&from=2024-02-29', 'lasting', 'issue', '2024-02-29'],
    // Of what there is not, the first is taken.
    ['track=other&step=other', 'lasting', 'apply', '2026-11-26'],
    ['track=passing&step=issue', 'passing', 'apply', '2026-11-26'],
    ['from=2022-3-1', 'lasting', 'apply', '2022-03-01'],
  ])('%s', (query, track, step, from) => {
    expect(ask(query)).toEqual({ track, step, from, problem: null });
  });

  test.each([
    '2023-02-29',
    '2022-02-30',
    '2022-13-01',
    'yesterday',
    '20220301',
    '1899-12-31',
    '22-3-1',
  ])('%s is no day, and is named', (from) => {
    const { from: day, problem } = ask(`from=${from}`);
    expect(day).toBeNull();
    expect(problem).toContain(`“${from}”`);
  });

  test('an empty day is asked for', () => {
    expect(ask('from=')).toMatchObject({ from: null, problem: '请填一个日期。' });
    expect(ask('from=%20')).toMatchObject({ from: null, problem: '请填一个日期。' });
  });

  test('a long text is not repeated in full', () => {
    expect(ask(`from=${'9'.repeat(500)}`).problem?.length).toBeLessThan(80);
  });
});

test('the query leads back to the question', () => {
  const asked = ask('track=lasting&step=issue&from=2024-02-29');
  expect(readAsked(askedQuery(asked), TRACKS, '2000-01-01')).toEqual(asked);
  expect(askedQuery({ track: 'a', step: 'b', from: null }).toString()).toBe('track=a&step=b');
});

test('days of the far past and future', () => {
  expect([readDay('1900-01-01'), readDay('2199-12-31'), readDay('2200-01-01')]).toEqual([
    ...['1900-01-01', '2199-12-31', null],
  ]);
});
