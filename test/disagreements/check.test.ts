import { expect, test } from 'vitest';
import { checkDisagreements } from '../../src/disagreements/check.ts';
import { disagreementsSchema, type Disagreements } from '../../src/disagreements/schema.ts';
import type { LibraryDocument } from '../../src/library/document.ts';

const documents = [
  {
    id: 'yunzhengban-2022-10',
    provisions: [
      { id: 'art_1', label: '第一条', text: '养老保险16%，医疗保险8%，合计27%。' },
      { id: 'art_2', label: '第二条', text: '参保250.01万人，比166.80万人增加83.93万人。' },
    ],
  },
  {
    id: 'yunzhengban-2022-11',
    provisions: [{ id: 'art_1', label: '第一条', text: '养老保险和医疗保险合计24%。' }],
  },
] as LibraryDocument[];

const side = (document: string, at: string, words: string) => ({ document, at, words });
const PARTS = side('yunzhengban-2022-10', 'art_1', '养老保险16%，医疗保险8%');
const WHOLE = side('yunzhengban-2022-10', 'art_1', '合计27%');
const OTHER = side('yunzhengban-2022-11', 'art_1', '合计24%');
const SUM = { what: '合计', compute: '16 + 8', printed: '27', exact: true };
const ENTRY = {
  id: 'rates',
  title: '费率合计',
  kind: 'sum',
  sides: [PARTS, WHOLE],
  arithmetic: [SUM],
  explanation: '相差3个百分点。',
};

function check(...entries: object[]): string[] {
  const value: Disagreements = disagreementsSchema.parse({ disagreements: entries });
  const placeOf = (path: readonly (string | number)[]) => ({
    file: 'content/disagreements.yaml',
    line: 1,
    column: path.length,
  });
  return checkDisagreements(value, documents, placeOf).map(({ rule }) => rule);
}

test.each<[string, object, string[]]>([
  ['a disagreement', ENTRY, []],
  ['a sum that comes out', { ...ENTRY, sides: [PARTS, OTHER], kind: 'between', arithmetic: [{ ...SUM, printed: '24' }] }, ['arithmetic-agrees']],
  ['two documents', { ...ENTRY, sides: [WHOLE, OTHER], kind: 'between', arithmetic: [{ ...SUM, compute: '24' }] }, []],
  ['two documents called one', { ...ENTRY, sides: [WHOLE, OTHER], arithmetic: [{ ...SUM, compute: '24' }] }, ['disagreement-kind']],
  ['one document called two', { ...ENTRY, kind: 'between' }, ['disagreement-kind']],
  ['a number that no quote gives', { ...ENTRY, arithmetic: [{ ...SUM, compute: '16 + 9' }] }, ['arithmetic-number']],
  ['a number with other places', { ...ENTRY, arithmetic: [{ ...SUM, compute: '16.0 + 8' }] }, ['arithmetic-number']],
  ['a number that is given', { ...ENTRY, arithmetic: [{ ...SUM, compute: '16 + 9', given: [{ number: '9', why: '另见' }] }] }, []],
  ['no sum', { ...ENTRY, arithmetic: [{ ...SUM, compute: '16 + ' }] }, ['arithmetic-unread']],
  ['nothing worked out', { ...ENTRY, arithmetic: [] }, ['disagreement-none']],
  ['only what agrees', { ...ENTRY, sides: [PARTS, OTHER], kind: 'between', arithmetic: [{ ...SUM, printed: '24', agrees: true }] }, ['disagreement-none']],
  ['said to agree and does not', { ...ENTRY, arithmetic: [SUM, { ...SUM, agrees: true }] }, ['arithmetic-differs']],
  ['words that differ', { ...ENTRY, arithmetic: [], differ: ['27%', '8%'] }, []],
  ['words that are the same', { ...ENTRY, arithmetic: [], differ: ['27%', '27%'] }, ['differ-same']],
  ['words that no quote has', { ...ENTRY, arithmetic: [], differ: ['27%', '28%'] }, ['differ-words']],
  ['marks that the words do not have', { ...ENTRY, sides: [{ ...PARTS, mark: ['17%'] }, WHOLE] }, ['differ-words']],
  ['other words than the text', { ...ENTRY, sides: [PARTS, { ...WHOLE, words: '共计27%' }] }, ['quote-words']],
  ['a value that is not in the words', { ...ENTRY, sides: [PARTS, { ...WHOLE, value: 28 }] }, ['quote-value']],
])('%s', (_name, entry, rules) => {
  expect(check(entry)).toEqual(rules);
}); // prettier-ignore

test('an id is used once', () => {
  expect(check(ENTRY, ENTRY)).toEqual(['disagreement-twice']);
});

test('what is explained away is quoted word for word, too', () => {
  const value = disagreementsSchema.parse({
    explained: [{ title: '增加数', sides: [{ ...PARTS, words: '养老保险17%' }], why: '约数' }],
  });
  const placeOf = () => ({ file: 'x', line: 1, column: 1 });
  expect(checkDisagreements(value, documents, placeOf).map(({ rule }) => rule)).toEqual([
    'quote-words',
  ]);
});

test.each([
  ['an unknown field', { ...ENTRY, verdict: '前者对' }],
  ['one side', { ...ENTRY, sides: [PARTS] }],
  ['a side without words', { ...ENTRY, sides: [PARTS, { ...WHOLE, words: undefined }] }],
  ['an id of characters', { ...ENTRY, id: '费率' }],
  ['no explanation', { ...ENTRY, explanation: ' ' }],
])('the schema refuses %s', (_name, entry) => {
  expect(disagreementsSchema.safeParse({ disagreements: [entry] }).success).toBe(false);
});
