import type { Relation } from './citation.ts';

/** The sentence around a citation: what stands before it and behind it, within the sentence. */
export interface Surroundings {
  before: string;
  after: string;
}

// 同时废止 · 予以废止 · 停止执行 · not 修改和废止部分文件的决定 (a title)
const REPEALS =
  /(?:同时|即行|予以|一并|自[^。；]{2,20}起|从即日起|相应|随即)?(?:废止|作废|停止执行|不再执行|宣布失效|失效)(?!的?(?:通知|决定|公告|目录|清单|情况|建议|意见|和|、))/u;
const REPEALS_BEFORE = /(?:废止|宣布失效|停止执行)(?:以下|下列)?[^。；]{0,8}$/u;
const AMENDS = /(?:予以|作(?:如下|出)?|进行)?(?:修改|修订|修正)(?:如下|为|：|后)/u;
const AMENDS_BEFORE = /(?:对|将)$|(?:修改|修正)(?:以下|下列)?$/u;
const BASIS = /(?:根据|依据|依照|按照|遵照|基于)(?:国家|上级|本市|省)?[^。；]{0,120}$/u;
const MAKES = /制[定订]|编制|出台|提出(?:如下|以下)?|作出|印发|颁布|修订/u;
// 为贯彻落实| · 认真执行党中央、国务院决策部署和| · not 出台实施意见，印发|, 执行情况，见|
const IMPLEMENTS =
  /(?:贯彻|落实|执行|实施(?!意见|方案|细则|办法|条例))(?!情况)[^。；，]{0,60}[、，和]*$/u;
// |精神，抓好落实 · |的规定执行 · not |规定，在…享受
const IMPLEMENTS_AFTER = /^[^。；，]{0,16}(?:执行|落实|贯彻|办理)/u;
const INTENDED = /对[^，。]{0,24}$/u;
const FORWARDS = /(?:转发|批转)[^。；]{0,40}$/u;
const ISSUES = /(?:现将|将)[^。；]{0,60}$/u;

/**
 * The relation a citation states, from the words around it. The verb that repeals stands behind a list
 * of titles, that which makes it the basis before: 根据《甲》《乙》，制定本办法.
 */
export function relationOf({ before, after }: Surroundings): Relation {
  // The titles and numbers of the same list say nothing.
  const behind = after.replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》|（[^（）]*）/gu, '');
  const ahead = before.replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》|（[^（）]*）/gu, '');
  if (
    REPEALS.test(behind) &&
    /^[、和及与以等共项件]*[^，]{0,24}(?:，?[^，]{0,24})?(?:废止|作废|停止执行|不再执行|失效)/u.test(
      behind,
    )
  )
    return 'repeals';
  if (REPEALS_BEFORE.test(ahead)) return 'repeals';
  if (AMENDS.test(behind.slice(0, 40)) && AMENDS_BEFORE.test(ahead.slice(-8))) return 'amends';
  if (FORWARDS.test(ahead)) return 'forwards';
  if (ISSUES.test(ahead) && /印发|下达|发布|公布|颁布/u.test(behind.slice(0, 30))) return 'issues';
  // 对《……条例》进行修订 says what is meant to be done, not what is relied on or done.
  if (INTENDED.test(ahead) && /^[^，]{0,8}进行/u.test(behind)) return 'cites';
  if (BASIS.test(ahead) && MAKES.test(behind)) return 'basis';
  if (IMPLEMENTS.test(ahead) || IMPLEMENTS_AFTER.test(behind)) return 'implements';
  return 'cites';
}
