import { CITED } from '../citations/relation.ts';
import type { Sentence } from './view.ts';

const KIND =
  '\\p{Script=Han}{0,8}?(?:法|条例|规定|办法|细则|规则|意见|通知|方案|决定|公告|通告|措施|政策|规划|计划|纲要|解释|批复|标准|文件|制度|章程|指南|目录|预案|规程|要点|清单|令|函)';
// 本办法 · 本实施意见 · 本《规定》 · 上述政策 · 以上政策调整 · not 本市, 本证
const OWN_NAME = `(?:本(?:${KIND}|${CITED})|(?:以上|上述)(?:各项)?(?:规定|政策|措施|意见|条款)(?:调整|事项)?)`;

/** The numbering an article or item has in a plain text. */
const NUMBERING =
  /^\s*(?:第[一二三四五六七八九十百零\d]+[章节]\p{Script=Han}{1,8}?)?(?:第[一二三四五六七八九十百零\d]+条(?:之[一二三四五六七八九十])?|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])\s*/u;

/** A sentence about the document itself begins with its name, or with 本 alone. */
const OWN_START = new RegExp(`^(?:${OWN_NAME}|本(?=\\s|$))`, 'u');
/** A clause ends with its name where the words before it lost their mark: ……4037室|本公告. */
const OWN_END = new RegExp(`${OWN_NAME}(?:的|印发后)?$|^(?:本|该?文件|施行)$`, 'u');
/** Clauses that name nothing: 现予公布，自…… · 请遵照执行，自…… · 由市财政局负责解释，自…… */
const NO_SUBJECT = /^(?:现|请|由|并|经|已|特|此|如|凡|\s|$)/u;

/** A clause without its numbering. */
export function unnumbered(words: string): string {
  return words.replace(NUMBERING, '').trim();
}

/**
 * True when what stands at `index` of a sentence is said of the document itself: the clause before it
 * names the document, or names nothing while the sentence is about the document. A permit's term is not
 * the document's, nor is the commencement of another instrument.
 */
export function isOwn(sentence: Sentence, index: number, clause: string): boolean {
  const words = unnumbered(clause);
  if (words !== '') return OWN_END.test(words) || isOwnCitation(sentence, words);
  return aboutItself(sentence, index);
}

/** True when a sentence, up to an index, names no subject but the document. */
function aboutItself(sentence: Sentence, index: number): boolean {
  const clauses = sentence.text
    .slice(0, index)
    .split(/[，、：:（()）]/u)
    .map(unnumbered);
  const first = clauses.find((words) => words !== '') ?? '';
  return (
    first === '' ||
    OWN_START.test(first) ||
    isOwnCitation(sentence, first.slice(0, 1)) ||
    (NO_SUBJECT.test(first) && !first.includes(CITED))
  );
}

/** 《云川市供水办法》 where it is what the document issues; it may stand beside its number. */
function isOwnCitation({ cited }: Sentence, words: string): boolean {
  if (!words.startsWith(CITED)) return false;
  const [first, second] = cited;
  const beside = first && second?.at === first.at + 1;
  return [first, beside ? second : undefined].some((one) => one?.citation.relation === 'issues');
}

// 本办法第三条 · 第五条至第七条 · not 第二十条, which is the number of the article itself
const PART =
  /(?:本\p{Script=Han}{1,8}(?=第)|(?=(?:第[^第]{1,8}){2}))((?:第[一二三四五六七八九十百零\d]+(?:章|节|条|款|项)[、至和]?)+)$/u;

/** The provisions of the document that a clause names as its subject: `本办法第三条`; else none. */
export function partOf(clause: string): string[] {
  const part = PART.exec(clause);
  return part?.[1] ? [part[1]] : [];
}
