import { expect, test } from 'vitest';
import { parseNumber } from '../../src/instruments/document-number.ts';
import { identifierOf, spell } from '../../src/instruments/identifier.ts';
import { anyText, check } from '../support/property.ts';

const idOf = (text: string, spellings?: Record<string, string>) => {
  const number = parseNumber(text);
  if (!number) throw new Error(`${text} is no number`);
  return identifierOf(number, spellings);
};

test.each([
  ['郑政〔2022〕1号', 'zhengzheng-2022-1'],
  ['郑政办〔2022〕10号', 'zhengzhengban-2022-10'],
  ['郑政文〔2022〕16号', 'zhengzhengwen-2022-16'],
  ['云政办发〔2017〕24号', 'yunzhengbanfa-2017-24'],
  ['云（研）发〔1987〕32号', 'yunyanfa-1987-32'],
  ['交通部令2018年第2号', 'jiaotongbuling-2018-2'],
  ['交通部令第12号', 'jiaotongbuling-12'],
  ['绿政〔2022〕1号', 'lvzheng-2022-1'],
])('%s has the id %s', (number, id) => {
  expect(idOf(number)).toBe(id);
});

test('a spelling of its own goes before pinyin', () => {
  expect(idOf('重政〔2022〕1号', { 重政: 'chongzheng' })).toBe('chongzheng-2022-1');
  expect(idOf('云政〔2022〕1号', { 云政办: 'yunzhengban' })).toBe('yunzheng-2022-1');
});

test('keeps 37号 apart from 137号, and 郑政 from 郑政办', () => {
  const ids = ['郑政〔2016〕37号', '郑政〔2016〕137号', '郑政办〔2016〕37号', '郑政〔2013〕7号'].map((text) =>
    idOf(text),
  ); // prettier-ignore
  expect(new Set(ids).size).toBe(4);
});

test.each([
  ['云川市人民政府公报', 'yunchuanshirenminzhengfugongbao'],
  ['公报2023年第1期', 'gongbao2023niandi1qi'],
  ['ABC—公报', 'abcgongbao'],
  ['《》', ''],
  ['', ''],
])('%j is spelt %j', (words, spelt) => {
  expect(spell(words)).toBe(spelt);
});

test('whatever is spelt is plain ASCII, fit for the name of a file', () => {
  check(anyText(15), (text) => expect(spell(text)).toMatch(/^[a-z0-9]*$/));
});
