import { describe, expect, test } from 'vitest';
import { dateSchema, frontmatterSchema } from '../../src/instruments/schema.ts';

const head = {
  number: '云政办〔2022〕10号',
  title: '云川市人民政府办公厅关于做好供水工作的通知',
  issuers: ['云川市人民政府办公厅'],
  date: '2022-02-12',
  kind: '通知',
  topics: ['供水'],
  gazette: '2022-02',
  lines: [3, 25],
};

test('the head of a notice is read as it is written', () => {
  expect(frontmatterSchema.parse(head)).toEqual(head);
});

test('topics may be left out', () => {
  expect(frontmatterSchema.parse({ ...head, topics: undefined }).topics).toEqual([]);
});

test.each(['number', 'date', 'kind'])('%s may be unknown: null, not absent', (field) => {
  expect(frontmatterSchema.safeParse({ ...head, [field]: null }).success).toBe(true);
  const { [field as keyof typeof head]: gone, ...rest } = head;
  expect(gone).toBeDefined();
  expect(frontmatterSchema.safeParse(rest).success).toBe(false);
});

test.each(['title', 'issuers', 'gazette', 'lines'])('%s must be there', (field) => {
  expect(frontmatterSchema.safeParse({ ...head, [field]: null }).success).toBe(false);
  expect(frontmatterSchema.safeParse({ ...head, [field]: undefined }).success).toBe(false);
});

test('there may be no issuer that could be read', () => {
  expect(frontmatterSchema.safeParse({ ...head, issuers: [] }).success).toBe(true);
});

describe('the head is refused', () => {
  test.each([
    ['a number in other brackets', 'number', '云政办[2022]10号'],
    ['a number with a leading zero', 'number', '云政办〔2022〕010号'],
    ['a number with a space', 'number', '云政办〔2022〕10 号'],
    ['half a number', 'number', '云政办〔2022〕'],
    ['a number with something behind it', 'number', '云政办〔2022〕10号文件'],
    ['an empty number', 'number', ''],
    ['a number that is a number', 'number', 10],
    ['a date that does not exist', 'date', '2022-02-30'],
    ['a date without leading zeros', 'date', '2022-2-12'],
    ['a date in words', 'date', '2022年2月12日'],
    ['an empty date', 'date', ''],
    ['an empty title', 'title', ''],
    ['an issuer that is not in a list', 'issuers', '云川市人民政府办公厅'],
    ['an empty issuer', 'issuers', ['']],
    ['an empty topic', 'topics', ['']],
    ['an empty kind', 'kind', ''],
    ['lines that count from 0', 'lines', [0, 25]],
    ['one line only', 'lines', [3]],
    ['half lines', 'lines', [3.5, 25]],
    ['lines that run backwards', 'lines', [25, 3]],
    ['a field of its own', 'author', '张三'],
  ])('with %s', (_, field, value) => {
    const { error } = frontmatterSchema.safeParse({ ...head, [field]: value });
    expect(error?.issues).toHaveLength(1);
    const [issue] = error?.issues ?? [];
    expect(issue?.code === 'unrecognized_keys' ? issue.keys : [issue?.path[0]]).toEqual([field]);
  });
});

test.each([
  ['2022-02-28', true],
  ['2020-02-29', true],
  ['2022-02-29', false],
  ['2022-13-01', false],
  ['2022-00-10', false],
  ['22-02-28', false],
  ['2022-02-28T00:00:00', false],
  [' 2022-02-28', false],
])('the date %j is accepted: %j', (date, accepted) => {
  expect(dateSchema.safeParse(date).success).toBe(accepted);
});
