import { describe, expect, test } from 'vitest';
import { periodFrom, scheduleFrom } from '../../src/procedures/deadline.ts';
import {
  countedWords,
  dayWords,
  missingWords,
  restDayWords,
  summaryWords,
  untimedWords,
} from '../../src/procedures/result-words.ts';
import { WorkCalendar } from '../../src/procedures/workdays.ts';

const calendar = new WorkCalendar([
  {
    year: 2030,
    holidays: [
      { name: '元旦', from: '2030-01-01', to: '2030-01-01', work: [] },
      { name: '春节', from: '2030-02-02', to: '2030-02-08', work: ['2030-02-09'] },
    ],
  },
]);
const three = { value: 3, unit: 'working-day' } as const;

test('a day with its place in the week', () => {
  expect(dayWords('2024-02-29')).toBe('2024年2月29日（星期四）');
});

test('the sum in a sentence; that there is none', () => {
  const steps = [
    { id: 'a', limit: three },
    { id: 'b', limit: { value: 60, unit: 'day' } as const },
  ];
  expect(summaryWords(scheduleFrom(steps, '2030-03-01', calendar), '2030-03-01')).toBe(
    '写明的时限合计3个工作日、60日：从2030年3月1日（星期五）起算，每步用满，到2030年5月6日（星期一）。',
  );
  const none = scheduleFrom([{ id: 'a', limit: null }], '2030-03-01', calendar);
  expect(summaryWords(none, '2030-03-01')).toContain('算不出日期');
  expect(untimedWords(none, ['审核'])).toBe('“审核”要多久，请向受理机关询问。');
});

test('steps without a limit come on top, and the day is no promise', () => {
  const schedule = scheduleFrom([{ id: 'a', limit: three }], '2030-03-01', calendar);
  expect(untimedWords(schedule, ['批准', '出证'])).toBe(
    '这不是办结的日期：“批准”“出证”这2步未载明时限，要另加；各步提前办完的，相应提前。',
  );
  expect(untimedWords(schedule, ['批准'])).toContain('“批准”未载明时限');
  expect(untimedWords(schedule, [])).not.toContain('未载明');
});

describe('the day asked for is no working day', () => {
  test.each([
    ['2030-03-01', null],
    ['2030-02-09', null],
    [
      '2030-03-02',
      '2030年3月2日是星期六，不是工作日。当天如无人收件，要从收到的那天（最早2030年3月4日（星期一））起算，请改填那一天。',
    ],
    [
      '2030-02-04',
      '2030年2月4日是春节假期，不是工作日。当天如无人收件，要从收到的那天（最早2030年2月9日（星期六））起算，请改填那一天。',
    ],
  ])('%s', (day, words) => {
    expect(restDayWords(day, calendar)).toBe(words);
  });
});

test('years without data: later, and in one case earlier', () => {
  expect(missingWords([])).toBeNull();
  expect(missingWords([2031])).toMatch(/^2031年的放假安排这里没有.*更晚.*也可能早/u);
  expect(missingWords([2031, 2032])).toMatch(/^2031年、2032年的/u);
});

describe('how it was counted', () => {
  test.each([
    ['2030-03-04', 3, ''],
    ['2030-03-01', 3, '不数周末2天。'],
    ['2030-02-01', 1, '不数春节2月2日至2月8日；2月9日调休上班，要数。'],
    ['2030-02-01', 2, '不数周末1天、春节2月2日至2月8日；2月9日调休上班，要数。'],
    ['2029-12-31', 1, '不数元旦1月1日。'],
  ])('%s + %i: %s', (from, value, words) => {
    expect(countedWords(periodFrom(from, { value, unit: 'working-day' }, calendar))).toBe(words);
  });

  test('an end that moved', () => {
    const period = periodFrom('2030-02-01', { value: 2, unit: 'day' }, calendar);
    expect(period.last).toBe('2030-02-09');
    expect(countedWords(period)).toBe('2月3日是休假日，顺延到休假结束的下一天。');
  });
});
