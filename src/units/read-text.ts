import type { Named, UnitNames } from './names.ts';
import { isDuty, isPlainDuty, roleOf, roleOfRecipient } from './predicates.ts';
import { listAt, type NamedList } from './read-list.ts';
import type { UnitRole } from './roles.ts';

/** What a sentence gives a unit to do. Offsets in UTF-16 units. */
export interface TextDuty extends Named {
  role: UnitRole | null;
  words: string;
}

/** A body that a sentence gives something to do and that no name equals. */
export interface UnknownBearer {
  name: string;
  start: number;
  words: string;
}

/** One place at which a sentence gives units something to do. */
interface Hit {
  list: NamedList;
  role: UnitRole | null;
  /** The exact words, from … to …; a subject's go on to the next subject. */
  start: number;
  end: number;
  subject: boolean;
}

/**
 * The duties that the sentences of a passage state: a known unit is the subject (市水利局负责…, 由市水利局…,
 * 市水利局对…做好…), it decides or receives (报市政府批准, 向市水利局备案), or takes part (会同市水利局). A unit
 * that is only mentioned has none.
 */
export function readTextDuties(
  text: string,
  names: UnitNames,
): { duties: TextDuty[]; unknown: UnknownBearer[] } {
  const duties: TextDuty[] = [];
  const unknown: UnknownBearer[] = [];
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(0, end);
    const hits = [...subjects(sentence, start, names), ...others(sentence, start, names)];
    const done = new Set<number>();
    for (const hit of cut(sentence, hits, names)) {
      const words = sentence.slice(hit.start, hit.end).replace(/[\s，、]+(?:并|和)?$/u, '');
      for (const named of hit.list.known)
        if (!done.has(named.start)) duties.push({ ...named, role: hit.role, words });
      for (const one of hit.list.unknown) if (!done.has(one.start)) unknown.push({ ...one, words });
      for (const one of [...hit.list.known, ...hit.list.unknown]) done.add(one.start);
    }
  }
  return { duties: duties.sort((a, b) => a.start - b.start), unknown };
}

/** Sentences end with 。；：and lines. */
function sentencesOf(text: string): { start: number; end: number }[] {
  const sentences = [];
  let start = 0;
  for (const { index } of text.matchAll(/[。；;：！？\n\t]|$/gu)) {
    if (index > start) sentences.push({ start, end: index });
    start = index + 1;
  }
  return sentences;
}

const CLAUSE = /(?<=^|[，：])(?:\s*(?:一是|二是|三是|四是|五是|其中|同时|原则上|具体)?，?)/gu;
const BY = /(?<![自理缘经事来])由/gu;
// 由各局组成; 由市政府作出的，… tells one case from others.
const NOT_BY =
  /^(?:[^，。；]*[组构]成(?:$|，)|所|来|等?[，。；]|$|[^，。；]{0,20}的(?:[，、]|$)|的?(?:窗口|内设|所属|下属|负责人|主要|分管|领导|人员|工作人员|党组|代表))/u;

/** Units that are the subject of a duty, and those by whom something is done. */
function subjects(sentence: string, start: number, names: UnitNames): Hit[] {
  const hits: Hit[] = [];
  const add = (from: number, list: NamedList) => {
    const known = [...list.known, ...hanging(sentence, list, names)];
    hits.push({
      list: { ...list, known },
      role: null,
      start: from,
      end: sentence.length,
      subject: true,
    });
  };
  const own = sentence.slice(start);
  for (const { index, 0: lead } of own.matchAll(CLAUSE)) {
    const at = start + index + lead.length;
    const list = listAt(sentence, at, names);
    if (!list) continue;
    const after = sentence.slice(list.end);
    if (list.known.length > 0 ? isDuty(after) : isPlainDuty(after)) add(at, list);
  }
  for (const { index } of own.matchAll(BY)) {
    const at = start + index;
    const list = listAt(sentence, at + 1, names);
    if (list && list.known.length > 0 && !NOT_BY.test(sentence.slice(list.end)))
      add(clauseAt(sentence, start, at), list);
  }
  return hits;
}

