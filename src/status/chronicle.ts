import { ENDING, type EventType, type StatusEvent } from './event.ts';

/** What is told of instruments, in a word. `verified` and rules of conflict are no happenings. */
const WORDS: Partial<Record<EventType, string>> = {
  issued: '成文',
  commences: '生效',
  'term-ends': '期限届满',
  'period-ends': '期限届满',
  repeals: '废止',
  'declares-lapsed': '失效',
  annuls: '撤销',
  amends: '修改',
  replaces: '替代',
};

/** `废止`; `部分废止` where it concerns a part of the instrument. */
export function effectWords({ type, scope }: Pick<StatusEvent, 'type' | 'scope'>): string {
  const word = WORDS[type] ?? '';
  const partly = scope === 'part' && (ENDING.has(type) || type === 'commences');
  return partly ? `部分${word}` : word;
}

/** What the same words of one provision do on one day; `date` null where they give none. */
export interface ChronicleEntry {
  date: string | null;
  document: string | null;
  from: string | null;
  words: string;
  /** At least one. */
  effects: StatusEvent[];
}

/**
 * The happenings of the library, newest first, those without a date last: what the same words do on one day
 * is one entry. The date of a document is one only where it names no day of commencement.
 */
export function chronicle(events: readonly StatusEvent[]): ChronicleEntry[] {
  const commencing = new Set(
    events.flatMap(({ type, scope, document }) =>
      type === 'commences' && scope === 'whole' ? [document] : [],
    ),
  );
  const told = events.filter(
    ({ type, document }) =>
      WORDS[type] !== undefined && (type !== 'issued' || !commencing.has(document)),
  );
  const groups = Map.groupBy(told, ({ date, document, from, target }) =>
    // Editors' events have no document; each instrument has its own.
    JSON.stringify([date, document, from, document === null ? target : null]),
  );
  return [...groups.values()]
    .flatMap(byWords)
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

/**
 * Entries of one provision and day. Of several instruments under one verb each has its own words, from its
 * title on: `《甲》《乙》同时废止`, `《乙》同时废止`. Words that end another's are told with them.
 */
function byWords(events: readonly StatusEvent[]): ChronicleEntry[] {
  const entries: ChronicleEntry[] = [];
  for (const event of events) {
    const { date, document, from, words } = event;
    const entry = entries.find((one) => one.words.endsWith(words));
    if (entry) entry.effects.push(event);
    else entries.push({ date, document, from, words, effects: [event] });
  }
  return entries;
}

/** Entries by the year of their date, newest first; those without a date are left out. */
export function byYear(
  entries: readonly ChronicleEntry[],
): { year: string; entries: ChronicleEntry[] }[] {
  const dated = entries.filter(({ date }) => date !== null);
  const years = Map.groupBy(dated, ({ date }) => date?.slice(0, 4) ?? '');
  return [...years].map(([year, own]) => ({ year, entries: own }));
}

/** The instrument an effect concerns: its target, or the document itself; null where it names none. */
export function concerned({ target, document, type }: StatusEvent): string | null {
  if (target !== null) return target;
  return ENDING.has(type) || type === 'amends' || type === 'replaces' ? null : document;
}
