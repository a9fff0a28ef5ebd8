import type { Position } from '../text/positions.ts';
import { findRecurrences } from './find-recurrences.ts';
import type { Recurrence } from './recurrence.ts';

/** A duty that comes back, with a day or a stated number of days. */
export interface Duty {
  /** Id of the document that states it; null in a text of its own. */
  document: string | null;
  /** Id of the provision that states it. */
  from: string | null;
  /** Whose duty it is; null where the words do not name a body before it. */
  who: string | null;
  /** The clause with the date, to the end of its sentence. */
  words: string;
  recurrence: Recurrence;
  line: number;
  column: number;
}

/** A document as far as its recurring duties are read. */
export interface DutifulDocument {
  id: string | null;
  passages: readonly {
    from: string | null;
    text: string;
    place: (offset: number) => Position;
  }[];
}

/**
 * The recurring duties of a document that have a date (每月25日前) or a stated number of days
 * (每季度结束后十日内), in order. What recurs without one (定期, 每季度通报, 每年不少于5场) is left out, and so is
 * what happens on a date and is nobody's deadline (每月25日的会议), or concerns one year (完成2021年任务).
 */
export function readDuties({ id, passages }: DutifulDocument): Duty[] {
  return passages.flatMap(({ from, text, place }) => {
    const found = findRecurrences(text);
    return found.map(({ recurrence, start, end }, index) => {
      const clause = clauseStart(text, start);
      const next = found.slice(index + 1).find((other) => other.start >= end);
      const stop = next ? Math.max(end, clauseStart(text, next.start)) : text.length;
      return {
        document: id,
        from,
        who: bearer(text, start),
        words: wordsFrom(text.slice(0, stop), clause, end),
        recurrence,
        ...place(clause),
      };
    });
  });
}

const BREAKS = /[，,。；;：:！？\n\t（(]\s*/gu;

/** Where the clause begins in which an offset stands. */
function clauseStart(text: string, offset: number): number {
  let start = /^\s*/u.exec(text)?.[0].length ?? 0;
  for (const { index, 0: mark } of text.slice(0, offset).matchAll(BREAKS))
    start = index + mark.length;
  return start;
}

/** From a clause on to the end of its sentence; inside brackets to their end. */
function wordsFrom(text: string, start: number, atLeast: number): string {
  const inBrackets = /[（(]\s*$/u.test(text.slice(0, start));
  const end = text.slice(atLeast).search(inBrackets ? /[。；;！？\n\t）)]/u : /[。；;！？\n\t]/u);
  return text.slice(start, end < 0 ? text.length : atLeast + end).replace(/[，、\s]+$/u, '');
}

// 各重点项目建设单位，要 · 行政机关应当 · 市工信局负责 · at the start of a sentence, and a body by its last word
const BEARER =
  /(?:^|[。；;！？\n\t])\s*((?:[\p{Script=Han}、·]|（[^（）]{1,12}）){1,40}?(?:单位|机关|机构|部门|政府|委员会|局|委|办|公司|企业|组织|学校|银行|中心))，?(?:应当|应|须|必须|需|要|负责)/gu;

/** The body that the sentence, or the nearest one before it, begins with. */
function bearer(text: string, offset: number): string | null {
  return [...text.slice(0, offset).matchAll(BEARER)].at(-1)?.[1] ?? null;
}
