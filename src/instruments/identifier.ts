import { pinyin } from 'pinyin-pro';
import type { DocumentNumber } from './document-number.ts';

/**
 * The id of an instrument with a number: the agency code spelt in pinyin (or as `spellings` says),
 * year and serial, ASCII only: `云政办〔2022〕10号` → `yunzhengban-2022-10`.
 * It is made once, when the notice is imported; from then on the name of its file is its id.
 */
export function identifierOf(
  number: DocumentNumber,
  spellings: Record<string, string> = {},
): string {
  const { agencyCode, year, serial } = number;
  return [spellings[agencyCode] ?? spell(agencyCode), year, serial]
    .filter((part) => part !== null)
    .join('-');
}

/** Spells Chinese words in pinyin without tones, joined, other characters dropped. */
export function spell(words: string): string {
  return pinyin(words, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
