/** What each field of the open data holds, in the words of the page that describes them. Types keep the lists complete. */
import type { IndicatorValue } from '../figures/indicator.ts';
import type { documentEntry, documentWithProvisions } from '../library/json.ts';
import type { UnitDutyEntry, UnitEntry } from '../units/data.ts';
import { ROLES } from '../units/roles.ts';

export const DOCUMENT_FIELDS: Record<keyof ReturnType<typeof documentEntry>, string> = {
  id: '文件的编号，也是网址的一段；不会改变',
  number: '发文字号；没有的为 null',
  title: '标题',
  issuers: '发文机关，可有多个',
  date: '成文日期，YYYY-MM-DD；公报未载的为 null',
  kind: '文种：通知、意见、规则、规定、规划等；未知的为 null',
  level: '效力层级；尚未判定，为 null',
  held: '本库收有全文的为 true',
  url: '文件页面的路径',
  gazette: '刊载它的公报',
  enclosures: '印发、转发的文件：编号（id）和标题（title）',
  citations:
    '它引用的文件：原文、位置、标题、字号、条款、关系，和所指的文件与条款（target、targetProvisions）',
  citedBy: '引用它的文件：在哪一条（from）、怎样引用（relation）、引到哪些条款',
  events: '它写明的、别的文件对它写明的影响效力的事件：施行、失效、废止等，各有日期和原文',
  relief: '它给出的惠企惠民措施的编号，内容在 relief.json',
};
export const STRETCH_FIELDS = [
  ['from', '这个时段的第一天；最早的时段为 null'],
  [
    'state',
    'notYet 尚未生效，inForce 现行，lapsed 已失效，repealed 已废止，annulled 已撤销，unknown 未知',
  ],
  [
    'flags',
    '另有的情形：verified 已核实（没有它就是未核实），computed 日期为推算，expiring 即将到期，amended 已被修改，partlyEnded 部分失效，basisEnded 依据已失效',
  ],
  ['until', '有效的最后一天；没有写明的为 null'],
] as const;
export const VALUE_FIELDS: Record<keyof IndicatorValue, string> = {
  printed: '照印的字：[60]、≤4、10 : 38 : 52',
  number: '数值；比例、空缺为 null',
  comparison: '≤、> 等，说明这个数是界限；不是界限的为 null',
  ratio: '是几个数之比的为 true',
  bracketed: '印有方括号的为 true',
  cumulative: '累计的期间（period）和依据的条款（ground）；原文没有说是累计的为 null',
};
export const RELATED_FIELDS = [
  ['id', '条款的编号'],
  ['keywords', '这一条的关键词，至多五个，都是条文里的原词'],
  [
    'related',
    '相关的条款，至多三条，最相近的在前：document 文件的编号，provision 条款的编号，score 相近的程度（0 至 1），shared 共同的词；别的文件里没有时，列本文件其他部分的',
  ],
] as const;
export const UNIT_FIELDS: Record<keyof UnitEntry, string> = {
  id: '单位的编号，写在 /units/#unit- 之后；不会改变',
  name: '全称',
  level: '层级：国家、省、市、议事协调机构、部门内设机构、区县、开发区、乡镇街道、各级、其他单位',
  collective: '几个机构的合称为 true，如“各开发区管委会”',
  aliases: '各文件里的其他叫法',
  members: '合称所含的单位的编号，只列确定的',
  note: '对名称的说明；没有的为 null',
  duties: '它的事项，字段见下',
};
export const UNIT_DUTY_FIELDS: Record<keyof UnitDutyEntry, string> = {
  document: '文件的编号',
  provision: '所在条款的编号；责任单位行所指的是它上面的那一项',
  stated: '原文所在条款的编号',
  reference: '完整的引文，没有公认引法的取上一级的',
  name: '原文里的名称',
  role: `角色：${Object.entries(ROLES)
    .map(([role, name]) => `${role} ${name}`)
    .join('，')}；原文没有写的为 null`,
  words: '原文，一字不差',
  source: 'line 出自责任单位行，text 出自正文',
  recurrence: '定期事项的周期，如“每月25日前”；不是定期的为 null',
  line: '名称在文件副本里的行号，从 1 数起',
  column: '列号，从 1 数起，按字计',
};
export const PROCEDURE_FIELDS = [
  ['id、url、document', '流程的编号、页面路径、所依据文件的编号'],
  ['tracks', '各类项目：编号、名称（name 由编辑起）、原文怎样指称（projects）'],
  [
    'steps',
    '各步，照先后：属于哪几类（tracks）、单位和作用（who，role 为 act 办理、with 会同、receive 接收、supervise 督促）、做什么（does）、材料（materials，各有 condition）、时限（limit，没有写的为 null）、去向（outcomes）、附件（forms）',
  ],
  [
    'limit',
    'value 数目；unit 为 working-day 工作日、day 日、month 月、year 年；kind 为 within 以内、lasts 为期、at-least 不低于；from 从什么起算',
  ],
  ['eligibility、duties、aftermath、forms', '范围和条件、分工、办成以后、文件所列的附件'],
  [
    'words、provision、citation',
    '每一处依据：原文、条款的编号、完整的引文（段落没有公认引法的，引到它所在的项或部分）',
  ],
] as const;
export const PROVISION_FIELDS: Record<
  keyof ReturnType<typeof documentWithProvisions>['provisions'][number],
  string
> = {
  id: '条款的编号，写在网址的 # 之后：art_5__para_2__item_3 即第五条第二款第三项',
  parent: '上一级条款的编号；最上一级为 null',
  kind: '种类：enclosure 所附文件，part 编，chapter 章，section 节，article 条，paragraph 款或段，item 项，subitem 目，point 点，level 一、（一）等层次，box 专栏，annex 附件，annexName 附件名称，addressee 主送机关，units 责任单位，table 表，row 行，roster 名单，entry 名单的一行',
  label: '照印的编号：第五条、（三）、专栏1；没有的为空',
  text: '自己的文字，不含编号和下级条款；表格的一行以制表符分隔',
  citation: '完整的引文；没有公认引法的（表格的行、名单、责任单位等）为 null',
};
