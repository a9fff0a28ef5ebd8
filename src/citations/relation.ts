import type { Relation } from './citation.ts';

/** Stands for a citation in the words around another: what titles and numbers say is no verb. */
export const CITED = '□';

/**
 * The sentence around a citation, its citations each replaced by {@link CITED} and what stands in round
 * brackets left out.
 */
export interface Surroundings {
  before: string;
  after: string;
  /** True when provisions are named with the citation. */
  provisions: boolean;
}

/** Verbs that end an instrument, behind the list of those ended. */
export const REPEAL_VERB = '(?:废止|作废|停止执行|停止实施|不再执行|不再施行|宣布失效|失效)';

// 《甲》、《乙》 · 某年某月某日某部令第1号公布的《甲》，某部令第2号公布的《乙》 : more of the same list
const LIST = `(?:[、和及与以\\s]*(?:[，、]?[^。；${CITED}]{0,90}(?:公布|发布|印发|颁布|下发|修改|修订|修正|批转|转发)的|文?(?:公布|发布|印发|修改|修订|修正)(?:的|、[^。；，${CITED}]{0,50})|[，、]?(?=[0-9])[^。；，${CITED}]{6,50})?${CITED})*`;
// 同时废止 · 予以废止 · 等3件文件自即日起停止执行 · 的规定，从今年起不再执行 · not 已废止, 修改和废止文件的决定
const REPEALED = new RegExp(
  `^${LIST}[^，${CITED}]{0,24}(?:，[^，${CITED}]{0,24}){0,2}?(?<!(?:已|已经|已被|拟|拟于|建议|应当|应|可以|可|或者?|修改[、和]|提出|研究|评估|可能|未)(?:予以|一并|同时)?)${REPEAL_VERB}(?!的?(?:通知|决定|公告|目录|清单|情况|建议|意见|和|、|或|前|手续|程序))`,
  'u',
);
/** Reports of an end that somebody else made: 已公布废止, 已于去年废止. */
const ENDED_BEFORE = new RegExp(
  `^${LIST}[^。；，${CITED}]{0,12}(?:已|早已)[^。；，${CITED}]{0,16}${REPEAL_VERB}`,
  'u',
);
// 决定废止《甲》、《乙》 · 宣布失效 · not 拟废止
const REPEALS_NEXT = new RegExp(
  `(?<!已|已经|拟|建议|应当|研究|提出|修改[、和])(?:废止|宣布失效|停止执行|不再执行)(?:以下|下列)?[^。；，${CITED}]{0,8}(?:${CITED}[、，和及与以]*)*$`,
  'u',
);
/** A title that is not in 《》: 关于废止……的决定要求. */
const IN_TITLE = /^[、和及与□]*[^。；，]{0,12}的(?:通知|决定|公告|命令)(?=\S)/u;

// 作如下修改 · 予以修改 · 修改为 · not 进行修订 (what is meant to be done)
const AMENDED =
  /^[^。；，□]{0,16}(?:予以|作(?:如下|出|以下)|作出(?:如下|以下)|进行(?:如下|以下))(?:修改|修订|修正|调整|补充)|^[^。；，□]{0,30}(?:修改为|修订为|改为)/u;
const PROVISION_AMENDED = /^[^。；□]{0,160}(?:修改为|修订为|调整为|改为|增加一[条款项])/u;
// 决定修改《甲》 · 删去《甲》第五条
const AMENDS_NEXT =
  /(?:(?:决定|现)(?:对)?(?:修改|修订|修正)(?:以下|下列)?|^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])?\s*删[去除])[□、和及与]*$/u;

const BASIS = /(?:根据|依据|依照|按照|遵照|基于)(?:国家|上级|本市|省)?[^。；]{0,120}$/u;
const MAKES = /制[定订]|编制|出台|提出(?:如下|以下)?|作出|印发|颁布|修订/u;
// 为贯彻落实| · 认真执行党中央、国务院决策部署和| · not 出台实施意见，印发|, 执行情况，见|
const IMPLEMENTS =
  /(?:贯彻|落实|执行|实施(?!意见|方案|细则|办法|条例))(?!情况)[^。；，]{0,60}[、，和□]*$/u;
// |精神，抓好落实 · |的规定执行 · not |规定，在…享受
const IMPLEMENTS_AFTER = /^[^。；，]{0,16}(?:执行|落实|贯彻|办理)/u;
const INTENDED = /对[^，。]{0,24}$/u;
const FORWARDS = /(?:转发|批转)[^。；]{0,40}$/u;
const ISSUES = /(?:现将|将)[^。；]{0,60}$/u;
/** A number that amended what is named next: 以某部令第6号修改的《甲》. */
const AMENDER = /^文?(?:修改|修订|修正)(?:的|、)/u;
/** What is proposed is not done: 建议《甲》予以废止. */
const PROPOSED = /(?:建议|拟|提请|研究|计划|清理意见)[^。；，]{0,20}$/u;

/**
 * The relation a citation states, from the words around it. The verb that repeals stands behind a list
 * of titles, that which makes it the basis before: 根据《甲》《乙》，制定本办法.
 */
export function relationOf({ before, after, provisions }: Surroundings): Relation {
  if (AMENDER.test(after)) return 'cites';
  if (isRepealed(before, after)) return 'repeals';
  // 对《……条例》进行修订 says what is meant to be done, not what is relied on or done.
  if (INTENDED.test(before) && /^[^，]{0,8}进行(?!如下|以下)/u.test(after)) return 'cites';
  if (AMENDED.test(after) || (provisions && PROVISION_AMENDED.test(after))) return 'amends';
  if (AMENDS_NEXT.test(before)) return 'amends';
  if (FORWARDS.test(before)) return 'forwards';
  if (ISSUES.test(before) && /印发|下达|发布|公布|颁布/u.test(after.slice(0, 30))) return 'issues';
  if (BASIS.test(before) && MAKES.test(after)) return 'basis';
  if (IMPLEMENTS.test(before) || IMPLEMENTS_AFTER.test(after)) return 'implements';
  return 'cites';
}

// |抵触的，同时失效: what conflicts with it lapses · |初步清理意见为“宣布失效”
const NOT_ENDED =
  /^[^。；，□]{0,10}(?:不一致|抵触|冲突|不符)|^[^。；□]{0,24}(?:建议|拟(?:予以|于)?|清理意见|意见为)[^。；，□]{0,8}(?:废止|失效)/u;

function isRepealed(before: string, after: string): boolean {
  if (PROPOSED.test(before) || NOT_ENDED.test(after)) return false;
  if (REPEALED.test(after) && !ENDED_BEFORE.test(after)) return !BASIS.test(before.slice(-8));
  return REPEALS_NEXT.test(before) && !(before.includes('关于') && IN_TITLE.test(after));
}
