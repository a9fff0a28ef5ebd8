import { overlapping, startingBefore } from '../text/spans.ts';
import { draftOf, type Draft } from './draft.ts';
import { shortNameTokens, type TitleToken } from './tokens.ts';

/** What a short name stands for; it holds from its definition to the end of the document. */
export interface ShortName {
  title: string;
  number: string | null;
}

/** The short names of a document, by name. */
export type ShortNames = Map<string, ShortName>;

/**
 * Records `（以下简称《办法》）` for the instrument it follows; a name for a body is none. Returns where in the
 * paragraph each name is defined. The drafts are sorted.
 */
export function defineShortNames(
  text: string,
  drafts: readonly Draft[],
  shortNames: ShortNames,
): Map<string, number> {
  const defined = new Map<string, number>();
  for (const { name, start } of shortNameTokens(text)) {
    const named = startingBefore(drafts, start);
    if (!named?.title || name === '') continue;
    // Between the title and its short name there is at most the bracket that holds it.
    const between = text.slice(named.end, Math.max(named.end, Math.min(start, named.end + 20)));
    if (start > named.end && !/^\s*[（(]?[，,\s]*$/u.test(between)) continue;
    // 《条例》（以下简称《新条例》）: what the first stands for is what the second does.
    const meant = shortNames.get(named.title) ?? { title: named.title, number: named.number };
    shortNames.set(name, meant);
    defined.set(name, start);
  }
  return defined;
}

/** Turns a title that is a short name defined before it into what it stands for. */
export function standFor(
  draft: Draft,
  defined: ReadonlyMap<string, number>,
  shortNames: ShortNames,
): void {
  const known = draft.title === null || draft.number !== null ? null : shortNames.get(draft.title);
  if (!known || draft.start < (defined.get(draft.title ?? '') ?? 0)) return;
  draft.title = known.title;
  draft.number = known.number;
  draft.short = true;
}

// 个人所得税法|第六条 : where a short name without 《》 can end
const NAME_END = /(?:法|条例|规定|办法|规则|公约)/gu;

const SHORTEST_NAME = 3;

const LONGEST_NAME = 20;

/** Later uses of short names without 《》: `个人所得税法第六条`; those in 《》 are titles already. */
export function shortUses(
  text: string,
  titles: readonly TitleToken[],
  defined: ReadonlyMap<string, number>,
  shortNames: ShortNames,
): Draft[] {
  const uses: Draft[] = [];
  if (shortNames.size === 0) return uses;
  let done = 0;
  for (const match of text.matchAll(NAME_END)) {
    const end = match.index + match[0].length;
    for (let length = LONGEST_NAME; length >= SHORTEST_NAME; length--) {
      const start = end - length;
      const name = text.slice(start, end);
      const known = start < done ? undefined : shortNames.get(name);
      if (!known || start < (defined.get(name) ?? 0)) continue;
      done = end;
      if (overlapping(titles, { start, end })) break;
      if (/以下(?:简)?称(?:为)?《?$/u.test(text.slice(Math.max(0, start - 8), start))) break;
      uses.push({ ...draftOf(known.title, known.number, start, end), short: true });
      break;
    }
  }
  return uses;
}
