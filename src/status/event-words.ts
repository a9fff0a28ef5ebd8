import { formatDate } from '../text/dates.ts';
import type { DateRule, EventType, StatusEvent } from './event.ts';

/** How a date that no word gives was computed, for readers; the one table of them. */
export const DATE_RULES: Record<DateRule, string> = {
  'from-document-date': '自公布（印发、发布）之日起，按成文日期计算',
  'days-after-document-date': '按成文日期，加上原文写明的天数',
  'same-day-after-term': '从施行之日算到期满年月的同一日',
  'with-commencement': '原文没有另写日期，按作出规定的文件施行之日计算',
  'end-of-period': '算到最后一年的最后一天',
};

/** What an event is called. */
export const EVENT_NAMES: Record<EventType, string> = {
  issued: '成文',
  promulgated: '公布',
  commences: '施行',
  'term-ends': '有效期',
  repeals: '废止',
  'declares-lapsed': '宣布失效',
  annuls: '撤销',
  amends: '修改',
  replaces: '替代',
  'conflict-rule': '不一致时以谁为准',
  'period-ends': '期限',
  verified: '核实',
};

/** Events that the same words of the same provision state. */
export interface Evidence {
  events: readonly [StatusEvent, ...StatusEvent[]];
  /** The words, without line ends. */
  words: string;
  /** How the dates were computed. */
  computed: string[];
}

/** What the words are that events rest on, each passage once, in order; the bare date of a document is none. */
export function evidenceOf(events: readonly StatusEvent[]): Evidence[] {
  const passages = new Map<string, [StatusEvent, ...StatusEvent[]]>();
  for (const event of new Set(events)) {
    if (event.type === 'issued') continue;
    const key = [event.document, event.from, event.words].join('\n');
    const found = passages.get(key);
    if (found) found.push(event);
    else passages.set(key, [event]);
  }
  return [...passages.values()].map((own) => ({
    events: own,
    words: own[0].words.replace(/\s+/gu, ' ').trim(),
    computed: [...new Set(own.flatMap((event) => computation(event) ?? []))],
  }));
}

/** What is done to an instrument by another, after the name of the other: `被《…》第十五条废止`. */
const DONE: Partial<Record<EventType, string>> = {
  repeals: '废止',
  'declares-lapsed': '宣布失效',
  annuls: '撤销',
  amends: '修改',
  replaces: '替代',
};

/** What is done by an event to its target, in one word; empty for what an instrument says of itself. */
export function doneBy({ type }: StatusEvent): string {
  return DONE[type] ?? '';
}

/** How the date of an event was computed, and the other defensible reading; null where words give it. */
export function computation({ basis, rule, alternative }: StatusEvent): string | null {
  if (basis === 'stated' && alternative === null) return null;
  const parts = [
    rule && `推算：${DATE_RULES[rule]}`,
    alternative && `另一种算法为${formatDate(alternative)}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('；') : '推算';
}

/** What a period that ends is called: of a plan, of an appointment, of anything else. */
export function periodName(
  { words }: Pick<StatusEvent, 'words'>,
  { title, kind }: { title: string | null; kind: string | null },
): string {
  const name = title ?? '';
  if (/聘/u.test(words) || /聘(?:任|用|请|期)/u.test(name)) return '聘期';
  return kind === '规划' || /规划|计划|纲要/u.test(name) ? '规划期' : '期限';
}
