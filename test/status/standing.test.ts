import { describe, expect, test } from 'vitest';
import type { StatusEvent } from '../../src/status/event.ts';
import { linkRemark, standingOn, type Standing } from '../../src/status/standing.ts';
import { timelineOf } from '../../src/status/timeline.ts';
import { cited, commences, held, repeals, termEnds } from './events.ts';

const on = (day: string, events: StatusEvent[], document = held): Standing =>
  standingOn(timelineOf(document, events), day);

describe('how a document stands, in words', () => {
  const term = [commences, termEnds];
  test.each([
    ['2022-02-11', '尚未生效', '2022年2月12日起生效'],
    ['2022-02-12', '现行（未核实）', '自2022年2月12日起，至2025年2月12日止（推算）'],
    ['2025-02-12', '现行（未核实）', '自2022年2月12日起，至2025年2月12日止（推算）'],
    ['2025-02-13', '已失效', '自2025年2月13日起（推算）'],
  ])('%s: %s', (day, label, span) => {
    expect(on(day, term)).toMatchObject({ label, span });
  });

  test('near its end it still began when it began', () => {
    expect(on('2025-01-01', term)).toMatchObject({ since: '2022-02-12', remarks: ['即将到期'] });
  });

  test('of a first day nobody knows, no day is named', () => {
    const events = [{ ...repeals, target: 'c' }];
    expect(on('2016-06-01', events, cited)).toMatchObject({ state: 'unknown', span: '' });
    expect(on('2018-01-01', events, cited)).toMatchObject({
      state: 'inForce',
      since: null,
      span: '至2023年5月31日止',
    });
    expect(on('2023-06-01', events, cited)).toMatchObject({ since: '2023-06-01' });
  });
});

test('a link is marked when its instrument is out, and says since when', () => {
  expect(linkRemark(on('2023-05-31', [repeals]))).toBeNull();
  expect(linkRemark(on('2023-06-01', [repeals]))).toBe('2023年6月1日起已废止');
  expect(linkRemark(on('2020-01-01', [repeals]))).toBeNull();
});
