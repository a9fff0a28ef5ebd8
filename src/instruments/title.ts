import { withoutWhite } from '../text/characters.ts';
import { closeHanSpaces } from '../text/normalize.ts';

// Forms an official document names itself by; the longest that ends the title is its kind.
const KINDS = [
  '实施细则', '实施办法', '实施方案', '实施意见', '指导意见', '管理办法', '管理规定', '会议纪要',
  '通知', '意见', '决定', '公告', '通告', '通报', '命令', '令', '批复', '复函', '函', '规定', '办法', '规则', '细则',
  '方案', '纪要', '报告', '请示', '议案', '公报', '决议', '解释', '条例', '规划', '计划', '纲要', '要点', '措施', '章程',
  '制度', '预案', '规程', '标准', '目录', '清单', '答复', '法',
] as const; // prettier-ignore
const GENERAL = ['细则', '办法', '方案', '意见', '规定', '纪要'] as const;

/** Brackets after a title that qualify it: `（试行）`, `（2024年版）`, `（修订）`. */
const QUALIFIER = /(?:（[^（）]*）|\([^()]*\))+$/u;

/**
 * The kind a title names itself by: `…工作规则` → `规则`, `…实施意见` → `意见`,
 * `…管理办法（试行）` → `办法`; null where the last words are none of the forms.
 */
export function kindOf(title: string): string | null {
  const bare = title.replace(QUALIFIER, '').replace(/[》〉]$/u, '');
  const kind = KINDS.find((form) => bare.endsWith(form));
  if (!kind) return null;
  return GENERAL.find((form) => kind.endsWith(form)) ?? kind;
}

// 人民政府办公厅 · 市财政局 · 行署办公室 · 管委会 · 文明办 · 中共中央 · not 规则, 名单, 主办
const ORGAN =
  /(?:中共中央|常委会|指挥部|(?<![主承协举兴开申])办|人民政府|办公厅|办公室|委员会|管委会|行署|行政公署|政府|人民法院|人民检察院|委|厅|局|院|部|署|总队|支队|公司|集团|银行|总行|分行|协会|学会|联合会|总工会|工会|团委|妇联|海关|大学|学院|中心|小组|领导组|指挥部|党组|纪检监察组|保密办|电力)$/u;

// 有限公司 alone names nobody; 按照某市人民政府, 报送某省政府 are the end of a sentence; （略）人民政府 lost its place
const NO_NAME =
  /^(?:(?:有限|分|总)?公司|集团|大学|学院|中心|小组|指挥部|党组|协会|学会|银行)$|^(?:按照|根据|依照|依据|遵照|报请|提请|报送|抄送|抄报|主送|商请|会同|现将|附件)|（略）|(?:内部|普通|商密|紧急)事项|稿纸|文件/u;

/** True when `text` is the name of one body: Chinese only, short, ending as bodies do. */
export function isOrgan(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 32 &&
    ORGAN.test(text) &&
    !NO_NAME.test(text) &&
    /^[\p{Script=Han}（）()·“”]+$/u.test(text)
  );
}

/**
 * Splits the words that name the issuers (`国家发展改革委 国家能源局`, `辽宁省财政厅、辽宁省生态环境厅`,
 * `重庆市经济和信息化委员会重庆市财政局`) into bodies; an empty list where they are not all bodies.
 */
export function splitIssuers(words: string): string[] {
  if (words.length > 400) return [];
  const names = closeSpacedOut(words)
    .split(/[、，]/u)
    .map((marked) => joinBare(marked.split(/\s+/u).filter(Boolean)));
  const organs = names.flat().flatMap(splitRun);
  return organs.length > 0 && organs.every(isOrgan) && !organs.some(isBare) ? organs : [];
}

/** `云川市人民政府 办公室`: a bare 办公室 is the end of the name before it, broken by print. */
function joinBare(names: readonly string[]): string[] {
  const out: string[] = [];
  for (const name of names) {
    if (out.length > 0 && BARE.test(name)) out[out.length - 1] += name;
    else out.push(name);
  }
  return out;
}

const BARE = /^(?:人民政府|办公室|办公厅|委员会|领导小组)/u;

function isBare(name: string): boolean {
  return BARE.test(name) && name.length <= 4;
}

