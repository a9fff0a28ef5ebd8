import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';
import { scheduleFrom } from '../../src/procedures/deadline.ts';
import { readProcedures } from '../../src/procedures/read-procedures.ts';
import { startsOf, stepsOf } from '../../src/procedures/starts.ts';
import { limitWords, sumWords } from '../../src/procedures/words.ts';
import { WorkCalendar } from '../../src/procedures/workdays.ts';
import { held, PROCEDURE } from './procedure.ts';

const [small] = readProcedures([{ id: 'parking', path: 'x', text: PROCEDURE }], [held]).value;
const { value: library } = await loadLibrary();
const real = library?.procedures.find(({ document }) => document === 'zhengzhengban-2022-16');
if (!small || !real) throw new Error('no procedure');

const brief = (procedure: typeof small, track: string) =>
  startsOf(procedure, track).map(({ id, from, steps }) => [id, from, steps.map((step) => step.id)]);

describe('days one may count from', () => {
  test('the whole, each later limit with what follows it, what comes after the procedure', () => {
    expect(brief(small, 'lasting')).toEqual([
      ['apply', null, ['check', 'approve', 'issue']],
      ['issue', '接到报告后', ['issue']],
      ['prices', '取得备案书后', ['prices']],
    ]);
  });

  test('a limit that only says how long something must last is none to count', () => {
    expect(brief(small, 'passing').map(([id]) => id)).toEqual(['apply', 'prices']);
  });

  test('a track nobody knows has none', () => {
    expect(startsOf(small, 'other')).toEqual([]);
  });
});

describe('the recognition of rental housing', () => {
  const calendar = new WorkCalendar(library?.holidays ?? []);
  const schedule = (track: string, start: string, day: string) => {
    const found = startsOf(real, track).find(({ id }) => id === start);
    return scheduleFrom(found?.steps ?? [], day, calendar);
  };
  const named = (track: string) =>
    stepsOf(real, track).map(({ name, limit }) => `${name} ${limitWords(limit)}`);

  test('new and converted buildings: the whole way, with the leading group', () => {
    expect(named('new')).toEqual([
      '提出申请 未载明时限',
      '收集资料，报请启动 3个工作日内',
      '批准启动 未载明时限',
      '联合审查 5个工作日内',
      '审查意见公示 为期5个工作日',
      '函告市级 未载明时限',
      '市级审核 10个工作日内',
      '领导小组批准 未载明时限',
      '出具认定书 未载明时限',
    ]);
  });

  test('renovated: the same without the leading group', () => {
    expect(named('renovated')).toEqual(
      named('new').filter((name) => !name.startsWith('领导小组批准')),
    );
  });

  test('what is turned into it: no joint review, no publicity, and no limit at all', () => {
    expect(named('converted')).toEqual([
      '提出申请 未载明时限',
      '凭批准文件审核 未载明时限',
      '出具认定书 未载明时限',
    ]);
    expect(schedule('converted', 'apply', '2022-03-01')).toMatchObject({ last: null, sums: [] });
  });

  // Counted by hand on the calendars of these years.
  test.each([
    ['new', 'apply', '2022-03-01', '2022-04-01', '23个工作日'],
    ['renovated', 'apply', '2022-03-01', '2022-04-01', '23个工作日'],
    ['new', 'apply', '2022-09-20', '2022-10-26', '23个工作日'],
    ['new', 'apply', '2026-11-26', '2026-12-29', '23个工作日'],
    ['new', 'review', '2022-03-01', '2022-03-29', '20个工作日'],
    ['new', 'city-review', '2022-03-01', '2022-03-15', '10个工作日'],
    ['new', 'note', '2022-03-01', '2022-05-05', '60日'],
    ['converted', 'note', '2022-03-01', '2022-05-05', '60日'],
  ])('%s, from %s on %s to %s: %s', (track, start, from, last, sum) => {
    const { sums, ...whole } = schedule(track, start, from);
    expect(whole.last).toBe(last);
    expect(sumWords(sums)).toBe(sum);
  });

  test('the steps on top are named', () => {
    expect(schedule('new', 'apply', '2022-03-01').untimed).toEqual([
      ...['start', 'letter', 'leading-group', 'certificate'],
    ]);
    expect(schedule('renovated', 'apply', '2022-03-01').untimed).toEqual([
      ...['start', 'letter', 'certificate'],
    ]);
  });

  test('the safety report is asked for where something is rebuilt, approvals where something is turned', () => {
    const { materials = [] } = real.steps.find(({ id }) => id === 'apply') ?? {};
    const report = materials.find(({ words }) => words === '房屋安全检测报告');
    expect(report?.condition?.words).toBe('非居住房屋改建项目、居住房屋改造项目提供');
    expect(materials.find(({ tracks }) => tracks)?.words).toBe('政府部门批准文件');
  });
});
