import { expect, test } from 'vitest';
import { standingOf } from '../../src/relief/standing.ts';
import type { Timeline } from '../../src/status/stretch.ts';

const stated = (date: string) => ({ words: '至', at: 'art_1', date });

const open: Timeline = [
  { from: null, state: 'notYet', flags: [], until: '2022-01-31' },
  { from: '2022-02-01', state: 'inForce', flags: [], until: null },
];
const ended: Timeline = [
  { from: null, state: 'notYet', flags: [], until: '2022-01-31' },
  { from: '2022-02-01', state: 'inForce', flags: [], until: '2024-12-31' },
  { from: '2024-10-03', state: 'inForce', flags: ['expiring'], until: '2024-12-31' },
  { from: '2025-01-01', state: 'lapsed', flags: [], until: null },
];

test.each([
  ['no end is known', open, null, {}, '2022-02-01', ['stands', null, null]],
  ['before its document', open, null, {}, '2022-01-31', ['notYet', '2022-02-01', 'document']],
  [
    'the last day of its document',
    ended,
    null,
    {},
    '2024-12-31',
    ['stands', '2024-12-31', 'document'],
  ],
  ['the day after', ended, null, {}, '2025-01-01', ['lapsed', '2024-12-31', 'document']],
  [
    'its own last day',
    ended,
    null,
    { end: '2022-05-31' },
    '2022-05-31',
    ['stands', '2022-05-31', 'measure'],
  ],
  [
    'after its own last day',
    ended,
    null,
    { end: '2022-05-31' },
    '2022-06-01',
    ['lapsed', '2022-05-31', 'measure'],
  ],
  [
    'its own end after that of its document',
    ended,
    null,
    { end: '2026-01-01' },
    '2025-01-01',
    ['lapsed', '2024-12-31', 'document'],
  ],
  [
    'before its own start',
    ended,
    null,
    { start: '2022-02-16' },
    '2022-02-15',
    ['notYet', '2022-02-16', 'measure'],
  ],
  [
    'after the period of its plan',
    open,
    '2025-12-31',
    {},
    '2026-01-01',
    ['lapsed', '2025-12-31', 'plan'],
  ],
  [
    'within the period of its plan',
    open,
    '2025-12-31',
    {},
    '2025-12-31',
    ['stands', '2025-12-31', 'plan'],
  ],
])('%s', (_name, timeline, planEnd, days, day, expected) => {
  const { start, end } = days as { start?: string; end?: string };
  const measure = { start: start ? stated(start) : null, end: end ? stated(end) : null };
  const standing = standingOf(measure, { timeline, planEnd }, day);
  expect([standing.state, standing.day, standing.by]).toEqual(expected);
});
