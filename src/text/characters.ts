/** Character classes of Chinese official text. All functions take one code point as a string. */

const HAN = /^\p{Script=Han}$/u;
const WHITE = /^[\s\u200B-\u200D\u2060\uFEFF\u00AD]$/u;
const WESTERN = /^[A-Za-z0-9\u00B2\u00B3%‰+]$/u;
const CHINESE_PUNCTUATION = /^[，。、；：？！“”‘’（）《》〈〉〔〕【】「」『』—…·～％]$/u;

/** True for a Han character, `〇` included. */
export function isHan(char: string): boolean {
  return HAN.test(char);
}

/** True for white space, also the invisible kinds that OCR and web pages leave behind. */
export function isWhite(char: string): boolean {
  return WHITE.test(char);
}

/** True for a Latin letter, an ASCII digit, or a sign that belongs to a number (`%`, `²`, `+`). */
export function isWestern(char: string): boolean {
  return WESTERN.test(char);
}

/** True for punctuation that only Chinese text uses. */
export function isChinesePunctuation(char: string): boolean {
  return CHINESE_PUNCTUATION.test(char);
}

/** True for anything that marks its neighbourhood as Chinese text. */
export function isChinese(char: string): boolean {
  return isHan(char) || isChinesePunctuation(char);
}

/** `text` without any white space; the form in which two texts are compared character by character. */
export function withoutWhite(text: string): string {
  return text.replace(/[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/gu, '');
}
