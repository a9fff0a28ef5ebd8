import { describe, expect, test } from 'vitest';
import { isSpacedLabel, readLabel, type LabelKind } from '../../src/text/labels.ts';
import { anyText, check } from '../support/property.ts';

const row = (kind: LabelKind, text: string, printed: string, numeral: string) =>
  [text, kind, printed, numeral] as const;

test.each([
  row('part', '第一编 总则', '第一编', '一'),
  row('part', '第二编', '第二编', '二'),
  row('chapter', '第三章 重点任务', '第三章', '三'),
  row('chapter', '第十二章', '第十二章', '十二'),
  row('chapter', '第一章总则', '第一章', '一'),
  row('section', '第一节 发展成就', '第一节', '一'),
  row('section', '第二节健全制度', '第二节', '二'),
  row('article', '第一条 为规范', '第一条', '一'),
  row('article', '第一条为规范', '第一条', '一'),
  row('article', '第一百零三条 本法', '第一百零三条', '一百零三'),
  row('article', '第十条之二 临时', '第十条之二', '十'),
  row('article', '第十条', '第十条', '十'),
  row('article', '第五条 第三条规定的', '第五条', '五'),
  row('box', '专栏1', '专栏1', '1'),
  row('box', '专栏 12 基本公共服务', '专栏 12', '12'),
  row('box', '专 栏 3 计划', '专 栏 3', '3'),
  row('box', '专栏一 计划', '专栏一', '一'),
  row('annex', '附件', '附件', ''),
  row('annex', '附 件', '附 件', ''),
  row('annex', '附件1', '附件1', '1'),
  row('annex', '附件 2', '附件 2', '2'),
  row('annex', '附件：名单（略）', '附件', ''),
  row('annex', '附件1：名单', '附件1', '1'),
  row('annex', '附件二', '附件二', '二'),
  row('annex', '附件《名单》', '附件', ''),
  row('units', '责任单位：市财政局', '责任单位', ''),
  row('units', '牵头单位:市财政局', '牵头单位', ''),
  row('units', '配合单位：市财政局', '配合单位', ''),
  row('units', '责任部门：市财政局', '责任部门', ''),
  row('note', '注：[]为五年累计数。', '注', ''),
  row('note', '编制说明：', '编制说明', ''),
  row('note', '备注：略', '备注', ''),
  row('level1', '一、加大财税扶持力度', '一、', '一'),
  row('level1', '十一、其他', '十一、', '十一'),
  row('level2', '（一）政治素质好', '（一）', '一'),
  row('level2', '(十八)提高', '(十八)', '十八'),
  row('level2', '（二) 混用', '（二)', '二'),
  row('level3', '1. 安排资金', '1.', '1'),
  row('level3', '1.发生', '1.', '1'),
  row('level3', '12．规范', '12．', '12'),
  row('level3', '3、落实', '3、', '3'),
  row('level3', '1. 2018年底', '1.', '1'),
  row('level4', '（1）当年新增', '（1）', '1'),
  row('level4', '(12)当年', '(12)', '12'),
  row('circled', '①申请', '①', '①'),
  row('circled', '⑳其他', '⑳', '⑳'),
  row('circled', '❶申请', '❶', '❶'),
  row('dash', '——加大政策激励', '——', ''),
  row('dash', '－－加大', '－－', ''),
  row('dash', '--加大', '--', ''),
])('%s begins with a label: %s %s', (text, kind, printed, numeral) => {
  const label = readLabel(text);
  expect(label).toMatchObject({ kind, printed, numeral });
  expect(text.slice(0, label?.length).trimEnd()).toBe(printed);
});

test.each([
  '第七条规定的',
  '第七条规定义务的',
  '第三条、第五条',
  '第三条至第五条',
  '第三条第二款',
  '第三条和第五条',
  '第三条或第五条',
  '第三条所列',
  '第三条的规定',
  '第三条中',
  '第三章规定的',
  '第三章第二节',
  '第二节至第四节',
  '第二款',
  '第一批',
  '第1条款',
  '1.5%',
  '4.5%以内',
  '1．5倍',
  '2022年',
  '12345. 热线',
  '一、二级巡视员',
  '二、三级医院改革',
  '一二三',
  '（市）人民政府',
  '（2022）号',
  '（一类）',
  '专栏介绍',
  '专栏1项任务',
  '专栏2022年',
  '附件材料由申请人提交',
  '附件应当齐全',
  '责任单位要抓好落实',
  '注意事项：',
  '注重质量',
  '说明书：',
  '—加大',
  '-5℃',
  '加大 一、二',
  '',
])('%s begins with no label', (text) => {
  expect(readLabel(text)).toBeNull();
});

describe('the space after a label', () => {
  test.each([
    ['第一编 总则', true],
    ['第一章 总则', true],
    ['第一节 总则', true],
    ['第一条 总则', true],
    ['专栏1 计划', true],
    ['附件1 名单', true],
    ['1. 安排', true],
    ['一、安排', false],
    ['（一）安排', false],
    ['（1）安排', false],
    ['①安排', false],
    ['——安排', false],
    ['注：安排', false],
    ['责任单位：市', false],
  ])('in %s is set by print: %j', (text, spaced) => {
    const label = readLabel(text);
    expect(label && isSpacedLabel(label)).toBe(spaced);
  });
});

test('never throws, and a label is a beginning of the text', () => {
  check(anyText(12), (text) => {
    const label = readLabel(text);
    if (label) expect(text.slice(0, label.length).trimEnd()).toBe(label.printed);
  });
});
