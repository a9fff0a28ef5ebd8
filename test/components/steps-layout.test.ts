import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  drawSteps,
  narrowForm,
  STEP_SIZE,
  wideForm,
  type PicturedStep,
  type StepsDrawing,
} from '../../src/components/procedure/steps-layout.ts';
import { widthOf } from '../../src/text/width.ts';
import { check } from '../support/property.ts';

const text = (most: number) =>
  fc
    .array(fc.constantFrom('云川市', '住房', '保障', '审查', '3', '个工作日', '（', '）', '、'), {
      minLength: 1,
      maxLength: most,
    })
    .map((parts) => parts.join(''));

/** Tracks and steps such as there could be; ways back lead to earlier steps. */
const pictures = fc
  .array(fc.record({ name: text(6), sum: text(4) }), { minLength: 1, maxLength: 6 })
  .chain((tracks) =>
    fc.record({
      tracks: fc.constant(tracks),
      steps: fc.array(
        fc.record({
          name: text(12),
          who: fc.array(text(3), { minLength: 1, maxLength: 12 }),
          limit: text(6),
          kind: fc.constantFrom('start' as const, 'timed' as const, 'untimed' as const),
          tracks: fc.subarray(
            tracks.map((_, index) => index),
            { minLength: 1 },
          ),
          back: fc.option(fc.record({ to: fc.constant(0), words: text(8) })),
          stage: fc.constantFrom('', '（一）申请', '（二）审查'),
        }),
        { minLength: 1, maxLength: 15 },
      ),
    }),
  );

const drawings = fc
  .tuple(pictures, fc.constantFrom(wideForm, narrowForm))
  .map(([{ tracks, steps }, form]) => drawSteps(tracks, steps, form(tracks)));

/** Where the words of a row stand, as wide as they can get. */
function words({ rows }: StepsDrawing) {
  return rows.flatMap(({ name, notes, mark }) => [
    { x: name.x, y: name.y, right: name.x + widthOf(name.text) * STEP_SIZE.name },
    ...notes.map((note) => ({
      x: note.x,
      y: note.y,
      right: note.x + widthOf(note.text) * STEP_SIZE.note,
    })),
    { x: mark.x, y: mark.text.y, right: mark.x + mark.width },
  ]);
}

test('nothing leaves the drawing, and no words stand on the lines', () => {
  check(drawings, (drawing) => {
    const stations = drawing.rows.flatMap((row) => row.stations);
    const lines = Math.max(...stations.map(({ x }) => x)) + STEP_SIZE.station;
    for (const { x, y, right } of words(drawing)) {
      expect(x).toBeGreaterThan(lines);
      expect(right).toBeLessThanOrEqual(drawing.width);
      expect(y).toBeLessThan(drawing.height);
    }
    for (const { x } of stations) expect(x - STEP_SIZE.station).toBeGreaterThan(0);
  });
});

test('name and mark of a row do not meet, nor do two lines of words', () => {
  check(drawings, ({ rows }) => {
    const baselines = rows.flatMap(({ name, notes }) => [name.y, ...notes.map(({ y }) => y)]);
    baselines.forEach((y, index) => {
      if (index > 0) expect(y - (baselines[index - 1] ?? 0)).toBeGreaterThanOrEqual(STEP_SIZE.line);
    });
    for (const { name, mark } of rows) {
      const right = name.x + widthOf(name.text) * STEP_SIZE.name;
      expect(right <= mark.x || mark.y > name.y).toBe(true);
    }
  });
});

test('a station for every track of a step, on its line, which ends at its last', () => {
  check(pictures, ({ tracks, steps }) => {
    for (const form of [wideForm(tracks), narrowForm(tracks)]) {
      const drawing = drawSteps(tracks, steps, form);
      drawing.rows.forEach(({ stations }, index) =>
        expect(stations.map(({ track }) => track)).toEqual(steps[index]?.tracks),
      );
      drawing.tracks.forEach(({ path }, track) => {
        const own = drawing.rows.flatMap(({ stations }) =>
          stations.filter((station) => station.track === track),
        );
        const last = own.at(-1);
        if (!last) return;
        expect(new Set(own.map(({ x }) => x)).size).toBe(1);
        expect(Number(/V([\d.]+)$/u.exec(path)?.[1])).toBeCloseTo(last.y, 0);
      });
    }
  });
});

const step: PicturedStep = {
  name: '审查',
  who: ['区城管部门'],
  limit: '3个工作日内',
  kind: 'timed',
  tracks: [0],
  back: null,
  stage: '',
};

test('a heading stands once above the steps under it, and again when it comes back', () => {
  const tracks = [{ name: '固定', sum: '3个工作日' }];
  const steps = ['（一）申请', '（一）申请', '（二）审查', '（一）申请'].map((stage) => ({
    ...step,
    stage,
  }));
  const { stages } = drawSteps(tracks, steps, wideForm(tracks));
  expect(stages.map((one) => one.text)).toEqual(['（一）申请', '（二）审查', '（一）申请']);
});

test('a way back is drawn from its step to the earlier one', () => {
  const tracks = [{ name: '固定', sum: '3个工作日' }];
  const steps = [step, step, { ...step, back: { to: 0, words: '有异议' } }];
  const { loops, rows } = drawSteps(tracks, steps, narrowForm(tracks));
  expect(loops).toHaveLength(1);
  expect(loops[0]?.path).toMatch(new RegExp(`^M[\\d.]+ ${rows[2]?.stations[0]?.y}H`, 'u'));
  expect(rows[2]?.notes.at(-1)).toMatchObject({ text: '有异议', back: true });
});
