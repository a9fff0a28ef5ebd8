import { z } from 'zod';
import { dateSchema } from '../instruments/schema.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';
import { daysOff, isWeekend, NEXT_NOTICE_FROM } from './workdays.ts';

/** One holiday of a year: its first and last day off, and the weekend days worked in exchange (调休上班). */
const holidaySchema = z.strictObject({
  name: z.string().min(1),
  from: dateSchema,
  to: dateSchema,
  work: z.array(dateSchema).default([]),
});

/** `content/holidays.yaml`: what the State Council's notice of each year says of days off. */
export const holidaysSchema = z.array(
  z.strictObject({
    year: z.number().int().min(1900).max(2199),
    /** Title and number of the notice. */
    source: z.string().min(1),
    /** Where it is published. */
    url: z.url({ protocol: /^https?$/, error: '通知的网址' }),
    holidays: z.array(holidaySchema).min(1),
  }),
);

export type HolidayYear = z.infer<typeof holidaysSchema>[number];

/**
 * What cannot be in the list of holidays: a year twice or out of order, a holiday that ends before it begins or lies
 * in another year, a working day that is no weekend day or a day off at the same time.
 */
export function checkHolidays(
  years: readonly HolidayYear[],
  placeOf: (path: readonly (string | number)[]) => Place,
): Problem[] {
  const problems: Problem[] = [];
  const off = new Set(years.flatMap(({ holidays }) => holidays.flatMap(daysOff)));
  years.forEach(({ year, holidays }, index) => {
    const report = (path: (string | number)[], day: string, why: string) =>
      problems.push(problem('holiday-day', placeOf([index, ...path]), { year, day, why }));
    const before = years[index - 1];
    if (before && before.year >= year) report(['year'], String(year), '年份应从早到晚，各写一次');
    const inYear = (day: string) =>
      day >= `${year - 1}-${NEXT_NOTICE_FROM}` && day <= `${year}-12-31`;
    holidays.forEach(({ from, to, work }, nth) => {
      const path = ['holidays', nth];
      if (from > to) report([...path, 'to'], to, `早于第一天 ${from}`);
      for (const [key, day] of Object.entries({ from, to }))
        if (!inYear(day)) report([...path, key], day, '不在这一年');
      work.forEach((day, place) => {
        const at = [...path, 'work', place];
        if (!inYear(day)) report(at, day, '不在这一年');
        else if (off.has(day)) report(at, day, '又是放假日');
        else if (!isWeekend(day)) report(at, day, '不是星期六、星期日，本来就上班');
      });
    });
  });
  return problems;
}
