/** What may have been meant where the words as typed stand nowhere. */
import type { WordEntries } from '../index/data.ts';
import { isHan, runsOf } from '../terms.ts';
import { conceptsOf } from './concepts.ts';
import { standsLiterally } from './literal.ts';
import { fromMistakes, type Candidate } from './mistakes.ts';
import { fromPinyin } from './pinyin.ts';
import type { SearchIndex } from './search-index.ts';
import { wordsTyped } from './words-typed.ts';

/** Suggestions shown. */
const SHOWN = 3;
/** Candidates looked up in the index. */
const LOOKED_UP = 8;
/** How much less likely than the likeliest that surely stands in the library one may be to be looked up. */
const MARGIN = 0.4;
/** From this score on only words of the library are likely enough. */
const UNLIKELY = 0.5;
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
  const letters = runs.every((run) => /^[a-zü]+$/u.test(run));
  if (runs.length === 0 || runs.join('').length > (letters ? LONGEST_PINYIN : LONGEST)) return [];
  const entries = await index.entriesIn(query);
  if (!letters && isQuestion(query, entries)) return [];
  // An answer to the rest of the words is none to a run that no word is known of.
  const certain = answered && conceptsOf(query, entries).every(({ telling }) => telling !== null);
  if (letters) return standing(index, await fromPinyin(index, runs));
  const words = wordsTyped(query).map((word) => runsOf(word).join(''));
  const missing = await Promise.all(
    words.map(async (word) => !(await standsLiterally(index, word))),
  );
  const at = missing.indexOf(true);
  const wrong = words[at] ?? '';
  const others = missing.filter(Boolean).length;
  // Of several words that stand nowhere none is the mistyped one.
  if (others !== 1 || !isHan(wrong)) return [];
  const spelling = await index.spellingOf(wrong);
  const meant = await standing(index, fromMistakes(wrong, spelling, certain));
  return meant.map((word) => words.with(at, word).join(' '));
}

/** In a question a wrong character matters less, and its words are many. */
function isQuestion(query: string, entries: WordEntries): boolean {
  return [...entries].some(
    ([word, { kind }]) => kind === 'asking' && word.length > 1 && query.includes(word),
  );
}

/** The candidates that stand in the library, in their order. */
async function standing(index: SearchIndex, candidates: readonly Candidate[]): Promise<string[]> {
  const likely = [...new Map(candidates.map((one) => [one.text, one])).values()];
  const sure = likely.find(({ known }) => known)?.score ?? Infinity;
  const tried = likely
    .filter(({ score, known }) => score <= sure + MARGIN && (known || score < UNLIKELY))
    .slice(0, LOOKED_UP);
  const found = await Promise.all(
    tried.map(
      async ({ text, known }) =>
        known || (await standsLiterally(index, text)) || standsInWords(index, text),
    ),
  );
  return tried
    .filter((_, at) => found[at])
    .slice(0, SHOWN)
    .map(({ text }) => text);
}

/** True when all of a candidate is words that stand here, each by itself, or one that is said otherwise here. */
async function standsInWords(index: SearchIndex, candidate: string): Promise<boolean> {
  const concepts = conceptsOf(candidate, await index.entriesIn(candidate));
  const words = concepts.map(({ wordings: [first] }) => first?.text ?? '');
  if (words.join('') !== candidate) return false;
  if (words.length === 1) return (concepts[0]?.wordings.length ?? 0) > 1;
  return (await Promise.all(words.map((word) => standsLiterally(index, word)))).every(Boolean);
}
