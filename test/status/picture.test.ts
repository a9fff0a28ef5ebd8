import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AXIS_HEIGHT,
  BAR_HEIGHT,
  BAR_TOP,
  layoutPicture,
  MOST_ROWS,
  partRows,
  positionOn,
  ROW_HEIGHT,
  type PictureRow,
} from '../../src/status/picture.ts';
import { byStart } from '../../src/status/life.ts';
import { addDays } from '../../src/text/calendar.ts';
import { check } from '../support/property.ts';

const row = (id: string, row: Partial<PictureRow> = {}): PictureRow => ({
  id,
  start: { day: '2022-02-12', exact: true },
  end: null,
  marks: [],
  ...row,
});

const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1990-01-01', count));
const anyRow = fc.record({
  id: fc.string({ minLength: 1 }),
  start: fc.option(fc.record({ day, exact: fc.boolean() })),
  end: fc.option(
    fc.record({
      day,
      kind: fc.constantFrom('lapsed' as const, 'ended' as const),
      computed: fc.boolean(),
    }),
  ),
  marks: fc.array(fc.record({ day, computed: fc.boolean() }), { maxLength: 3 }),
});

describe('the layout', () => {
  test('of nothing is no picture', () => {
    expect(layoutPicture([])).toBeNull();
    expect(layoutPicture([row('a', { start: null })])).toBeNull();
  });

  test('up to 200 rows: one below the other, within the picture, days in their order', () => {
    check(fc.array(anyRow, { maxLength: 200 }), (rows) => {
      const picture = layoutPicture(rows);
      if (!picture) {
        expect(rows.every(({ start, end }) => start === null && end === null)).toBe(true);
        return;
      }
      picture.rows.forEach(({ y, bar, end, marks }, index) => {
        expect(y).toBe(AXIS_HEIGHT + index * ROW_HEIGHT);
        expect(BAR_TOP + BAR_HEIGHT).toBeLessThan(ROW_HEIGHT);
        expect(y + ROW_HEIGHT).toBeLessThanOrEqual(picture.height);
        expect(bar.width).toBeGreaterThanOrEqual(0);
        for (const x of [bar.x, bar.x + bar.width, end?.x ?? 0, ...marks.map((mark) => mark.x)]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(100.01);
        }
      });
      const xs = picture.years.map(({ x }) => x);
      expect(xs).toEqual(xs.toSorted((a, b) => a - b));
      expect(picture.years.length).toBeLessThanOrEqual(20);
      expect(picture.years.filter(({ major }) => major).length).toBeLessThanOrEqual(7);
    });
  });

  test('a bar runs from the first day to the last; without an end to the edge, and fades', () => {
    const picture = layoutPicture([
      row('a', { end: { day: '2024-02-12', kind: 'lapsed', computed: true } }),
      row('b'),
    ]);
    expect([picture?.from, picture?.to]).toEqual(['2021-01-01', '2025-12-31']);
    const [a, b] = picture?.rows ?? [];
    const at = (date: string) => positionOn('2021-01-01', '2025-12-31', date);
    expect(a?.bar).toEqual({
      x: at('2022-02-12'),
      width: expect.closeTo(at('2024-02-12') - at('2022-02-12'), 1),
      fadesIn: false,
      fadesOut: false,
    });
    expect(a?.end).toEqual({ x: at('2024-02-12'), kind: 'lapsed', computed: true });
    expect(b?.bar).toMatchObject({ fadesOut: true });
    expect((b?.bar.x ?? 0) + (b?.bar.width ?? 0)).toBeCloseTo(100);
    expect(b?.end).toBeNull();
  });

  test('a start of which only the year is known comes in from the edge, and does not stretch the axis', () => {
    const old = row('old', {
      start: { day: '2003-01-01', exact: false },
      end: { day: '2022-02-08', kind: 'ended', computed: false },
    });
    const picture = layoutPicture([old, row('new')]);
    expect(picture?.from).toBe('2021-01-01');
    expect(picture?.rows[0]?.bar).toMatchObject({ x: 0, fadesIn: true, fadesOut: false });
  });

  test('an end before the beginning has a bar of no width', () => {
    const end = { day: '2020-01-01', kind: 'ended', computed: false } as const;
    expect(layoutPicture([row('a', { end })])?.rows[0]?.bar.width).toBe(0);
  });
});

test('days beyond an axis stand at its ends', () => {
  expect(positionOn('2021-01-01', '2025-12-31', '2019-05-01')).toBe(0);
  expect(positionOn('2021-01-01', '2025-12-31', '2030-05-01')).toBe(100);
});

describe('rows are parted', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      row(`r${index}`, { start: { day: `${2015 + (index % 8)}-03-01`, exact: true } }),
    );

  test('not at all when they are few', () => {
    expect(partRows([])).toEqual([]);
    expect(partRows(rows(MOST_ROWS))).toEqual([{ year: null, rows: rows(MOST_ROWS) }]);
  });

  test('by the year they begin in, newest first, when they are many; none is lost', () => {
    const parts = partRows(rows(200));
    expect(parts.map(({ year }) => year)).toEqual(
      [2022, 2021, 2020, 2019, 2018, 2017, 2016, 2015].map(String),
    );
    expect(parts.flatMap((part) => part.rows)).toHaveLength(200);
  });
});

test('lives are ordered by their first day, unknown ones last', () => {
  const life = (id: string, start: string | null) => ({
    id,
    start: start === null ? null : { day: start, exact: true, event: null },
    end: null,
    marks: [],
  });
  const lives = [
    life('c', null),
    life('b', '2022-02-12'),
    life('a', '2022-02-12'),
    life('d', '2021-01-01'),
  ];
  expect(lives.toSorted(byStart).map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
});
