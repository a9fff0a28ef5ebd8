/** What can happen to an instrument, as CONTRACTS.md names it; `verified` only editors record. */
export const EVENT_TYPES = [
  'issued',
  'promulgated',
  'commences',
  'term-ends',
  'repeals',
  'declares-lapsed',
  'annuls',
  'amends',
  'replaces',
  'conflict-rule',
  'period-ends',
  'verified',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** How a date that no word gives was computed. */
export type DateRule =
  /** 自印发（公布、发布）之日起: from 成文日期, the only day known. */
  | 'from-document-date'
  /** 自印发之日起30日后: from 成文日期, the stated days added. */
  | 'days-after-document-date'
  /** 有效期三年: the same calendar day so many years or months after commencement. */
  | 'same-day-after-term'
  /** 同时废止, 予以废止 without a day: the day on which the repealing document commences. */
  | 'with-commencement'
  /** “十四五”, （2021—2025年）: the last day of the last year. */
  | 'end-of-period';

/**
 * One effect that words of a document state, with the words; the form of CONTRACTS.md, and who states it.
 * `commences` gives the first day in force, `repeals`, `declares-lapsed` and `annuls` the first day out,
 * `term-ends` and `period-ends` the last day in.
 */
export interface StatusEvent {
  type: EventType;
  /** Id of the document that states it; null in a text of its own, and for an editor's event. */
  document: string | null;
  /** Id of the provision that states it; null for the head. */
  from: string | null;
  /** Id of the instrument concerned; null when it is the document itself, or is not named or known. */
  target: string | null;
  title: string | null;
  number: string | null;
  /** Provisions concerned, in words. */
  provisions: string[];
  scope: 'whole' | 'part';
  date: string | null;
  basis: 'stated' | 'computed';
  rule: DateRule | null;
  /** Of a computed last day the other defensible reading. */
  alternative: string | null;
  words: string;
  line: number;
  column: number;
  /** Of an editor's event: where it was seen, and when it was checked there. */
  source?: string;
  checked?: string;
}

/** The types that end an instrument for good, where they concern the whole of it. */
export const ENDING: ReadonlySet<EventType> = new Set(['repeals', 'declares-lapsed', 'annuls']);

/** Since when instruments are out as a whole, by id: the first day out that events give. */
export function repealsOf(events: readonly StatusEvent[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const { type, target, document, scope, date } of events) {
    if (!ENDING.has(type) || target === null || target === document) continue;
    if (scope !== 'whole' || date === null) continue;
    const earlier = out.get(target);
    if (earlier === undefined || date < earlier) out.set(target, date);
  }
  return out;
}
