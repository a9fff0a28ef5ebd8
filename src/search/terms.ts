/** The terms of search: what the index is fed and what a query is cut into, by one rule. */

/** A run of Han characters (々 counts), a number with its decimals, or a run of other letters. */
const RUN = /[\p{Script=Han}々]+|\d+(?:\.\d+)*|(?:(?![\p{Script=Han}々])[\p{L}])+/gu;
const HAN = /^[\p{Script=Han}々]/u;
const MARKS = /\p{M}/gu;
/** 二〇二二 is typed 二零二二 as well, and the indexer takes 〇 for no character. */
const ZERO = /[〇○]/gu;
/** White space that only print put between Han characters. */
const BETWEEN_HAN = /(?<=[\p{Script=Han}々])\s+(?=[\p{Script=Han}々])/gu;

/**
 * The runs of a text in order: widths and case folded, accents dropped, punctuation gone. A decimal point
 * becomes an `x`, so that `1.5` is one word to the indexer, and none that `15` is.
 */
export function runsOf(text: string): string[] {
  const folded = text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(ZERO, '零');
  const runs = folded.toLowerCase().replace(BETWEEN_HAN, '').match(RUN) ?? [];
  return runs.map((run) => (/^\d/u.test(run) ? run.replaceAll('.', 'x') : run));
}

export function isHan(run: string): boolean {
  return HAN.test(run);
}

/** All adjacent pairs of a run's characters; a single character stands for itself. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * A text as the indexer is given it: its runs, a space between them. Pagefind indexes every adjacent pair of
 * a Han run, hence the runs stay uncut.
 */
export function indexText(text: string): string {
  return runsOf(text).join(' ');
}
