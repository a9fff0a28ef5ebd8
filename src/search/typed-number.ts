/** A 发文字号 as people type it: brackets of any kind or none, spaces, leading zeros, 号 or not. */

/** A number in the form the index holds, `云政办202210号`; null when `typed` is not one and nothing else. */
export function numberToken(typed: string): string | null {
  const parts = readTyped(typed);
  return parts && `${parts.code}${parts.year}${parts.serial}号`;
}

/** A number in its standard form, `云政办〔2022〕10号`; null as above. */
export function standardNumber(typed: string): string | null {
  const parts = readTyped(typed);
  return parts && `${parts.code}〔${parts.year}〕${parts.serial}号`;
}

/** How many documents are offered for a number that is not complete. */
const OFFERED = 5;

/**
 * The documents a typed number means: the one that has it, else those whose number begins with what was
 * typed (at least a code and a digit), else those with this serial (`10号`). 37号 is never 137号.
 */
export function findByNumber<T extends { number: string | null }>(
  typed: string,
  documents: readonly T[],
): T[] {
  const token = numberToken(typed);
  const exact = token
    ? documents.filter(({ number }) => number && numberToken(number) === token)
    : [];
  if (exact.length > 0) return exact;
  const start = bare(typed);
  const [, serial] = /^(\d{1,4})号$/.exec(start) ?? [];
  const matches = serial
    ? (number: string) => number.endsWith(`〕${Number(serial)}号`)
    : (number: string) => /^\p{Script=Han}{2,8}\d/u.test(start) && bare(number).startsWith(start);
  return documents.filter(({ number }) => number && matches(number)).slice(0, OFFERED);
}

/** Agency code, four digits of the year, serial. */
const FORM = /^(\p{Script=Han}{0,12}?)字?((?:19|20)\d\d)第?(\d{1,5})号?$/u;
const BRACKET = /[〔〕[\]【】(){}﹝﹞「」]/gu;

function readTyped(typed: string): { code: string; year: string; serial: number } | null {
  const [, code = '', year = '', serial = ''] = FORM.exec(bare(typed)) ?? [];
  // Without a code only brackets tell `〔2020〕60号` from any digits.
  if (serial === '' || (code === '' && typed.normalize('NFKC').search(BRACKET) === -1)) return null;
  return { code, year, serial: Number(serial) };
}

/** Widths folded; white space, brackets and quotation marks gone. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(BRACKET, '')
    .replace(/[\s《》"“”]/gu, '');
}
