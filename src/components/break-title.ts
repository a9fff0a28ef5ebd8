import nodejieba from 'nodejieba';

/** Short words in quotation marks or brackets stay on one line. */
const QUOTED = /(“[^”]{1,8}”|《[^》]{1,6}》|（[^）]{1,6}）)/u;

/** The words of a title between which a line may break; joined, they are the title. */
export function breakableParts(title: string): string[] {
  const words = title
    .split(QUOTED)
    .flatMap((part) => (QUOTED.test(part) ? [part] : nodejieba.cut(part)));
  return words.reduce<string[]>((parts, word) => {
    const last = parts.at(-1);
    // Words of one character go with the word before: 的 must not begin a line.
    if (last === undefined || Array.from(word).length > 1) return [...parts, word];
    return [...parts.slice(0, -1), last + word];
  }, []);
}
