import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/library/read-yaml.ts';
import { checkUnits, checkUnknown } from '../../src/units/check.ts';
import { unitsSchema } from '../../src/units/schema.ts';

const FILE = 'content/units.yaml';
const check = (text: string) => {
  const { value, problems, placeOf } = readYaml(text, FILE, unitsSchema);
  return value ? checkUnits(value, new Set(['yun-2022-10']), placeOf) : problems;
};
const found = (text: string) =>
  check(text).map(({ rule, line, column }) => `${rule} ${line}:${column}`);

const ONE = '- id: sl\n  name: 云川市水利局\n  level: 市\n';

describe('the file of units', () => {
  test('says nothing of one in order', () => {
    const local = '  local:\n    - name: 水利部门\n      in: [yun-2022-10]\n';
    const all = '- id: all\n  name: 各部门\n  level: 市\n  collective: true\n  members: [sl]\n';
    expect(found(`${ONE}  aliases: [市水利局]\n${local}${all}`)).toEqual([]);
  });

  test.each([
    ['an id twice', `${ONE}- id: sl\n  name: 市林业局\n  level: 市\n`, 'unit-twice 4:7'],
    ['a name twice', `${ONE}- id: ly\n  name: 云川市水利局\n  level: 市\n`, 'unit-twice 5:9'],
    [
      'an alias that is another’s name',
      `${ONE}- id: ly\n  name: 市林业局\n  level: 市\n  aliases: [林业局, 云川市水利局]\n`,
      'unit-twice 7:18',
    ],
    ['a member that is not there', `${ONE}  members: [sli]\n`, 'unit-member 4:13'],
    [
      'a document that is not there',
      `${ONE}  local:\n    - name: 水利部门\n      in: [yun-2022-11]\n`,
      'unit-document 6:12',
    ],
    ['an unknown level', '- id: sl\n  name: 市水利局\n  level: 县\n', 'yaml-schema 3:10'],
    ['an unknown field', `${ONE}  alias: [市水利局]\n`, 'yaml-schema 4:3'],
    ['an id with other letters', '- id: 水利\n  name: 市水利局\n  level: 市\n', 'yaml-schema 1:7'],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('one local name may mean two units in two documents, not in one', () => {
    const local = '  local:\n    - name: 办公室\n      in: [yun-2022-10]\n';
    const other = '- id: ly\n  name: 市林业局\n  level: 市\n';
    expect(found(ONE + local + other + local)).toEqual(['unit-twice 11:13']);
  });
});

describe('a body that is not in the file', () => {
  const unknown = {
    document: 'yun-2022-1',
    provision: 'lvl_1',
    role: null,
    name: '市水力局',
    words: '责任单位：市水力局',
    line: 20,
    column: 6,
  };

  test('is a warning in a line, with what was probably meant', () => {
    expect(checkUnknown([{ ...unknown, source: 'line' }], 'a.mdx', ['市水利局'])).toMatchObject([
      {
        severity: 'warning',
        rule: 'unit-unknown',
        file: 'a.mdx',
        line: 20,
        column: 6,
        suggestion: '是不是“市水利局”？',
      },
    ]);
  });

  test('is a warning in a sentence', () => {
    expect(checkUnknown([{ ...unknown, source: 'text' }], 'a.mdx', ['市财政局'])).toMatchObject([
      { severity: 'warning', rule: 'unit-unlisted' },
    ]);
  });
});
