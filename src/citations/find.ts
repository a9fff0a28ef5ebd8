import { overlapping } from '../text/spans.ts';
import { agencyCodes, type AgencyCodes } from './agency-code.ts';
import { attachProvisions, joinAnnexes } from './attach-provisions.ts';
import type { FoundCitation } from './citation.ts';
import { draftOf, type Draft } from './draft.ts';
import { isMention } from './mentions.ts';
import { numberTokens } from './number-tokens.ts';
import { relationOf, type Surroundings } from './relation.ts';
import { bareTitle, isListHead, listEntry, opensRepealList } from './repeal-list.ts';
import { defineShortNames, shortUses, standFor, type ShortNames } from './short-names.ts';
import { surroundingsIn } from './surroundings.ts';
import { titleDraft } from './title-draft.ts';
import { titleTokens, type NumberToken } from './tokens.ts';

/** What the finder knows besides the paragraph. */
export interface FindContext {
  codes: AgencyCodes;
  /** Short names defined so far; the finder adds to them. */
  shortNames: ShortNames;
  /** True while the paragraphs read are entries of a list of what is repealed; the finder keeps it. */
  inRepealList: boolean;
}

/** A context for one document. */
export function findContext(codes: readonly string[] = []): FindContext {
  return { codes: agencyCodes(codes), shortNames: new Map(), inRepealList: false };
}

/**
 * Every citation of one paragraph, in order: titles with their numbers, numbers alone, short names,
 * references within the document. One entry an instrument and occurrence; a title inside a title has
 * none. Paragraphs of a document are read in order with one context; `entry` says that one has a number
 * or stands in a table, which its text does not show.
 */
export function findCitations(text: string, context: FindContext, entry = false): FoundCitation[] {
  const found = findInParagraph(text, context);
  const item = listEntry(text) ?? (entry ? { start: 0 } : null);
  if (!context.inRepealList || !item) {
    context.inRepealList = opensRepealList(text) || (context.inRepealList && isListHead(text));
    return found;
  }
  return repealedEntry(text, item.start, found);
}

/** An entry of a list of what is repealed: what it names first, in 《》 or not; the rest are reasons. */
function repealedEntry(
  text: string,
  start: number,
  found: readonly FoundCitation[],
): FoundCitation[] {
  const [first, ...others] = found;
  const numberAt = first && first.title === null ? first.start : null;
  const bare = bareTitle(text, start, numberAt);
  if (first && first.title !== null && (!bare || first.start < bare.end))
    return [{ ...first, relation: 'repeals' }, ...others];
  if (!bare) return first ? [{ ...first, relation: 'repeals' }, ...others] : [];
  const numbered = numberAt !== null ? first : null;
  const end = numbered?.end ?? bare.end;
  const entry: FoundCitation = {
    text: text.slice(start, end),
    start,
    end,
    title: bare.title,
    number: numbered?.number ?? null,
    provisions: [],
    relation: 'repeals',
  };
  return [entry, ...(numbered ? others : found)];
}

function findInParagraph(text: string, context: FindContext): FoundCitation[] {
  const titles = titleTokens(text);
  const numbers = numberTokens(text, context.codes);
  const taken = new Set<NumberToken>();
  const drafts = titles.map((token) => titleDraft(token, text, numbers, taken));
  for (const number of numbers) {
    const inTitle = overlapping(titles, number) !== null;
    if (taken.has(number) || inTitle || !number.code) continue;
    drafts.push(draftOf(null, number.number, number.start, number.end));
  }
  drafts.sort((a, b) => a.start - b.start);
  const defined = defineShortNames(text, drafts, context.shortNames);
  for (const draft of drafts) standFor(draft, defined, context.shortNames);
  for (const short of shortUses(text, titles, defined, context.shortNames)) drafts.push(short);
  drafts.sort((a, b) => a.start - b.start);
  joinAnnexes(text, drafts);
  attachProvisions(text, drafts);
  const around = surroundingsIn(text, drafts);
  return drafts.map((draft, index) =>
    finished(draft, text, () => around(index, draft.provisions.length > 0)),
  );
}

function finished(
  { title, number, start, end, provisions, own, short }: Draft,
  text: string,
  around: () => Surroundings,
): FoundCitation {
  const words = text.slice(start, end);
  const relation =
    own !== null
      ? 'internal'
      : title !== null && !short && isMention(title, number)
        ? 'mention'
        : relationOf(around());
  return { text: words, start, end, title, number, provisions, relation };
}
