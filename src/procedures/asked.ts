import { isoDate } from '../text/dates.ts';
import type { Start } from './starts.ts';

/** What is asked of the calculator. */
export interface Asked {
  track: string;
  /** Id of the start; the first of the track where the address names none it has. */
  step: string;
  /** `YYYY-MM-DD`; null where there is no such day, with what is wrong. */
  from: string | null;
  problem: string | null;
}

/**
 * Reads track, step and day from a query (`?track=new&step=review&from=2022-03-01`). What is missing is taken from
 * `day` and the first of the tracks; what cannot be is a problem in words.
 */
export function readAsked(
  query: URLSearchParams,
  tracks: readonly { id: string; starts: readonly Pick<Start, 'id'>[] }[],
  day: string,
): Asked {
  const track = tracks.find(({ id }) => id === query.get('track')) ?? tracks[0];
  const starts = track?.starts ?? [];
  const start = starts.find(({ id }) => id === query.get('step')) ?? starts[0];
  const asked = query.get('from');
  const from = asked === null ? day : readDay(asked);
  return {
    track: track?.id ?? '',
    step: start?.id ?? '',
    from,
    problem: from === null ? dayProblem(asked ?? '') : null,
  };
}

/** The day of `YYYY-MM-DD`, between 1900 and 2199; null where there is no such day. */
export function readDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text.trim()) ?? [];
  return day === undefined ? null : isoDate(Number(year), Number(month), Number(day));
}

function dayProblem(text: string): string {
  if (text.trim() === '') return '请填一个日期。';
  return `“${text.trim().slice(0, 20)}”不是一个存在的日期，请写成 2022-03-01 这样，1900 年至 2199 年之间。`;
}

/** The query that leads back to this question. */
export function askedQuery({ track, step, from }: Omit<Asked, 'problem'>): URLSearchParams {
  return new URLSearchParams({ track, step, ...(from === null ? {} : { from }) });
}
