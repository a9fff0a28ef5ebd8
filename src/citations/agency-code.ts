/** Known agency codes, ready for longest match. */
export interface AgencyCodes {
  /** The longest known code that ends `words`, or null. */
  longestAt(words: string): string | null;
}

/** Prepares a list of codes (`content/agencies.yaml`). */
export function agencyCodes(codes: readonly string[]): AgencyCodes {
  const byLength = [...new Set(codes)].sort((a, b) => b.length - a.length);
  return { longestAt: (words) => byLength.find((code) => words.endsWith(code)) ?? null };
}

// What can stand before an agency code in a sentence and is no part of it.
// 按照|云政〔2016〕37号 · 根据|国发 · 和|辽地税所 · 原|锦政发 · not 办文|… : 文 ends codes
const BEFORE_CODE =
  /(?:按照|根据|依据|依照|遵照|参照|贯彻|落实|执行|关于|印发|转发|批转|下发|发布|废止|修改|以下|详见|文件|通知|意见|办法|规定|号文|及其|以及|原|见|和|与|及|或|将|对|以|由|按|据|在|的|即|为)(?=\p{Script=Han}{1,10}$)/gu;

/** What stands between a bracket and the code: （原锦政发〔2004〕48号）. */
const LABEL = /^(?:原|见|详见|文号|字号|发文字号)/u;

/** Longest code of an office not on the list: 渝两江管发, 鲁医保中心发, 发改办能源函. */
const LONGEST_CODE = 10;

/**
 * The agency code at the end of `words`, which stand right before a bracketed year. A known code is
 * found by longest match; an unknown one is what is left behind the words a sentence puts before it,
 * of two to ten characters. Null where nothing fits: the code is then unknown, never guessed.
 */
export function agencyCodeAt(words: string, known: AgencyCodes): string | null {
  const printed =
    /(?:\p{Script=Han}|[（(]\p{Script=Han}{1,3}[）)])+$/u.exec(words.slice(-24))?.[0] ?? '';
  // 2022年5月1日|云政发〔2022〕65号: the end of a date is no part of a code.
  const dated = /[0-9０-９]$/u.test(words.slice(0, words.length - printed.length));
  const run = dated ? printed.replace(/^[年月日]/u, '') : printed;
  // （黑住建保〔2007〕1号: a run that begins at a bracket is the code and nothing else.
  const alone = /[（(《]$/u.test(words.slice(0, words.length - run.length));
  const whole = run.replace(LABEL, '');
  if (alone && whole.length > 0 && whole.length <= LONGEST_CODE) return whole;
  const code = known.longestAt(run);
  if (code) return code;
  const last = [...run.matchAll(BEFORE_CODE)].at(-1);
  const rest = last ? run.slice(last.index + last[0].length) : run;
  return rest.length >= 2 && rest.length <= LONGEST_CODE ? rest : null;
}
