// What is quoted in 《》 and is no instrument: forms, contracts, certificates, letters.
// 申请表 · 认定书 · 意向书 · 补充合同 · 委托单 · 登记证 · 负面清单 · not 通知书样式的通知, 目录, 指南, 计划
const FORMS =
  /(?:申请|申报|登记|审查|审批|审核|意见|通知|决定|告知|承诺|认定|委托|责任|意向|协议|任务|说明|介绍|报告|建议|批准|确认|鉴定|裁定|判决|调解|仲裁|评估|可行性研究|资格|证明|回执|送达)(?:书|表|函|单|证|报告书|登记表)$|(?:合同|协议|证书|证|表|单|登记册|台账|名册|名单|报表|回执|执照|许可证|教材|杂志|日报|负面清单|一览表|流程图|示意图|申请|简报|样本|样表)$|(?:工作|年度|调查|分析|评估|研究|发展|可行性)报告$/u;

/** A qualifier that does not change what a title names: （试行）, （2024年版）, （附件1）. */
const QUALIFIER = /(?:（[^（）]*）|\([^()]*\))+$/u;

/** True for a title that is quoted but names no instrument; with a number it always does. */
export function isMention(title: string, number: string | null): boolean {
  if (number !== null) return false;
  const bare = title.replace(QUALIFIER, '').trim();
  // 发展报告（2018） · 申请书 · and what is no title at all, a word or two of text.
  return FORMS.test(bare) || /[。；！？]/u.test(bare);
}
