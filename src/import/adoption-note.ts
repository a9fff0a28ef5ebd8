import { readOrderNumber, type DocumentNumber } from '../instruments/document-number.ts';
import { findDates } from '../text/dates.ts';
import { leadingDate } from '../instruments/printed-date.ts';

/** A note under the title of a rule (题注) is not longer than so much; one is often broken over lines. */
const NOTE_LENGTH = 600;

/**
 * True for the (first) line of the note that says when a rule was passed or published:
 * `（2011年1月20日某省人民政府第252号令公布 自2011年2月20日起施行）`, with or without brackets.
 * Not `2011年1月20日，市政府公布了……。`, which is a sentence.
 */
export function isAdoptionNote(text: string): boolean {
  if (text.length > NOTE_LENGTH || /[。；]/u.test(text)) return false;
  const bare = text.replace(/^[（(]\s*/u, '');
  if (bare === text && /[，：:]/u.test(text.slice(0, 16))) return false;
  const date = leadingDate(bare);
  if (!date) return false;
  const rest = bare.slice(date.end);
  if (/通过|公布|发布|批准|修[订正]/u.test(rest)) return true;
  // (1994年5月31日……常务委员会 : the bracket closes on a later line
  return bare !== text && rest.length >= 4 && !/[）)]/u.test(text);
}

/** What the note says of the document itself; amendments that follow are of no concern here. */
export interface Adoption {
  date: string | null;
  number: DocumentNumber | null;
}

/** Reads date (公布 or 发布, else 通过) and number (`…令第N号公布`) from the lines of a note. */
export function readAdoption(text: string): Adoption {
  const note = text.slice(0, NOTE_LENGTH);
  const dates = findDates(note);
  const events = dates.map(({ iso, end }, index) => {
    const words = note.slice(end, dates[index + 1]?.start ?? note.length).trim();
    return { iso, words: words.split(/[）)\s]/u)[0] ?? '', all: words };
  });
  const published = events.find(({ all }) => /公布|发布/u.test(all));
  const passed = events.find(({ all }) => all.includes('通过'));
  const order = published && readOrderNumber(published.words);
  return {
    date: (published ?? passed)?.iso ?? null,
    number: order?.start === 0 ? order.number : null,
  };
}
