import { NUMERAL_CLASS } from './numerals.ts';

/**
 * What a printed label numbers. `part` to `article` belong to rules; `level1` to `level4` to notices,
 * opinions and plans, where `（一）` may also be an item: the context decides, not the label.
 */
export type LabelKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4'
  | 'circled'
  | 'dash'
  | 'box'
  | 'annex'
  | 'note'
  | 'units';

/** A label at the start of a paragraph. `length` is that of the printed label in UTF-16 units. */
export interface Label {
  kind: LabelKind;
  printed: string;
  /** The numeral as printed, without brackets and points; empty where the label carries none. */
  numeral: string;
  length: number;
}

const N = `[${NUMERAL_CLASS}]`;

// What follows a provision that is referred to, not numbered: 第七条规定 · 第三条、第五条 · 第三章和第四章
// · not 第十四条中国专利奖, 第九条和解
const REFERRED =
  '(?!第|[、，的]|(?:和|或|至|到|及|与)(?:第|本)|之?规定|所(?:称|列|述|规定|指)|中(?:的|所|规定|有关|$))';

/** Each form with its reason; the first that matches wins. */
const FORMS: readonly (readonly [LabelKind, RegExp])[] = [
  // 第一编 · 第二编
  ['part', new RegExp(`^第(${N}+)编(?=\\s|$|\\p{Script=Han})`, 'u')],
  // 第三章 重点任务 · not 第三章第二节规定的
  ['chapter', new RegExp(`^第(${N}+)章${REFERRED}`, 'u')],
  // 第一节 发展成就
  ['section', new RegExp(`^第(${N}+)节${REFERRED}`, 'u')],
  // 第十条 · 第十条之二 · 第一条为贯彻 · not 第七条规定义务的 · not 第三条、第五条
  ['article', new RegExp(`^第(${N}+)条(?:之${N}+)?${REFERRED}`, 'u')],
  // 专栏1 · 专栏 12 · 专栏一
  ['box', new RegExp(`^专\\s*栏\\s*(\\d{1,3}|${N}{1,4})(?![\\d年月日个项条])`, 'u')],
  // 附件 · 附 件 · 附件1 · 附件1： · not 附件材料由……提交
  ['annex', /^附\s*件\s*(\d{0,2}|[一二三四五六七八九十]{1,3})\s*(?=[：:]|\s|$|\d|《)/u],
  // 责任单位：市财政局 · 牵头单位：…
  ['units', /^(?:责任|牵头|配合|主办|协办|牵头责任|实施)(?:单位|部门)(?=[：:])/u],
  // 注：[]为五年累计数。
  ['note', /^(?:注|备注|编制说明|说明)(?=\s*\d{0,2}\s*[：:])/u],
  // 一、加大财税扶持力度 · 十一、 · not 一、二级巡视员
  ['level1', new RegExp(`^(${N}+)、(?!${N}级)`, 'u')],
  // （一）政治素质好 · (一)
  ['level2', new RegExp(`^[（(](${N}+)[）)]`, 'u')],
  // （1）当年新增
  ['level4', /^[（(](\d{1,3})[）)]/u],
  // 1. 安排 · 1.发生 · 12．规范 · 1、 · not 1.5% · not 4.5%以内
  ['level3', /^(\d{1,3})(?:[.．](?!\d)|、)/u],
  // ① ⑳ · ❶
  ['circled', /^([\u2460-\u2473\u2776-\u277F\u3251-\u325F])/u],
  // ——加大政策激励支持力度。
  ['dash', /^(?:——|——|－－|--)/u],
];

/** Reads the label at the start of `text` (no leading white space), or null where there is none. */
export function readLabel(text: string): Label | null {
  for (const [kind, form] of FORMS) {
    const match = form.exec(text);
    if (match)
      return {
        kind,
        printed: match[0].trimEnd(),
        numeral: match[1] ?? '',
        length: match[0].length,
      };
  }
  return null;
}

/** True for the labels after which print sets a space (`第一条 `, `专栏1 `, `附件1 `, `1. `). */
export function isSpacedLabel({ kind }: Label): boolean {
  return ['part', 'chapter', 'section', 'article', 'box', 'annex', 'level3'].includes(kind);
}
