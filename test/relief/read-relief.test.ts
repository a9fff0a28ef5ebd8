import { expect, test } from 'vitest';
import type { LibraryDocument } from '../../src/library/document.ts';
import { readRelief } from '../../src/relief/read-relief.ts';

const document = {
  id: 'yunzhengban-2022-1',
  provisions: [
    { id: 'lvl_1__item_1', label: '1.', text: '对小微企业给予最高10万元补贴，2022年6月底前申请。' },
    { id: 'lvl_1__item_2', label: '2.', text: '免收3个月房租。就高不重复。' },
  ],
} as LibraryDocument;

const FINDER = `
groups:
  - { id: small, name: 小微企业, side: business, aspect: size }
needs:
  - { id: money, name: 补贴, side: business }
places:
  - { id: east, name: 东区 }
`;

const measure = (lines: string) => `document: yunzhengban-2022-1
measures:
  - id: subsidy
    title: 小微企业补贴
    at: lvl_1__item_1
    kind: subsidy
    needs: [money]
    for: [{ all: [small], words: 小微企业 }]
    force: { is: entitlement, words: 给予 }
${lines}`;

function read(...texts: string[]) {
  const files = texts.map((text, index) => ({ path: `content/relief/${index}.yaml`, text }));
  return readRelief(files, { path: 'content/finder.yaml', text: FINDER }, [document]);
}

test('a measure is made complete: every quote with its provision, the unknown null or empty', () => {
  const { value, problems } = read(
    measure(`    benefits: [{ cap: { words: 最高10万元, value: 10, unit: 万元, per: applicant } }]
    end: { date: 2022-06-30, words: 2022年6月底前 }
    stacking: { words: 就高不重复, at: lvl_1__item_2 }
`),
  );
  expect(problems).toEqual([]);
  const [one] = value.measures;
  expect(one).toMatchObject({
    id: 'yunzhengban-2022-1__subsidy',
    provision: 'lvl_1__item_1',
    for: [{ all: ['small'], words: '小微企业', at: 'lvl_1__item_1' }],
    end: { date: '2022-06-30', at: 'lvl_1__item_1' },
    stacking: { at: 'lvl_1__item_2' },
    start: null,
    background: null,
    area: [],
    apply: [],
  });
  expect(one?.benefits[0]).toMatchObject({ amount: null, rate: null, cap: { value: 10 } });
});

type Wrong = [name: string, lines: string, rule: string, line: number, change?: [string, string]];

const WRONG: Wrong[] = [
  ['words that do not stand there', '    apply: [{ words: 网上申请 }]', 'quote-words', 10],
  ['an unknown need', '    note: x', 'relief-unknown', 7, ['[money]', '[mony]']],
  ['an unknown group', '    note: x', 'relief-unknown', 8, ['[small]', '[smal]']],
  [
    'an unknown place',
    "    area: [{ places: [west], covers: applies, words: '1.' }]",
    'relief-unknown',
    10,
  ],
  [
    'a day its words do not give',
    '    end: { date: 2023-07-01, words: 2022年6月底前 }',
    'relief-day',
    10,
  ],
  [
    'a number its words do not give',
    '    benefits: [{ amount: { words: 10万元, value: 100 } }]',
    'quote-value',
    10,
  ],
  ['a field that is not one', '    amount: 10', 'yaml-schema', 10],
  ['a cap that is nobody’s', '    benefits: [{ cap: { words: 最高10万元 } }]', 'yaml-schema', 10],
  ['an unknown force', '    note: x', 'yaml-schema', 9, ['entitlement', 'given']],
];

test.each(WRONG)('%s is a problem at its line', (_name, lines, rule, line, change) => {
  const text = change ? measure(lines).replace(change[0], change[1]) : measure(lines);
  const { problems } = read(text);
  expect(problems.map((one) => [one.rule, one.line])).toEqual([[rule, line]]);
});

test('an end before the start, an id twice, a document twice', () => {
  const days = `    start: { date: 2022-06-30, words: 6月底 }
    end: { date: 2022-06-01, words: 6月底 }
`;
  expect(read(measure(days)).problems.map(({ rule }) => rule)).toEqual(['relief-days']);
  const [head = '', own = ''] = measure('').split('measures:\n');
  const twice = read(`${head}measures:\n${own}${own}`);
  expect(twice.problems.map(({ rule, line }) => [rule, line])).toEqual([['relief-twice', 10]]);
  const again = read(measure(''), measure(''));
  expect(again.problems.map(({ rule, file }) => [rule, file])).toEqual([
    ['relief-twice', 'content/relief/1.yaml'],
  ]);
  expect(again.value.measures).toHaveLength(1);
});
