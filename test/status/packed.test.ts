import { expect, test } from 'vitest';
import { packTimelines, unpackTimeline } from '../../src/status/packed.ts';
import { timelineOf } from '../../src/status/timeline.ts';
import { commences, held, termEnds } from './events.ts';

test('a timeline comes out of its packed form as it went in', () => {
  const timeline = timelineOf(held, [commences, termEnds]);
  const packed = packTimelines([{ id: 'a', timeline }]);
  const read = JSON.parse(JSON.stringify(packed)) as typeof packed;
  expect(unpackTimeline(read['a'] ?? [])).toEqual(timeline);
  expect(read['a']?.[0]).toEqual([null, 'notYet', [], '2022-02-11']);
});
