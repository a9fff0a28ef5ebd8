import { describe, expect, test } from 'vitest';
import { shownDay } from '../../src/status/shown-day.ts';

/** 2025-02-12 23:30 in China. */
const NOW = Date.parse('2025-02-12T15:30:00Z');

test('without a day in the address it is today in China', () => {
  expect(shownDay('?q=on', NOW)).toEqual({
    day: '2025-02-12',
    today: '2025-02-12',
    chosen: false,
    wrong: null,
  });
  expect(shownDay('', NOW + 30 * 60_000).day).toBe('2025-02-13');
});

test('a day in the address is shown', () => {
  expect(shownDay('?q=a&on=2023-01-01', NOW)).toMatchObject({ day: '2023-01-01', chosen: true });
  expect(shownDay('?on=2024-02-29', NOW).chosen).toBe(true);
});

describe('what is no day is said, and today is shown', () => {
  test.each(['', '2023-02-30', '2023-02-29', '2023-1-1', '20230101', 'today', '1899-12-31', '<b>'])(
    '%j',
    (wrong) => {
      const query = `?${new URLSearchParams({ on: wrong })}`;
      expect(shownDay(query, NOW)).toMatchObject({ day: '2025-02-12', chosen: false, wrong });
    },
  );
});
