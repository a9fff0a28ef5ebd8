/** Where everything stands in the picture of lives; across in per cent of its width, down in pixels. */

/** One row to be drawn. Days are `YYYY-MM-DD`. */
export interface PictureRow {
  id: string;
  start: { day: string; exact: boolean } | null;
  /** The last day in force. */
  end: { day: string; kind: 'lapsed' | 'ended'; computed: boolean } | null;
  marks: { day: string; computed: boolean }[];
}

export interface Picture {
  /** First and last day of the axis. */
  from: string;
  to: string;
  height: number;
  /** Where each year begins; a narrow screen only has room for the `major` ones. */
  years: { year: number; x: number; major: boolean }[];
  rows: {
    id: string;
    /** Top of the row; its bar begins `BAR_TOP` below. */
    y: number;
    bar: { x: number; width: number; fadesIn: boolean; fadesOut: boolean };
    end: { x: number; kind: 'lapsed' | 'ended'; computed: boolean } | null;
    marks: { x: number; computed: boolean }[];
  }[];
}

export const AXIS_HEIGHT = 42;
export const ROW_HEIGHT = 60;
export const BAR_TOP = 40;
export const BAR_HEIGHT = 8;
/** More years than these are not drawn; what is older begins at the edge. */
const MOST_YEARS = 20;
const MAJOR_YEARS = 6;

/** Rows that can be drawn have a day to begin or end with. */
export function canBeDrawn({ start, end }: PictureRow): boolean {
  return start !== null || end !== null;
}

/**
 * Lays out rows in their order, one below the other, on an axis of whole years with a year to spare on both
 * sides. A beginning of which only the year is known does not lengthen it: such a bar comes in from the edge.
 * `axis` are all rows of the page, so that several pictures share one. Rows without any day are left out; null
 * when none is left.
 */
export function layoutPicture(
  rows: readonly PictureRow[],
  axis: readonly PictureRow[] = rows,
): Picture | null {
  const drawn = rows.filter(canBeDrawn);
  if (drawn.length === 0) return null;
  const years = yearsNamed([...axis, ...drawn]);
  const last = Math.max(...years) + 1;
  const first = Math.max(Math.min(...years) - 1, last - MOST_YEARS + 1);
  const from = `${first}-01-01`;
  const to = `${last}-12-31`;
  const at = (day: string) => positionOn(from, to, day);
  return {
    from,
    to,
    height: AXIS_HEIGHT + drawn.length * ROW_HEIGHT,
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      x: at(`${first + index}-01-01`),
      major: index % Math.ceil((last - first + 1) / MAJOR_YEARS) === 0,
    })),
    rows: drawn.map(({ id, start, end, marks }, index) => {
      const left = start === null ? 0 : at(start.day);
      const right = end === null ? 100 : Math.max(left, at(end.day));
      return {
        id,
        y: AXIS_HEIGHT + index * ROW_HEIGHT,
        bar: {
          x: left,
          width: round(right - left),
          fadesIn: start === null || !start.exact || start.day < from,
          fadesOut: end === null,
        },
        end: end && { x: right, kind: end.kind, computed: end.computed },
        marks: marks.map(({ day, computed }) => ({ x: at(day), computed })),
      };
    }),
  };
}

/** Where a day stands on an axis, in per cent; days beyond it stand at its ends. */
export function positionOn(from: string, to: string, day: string): number {
  const share = (Date.parse(day) - Date.parse(from)) / (Date.parse(to) - Date.parse(from));
  return round(Math.min(1, Math.max(0, share)) * 100);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The years the axis must show. */
function yearsNamed(rows: readonly PictureRow[]): number[] {
  const days = rows.flatMap(({ start, end, marks }) => [
    ...(start && (start.exact || end === null) ? [start.day] : []),
    ...(end ? [end.day] : []),
    ...marks.map(({ day }) => day),
  ]);
  return days.map((day) => Number(day.slice(0, 4)));
}

/** So many rows make one picture; more are parted by year. */
export const MOST_ROWS = 40;

/** The rows of each picture: all in one, or, where they are too many, by the year they begin in, newest first. */
export function partRows<Row extends PictureRow>(
  rows: readonly Row[],
): { year: string | null; rows: Row[] }[] {
  const drawn = rows.filter(canBeDrawn);
  if (drawn.length <= MOST_ROWS) return drawn.length > 0 ? [{ year: null, rows: drawn }] : [];
  const years = Map.groupBy(drawn, ({ start, end }) => (start ?? end)?.day.slice(0, 4) ?? '');
  return [...years]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([year, own]) => ({ year, rows: own }));
}
