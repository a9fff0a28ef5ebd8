import { describe, expect, test } from 'vitest';
import { hasErrors, problem, type Problem } from '../../src/problems/problem.ts';
import { rules, type RuleId } from '../../src/problems/rules.ts';

const place = { file: 'content/notices/a.mdx', line: 3, column: 7 };

describe('problem', () => {
  test('takes severity and words from the table of rules and fills the slots', () => {
    expect(problem('outside-notice', place, { first: 1, last: 5 })).toEqual({
      severity: 'warning',
      rule: 'outside-notice',
      ...place,
      message: '第 1 至 5 行不属于任何一件文件，未收录，已记入勘误。请核对是否漏了文件。',
    });
  });

  test('keeps a suggestion, and has none where there is none', () => {
    expect(problem('empty-file', place, {}, '换一个文件')).toMatchObject({ suggestion: '换一个文件' });
    expect(problem('empty-file', place)).not.toHaveProperty('suggestion');
  }); // prettier-ignore

  test('fills a slot with a value that looks like one, once', () => {
    const { message } = problem('no-date', place, { title: '{title}$&' });
    expect(message).toContain('《{title}$&》');
  });

  test('leaves a slot nobody filled to be seen', () => {
    expect(problem('no-date', place).message).toContain('{title}');
  });
});

test('an error forbids going on, warnings do not', () => {
  const warning = problem('no-date', place, { title: '甲' });
  const error = problem('empty-file', place);
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([warning])).toBe(false);
  expect(hasErrors([warning, error])).toBe(true);
});

describe('every rule', () => {
  test.each(Object.keys(rules) as RuleId[])('%s says in Chinese what is the matter', (rule) => {
    const { severity, message }: Pick<Problem, 'severity' | 'message'> = rules[rule];
    expect(['error', 'warning']).toContain(severity);
    expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(message).toMatch(/\p{Script=Han}/u);
    // No half-width comma, semicolon or bracket of an English sentence.
    expect(message.replace(/\{\w+\}/g, '')).not.toMatch(/[,;()]/);
  });

  test.each([
    'empty-file', 'not-text', 'file-unreadable', 'folder-unwritable', 'no-notice', 'number-twice', 'notice-exists',
  ] as const)('%s writes nothing: an error', (rule) => {
    expect(rules[rule].severity).toBe('error');
  }); // prettier-ignore

  test.each(['no-number', 'no-date', 'damaged-table', 'box-end-guessed'] as const)(
    '%s is kept and looked at: a warning',
    (rule) => {
      expect(rules[rule].severity).toBe('warning');
    },
  );
});
