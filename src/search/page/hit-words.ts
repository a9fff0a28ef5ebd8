/** What is read of a hit: where it stands, and its words with the matches marked. */
import type { FoundDocument, Hit } from '../query/answer.ts';
import { findLiteral } from '../query/fold.ts';
import { excerptOf, type Run } from './excerpt.ts';

export interface HitWords {
  /** Headings and labels down to the provision, or what of the document matched; may be empty. */
  trail: string;
  /** None where the text is not there yet. */
  runs: Run[];
}

const STEP = ' › ';

/**
 * Trail and excerpt of a hit, of at most about `length` characters. What the trail ends with, the label or
 * the heading itself, does not stand in the excerpt again, unless a match needs it there.
 */
export function wordsOfHit(
  hit: Hit,
  { title, number }: Pick<FoundDocument, 'title' | 'number'>,
  length?: number,
): HitWords {
  const { label, words } = hit;
  if (hit.provision === '') return wordsOfHead(hit, title, number, length);
  if (hit.text === null) return { trail: stepsOf(hit, title).join(STEP), runs: [] };
  // Cells are parted by tabs, which a page would not show.
  const text = hit.text.replaceAll('\t', '\u3000');
  const steps = stepsOf(hit, title);
  const last = steps.at(-1) ?? '';
  const without = steps.slice(0, -1).join(STEP);
  if (bare(last) === bare(text)) return { trail: without, runs: excerptOf(text, words, length) };
  if (label === '' || !label.startsWith(last))
    return { trail: steps.join(STEP), runs: excerptOf(text, words, length) };
  const own = text.slice(label.length);
  const cut = words.every((word) => findLiteral(own, word).length > 0);
  return own.trim() !== '' && cut
    ? { trail: steps.join(STEP), runs: excerptOf(own, words, length) }
    : { trail: without, runs: excerptOf(text, words, length) };
}

/** What stands under no heading. */
const BODY = '正文';

/** The steps of the path, without the name of the only enclosure where the document's title has it, too. */
function stepsOf({ path, provision }: Hit, title: string): string[] {
  if (path === '') return [BODY];
  const [first = '', ...rest] = path.split(STEP);
  const said = title.includes(first) && !/^enc_\d+__/u.test(provision);
  return said && rest.length > 0 ? rest : [first, ...rest];
}

/** The document itself, found by its number, its title or another name. */
function wordsOfHead(
  { text, words }: Hit,
  title: string,
  number: string | null,
  length?: number,
): HitWords {
  if (number !== null && (words.length === 0 || text === number))
    return { trail: '发文字号', runs: [{ text: number, marked: true }] };
  const name = text ?? title;
  return { trail: name === title ? '标题' : '又名', runs: excerptOf(name, words, length) };
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
