import { expect, test } from 'vitest';
import { givenBy, leavesSumOpen } from '../../src/relief/gives.ts';
import type { Benefit, StatedFigure } from '../../src/relief/measure.ts';

const NOTHING = { amount: null, rate: null, cap: null, floor: null, lasts: null, when: null };
const figure = (words: string, more: Partial<StatedFigure> = {}): StatedFigure => ({
  ...{ words, at: 'art_1' },
  ...more,
});
const days = figure('5个工作日内', { value: 5, unit: '个工作日' });

type Case = [name: string, benefits: Partial<Benefit>[], given: [string | null, string[]][]];

test.each<Case>([
  [
    'each case with what it gives',
    [
      { amount: figure('70%'), when: figure('见习') },
      { amount: figure('110%'), when: figure('留用50%以上') },
    ],
    [
      ['见习', ['70%']],
      ['留用50%以上', ['110%']],
    ],
  ],
  [
    'the same words once',
    [{ amount: figure('一倍'), cap: { ...figure('一倍'), per: 'applicant' } }],
    [[null, ['一倍']]],
  ],
  [
    'how long',
    [{ amount: figure('租房补贴'), lasts: figure('3年') }],
    [[null, ['租房补贴', '3年']]],
  ],
  ['speed alone', [{ amount: days }], [[null, ['5个工作日内']]]],
  ['no speed beside a gift', [{ amount: figure('减半') }, { amount: days }], [[null, ['减半']]]],
  ['nothing', [], []],
])('%s', (_name, benefits, expected) => {
  const given = givenBy({
    kind: 'subsidy',
    benefits: benefits.map((one) => ({ ...NOTHING, ...one })),
  });
  expect(given.map(({ when, words }) => [when, words])).toEqual(expected);
});

test('of a procedure speed is what it gives', () => {
  const benefits = [{ amount: figure('次日送电') }, { amount: days }];
  const given = givenBy({
    kind: 'procedure',
    benefits: benefits.map((one) => ({ ...NOTHING, ...one })),
  });
  expect(given.flatMap(({ words }) => words)).toEqual(['次日送电', '5个工作日内']);
});

test.each([
  ['a subsidy without a sum', 'subsidy', [], true],
  ['a subsidy with one', 'subsidy', [{ ...NOTHING, amount: figure('100元') }], false],
  ['a service', 'service', [], false],
] as const)('%s leaves the sum open or not', (_name, kind, benefits, open) => {
  expect(leavesSumOpen({ kind, benefits: [...benefits] })).toBe(open);
});
