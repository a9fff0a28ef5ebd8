/** What may have been meant where the words as typed stand nowhere. */
import type { Vocabulary } from '../index/data.ts';
import { isHan, runsOf } from '../terms.ts';
import { Likeness } from './likeness.ts';
import { findLiterally } from './literal.ts';
import { fromPinyin } from './pinyin.ts';
import type { SearchIndex } from './search-index.ts';

/** Suggestions shown. */
const SHOWN = 3;
/** Candidates looked up in the index. */
const LOOKED_UP = 16;
/** Longer queries are questions, in which a wrong character matters less; pinyin takes more letters. */
const LONGEST = 14;
const LONGEST_PINYIN = 80;

/**
 * Queries that were probably meant, likeliest first, each of which stands in the library: other characters
 * that sound or look alike, letters read as pinyin. `answered` where related passages were found: then only
 * what is all but certain is proposed.
 */
export async function suggest(
  index: SearchIndex,
  query: string,
  answered: boolean,
): Promise<string[]> {
  const runs = runsOf(query);
  const joined = runs.join('');
  if (joined === '' || joined.length > (isHan(joined) ? LONGEST : LONGEST_PINYIN)) return [];
  const entries = await index.entriesIn(joined);
  const asking = [...entries].some(
    ([word, entry]) => entry.kind === 'asking' && word.length > 1 && joined.includes(word),
  );
  if (asking) return [];
  const [vocabulary, characters] = await Promise.all([index.vocabulary(), index.characters()]);
  const likeness = new Likeness(characters);
  const letters = runs.every((run) => /^[a-zü]+$/u.test(run));
  const candidates = letters
    ? fromPinyin(runs, vocabulary, likeness)
    : fromMistakes(joined, vocabulary, likeness, answered);
  return standing(index, candidates);
}

/** The candidates that stand in the library, in their order. */
async function standing(index: SearchIndex, candidates: readonly string[]): Promise<string[]> {
  const tried = [...new Set(candidates)].slice(0, LOOKED_UP);
  const found = await Promise.all(tried.map((one) => findLiterally(index, [one], null)));
  return tried.filter((_, at) => (found[at]?.length ?? 0) > 0).slice(0, SHOWN);
}

/** What mistakes in a word of so many characters may cost together. */
function allowance(length: number, answered: boolean): number {
  const most = length <= 2 ? 0.6 : length <= 4 ? 1 : 1.4;
  return answered ? most / 2 : most;
}

/** The query with one stretch of it read as a word of the library. */
function fromMistakes(
  typed: string,
  { words }: Vocabulary,
  likeness: Likeness,
  answered: boolean,
): string[] {
  const characters = [...typed];
  const candidates = new Map<string, number>();
  for (const [word, count] of words) {
    if (!characters.some((one) => word.includes(one))) continue;
    const meant = [...word];
    if (meant.length < 2 || meant.length > characters.length + 1) continue;
    const limit = allowance(meant.length, answered);
    for (const length of [meant.length - 1, meant.length, meant.length + 1]) {
      if (length < 2) continue;
      for (let from = 0; from + length <= characters.length; from++) {
        const window = characters.slice(from, from + length);
        const text = window.join('');
        if (text === word || !window.some((one) => word.includes(one))) continue;
        const cost = likeness.distance(window, meant, limit);
        if (cost > limit) continue;
        const candidate = [
          ...characters.slice(0, from),
          word,
          ...characters.slice(from + length),
        ].join('');
        // A cheap mistake in a long and frequent word is the likeliest; a word that is one is no mistake.
        const score =
          cost + (words.has(text) ? 0.5 : 0) - 0.08 * meant.length - 0.03 * Math.log2(1 + count);
        if (score < (candidates.get(candidate) ?? Infinity)) candidates.set(candidate, score);
      }
    }
  }
  return [...candidates].sort(([, a], [, b]) => a - b).map(([candidate]) => candidate);
}
