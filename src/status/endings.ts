import { CITED, REPEAL_VERB } from '../citations/relation.ts';
import type { LocatedCitation } from '../citations/resolve.ts';
import { DAY, dayOf, namesDay } from './day-phrases.ts';
import type { DateRule, EventType } from './event.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './view.ts';

/** What an effect on another instrument does, when, and the words it rests on. */
export interface Effect extends Reading {
  /** Null where the words name none. */
  citation: LocatedCitation | null;
}

/** The day a document's own effects begin, and how it is known. */
export interface Commencement {
  date: string | null;
  basis: 'stated' | 'computed';
  rule: DateRule | null;
}

const VERB = new RegExp(REPEAL_VERB, 'u');
/** A verb before what it ends, with what stands between: 决定废止|. */
const VERB_AHEAD = new RegExp(`${REPEAL_VERB}[^。；]*$`, 'u');
// 自2022年1月1日起停止执行 · 于2022年1月1日废止 · 从即日起废止 is the day of the document
const VERB_DAY = new RegExp(
  `(?:自|从|于)\\s*(${DAY})\\s*(?:起|开始)?[，,]?\\s*(?:同时|予以|即行|正式|一律|自动)?(?:${REPEAL_VERB})`,
  'u',
);
const PART_BEHIND =
  /^(?:中|里|内)?的?(?:部分|有关|相关)(?:条款|内容|规定)|^中(?:的|关于|有关)?|^附件/u;

/** The ends a sentence sets to instruments it cites; `listed` is the verb of the list it is an entry of. */
export function readEndings(
  sentence: Sentence,
  commencement: Commencement,
  listed: EventType | null,
): Effect[] {
  const { text, cited } = sentence;
  return cited.flatMap(({ citation, at }): Effect[] => {
    if (citation.relation !== 'repeals') return [];
    const behind = text.slice(at + 1);
    const after = VERB.exec(behind);
    const ahead = after ? null : VERB_AHEAD.exec(text.slice(0, at));
    const verb = after?.[0] ?? VERB.exec(ahead?.[0] ?? '')?.[0] ?? '';
    const between = after ? behind.slice(0, after.index) : '';
    const type = verb === '' && listed ? listed : typeOf(text, verb);
    const part = citation.provisions.length > 0 || PART_BEHIND.test(between);
    return [
      {
        ...dateOf(text, commencement),
        citation,
        type,
        start: ahead?.index ?? at,
        end: after ? at + 1 + after.index + verb.length : at + 1,
        scope: part ? 'part' : 'whole',
      },
    ];
  });
}

/** 宣布失效 declares a lapse, also where 停止执行 follows; 废止 and 停止执行 repeal. */
function typeOf(text: string, verb: string): EventType {
  return verb.endsWith('失效') || text.includes('宣布失效') ? 'declares-lapsed' : 'repeals';
}

/** The first day out: as stated, else that on which the document's own effects begin. */
function dateOf(
  text: string,
  { date, basis, rule }: Commencement,
): Pick<Reading, 'date' | 'basis' | 'rule'> {
  const phrase = VERB_DAY.exec(text)?.[1];
  const stated = phrase && namesDay(phrase) ? dayOf(phrase, 'first') : null;
  if (stated) return { date: stated, basis: 'stated' };
  if (basis === 'computed') return { date, basis, rule: rule ?? 'from-document-date' };
  // 同时 names the day that the sentence has just stated.
  return text.includes('同时')
    ? { date, basis: 'stated' }
    : { date, basis: 'computed', rule: 'with-commencement' };
}

// 取消因……允许……的相关政策 · 此前发布的有关规定同时废止 · not 取消……的优惠政策
const UNNAMED = [
  /取消[^。；，□]{2,60}的?(?:相关|有关|原有|现行)(?:政策|规定|措施)/u,
  new RegExp(
    `(?:此前|以前|以往|过去|原有?)(?:发布|印发|出台|制定|下发)?的?[^。；，${CITED}]{0,20}(?:规定|文件|政策)[^。；，${CITED}]{0,12}(?:同时|一律|即行|予以|自行)?(?:废止|停止执行|不再执行)`,
    'u',
  ),
];