// 中共某省委 · 重庆市 · 内蒙古自治区 · 国家 · 最高人民
const REGION = /^(?:中共|共青团)?(\p{Script=Han}{2,6}?(?:省|市|县|区|州|盟|旗)|国家|最高人民)/u;
// Names that begin a body's whatever the place: 中共中央|国务院, 国务院办公厅|中央军委办公厅
const NATIONAL = /国务院|中央军委|最高人民(?:法院|检察院)|全国人大|全国政协/gu;

/** `重庆市经济和信息化委员会重庆市财政局`: a second name begins with the place of the first, or is national. */
function splitRun(name: string): string[] {
  const region = REGION.exec(name);
  const place = region?.[1] ?? '';
  const starts = [...name.matchAll(NATIONAL)].map(({ index }) => index);
  if (place) {
    for (
      let at = name.indexOf(place, region?.[0].length);
      at !== -1;
      at = name.indexOf(place, at + 1)
    ) {
      const party = /(?:中共|共青团)$/u.exec(name.slice(0, at))?.[0].length ?? 0;
      starts.push(at - party);
    }
  }
  const first = starts
    .sort((a, b) => a - b)
    .find((at) => at > 0 && isOrgan(name.slice(0, at)) && ORGAN.test(name));
  return first === undefined ? [name] : [name.slice(0, first), ...splitRun(name.slice(first))];
}

/** `重 庆 市 财 政 局` → `重庆市财政局`: a line printed letter by letter. */
function closeSpacedOut(line: string): string {
  const parts = line.trim().split(/\s+/u);
  return parts.length > 2 && parts.every((part) => part.length <= 2) ? parts.join('') : line.trim();
}

/** A title without the marks it may be printed in: `《云川市工作规则》` → `云川市工作规则`. */
export function unmarked(title: string): string {
  return title.trim().replace(/^《(.*)》$/u, '$1');
}

/** The title of what a notice issues: `某市人民政府关于印发甲办法的通知` → `甲办法`; other titles as they are. */
export function issuedTitle(title: string): string {
  const issued = /(?:印发|发布|公布|转发|批转)(.+?)的(?:通知|决定|公告|命令)$/u.exec(
    withoutWhite(title),
  )?.[1];
  return issued === undefined ? title : issued.replace(/^[《〈](.*)[》〉]$/u, '$1');
}

/** The title of a notice taken apart. */
export interface TitleParts {
  /** Complete, without stray spaces; one space parts joint issuers printed without a mark. */
  title: string;
  issuers: string[];
  kind: string | null;
}

// 关于…… · 印发《……》的通知 · 转发 · 废止 · 对……提案的答复; what stands before it are the issuers.
const CORE =
  /关于|(?:印发|转发|批转|发布|公布|下达|废止)(?=\s*(?:《|\p{Script=Han}))|对(?=[^。]{4,80}的\s*(?:答复|复函)$)/u;
const NOTICE_END =
  /(?:通知|意见|决定|公告|通告|通报|命令|批复|复函|函|纪要|报告|请示|议案|公报|决议|解释|规划|计划|方案|办法|规定|措施|要点|细则|条例|纲要|答复)$/u;
// 某市财政局转发某部《关于……的通知》: what is passed on is named last
const PASSED_ON = /(?:转发|批转)[^《》]*《.+(?:通知|意见|办法|规定|方案|决定|函|批复|公告)》$/u;

/**
 * Reads the title of a notice from the lines it was printed on (in order, settled).
 * Null unless they are one complete title: perhaps issuers, then `关于…` or `印发…`, then a form.
 */
export function readTitle(lines: readonly string[]): TitleParts | null {
  // A line break may stand in the middle of a word, a space within a line may part two issuers.
  const joined = lines.map(closeSpacedOut).join('\n').trim();
  const core = CORE.exec(joined);
  if (!core || /[。；;！!？]/u.test(joined.replace(/《[^》]*》/gu, ''))) return null;
  const bare = withoutWhite(joined).replace(QUALIFIER, '');
  if (!NOTICE_END.test(bare) && !PASSED_ON.test(bare)) return null;
  const before = joined.slice(0, core.index).trim();
  const issuers = before ? splitIssuers(before) : [];
  if (before && issuers.length === 0) return null;
  const marked = before.includes('、') || before.includes('，');
  const head = marked ? withoutWhite(before) : issuers.join(' ');
  const rest = closeHanSpaces(joined.slice(core.index).replace(/\n/gu, '')).replace(
    /(?<=[》）]) (?=\p{Script=Han})/gu,
    '',
  );
  return { title: head + rest, issuers, kind: kindOf(joined) };
}
