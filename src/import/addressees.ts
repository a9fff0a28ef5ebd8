// The last word of those a notice is sent to: 单位 · 部门 · 人民政府 · 公司 · （局） · 管委会 · 处室
const ADDRESSEE_END =
  /(?:单位|部门|政府|机构|公司|局|委|厅|院|会|企业|直属|部队|办事处|科室|处室|部|署|办|学校|所|处|站|中心|）)[：:]$/u;

// 王超斌委员： · 周桂英等代表： · whom an answer to a proposal is sent to
const PERSONS = /^\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){0,5}等?(?:委员|代表)[：:]$/u;

/** `各开发区管委会，各区县（市）人民政府：` · not `各单位要做到以下几点：` */
export function isAddressee(text: string): boolean {
  if (text.length > 500 || !/[\p{Script=Han}）]\s*[：:]$/u.test(text)) return false;
  if (/[。；]|要|应当|如下|以下|下列|是\s*[：:]$/u.test(text)) return false;
  const toAll = /^各(?!项|类|种|方面|环节)/u.test(text);
  const toNamed =
    /^(?:省|市|县|区|有关|[×\p{Script=Han}]{2,24}(?:政府|部门|单位|局|委|厅|办|会|公司|院|部|署|处))/u;
  return PERSONS.test(text) || toAll || (toNamed.test(text) && ADDRESSEE_END.test(text));
}
