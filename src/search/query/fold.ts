/** A text in the form in which words are compared, and the offset of each of its units in the original. */
export interface Folded {
  text: string;
  at: number[];
}

const SAME: Record<string, string> = {
  '[': '〔', '【': '〔', '﹝': '〔', ']': '〕', '】': '〕', '﹞': '〕',
  '〇': '零', '○': '零', '“': '"', '”': '"', '‘': "'", '’': "'",
}; // prettier-ignore

const SPACE = /[\s\u200B-\u200D\u2060\uFEFF]/u;
const WORD = /[a-z\d]/u;

/**
 * Folds widths, case, brackets and quotation marks, and leaves white space out, save one space between two
 * letters or digits: the numbers of two cells are two.
 */
export function fold(original: string): Folded {
  const folded: Folded = { text: '', at: [] };
  let offset = 0;
  let space = -1;
  const add = (text: string, at: number) => {
    folded.text += text;
    for (let unit = 0; unit < text.length; unit++) folded.at.push(at);
  };
  for (const char of original) {
    for (const unit of char.normalize('NFKC').toLowerCase()) {
      if (SPACE.test(unit)) {
        space = offset;
        continue;
      }
      if (space !== -1 && WORD.test(unit) && WORD.test(folded.text.at(-1) ?? '')) add(' ', space);
      space = -1;
      add(SAME[unit] ?? unit, offset);
    }
    offset += char.length;
  }
  return folded;
}

/** A range of a text, UTF-16 offsets, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/**
 * Every place where `words` stand in `original`, white space, width and case aside. Numbers and words of
 * letters are whole: `37号` does not stand in `137号`, nor `7%` in `27.7%`.
 */
export function findLiteral(original: string, words: string): Range[] {
  const wanted = fold(words).text;
  if (wanted === '') return [];
  const { text, at } = fold(original);
  const found: Range[] = [];
  for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + 1)) {
    const to = from + wanted.length;
    if (cutsWord(text, from) || cutsWord(text, to)) continue;
    const start = at[from] ?? 0;
    const last = at[to - 1] ?? start;
    found.push({ start, end: last + ((original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) });
    from = to - 1;
  }
  return found;
}

const LETTERS = /(?:(?!\p{Script=Han})\p{L}){2}/u;

/** True when the place is inside a number, its decimals included, or inside a word of letters. */
function cutsWord(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return false;
  if (LETTERS.test(text.slice(at - 1, at + 1))) return true;
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  const digit = (one: string) => /^\d$/u.test(one);
  return (
    (digit(before) && digit(after)) ||
    (before === '.' && digit(text.charAt(at - 2)) && digit(after)) ||
    (after === '.' && digit(before) && digit(text.charAt(at + 1)))
  );
}
