import { describe, expect, test } from 'vitest';
import { addShortNames, UnitNames } from '../../src/units/names.ts';
import { readTextDuties } from '../../src/units/read-text.ts';
import { anyText, check } from '../support/property.ts';
import { UNITS } from './units.ts';

const read = (text: string) => {
  const names = new UnitNames(UNITS);
  addShortNames(names, [text]);
  return readTextDuties(text, names);
};
const duties = (text: string) => read(text).duties.map(({ unit, role }) => `${unit} ${role}`);

describe('the subject of a duty', () => {
  test.each([
    ['市水利局负责节水宣传。', ['sl responsible']],
    ['市水利局应当建立台账。', ['sl null']],
    ['市水利局要按照计划推进。', ['sl null']],
    ['市水利局，要切实承担起主体责任。', ['sl responsible']],
    ['市水利局须于每月5日前报送。', ['sl null']],
    ['市水利局不得收取费用。', ['sl null']],
    ['市水利局建立工作台账。', ['sl null']],
    ['市财政局、市水利局对节水政策做好宣传引导。', ['cz null', 'sl null']],
    ['市水利局接到申请后，在10个工作日内完成审核。', ['sl reviews']],
    ['市水利局负责审查申请人身份。', ['sl reviews']],
    ['市水利局负责受理申请。', ['sl accepts']],
    ['市水利局负责项目审核、业务指导。', ['sl responsible']],
    ['市水利局牵头制定办法。', ['sl lead']],
    ['市财政局负责牵头推进。', ['cz lead']],
    ['市水利局承担领导小组具体职责。', ['sl responsible']],
    [
      '各开发区管委会、区县（市）人民政府是推进改造的实施主体。',
      ['kfq responsible', 'qx responsible'],
    ],
    ['做好验收。市水利局负责验收。', ['sl responsible']],
    ['申请齐全的，市水利局应当受理。', ['sl accepts']],
    ['市财政局负责资金，市水利局负责用水。', ['cz responsible', 'sl responsible']],
    ['市住房局（市租赁住房工作领导小组办公室）负责认定。', ['zf responsible', 'zb responsible']],
    [
      '市租赁住房工作领导小组加挂市租赁住房工作领导小组办公室牌子，负责决策。',
      ['zl responsible', 'zb responsible'],
    ],
    ['市水利局（以下简称市局）负责验收。市局应当公布结果。', ['sl responsible', 'sl null']],
  ])('%s', (text, expected) => {
    expect(duties(text)).toEqual(expected);
  });
});

describe('by whom something is done', () => {
  test.each([
    ['由市水利局组织实施。', ['sl null']],
    ['审查通过后，由市水利局在网站对意见进行公示，公示期为5天。', ['sl publicises']],
    ['由市财政局牵头，市水利局配合。', ['cz lead', 'sl support']],
    ['由市财政局牵头，市水利局按职责分工负责。', ['cz lead', 'sl responsible']],
    ['具体办法由市水利局另行制定。', ['sl null']],
    ['由市财政局会同市水利局审核。', ['cz reviews', 'sl support']],
  ])('%s', (text, expected) => {
    expect(duties(text)).toEqual(expected);
  });
});

describe('who decides, receives or takes part', () => {
  test.each([
    ['方案报市政府批准后实施。', ['gov approves']],
    ['确需转让的，须报经市水利局批准。', ['sl approves']],
    ['经市政府批准后，调整方案。', ['gov approves']],
    ['应及时报市水利局备案。', ['sl files']],
    ['在10日内向市水利局备案。', ['sl files']],
    ['并报请市政府予以通报。', ['gov null']],
    ['函告市住房局（市租赁住房工作领导小组办公室）审核认定。', ['zf reviews', 'zb reviews']],
    ['申请人向市水利局提出申请。', ['sl accepts']],
    ['及时组织市财政局、市水利局等市直部门进行研判。', ['cz null', 'sl null']],
    ['责任主体为市水利局，分两期建设。', ['sl responsible']],
  ])('%s', (text, expected) => {
    expect(duties(text)).toEqual(expected);
  });
});

describe('a unit that is only mentioned has no duty', () => {
  test.each([
    '经费在市水利局年度预算中列支。',
    '市水利局局长可以参加。',
    '市水利局可以委托第三方。',
    '市水利局根据需要，可委托第三方。',
    '市政府相继出台了三个办法。',
    '市水利局已经完成验收。',
    '领导小组由市财政局、市水利局组成。',
    '领导小组由市财政局、市水利局、驻地单位组成。',
    '《办法》已经市政府同意，现印发给你们。',
    '经市政府同意，结合实际，提出如下意见。',
    '经市政府同意，现提出以下意见。',
    '行政机关负责人应当出庭。',
    '由市政府作出的，可以申请复议。',
    '鼓励区县（市）人民政府安排资金。',
    '加强对市水利局的监督。',
    '市水利局要求提供的材料。',
    '事由市水利局。',
  ])('%s', (text) => {
    expect(duties(text)).toEqual([]);
  });
});

describe('the words are those of the text', () => {
  test.each([
    ['审查通过后，由市水利局公示，期限5天。', ['由市水利局公示，期限5天']],
    ['市财政局负责资金，市水利局负责用水。', ['市财政局负责资金', '市水利局负责用水']],
    ['材料齐全的，应及时报市水利局备案，并归档。', ['应及时报市水利局备案']],
    ['市政府按照以下要求做好工作：', ['市政府按照以下要求做好工作']],
  ])('%s', (text, expected) => {
    expect(read(text).duties.map(({ words }) => words)).toEqual(expected);
  });

  test('whatever the text, and the name stands at its place', () => {
    check(anyText(30), (noise) => {
      const text = `${noise}市财政局负责${noise}，由市水利局会同市住房局${noise}。`;
      for (const { words, name, start, end } of readTextDuties(text, new UnitNames(UNITS)).duties) {
        expect(text).toContain(words);
        expect(text.slice(start, end)).toBe(name);
      }
    });
  });
});

describe('bodies that nobody knows', () => {
  test.each([
    ['市林业局负责造林。', ['市林业局']],
    ['市林业局、市财政局负责造林。', ['市林业局']],
    ['各县（市）林业局应当造林。', ['各县（市）林业局']],
  ])('are found where the duty is plain: %s', (text, expected) => {
    expect(read(text).unknown.map(({ name }) => name)).toEqual(expected);
  });

  test.each([
    '市场监管部门应当结合案件情况作出决定。',
    '区分情况，申请人应当提交材料。',
    '市林业局负责人应当出席。',
    '县级以上单位应当做好防火。',
    '省级科研项目要按期结题。',
  ])('are not made of other words: %s', (text) => {
    expect(read(text).unknown).toEqual([]);
  });
});
