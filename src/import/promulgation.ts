import type { SettledLine } from '../fidelity/settle.ts';
import { withoutWhite } from '../text/characters.ts';
import { isAdoptionNote } from './adoption-note.ts';
import { dateLine } from './number-line.ts';
import { isPageFact } from './page-facts.ts';
import { isIssuerLine } from './title-lines.ts';

/** How far into a text the sentence stands that issues something. */
const PREAMBLE = 800;
const NAME = '《((?:[^《》]|《[^《》]{0,80}》){2,120})》';
// Sentences that say what is issued: 《T》已经……通过，现予公布 · 审议通过的《T》 · 现公布修订后的《T》 · 现将《T》印发
const ISSUED = [
  new RegExp(`^[^。《》]{0,12}${NAME}(?:[、和及]?《[^《》]{2,120}》){0,9}[^。《》]{0,20}?(?:已经|已于|已由|业经|已|经|于)[^。]{0,400}(?:公布|发布|印发|施行|通过)`, 'u'),
  new RegExp(`(?:通过|修[订正]|制定|批准)的?${NAME}[^。]{0,200}(?:公布|发布|印发|施行)`, 'u'),
  new RegExp(`现(?:予|将|决定)?(?:公布|发布|颁布|印发)?(?:修[订正]后的|新修[订正]的)?${NAME}`, 'u'),
]; // prettier-ignore

/** The name of what the sentence at the start of `texts` issues, or null. */
export function issuedName(texts: readonly string[]): string | null {
  const text = texts
    .map((part) => part.slice(0, PREAMBLE))
    .join('')
    .slice(0, PREAMBLE);
  for (const form of ISSUED) {
    const name = form.exec(text)?.[1];
    if (name) return name;
  }
  return null;
}

/** Titles compared without white space, marks, and the particle that one print has and another drops. */
export function titleKey(title: string): string {
  return withoutWhite(title)
    .slice(0, 400)
    .replace(/[《》〈〉<>“”"、]|（[^（）]{0,12}）$|的(?=请示|报告|意见|办法|规定|通知)/gu, '');
}

/** True when one of the titles is the other with the issuers in front. */
export function sameTitle(one: string, other: string): boolean {
  const [a, b] = [titleKey(one), titleKey(other)];
  if (a.length < 4 || b.length < 4) return false;
  return a === b || (a.length > 7 && b.endsWith(a)) || (b.length > 7 && a.endsWith(b));
}

// 中华人民共和国最高人民法院公告 · 公告 : above the sentence that promulgates, without a number
export function isLetterhead(text: string): boolean {
  const bare = withoutWhite(text.slice(0, 120)).replace(/公告$/u, '');
  if (bare === withoutWhite(text.slice(0, 120))) return false;
  return bare === '' || isIssuerLine(bare);
}

/**
 * Index of the line where the promulgation of `title` begins that stands right above its head: a sentence
 * (`《T》已于……通过，现予公布`), who signs it, the date. Null where there is none.
 */
export function promulgationAbove(
  lines: readonly SettledLine[],
  start: number,
  floor: number,
  title: string,
): number | null {
  let at = start - 1;
  if (at < floor || dateLine(lines[at]?.text ?? '') === null) return null;
  at--;
  const signed = at;
  while (at >= floor && signed - at < 4 && isIssuerLine(lines[at]?.text ?? '')) at--;
  if (at === signed) return null;
  for (let from = at; from >= floor && at - from < 6; from--) {
    const text = lines.slice(from, at + 1).map((line) => line.text).join(''); // prettier-ignore
    if (!text.startsWith('《')) continue;
    const name = issuedName([text]);
    return name !== null && sameTitle(name, title) ? from : null;
  }
  return null;
}

/** True for a line that can stand between two prints of one head: promulgation, note, facts, date. */
export function isPromulgation({ text }: SettledLine): boolean {
  return (
    isPageFact(text) ||
    isAdoptionNote(text) ||
    isLetterhead(text) ||
    isIssuerLine(text) ||
    dateLine(text) !== null ||
    (text.length < PREAMBLE && /^《.+现(?:予|将)?.{0,10}(?:公布|发布)/u.test(text))
  );
}
