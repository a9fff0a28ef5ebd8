/** Passages brought together by document, in the order in which they are shown. */
import type { Facts, Outline } from '../index/data.ts';
import { isOut } from '../../status/labels.ts';
import { unpackTimeline } from '../../status/packed.ts';
import { stretchAt } from '../../status/stretch.ts';
import type { Group, Hit, Question } from './answer.ts';
import { findLiteral } from './fold.ts';
import { HEAD, wordsOf } from './matches.ts';
import { pathOf } from './path.ts';
import type { SearchIndex } from './search-index.ts';

/** A passage found in some way. */
export interface FoundPassage {
  page: number;
  provision: number;
  score: number;
  kind: 'exact' | 'related';
  words: string[];
}

/** What a day's status takes from a passage's score; nothing is hidden. */
const OUT = 0.8;
/** What is only cited has no passage that answers. */
const NOT_HELD = 0.5;
/** Related documents shown, and passages of each. */
const RELATED_DOCUMENTS = 10;
const RELATED_PASSAGES = 20;
/** Passages whose words come with the answer, and how many of one document. */
const WITH_TEXT = 6;
const WITH_TEXT_EACH = 3;

/** Passages of one document and kind. */
interface Found {
  kind: Group['kind'];
  page: number;
  facts: Facts;
  passages: FoundPassage[];
  /** That of the best passage, weighed by how the document stands. */
  score: number;
}

/** Passages of one document together, best first; documents by their best passage, exact ones first. */
export async function groupsOf(
  index: SearchIndex,
  passages: readonly FoundPassage[],
  { day, sort }: Pick<Question, 'day' | 'sort'>,
): Promise<Group[]> {
  const together = Map.groupBy(passages, ({ kind, page }) => `${kind} ${page}`);
  const found = await Promise.all([...together.values()].map((own) => weighed(index, own, day)));
  const dates = new Map(index.order('date').map((page, at) => [page, at]));
  const younger = (a: Found, b: Found) => (dates.get(b.page) ?? -1) - (dates.get(a.page) ?? -1);
  const better = (a: Found, b: Found) => b.score - a.score || younger(a, b);
  const ordered = found.sort(sort === 'date' ? younger : better);
  const of = (kind: Group['kind']) => ordered.filter((one) => one.kind === kind);
  let left = WITH_TEXT;
  return Promise.all(
    [...of('exact'), ...of('related').slice(0, RELATED_DOCUMENTS)].map((one) => {
      const most = one.kind === 'exact' ? Infinity : RELATED_PASSAGES;
      const kept = one.passages.toSorted((a, b) => b.score - a.score).slice(0, most);
      const withText = Math.min(left, WITH_TEXT_EACH, kept.length);
      left -= withText;
      return groupOf(index, { ...one, passages: kept }, withText);
    }),
  );
}

async function weighed(index: SearchIndex, passages: FoundPassage[], day: string): Promise<Found> {
  const { page = 0, kind = 'exact' } = passages[0] ?? {};
  const facts = await index.facts(page);
  const { state } = stretchAt(unpackTimeline(facts.timeline), day);
  const best = Math.max(...passages.map(({ score }) => score));
  const score = best * (isOut(state) ? OUT : 1) * (facts.held ? 1 : NOT_HELD);
  return { kind, page, facts, passages, score };
}

async function groupOf(
  index: SearchIndex,
  { kind, page, facts, passages }: Found,
  withText: number,
): Promise<Group> {
  const outline = await index.outline(page);
  const { id, number, title, issuers, date, kind: form, held, timeline } = facts;
  return {
    kind,
    document: { id, number, title, issuers, date, kind: form, held, timeline },
    hits: await Promise.all(
      passages.map((passage, at) => hitOf(index, passage, outline, at < withText)),
    ),
  };
}

async function hitOf(
  index: SearchIndex,
  { page, provision, kind, words }: FoundPassage,
  outline: Outline,
  withText: boolean,
): Promise<Hit> {
  const { id = '', label = '' } = outline.provisions[provision] ?? {};
  const text =
    provision === HEAD
      ? await nameWith(index, page, words)
      : withText
        ? await wordsOf(index, page, provision)
        : null;
  return {
    page,
    place: provision,
    provision: id,
    kind,
    path: pathOf(outline, provision),
    label,
    text,
    words,
  };
}

/** The title of a document, or the other name that has the words. */
async function nameWith(
  index: SearchIndex,
  page: number,
  words: readonly string[],
): Promise<string> {
  const { title, names, number } = await index.facts(page);
  const found = [title, ...names, number ?? ''].find((text) =>
    words.every((word) => findLiteral(text, word).length > 0),
  );
  return found ?? title;
}

/** Label and words of a provision, or the title of a document. */
export async function textOf(index: SearchIndex, page: number, provision: number): Promise<string> {
  if (provision === HEAD) return (await index.facts(page)).title;
  return wordsOf(index, page, provision);
}
