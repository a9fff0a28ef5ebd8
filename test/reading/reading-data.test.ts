import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';
import { shortName } from '../../src/reading/reading-data.ts';
import { readingFrom, readingOf } from './document.ts';

const { value } = await loadLibrary();

test.each(value?.documents ?? [])('the citations of $id come back from its data', (document) => {
  const reading = readingFrom(document);
  expect(
    reading.provisions.map(({ id, parent, kind, label, citation }) => [
      id,
      parent,
      kind,
      label,
      citation,
    ]),
  ).toEqual(
    document.provisions.map(({ id, parent, kind, label, citation }) => [
      id,
      parent,
      kind,
      label,
      citation,
    ]),
  );
});

test.each([
  ['art_1', '第一条'],
  ['art_1__para_1', '第一条'],
  ['art_2__para_1__item_1', '第二条第一项'],
  ['enc_1', '《甲规定》（甲政〔2022〕1号）'],
  ['notice__para_1', '一段'],
  ['nothing', ''],
])('%s is called %s', (id, name) => {
  const reading = readingOf(['第一条 甲。', '第二条 乙：', '（一）丙。']);
  expect(shortName(reading, id)).toBe(name);
});
