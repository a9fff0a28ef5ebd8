import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkIds, idsSchema, nextIds } from '../../src/library/ids.ts';
import { loadLibrary } from '../../src/library/load.ts';

const places = {
  ids: { file: 'ids.yaml', line: 1, column: 1 },
  aliases: { file: 'aliases.yaml', line: 1, column: 1 },
};
const documents = [{ id: 'a-1', provisions: [{ id: 'art_1' }, { id: 'art_2' }] }];

test.each([
  ['all published', { 'a-1': ['art_1', 'art_2'] }, {}, []],
  ['one new', { 'a-1': ['art_1'] }, {}, ['id-unlisted ids.yaml']],
  ['one gone', { 'a-1': ['art_1', 'art_2', 'art_3'] }, {}, ['id-vanished ids.yaml']],
  ['one moved', { 'a-1': ['art_1', 'art_2', 'art_3'] }, { 'a-1': { art_3: 'art_2' } }, []],
  [
    'one moved to nowhere',
    { 'a-1': ['art_1', 'art_2', 'art_3'] },
    { 'a-1': { art_3: 'art_9' } },
    ['alias-lost aliases.yaml'],
  ],
  [
    'a document gone',
    { 'a-1': ['art_1', 'art_2'], 'b-2': ['art_1'] },
    {},
    ['document-vanished ids.yaml'],
  ],
])('%s', (_, published, aliases, expected) => {
  const problems = checkIds(documents, published, aliases, places);
  expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual(expected);
});

test('ids once published are never dropped', () => {
  expect(nextIds(documents, { 'a-1': ['art_9', 'art_1'], 'b-2': ['para_1'] })).toEqual({
    'a-1': ['art_1', 'art_2', 'art_9'],
    'b-2': ['para_1'],
  });
});

test('the committed list names every id of the library, and no other', async () => {
  const { value } = await loadLibrary();
  const published = idsSchema.parse(parse(readFileSync('content/ids.yaml', 'utf8')));
  expect(published).toEqual(
    Object.fromEntries(
      (value?.documents ?? []).map(({ id, provisions }) => [id, provisions.map((one) => one.id)]),
    ),
  );
});
