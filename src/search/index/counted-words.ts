/**
 * Words with how often they stand in the texts, as files of spelling help hold them: each followed by the
 * power of two below its count, the rare ones first: `租金0企业6`.
 */

/** Packs words of Han characters; others are left out. */
export function packCounted(words: Iterable<readonly [word: string, count: number]>): string {
  const known = [...words]
    .filter(([word]) => HAN.test(word))
    .map(([word, count]) => ({ word, power: Math.floor(Math.log2(count)) }));
  return known
    .sort((a, b) => a.power - b.power || (a.word < b.word ? -1 : 1))
    .map(({ word, power }) => `${word}${power}`)
    .join('');
}

export function unpackCounted(packed: string): [word: string, count: number][] {
  return Array.from(packed.matchAll(WORD), ([, word = '', power]) => [word, 2 ** Number(power)]);
}

const HAN = /^\p{Script=Han}+$/u;
const WORD = /(\D+)(\d+)/gu;
