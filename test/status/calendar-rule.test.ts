import { expect, test } from 'vitest';
import { calendarRule, firstOccurrence } from '../../src/status/calendar-rule.ts';
import { findRecurrences } from '../../src/status/find-recurrences.ts';
import { addDays } from '../../src/text/calendar.ts';

const ruleOf = (words: string) => {
  const [found] = findRecurrences(words);
  return found ? calendarRule(found.recurrence) : null;
};

/** The first days from a day on, as many as are asked for. */
function days(words: string, from: string, count: number): string[] {
  const rule = ruleOf(words);
  const out: string[] = [];
  for (let day = rule && firstOccurrence(rule, from); rule && day && out.length < count;) {
    out.push(day);
    day = firstOccurrence(rule, addDays(day, 1));
  }
  return out;
}

test.each([
  ['每月25日前', 'FREQ=MONTHLY;BYMONTHDAY=25', ['2022-02-25', '2022-03-25']],
  ['每月底前', 'FREQ=MONTHLY;BYMONTHDAY=-1', ['2022-02-28', '2022-03-31', '2022-04-30']],
  ['每月30日前', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1', ['2022-02-28', '2022-03-30']],
  [
    '每季度结束后十日内',
    'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10',
    ['2022-04-10', '2022-07-10'],
  ],
  [
    '每季度结束后30日内',
    'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=30',
    ['2022-04-30', '2022-07-30'],
  ],
  ['每季度结束后10个工作日内', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1', ['2022-04-01']],
  [
    '每季度结束后1个月内',
    'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=-1',
    ['2022-04-30', '2022-07-31'],
  ],
  [
    '每季度结束后45日内',
    'FREQ=YEARLY;BYYEARDAY=-231,-140,-48,45',
    ['2022-02-14', '2022-05-15', '2022-08-14', '2022-11-14', '2023-02-14'],
  ],
  ['每季度末前', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', ['2022-03-31', '2022-06-30']],
  ['每季度首月10日前', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10', ['2022-04-10']],
  ['每半年结束后15日内', 'FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=15', ['2022-07-15', '2023-01-15']],
  ['每年3月底前', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1', ['2022-03-31', '2023-03-31']],
  [
    '每年2月29日前',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1',
    ['2022-02-28', '2023-02-28', '2024-02-29'],
  ],
  ['年度终了后60日内', 'FREQ=YEARLY;BYYEARDAY=60', ['2022-03-01', '2023-03-01', '2024-02-29']],
  ['年度终了后五个月内', 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=-1', ['2022-05-31']],
  ['每周五前', 'FREQ=WEEKLY;BYDAY=FR', ['2022-02-11', '2022-02-18']],
])('%s', (words, rrule, expected) => {
  expect(ruleOf(words)?.rrule).toBe(rrule);
  expect(days(words, '2022-02-08', expected.length)).toEqual(expected);
});

test('a window within a month lasts from its first day to its last', () => {
  expect(ruleOf('每月5日至10日办理')).toMatchObject({
    rrule: 'FREQ=MONTHLY;BYMONTHDAY=5',
    days: 6,
  });
  expect(ruleOf('每年12月上旬考核')).toMatchObject({
    rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1',
    days: 10,
  });
});

test('a window over months, or to the end of one, is entered by its last day', () => {
  expect(ruleOf('每年1月1日至3月31日申报')).toMatchObject({
    rrule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1',
    days: 1,
  });
  expect(ruleOf('每月下旬公布')).toMatchObject({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1', days: 1 });
});

test('more days after a month than the next one has are no rule', () => {
  expect(ruleOf('每月结束后30日内')).toBeNull();
});
