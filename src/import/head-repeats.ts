import type { SettledLine } from '../fidelity/settle.ts';
import { splitIssuers } from '../instruments/title.ts';
import { isAddressee } from './addressees.ts';
import { isAdoptionNote } from './adoption-note.ts';
import type { Draft } from './draft.ts';
import { dateLine, readNumberLine } from './number-line.ts';
import { isFactLine } from './page-facts.ts';
import { isLetterhead, titleKey } from './promulgation.ts';
import { isIssuerLine, isSameBody } from './title-lines.ts';

/** So many lines of a page may stand between a head and its text. */
const REACH = 30;

/**
 * Takes into the head what follows it and is no text: the date, the title or the number printed again,
 * the issuers of the title alone, facts of the page. A note of adoption between them stays text.
 */
export function foldRepeats(lines: readonly SettledLine[], draft: Draft): Draft {
  const furniture = [...draft.furniture];
  const passed: number[] = [];
  let { end, date } = draft;
  let { kept } = draft;
  const take = (from: number, to: number, asFurniture: boolean) => {
    kept = [...kept, ...passed.splice(0)];
    if (asFurniture) for (let line = from; line < to; line++) furniture.push(line);
    end = to;
  };
  for (let at = end; at < lines.length && at < draft.end + REACH;) {
    const text = lines[at]?.text ?? '';
    const repeated = repeatedLines(lines, at, draft);
    if (repeated > 0) {
      take(at, at + repeated, true);
      at += repeated;
      continue;
    }
    const day =
      draft.numberLine && !draft.numberLine.order && date === null ? dateLine(text) : null;
    if (day !== null && passed.length === 0) {
      date = day;
      take(at, at + 1, false);
    } else if (isAdoptionNote(text) && passed.length === 0 && draft.numberLine) passed.push(at);
    else break;
    at++;
  }
  return { ...draft, end, date, kept, furniture };
}

/** How many lines from `at` on repeat the head or belong to the page. */
function repeatedLines(lines: readonly SettledLine[], at: number, draft: Draft): number {
  const text = lines[at]?.text ?? '';
  if (isAddressee(text)) return 0;
  const title = draft.title?.parts.title ?? '';
  const again = title === '' ? 0 : repeatedTitle(lines, at, title);
  if (again > 0) return again;
  if (isFactLine(lines, at)) return 1;
  if (repeatsNumber(lines, at, draft)) return 1;
  if (isLetterhead(text) && draft.numberLine) return 1;
  if (isIssuerLine(text) && isLetterhead(lines[at + 1]?.text ?? '')) return 1;
  const issuers = draft.title?.parts.issuers ?? [];
  return issuers.length > 0 && isIssuerLine(text) && namesIssuers(text, issuers) ? 1 : 0;
}

/** The title once more, on one line or over a few. */
function repeatedTitle(lines: readonly SettledLine[], at: number, title: string): number {
  const key = titleKey(title);
  let words = '';
  for (let length = 1; length <= 5; length++) {
    const text = lines[at + length - 1]?.text ?? '';
    if (text === '' || text.length > 200) return 0;
    words += text;
    const own = titleKey(words);
    if (own === key) return length;
    if (!key.startsWith(own)) return 0;
  }
  return 0;
}

/** `公告〔2023〕199号` under `海关总署公告2023年第199号`. */
function repeatsNumber(lines: readonly SettledLine[], at: number, { numberLine }: Draft): boolean {
  const number = numberLine?.number;
  const text = lines[at]?.text ?? '';
  if (!number || text.length > 60) return false;
  const other = readNumberLine(lines, at)?.number ?? bareAnnouncement(text, number.year);
  if (!other || other.year !== number.year || other.serial !== number.serial) return false;
  return number.agencyCode.endsWith(other.agencyCode);
}

function bareAnnouncement(text: string, year: number | null) {
  const match = /^(令|公告|通告)[〔[（(](\d{4})[〕\])）](?:第)?(\d{1,5})号$/u.exec(text);
  if (!match || Number(match[2]) !== year) return null;
  return { agencyCode: match[1] ?? '', year, serial: Number(match[3]) };
}

/** 某市财政局 市水利局 under a title of 某市财政局、某市水利局; 某市人大常委会 for its full name. */
function namesIssuers(text: string, issuers: readonly string[]): boolean {
  return splitIssuers(text).every((name) =>
    issuers.some((issuer) => isSameBody(issuer, name) || isSameBody(name, issuer)),
  );
}

/**
 * Index of the line where a page begins to name the notice: the title printed above its head, its issuer
 * with the province in front, facts between them. `start` where there is nothing of the kind.
 */
export function pageAbove(
  lines: readonly SettledLine[],
  start: number,
  floor: number,
  { title, issuers }: { title: string; issuers: readonly string[] },
): number {
  const key = titleKey(title);
  let top = start;
  for (let at = start - 1; at >= floor && start - at < REACH; at--) {
    const text = lines[at]?.text ?? '';
    const own = issuers[0] ?? '';
    if (text.length < 200 && titleKey(text) === key) top = at;
    else if (isIssuerLine(text)) {
      const names = splitIssuers(text);
      // 某省某市人民政府 right above 某市人民政府关于……
      const prefixed = names.some((name) => name !== own && isSameBody(name, own));
      if (prefixed && at === start - 1) top = at;
    } else if (!isFactLine(lines, at)) break;
  }
  return top;
}
