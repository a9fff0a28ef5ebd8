/** A text in the form in which words are compared, and the offset of each of its units in the original. */
export interface Folded {
  text: string;
  at: number[];
}

const SAME: Record<string, string> = {
  '[': '〔', '【': '〔', '﹝': '〔', ']': '〕', '】': '〕', '﹞': '〕',
  '“': '"', '”': '"', '‘': "'", '’': "'",
}; // prettier-ignore

/** Folds widths, case, brackets and quotation marks, and leaves white space out. */
export function fold(original: string): Folded {
  const folded: Folded = { text: '', at: [] };
  let offset = 0;
  for (const char of original) {
    for (const unit of char.normalize('NFKC').toLowerCase()) {
      if (/[\s\u200B-\u200D\u2060\uFEFF]/u.test(unit)) continue;
      const kept = SAME[unit] ?? unit;
      folded.text += kept;
      for (let at = 0; at < kept.length; at++) folded.at.push(offset);
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
 * Every place where `words` stand in `original`, white space, width and case aside. Numbers are whole:
 * `37号` does not stand in `137号`.
 */
export function findLiteral(original: string, words: string): Range[] {
  const wanted = fold(words).text;
  if (wanted === '') return [];
  const { text, at } = fold(original);
  const found: Range[] = [];
  for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + 1)) {
    const to = from + wanted.length;
    if (cutsNumber(text, from) || cutsNumber(text, to)) continue;
    const start = at[from] ?? 0;
    const last = at[to - 1] ?? start;
    found.push({ start, end: last + ((original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) });
    from = to - 1;
  }
  return found;
}

/** True when a digit stands on both sides. */
function cutsNumber(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at));
}
