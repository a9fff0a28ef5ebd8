/** The disagreements of the real library. */
import { expect, test } from 'vitest';
import { workOut } from '../../src/disagreements/arithmetic.ts';
import { loadLibrary } from '../../src/library/load.ts';

const { value, problems } = await loadLibrary();
const entries = value?.disagreements.disagreements ?? [];

test('nothing is wrong with the file', () => {
  expect(problems.filter(({ file }) => file === 'content/disagreements.yaml')).toEqual([]);
});

test.each([
  ['16 + 8 + 0.7', '24.7', '27.7'],
  ['250.01 - 166.80', '83.21', '83.93'],
  ['158.39', '158.39', '166.80'],
  ['992', '992', '993'],
  ['7 + 7 + 5 + 4 + 3.5', '26.5', '25'],
  ['(195.97 - 156.86) / 5', '7.82', '4.14'],
  ['(35385 + 204592) / 10000', '24.00', '27.81'],
])('%s = %s, printed as %s, is among them', (compute, result, printed) => {
  const sum = entries
    .flatMap(({ arithmetic }) => arithmetic)
    .find((one) => one.compute === compute && one.printed === printed);
  expect(sum && workOut(sum)).toMatchObject({ result, agrees: false });
});

test('what comes out right or lies within rounding is not', () => {
  const printed = entries.flatMap(({ arithmetic }) =>
    arithmetic.filter(({ agrees }) => !agrees).map((one) => one.printed),
  );
  for (const right of ['801.97', '904', '97.86', '14418', '58', '1035.2', '221', '14.62'])
    expect(printed).not.toContain(right);
});
