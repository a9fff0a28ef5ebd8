import { expect, test } from 'vitest';
import { measureApart, measureHere } from '../../scripts/lib/bench/measure.ts';
import { HOSTILE_TEXTS, textOf } from '../../scripts/lib/bench/texts.ts';

test.each(HOSTILE_TEXTS)('%s is a text of the size asked for', async (kind) => {
  const text = await textOf(`${kind}:5000`);
  expect(text.length).toBeGreaterThanOrEqual(5000);
  expect(text.length).toBeLessThan(5100);
});

test('copies of the gazette have numbers of their own', async () => {
  const one = await textOf('copies:1');
  const three = await textOf('copies:3');
  expect(three.length).toBeGreaterThan(2.9 * one.length);
  expect(three).toContain('〔2022〕1000');
  expect(three.match(/(?<=\n\S{2,4}〔2022〕)\d{4}(?= ?号 ?2022)/gu)).toHaveLength(
    new Set(three.match(/(?<=\n\S{2,4}〔2022〕)\d{4}(?= ?号 ?2022)/gu)).size,
  );
});

test('a line is one line', async () => {
  const text = await textOf('line:100000');
  expect(text).toHaveLength(100_000);
  expect(text).not.toMatch(/\s/u);
});

test('a measurement says what was read and found', () => {
  const measured = measureHere('marks:3', '《《《', (text) => text.length - 1);
  expect(measured).toMatchObject({ name: 'marks:3', characters: 3, found: 2, failure: null });
});

test('what fails is told with its reason', async () => {
  const { failure } = await measureApart('citations', 'nothing:1');
  expect(failure).toBe('RangeError: no text nothing:1');
});
