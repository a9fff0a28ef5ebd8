import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { byPlace, githubReport, textReport } from '../../src/problems/report.ts';

const error: Problem = {
  severity: 'error',
  rule: 'text-differs',
  file: 'content/notices/a.mdx',
  line: 12,
  column: 5,
  message: '与公报不符。',
};
const warning: Problem = {
  severity: 'warning',
  rule: 'no-date',
  file: 'gazette.txt',
  line: 3,
  column: 1,
  message: '没有读到成文日期。',
  suggestion: '2022-02-14',
};

describe('textReport', () => {
  test('gives each problem a line that begins with its place', () => {
    expect(textReport([error, warning])).toBe(
      `content/notices/a.mdx:12:5 错误 与公报不符。（text-differs）
gazette.txt:3:1 提醒 没有读到成文日期。 建议：2022-02-14（no-date）`,
    );
  });

  test('says nothing where there is nothing', () => {
    expect(textReport([])).toBe('');
  });
});

describe('githubReport', () => {
  test('gives each problem a workflow command', () => {
    expect(githubReport([error, warning])).toBe(
      `::error file=content/notices/a.mdx,line=12,col=5,title=text-differs::与公报不符。
::warning file=gazette.txt,line=3,col=1,title=no-date::没有读到成文日期。 建议：2022-02-14`,
    );
  });

  test('escapes what would end the command or a property', () => {
    const odd: Problem = { ...error, file: 'a,b:c%.mdx', message: '一\n二\r100%，a:b,c' };
    expect(githubReport([odd])).toBe(
      '::error file=a%2Cb%3Ac%25.mdx,line=12,col=5,title=text-differs::一%0A二%0D100%25，a:b,c',
    );
  });
});

describe('byPlace', () => {
  test('puts errors first, then goes by file, line and column', () => {
    const at = (severity: Problem['severity'], file: string, line: number, column: number): Problem => ({
      ...error, severity, file, line, column,
    });
    const sorted = byPlace([
      at('warning', 'a', 1, 1),
      at('error', 'b', 2, 1),
      at('error', 'a', 10, 2),
      at('error', 'a', 10, 1),
      at('error', 'a', 9, 3),
    ]);
    expect(sorted.map(({ severity, file, line, column }) => [severity, file, line, column])).toEqual([
      ['error', 'a', 9, 3],
      ['error', 'a', 10, 1],
      ['error', 'a', 10, 2],
      ['error', 'b', 2, 1],
      ['warning', 'a', 1, 1],
    ]);
  }); // prettier-ignore

  test('leaves the list it is given as it is', () => {
    const given = [warning, error];
    byPlace(given);
    expect(given).toEqual([warning, error]);
  });
});
