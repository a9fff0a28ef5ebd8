import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findNumbers,
  formatNumber,
  parseNumber,
  readOrderNumber,
  type DocumentNumber,
} from '../../src/instruments/document-number.ts';
import { anyText, check } from '../support/property.ts';

const standard = (text: string) => {
  const number = parseNumber(text);
  return number && formatNumber(number);
};

describe('a number is read in any brackets', () => {
  test.each([
    '云政办〔2022〕10号',
    '云政办[2022]10号',
    '云政办［2022］10号',
    '云政办【2022】10号',
    '云政办(2022)10号',
    '云政办（2022）10号',
    '云政办﹝2022﹞10号',
    '云政办〔2022)10号',
    '云政办〔2022]10号',
    '云政办(2022〕10号',
    '云政办[2022」10号',
    '云政办〔2022}10号',
    '云政办[2022]]10号',
  ])('%s', (text) => {
    expect(standard(text)).toBe('云政办〔2022〕10号');
  });
});

describe('a number is read with spaces and wide digits', () => {
  test.each([
    '云政办 〔2022〕10号',
    '云政办〔 2022 〕10 号',
    '云政办〔2022〕 10号',
    '云政办〔2022〕10 号',
    '云政办[2 0 2 2]1 0号',
    '云政办〔２０２２〕１０号',
    '云政办〔2022〕１０号',
    '云政办\u3000〔2022〕10号',
    '  云政办〔2022〕10号 ',
  ])('%j', (text) => {
    expect(standard(text)).toBe('云政办〔2022〕10号');
  });
});

describe('serial and year are read as other offices print them', () => {
  test.each([
    ['云政发〔2008〕第6号', '云政发〔2008〕6号'],
    ['云政发〔2008〕第006号', '云政发〔2008〕6号'],
    ['云卫会[1994]字第39号', '云卫会〔1994〕39号'],
    ['云政发[94]27号', '云政发〔1994〕27号'],
    ['云政发[05]27号', '云政发〔2005〕27号'],
    ['云政发[1994年]41号', '云政发〔1994〕41号'],
    ['云政发〔2022〕10023号', '云政发〔2022〕10023号'],
  ])('%s → %s', (text, number) => {
    expect(standard(text)).toBe(number);
  });
});

describe('a code is kept as it is printed', () => {
  test.each([
    '云政〔2022〕1号',
    '云政文〔2022〕1号',
    '云政办明电〔2022〕1号',
    '云（研）发〔1987〕32号',
    '云民宗〈党〉发〔2015〕28号',
    '云银监〔南岭〕许可〔2015〕7号',
    '云场字〔2020〕39号',
    '云科规财字〔2015〕104号',
    '云高检发释字〔2022〕1号',
  ])('%s', (text) => {
    expect(standard(text)).toBe(text);
  });
});

describe('the number of an order or announcement', () => {
  test.each([
    ['云川市人民政府令第12号', '云川市人民政府令第12号'],
    ['云川市人民政府令 第12号', '云川市人民政府令第12号'],
    ['云川市人民政府令12号', '云川市人民政府令第12号'],
    ['云川市人民政府令第十二号', '云川市人民政府令第12号'],
    ['云川市水利局公告2022年第3号', '云川市水利局公告2022年第3号'],
    ['云川市水利局公告 2022 年 第 3 号', '云川市水利局公告2022年第3号'],
    ['云川市公安局通告〔2022年第3号〕', '云川市公安局通告2022年第3号'],
    ['中华人民共和国交通部令2022年第3号', '交通部令2022年第3号'],
    ['交通部令第3号', '交通部令第3号'],
  ])('%s → %s', (text, number) => {
    expect(standard(text)).toBe(number);
  });

  test('has a year or none, and is told apart by it', () => {
    expect(parseNumber('交通部令2022年第3号')).toEqual({
      agencyCode: '交通部令',
      year: 2022,
      serial: 3,
      form: 'order',
    });
    expect(parseNumber('交通部令第3号')).toEqual({
      agencyCode: '交通部令',
      year: null,
      serial: 3,
      form: 'order',
    });
  });
});

describe('what is no number is not read as one', () => {
  test.each([
    '',
    '云政办',
    '云政办〔2022〕',
    '云政办〔2022〕号',
    '云政办〔2022〕0号',
    '云政办〔202〕10号',
    '云政办〔20222〕10号',
    '云政办〔1822〕10号',
    '云政办〔2300〕10号',
    '云政办〔2022〕10',
    '云政办〔2022〕10号文件',
    '（云政办〔2022〕10号）',
    '云政办〔2022〕10号 2022年2月12日',
    '〔2020〕60号',
    '2022年第24号',
    '第24号',
    '第2号文件',
    '2022年2月14日',
    '《云川市供水办法》',
  ])('%j', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

test('keeps 37号 apart from 137号, and 云政 from 云政办', () => {
  expect(parseNumber('云政〔2016〕37号')).toMatchObject({ agencyCode: '云政', serial: 37 });
  expect(parseNumber('云政〔2016〕137号')).toMatchObject({ agencyCode: '云政', serial: 137 });
  expect(parseNumber('云政办〔2016〕37号')).toMatchObject({ agencyCode: '云政办', serial: 37 });
});

describe('findNumbers', () => {
  test('finds each of a line, where it stands', () => {
    const text = '云国税发〔1994〕111号、云地税发〔1994〕128号';
    const found = findNumbers(text);
    expect(found.map(({ number }) => formatNumber(number))).toEqual([
      '云国税发〔1994〕111号',
      '云地税发〔1994〕128号',
    ]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '云国税发〔1994〕111号',
      '云地税发〔1994〕128号',
    ]);
  });

  test('finds one among other words of a line', () => {
    const text = '发文字号：云政发〔2023〕15号 2023年3月6日';
    expect(findNumbers(text)).toMatchObject([
      { number: { agencyCode: '云政发', year: 2023, serial: 15 }, start: 5, end: 17 },
    ]);
  });

  test('never throws, and what it finds lies in the text', () => {
    check(anyText(40), (text) => {
      for (const { number, start, end } of [...findNumbers(text), readOrderNumber(text)].filter(
        (found) => found !== null,
      )) {
        expect(text.slice(start, end)).toContain('号');
        expect(number.serial).toBeGreaterThanOrEqual(0);
      }
    });
  });
});

const code = fc
  .array(fc.constantFrom(...'云川政文办发规财环函市水利建法释审'), { minLength: 1, maxLength: 8 })
  .map((chars) => chars.join(''));
const serial = fc.integer({ min: 1, max: 99_999 });
const year = fc.integer({ min: 1900, max: 2199 });
const bracketed: fc.Arbitrary<DocumentNumber> = fc.record({
  agencyCode: code,
  year,
  serial,
  form: fc.constant('bracketed' as const),
});
const order: fc.Arbitrary<DocumentNumber> = fc.record({
  agencyCode: fc.tuple(code, fc.constantFrom('令', '公告', '通告')).map((parts) => parts.join('')),
  year: fc.option(year),
  serial,
  form: fc.constant('order' as const),
});

test('a number that is written is read back as it was', () => {
  check(
    fc.oneof(bracketed, order),
    (number) => expect(parseNumber(formatNumber(number))).toEqual(number),
    300,
  );
});

test('the standard form stays as it is', () => {
  check(fc.oneof(bracketed, order), (number) => {
    const text = formatNumber(number);
    expect(standard(text)).toBe(text);
  });
});
