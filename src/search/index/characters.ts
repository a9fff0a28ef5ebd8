/** How characters sound and what they are made of, for spelling help. */
import { pinyin } from 'pinyin-pro';
import { gb2312 } from '../../text/gb2312.ts';
import type { Characters } from './data.ts';

/** Parts that more characters have than this tell nothing: 口, 氵, 亻. */
const COMMON = 20;

/**
 * Sounds and parts of the characters of GB 2312 and of the library. `decomposition` is the text of cjk-decomp,
 * a line a character: `赁:d(任,贝)`.
 */
export function charactersOf(library: Iterable<string>, decomposition: string): Characters {
  const all = new Set(
    [...gb2312('common'), ...library].filter((one) => /\p{Script=Han}/u.test(one)),
  );
  const sounds = new Map<string, string>();
  for (const character of all) {
    const sound = pinyin(character, { toneType: 'none', type: 'array', v: true })[0] ?? '';
    if (/^[a-z]+$/u.test(sound)) sounds.set(character, sound);
  }
  return { sounds, parts: partsOf(all, decomposition) };
}

function partsOf(all: ReadonlySet<string>, decomposition: string): Map<string, string> {
  const own = new Map<string, string[]>();
  for (const line of decomposition.split('\n')) {
    const [, character, list] = /^(.+?):[^(]*\(([^)]*)\)/u.exec(line) ?? [];
    if (character && list !== undefined) own.set(character, list.split(','));
  }
  const parts = new Map<string, string[]>();
  const having = new Map<string, number>();
  for (const character of all) {
    // What two alike characters share: 赁 and 凭 have 任. A character is a part of others, too.
    const first = (own.get(character) ?? []).filter((part) => /^\p{Script=Han}$/u.test(part));
    const kept = [...new Set([...first, character])];
    parts.set(character, kept);
    for (const part of kept) having.set(part, (having.get(part) ?? 0) + 1);
  }
  return new Map(
    [...parts].map(([character, kept]) => [
      character,
      kept.filter((part) => between(having.get(part) ?? 0)).join(''),
    ]),
  );
}

function between(count: number): boolean {
  return count > 1 && count <= COMMON;
}
