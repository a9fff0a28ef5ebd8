/** Chinese numerals, as they number provisions and write dates. */

const DIGITS: Record<string, number> = {
  〇: 0, 零: 0, '○': 0, Ｏ: 0, O: 0, '0': 0,
  一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Source of a character class that matches any character of a Chinese numeral. */
export const NUMERAL_CLASS = '〇零一二三四五六七八九十百千两';

/**
 * Reads a Chinese numeral below ten thousand (`十`, `二十一`, `一百零三`, `一千二百`), or a run of
 * Arabic digits, half or full width.
 * Returns null for anything else, `十十` and the empty string included.
 */
export function parseNumeral(text: string): number | null {
  const folded = text.normalize('NFKC');
  if (/^\d+$/.test(folded)) return Number(folded);
  if (!folded) return null;
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  for (const char of folded) {
    const unit = UNITS[char];
    if (unit !== undefined) {
      if (unit >= lastUnit || digit === 0) return null;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
    } else {
      const value = DIGITS[char];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
    }
  }
  // `一百二` in speech means 120; official numbering never writes it, so it is read as 102.
  return total + (digit ?? 0);
}

/** Writes 0 to 9999 as a Chinese numeral in the way provisions are numbered: 10 is `十`, 103 is `一百零三`. */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999)
    throw new RangeError(`no numeral for ${value}`);
  if (value === 0) return '零';
  const digits = '零一二三四五六七八九';
  let out = '';
  let pendingZero = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      pendingZero = out !== '';
      continue;
    }
    if (pendingZero) out += '零';
    pendingZero = false;
    const leadingTen = unit === 10 && digit === 1 && out === '';
    out += (leadingTen ? '' : digits.charAt(digit)) + name;
  }
  return out;
}

/** Reads a year written digit by digit (`二〇二〇`, `二0一0`, `２０２０`); null when it is not four digits. */
export function parseDigits(text: string): number | null {
  let out = '';
  for (const char of text.normalize('NFKC')) {
    const digit = /\d/.test(char) ? Number(char) : DIGITS[char];
    if (digit === undefined) return null;
    out += digit;
  }
  return out.length === 4 ? Number(out) : null;
}