/** A body under a second name: 领导小组加挂市租赁住房工作领导小组牌子. */
function hanging(sentence: string, list: NamedList, names: UnitNames): Named[] {
  const plate = /^加挂/u.exec(sentence.slice(list.end));
  const second = plate && names.at(sentence, list.end + plate[0].length);
  return second && sentence.startsWith('牌子', second.end) ? [second] : [];
}

const VERBS =
  '(?:予以|进行|统一|最终|研究|直接)*(?:批准|审批|审定|核准|同意|备案|审核|审查|初审|复核|审议|决定|研究|认定|通报|汇总|“一事一议”)';
/** What comes before the units, what after; whether it counts as their part in another's duty. */
const FORMS: readonly { before: RegExp; after: RegExp; role?: UnitRole | null }[] = [
  // 报市政府批准 · 报请本级政府予以通报 · 函告市水利局审核认定
  {
    before: /报请|报经|报送|呈报|报(?!告|送|请|经|名|表|酬|刊)|提请|提交|函告|送(?!达)/gu,
    after: new RegExp(`^${VERBS}`, 'u'),
  },
  // 经市政府批准后; not 已经市政府同意，现印发
  { before: /(?<![已业])经(?!过|济|营|费|验)/gu, after: new RegExp(`^${VERBS}(?!，?[现特])`, 'u') },
  // 向市水利局提出申请 · 向市水利局备案
  { before: /向/gu, after: /^(?:提出|提交|递交)?[^，。；]{0,8}?(?:申请|申报|备案)/u },
  // 会同市财政局 · 组织市财政局等部门进行研判
  { before: /会同|商(?=市|省|区|县)/gu, after: /^(?!.*签订)/u, role: 'support' },
  { before: /组织/gu, after: /^(?:进行|开展|参加|参与|研究|会商)/u, role: null },
  // 责任主体为市水利局
  {
    before: /(?:责任|实施|建设)(?:主体|单位|部门)(?:为|是)/gu,
    after: /^(?:$|[，、（])/u,
    role: 'responsible',
  },
];

/** Units that decide, receive or take part in what somebody else does. */
function others(sentence: string, start: number, names: UnitNames): Hit[] {
  const own = sentence.slice(start);
  return FORMS.flatMap(({ before, after, role }) =>
    [...own.matchAll(before)].flatMap(({ index, 0: lead }): Hit[] => {
      const at = start + index;
      const list = listAt(sentence, at + lead.length, names);
      const verb = list && after.exec(sentence.slice(list.end));
      if (!list || !verb || list.known.length === 0) return [];
      // 经市政府同意，结合实际，提出如下意见 is a formula of the head.
      if (/同意$/u.test(verb[0]) && /(?:意见|通知|办法|规定)$|制定|印发/u.test(own)) return [];
      const comma = sentence.slice(list.end).search(/，|$/u);
      return [
        {
          list: { ...list, unknown: [] },
          role: role === undefined ? roleOfRecipient(verb[0]) : role,
          start: clauseAt(sentence, start, at),
          end: list.end + comma,
          subject: false,
        },
      ];
    }),
  );
}

/** Where the clause begins that this place stands in. */
function clauseAt(sentence: string, start: number, at: number): number {
  return start + sentence.slice(start, at).search(/[^，]*$/u);
}

/** Ends the words of a subject where the next subject's begin, and reads its role from what is left. */
function cut(sentence: string, hits: readonly Hit[], names: UnitNames): Hit[] {
  const starts = hits.filter(({ subject }) => subject).map((hit) => hit.start);
  return hits.map((hit) => {
    if (!hit.subject) return hit;
    const end = Math.min(sentence.length, ...starts.filter((start) => start > hit.start));
    // 市财政局会同市水利局审核: what both do stands behind the second.
    const joined = /^会同/u.exec(sentence.slice(hit.list.end));
    const company = joined && listAt(sentence, hit.list.end + joined[0].length, names);
    return { ...hit, end, role: roleOf(sentence.slice(company?.end ?? hit.list.end, end)) };
  });
}
