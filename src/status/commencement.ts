import { addDays, addMonths } from '../text/calendar.ts';
import { parseNumeral } from '../text/numerals.ts';
import { DAY, dayOf, namesDay } from './day-phrases.ts';
import type { Reading } from './reading.ts';
import { isOwn, partOf } from './subject.ts';
import { clauseBefore, type Sentence } from './view.ts';

const STARTS = '(?:正式|全面|统一)?(?:施行|实施|执行|生效|试行|实行)';
// 自印发之日起施行 · 自本通知发布之日起执行 · 自公布之日起30日后施行 · 从发布之日起满三个月后实施 · 即日起执行
const FROM_ISSUE = new RegExp(
  `(?:(?:自|从|于)\\s*(?:本?\\p{Script=Han}{1,8})?(?:印发|公布|发布|颁布|颁发|下发|签发|发文|通过|批准|即)(?:之)?|即)日(?:起)?\\s*(?:满)?(?:([0-9０-９一二三四五六七八九十]{1,3})\\s*(日|天|个?月)(?:之?后)?(?:起)?)?(?:开始)?\\s*${STARTS}`,
  'gu',
);
// 自2022年3月1日起施行 · 从2000年1月2日起执行 · 2022年1月1日正式实施 · not 2022年底前实施
const FROM_DAY = new RegExp(
  `(?:自|从|于)?\\s*(${DAY})\\s*(?:零时|0时)?(?:起|开始)?\\s*${STARTS}`,
  'gu',
);

/** The commencements a sentence states of the document itself; `documentDate` is 成文日期. */
export function readCommencements(sentence: Sentence, documentDate: string | null): Reading[] {
  const readings: Reading[] = [];
  for (const match of sentence.text.matchAll(FROM_ISSUE)) {
    const clause = clauseBefore(sentence.text, match.index);
    if (!isOwnOrPart(sentence, match.index, clause)) continue;
    const [words, count, unit = ''] = match;
    const days = count === undefined ? null : parseNumeral(count);
    const date =
      documentDate === null || days === null
        ? documentDate
        : unit.endsWith('月')
          ? addMonths(documentDate, days)
          : addDays(documentDate, days);
    readings.push({
      ...spanWith(clause, match.index, words),
      type: 'commences',
      date,
      basis: 'computed',
      rule: days === null ? 'from-document-date' : 'days-after-document-date',
      provisions: partOf(clause),
    });
  }
  for (const match of sentence.text.matchAll(FROM_DAY)) {
    const clause = clauseBefore(sentence.text, match.index);
    if (!isOwnOrPart(sentence, match.index, clause)) continue;
    const [words, phrase = ''] = match;
    // A year or a month alone is a plan: 2022年实施.
    if (!namesDay(phrase)) continue;
    const date = dayOf(phrase, 'first');
    if (date === null) continue;
    const span = spanWith(clause, match.index, words);
    readings.push({
      ...span,
      type: 'commences',
      date,
      basis: 'stated',
      provisions: partOf(clause),
    });
  }
  return readings.sort((a, b) => a.start - b.start);
}

function isOwnOrPart(sentence: Sentence, index: number, clause: string): boolean {
  return (
    partOf(clause).length > 0 || isOwn(sentence, index, clause) || isHeadNote(sentence, clause)
  );
}

/** `（2011年1月20日某政府令公布 自2011年2月20日起施行）`, the note under a title. */
function isHeadNote({ text }: Sentence, clause: string): boolean {
  return /^\s*[（(]?\s*\d{4}年/u.test(text) && /(?:公布|发布|通过|印发|修正)$/u.test(clause);
}

/** The span of the words, the subject of the clause included. */
function spanWith(clause: string, index: number, words: string): { start: number; end: number } {
  const subject = clause.replace(
    /^\s*(?:第[一二三四五六七八九十百零\d]+条|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])\s*/u,
    '',
  );
  return { start: index - subject.length, end: index + words.length };
}
