import fc from 'fast-check';

/**
 * Checks a property on `runs` values. The seed is fixed, so that a run of the tests says the same
 * every time; `SEED=… RUNS=…` in the environment look elsewhere and further (RUNS multiplies).
 */
export function check<T>(values: fc.Arbitrary<T>, holds: (value: T) => void, runs = 100): void {
  const { SEED = '20220214', RUNS = '1' } = process.env;
  const property = fc.property(values, (value) => {
    holds(value);
  });
  fc.assert(property, { seed: Number(SEED), numRuns: Math.ceil(runs * Number(RUNS)) });
}

/**
 * Any string of whole code points, from all planes, line ends and odd white space included; without
 * U+0000, which no text file may hold.
 */
export const anyText = (maxLength = 60): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...SIGNIFICANT) },
        { weight: 2, arbitrary: characterUpTo(0xff) },
        { weight: 2, arbitrary: characterUpTo(0xffff) },
        { weight: 1, arbitrary: characterUpTo(0x10ffff) },
      ),
      { maxLength },
    )
    .map((parts) => parts.join(''));

// fast-check's own units of strings take a second to set up.
const characterUpTo = (max: number) =>
  fc
    .integer({ min: 1, max })
    .map((code) => (code >= 0xd800 && code <= 0xdfff ? ' ' : String.fromCodePoint(code)));

/** Characters and words that mean something to the importer, to Markdown, to MDX or to YAML. */
export const SIGNIFICANT: readonly string[] = [
  '市', '人民政府', '关于', '印发', '通知', '的', '一', '十', '第', '条', '章', '节', '款', '之二', '号', '年', '月', '日',
  '〔2022〕', '[2022]', '（', '）', '(', ')', '《', '》', '〈', '〉', '“', '”', '，', '。', '；', '：', '、', '—', '——',
  ',', ';', ':', '?', '!', '.', '．', '-', '- ', '* ', '#', '**', '1.', '（一）', '(二)', '①', '专栏1', '附件', '责任单位：',
  ' ', '  ', '\u3000', '\t', '\n', '\r\n', '\r', '\n\n', '\u200B', '\uFEFF', '\u00A0', '\f', '\u2028',
  '{', '}', '<', '>', '&', '&lt;', '&amp;', '\\', '|', '`', '[', ']', '_', '~', '$', '"', "'", 'import ', 'export ',
  '<br>', '<Box', '/>', '---', '%', '％', '0', '1', '２', '12', 'A', 'ＧＢ', 'and', 'etc', '𠮷', '🙂', '⼀', '金', '內',
]; // prettier-ignore