/** Ends of what is not named by a title: `target` stays null (FIELD.md, Status). */
export function readUnnamedEndings({ text }: Sentence, documentDate: string | null): Effect[] {
  if (CONFLICT.test(text)) return [];
  return UNNAMED.flatMap((pattern): Effect[] => {
    const match = pattern.exec(text);
    if (!match) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const date = { date: documentDate, basis: 'computed', rule: 'from-document-date' } as const;
    return [{ citation: null, type: 'repeals', start, end, ...date }];
  });
}

// 决定撤销《甲》 · 《甲》予以撤销 · not 撤销许可
const ANNULS_NEXT = /(?:决定|现|予以)(?:依法)?撤销[□、和及]*$/u;
const ANNULLED = /^[□、和及等\s]*[^，。；□]{0,10}(?:予以|一并|依法)撤销/u;

/** Annulments: from the day the text gives, else unknown. */
export function readAnnulments({ text, cited }: Sentence): Effect[] {
  return cited.flatMap(({ citation, at }): Effect[] => {
    const behind = ANNULLED.exec(text.slice(at + 1));
    const ahead = ANNULS_NEXT.exec(text.slice(0, at));
    if (!behind && !ahead) return [];
    const phrase = new RegExp(`(?:自|从|于)\\s*(${DAY})\\s*起?[^，。；]{0,6}撤销`, 'u').exec(
      text,
    )?.[1];
    const date = phrase ? dayOf(phrase, 'first') : null;
    const [start, end] = [ahead?.index ?? at, at + 1 + (behind?.[0].length ?? 0)];
    return [{ citation, type: 'annuls', start, end, date, basis: 'stated' }];
  });
}

/** Amendments of instruments the sentence cites. */
export function readAmendments({ text, cited }: Sentence, commencement: Commencement): Effect[] {
  return cited.flatMap(({ citation, at }): Effect[] => {
    if (citation.relation !== 'amends') return [];
    const verb = /(?:修改|修订|修正|调整|补充|增加)(?:为|如下)?|改为/u.exec(text.slice(at + 1));
    const end = at + 1 + (verb ? verb.index + verb[0].length : 0);
    const { date, basis, rule } = commencement;
    const how =
      basis === 'stated' ? ('with-commencement' as const) : (rule ?? 'from-document-date');
    const scope = citation.provisions.length > 0 ? 'part' : 'whole';
    return [
      { citation, type: 'amends', start: at, end, date, basis: 'computed', rule: how, scope },
    ];
  });
}

// 《甲》有效期延长至2025年12月31日 · 《甲》的执行期限延长一年，至2024年6月2日
const EXTENDED = new RegExp(
  `^[^。；□]{0,24}(?:有效期|期限|执行|实施|施行)?[^。；，□]{0,8}(?:延长|延续|延期|顺延|继续执行|继续有效)[^。；□]{0,14}?(?:至|到)\\s*(${DAY})`,
  'u',
);

/** New last days that the sentence gives to the terms of instruments it cites. */
export function readExtensions({ text, cited }: Sentence): Effect[] {
  return cited.flatMap(({ citation, at }): Effect[] => {
    const match = EXTENDED.exec(text.slice(at + 1));
    const date = match?.[1] ? dayOf(match[1], 'last') : null;
    if (!match || date === null || citation.provisions.length > 0) return [];
    return [
      {
        citation,
        type: 'term-ends',
        start: at,
        end: at + 1 + match[0].length,
        date,
        basis: 'stated',
      },
    ];
  });
}

// 与本办法不一致的，以本办法为准 · 与原有政策冲突的，按“就高不重复”原则执行 · 抵触的，同时失效
const CONFLICT =
  /(?:不一致|不相一致|不符|冲突|相?抵触|有出入)的?[^。；，]{0,10}，?[^。；]{0,24}(?:为准|按(?:照)?本|执行|废止|失效|无效)|就高不(?:重复|就低|就高)/u;

/** Conflict rules: which text goes before which; they repeal nothing. */
export function readConflictRules({ text, cited }: Sentence): Effect[] {
  const match = CONFLICT.exec(text);
  if (!match) return [];
  const from = clauseStart(text, match.index);
  const end = match.index + match[0].length;
  const named = cited.find(({ at }) => at >= from && at < end)?.citation ?? null;
  return [
    { citation: named, type: 'conflict-rule', start: from, end, date: null, basis: 'stated' },
  ];
}

function clauseStart(text: string, index: number): number {
  return Math.max(text.lastIndexOf('，', index - 1), text.lastIndexOf('：', index - 1)) + 1;
}
