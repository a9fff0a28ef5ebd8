import { describe, expect, test } from 'vitest';
import { UnitNames } from '../../src/units/names.ts';
import { readLine } from '../../src/units/read-line.ts';
import { anyText, check } from '../support/property.ts';
import { UNITS } from './units.ts';

const names = new UnitNames(UNITS);
const read = (text: string) =>
  readLine(text, names, 'responsible').map(
    ({ unit, name, role }) => `${unit ?? `?${name}`} ${role}`,
  );

describe('a line of units', () => {
  test.each([
    ['：市财政局。', ['cz responsible']],
    [
      '：市财政局、市水利局，各开发区管委会，区县（市）人民政府。',
      ['cz responsible', 'sl responsible', 'kfq responsible', 'qx responsible'],
    ],
    ['：市财政局和市水利局', ['cz responsible', 'sl responsible']],
    [
      '：市财政局、市水利局以及各区县（市）人民政府',
      ['cz responsible', 'sl responsible', 'qx responsible'],
    ],
    ['：市发展和改革委员会、市财政局', ['fg responsible', 'cz responsible']],
    ['：市财政局, 市水利局', ['cz responsible', 'sl responsible']],
    ['：市财政局 市水利局', ['cz responsible', 'sl responsible']],
    ['：市财政局、市水利局等部门', ['cz responsible', 'sl responsible']],
    ['：市财政局、市水利局等有关单位按职责分工负责', ['cz responsible', 'sl responsible']],
    ['：市住房局（市租赁住房工作领导小组办公室）', ['zf responsible', 'zb responsible']],
    ['：市财政局、市财政局', ['cz responsible', 'cz responsible']],
    ['：', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('roles said in the line', () => {
  test.each([
    ['：市财政局；配合单位：市水利局。', ['cz responsible', 'sl support']],
    ['：市财政局 配合单位：市水利局、市住房局', ['cz responsible', 'sl support', 'zf support']],
    ['牵头单位：市财政局；配合单位：市水利局', ['cz lead', 'sl support']],
    ['：市财政局；完成时限：2022年12月底前', ['cz responsible']],
    ['：市财政局牵头，市水利局、市住房局配合', ['cz lead', 'sl support', 'zf support']],
    ['由市财政局牵头，市水利局按职责分工负责', ['cz lead', 'sl responsible']],
    ['市财政局牵头负责，市水利局协助', ['cz lead', 'sl support']],
    ['市财政局（牵头）、市水利局', ['cz lead', 'sl responsible']],
    ['市财政局（牵头单位）、市水利局（配合）', ['cz lead', 'sl support']],
    ['市财政局会同市水利局', ['cz responsible', 'sl support']],
    ['由市财政局会同市水利局负责', ['cz responsible', 'sl support']],
    ['市财政局、市水利局分别牵头，各开发区管委会配合', ['cz lead', 'sl lead', 'kfq support']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what no name equals is kept as it stands', () => {
  test.each([
    ['：市林业局、市财政局', ['?市林业局 responsible', 'cz responsible']],
    ['：市林业局和市财政局', ['?市林业局 responsible', 'cz responsible']],
    // A longer name is another body.
    ['：市财政局预算处', ['?市财政局预算处 responsible']],
    ['：各县（市）人民政府，市财政局', ['?各县（市）人民政府 responsible', 'cz responsible']],
    ['：市住房局（市城中村改造办公室）', ['zf responsible', '?市城中村改造办公室 responsible']],
    ['：市林业局牵头，市财政局配合', ['?市林业局 lead', 'cz support']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test('names stand where they are said to, whatever the text', () => {
  check(anyText(40), (noise) => {
    const text = `${noise}市财政局、${noise}`;
    for (const { name, start, end } of readLine(text, names, null))
      expect(text.slice(start, end)).toBe(name);
  });
});
