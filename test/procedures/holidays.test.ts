import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/library/read-yaml.ts';
import { checkHolidays, holidaysSchema } from '../../src/procedures/holidays.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { daysOff, isWeekend } from '../../src/procedures/workdays.ts';

const year = (number: number, ...holidays: string[]) =>
  [
    `- year: ${number}`,
    '  source: 《国务院办公厅关于部分节假日安排的通知》',
    '  url: https://example.org/',
    '  holidays:',
    ...holidays.map((one) => `    - { name: 某节, ${one} }`),
  ].join('\n') + '\n';

describe('what cannot be', () => {
  test.each([
    ['nothing wrong', year(2030, 'from: 2030-05-01, to: 2030-05-05, work: [2030-05-11]'), []],
    ['元旦 from the old year', year(2030, 'from: 2029-12-31, to: 2030-01-01'), []],
    ['ends before it begins', year(2030, 'from: 2030-05-05, to: 2030-05-01'), [5]],
    ['another year', year(2030, 'from: 2029-05-01, to: 2030-05-01'), [5]],
    ['worked on a Monday', year(2030, 'from: 2030-05-01, to: 2030-05-01, work: [2030-05-06]'), [5]],
    ['off and worked', year(2030, 'from: 2030-05-03, to: 2030-05-04, work: [2030-05-04]'), [5]],
    [
      'worked in another year',
      year(2030, 'from: 2030-05-01, to: 2030-05-01, work: [2031-05-10]'),
      [5],
    ],
    [
      'years out of order',
      year(2031, 'from: 2031-05-01, to: 2031-05-01') +
        year(2030, 'from: 2030-05-01, to: 2030-05-01'),
      [6],
    ],
  ])('%s', (_name, text, lines) => {
    const { value, placeOf } = readYaml(text, 'content/holidays.yaml', holidaysSchema);
    const problems = checkHolidays(value ?? [], placeOf);
    expect(value).not.toBeNull();
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual(
      lines.map((line) => ['holiday-day', line]),
    );
  });

  test.each(['from: 2030-02-30, to: 2030-03-01', 'from: 2030-05-01', 'from: 5月1日, to: 5月3日'])(
    'no day: %s',
    (holiday) => {
      const { problems } = readYaml(year(2030, holiday), 'x', holidaysSchema);
      expect(problems.map(({ rule }) => rule)).toContain('yaml-schema');
    },
  );
});

describe('the days off as announced', async () => {
  const { value } = await loadLibrary();
  const years = value?.holidays ?? [];

  /** So many days off a notice names, and so many worked in exchange, by adding up its own words (共7天). */
  test.each([
    [2022, 31, 7],
    [2023, 27, 7],
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ])('%i: %i days off, %i worked', (number, off, worked) => {
    const own = years.find((one) => one.year === number)?.holidays ?? [];
    expect(own.flatMap(daysOff)).toHaveLength(off);
    expect(own.flatMap(({ work }) => work)).toHaveLength(worked);
  });

  test('every year names its notice', () => {
    for (const { year: number, source } of years)
      expect(source).toMatch(
        new RegExp(`^《国务院办公厅关于${number}年.*国办发明电〔${number - 1}〕`, 'u'),
      );
  });

  test('a holiday of three days or more has a weekend day or one worked in exchange', () => {
    for (const { holidays } of years)
      for (const holiday of holidays) {
        const length = daysOff(holiday).length;
        const weekends = daysOff(holiday).filter(isWeekend).length;
        if (length >= 3) expect(weekends + holiday.work.length, holiday.from).toBeGreaterThan(0);
      }
  });
});
