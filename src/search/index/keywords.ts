/** What a document or a provision is about, in a few words of its own. */
import { spreadOf, type Passage } from './passages.ts';

/** How many words a document and a provision are given. */
const OF_DOCUMENT = 8;
const OF_PROVISION = 5;
/** A longer word goes before its part unless it weighs less than this share of it. */
const SHARE = 0.4;
/** How often a word of the title counts, beside where it stands in the text. */
const TITLED = 3;

/** A document whose passages are known. */
export interface TitledDocument {
  id: string;
  title: string;
}

/** Keywords of documents and of passages, weightiest first. */
export interface Keywords {
  /** By id of the document. */
  documents: Map<string, string[]>;
  provisions: Map<Passage, string[]>;
}

/**
 * Chooses keywords by how often a word stands in the text, how few others have it, and its length. Every
 * keyword stands in the text as it is; none is part of another, or another word for it (`same`).
 */
export function keywordsOf(
  documents: readonly TitledDocument[],
  passages: readonly Passage[],
  same: readonly (readonly string[])[] = [],
): Keywords {
  const groups = new Map(same.flatMap((group, at) => group.map((word) => [word, at])));
  const clash = (a: string, b: string) =>
    a.includes(b) || b.includes(a) || (groups.has(a) && groups.get(a) === groups.get(b));
  const byDocument = Map.groupBy(passages, ({ document }) => document);
  const counts = new Map([...byDocument].map(([id, own]) => [id, sumOf(own)]));
  const inDocuments = rarity([...counts.values()]);
  const inPassages = rarity(passages.map(({ own }) => own));
  const ofDocuments = documents.map(({ id, title }): [string, string[]] => {
    const text = (byDocument.get(id) ?? []).map((one) => one.text).join('\n');
    const weighed = [...(counts.get(id) ?? [])].map(([word, count]): Weighed => {
      const titled = title.includes(word) ? TITLED : 1;
      return { word, weight: Math.sqrt(count) * titled * inDocuments(word) };
    });
    return [id, choose(weighed, text, OF_DOCUMENT, clash)];
  });
  const ofPassages = passages.map((passage): [Passage, string[]] => {
    const weighed = [...passage.own].map(([word, count]) => ({
      word,
      weight: (1 + Math.log(count)) * inPassages(word),
    }));
    return [passage, choose(weighed, passage.text, OF_PROVISION, clash)];
  });
  return { documents: new Map(ofDocuments), provisions: new Map(ofPassages) };
}

interface Weighed {
  word: string;
  weight: number;
}

/** How rare a word is among texts, and how long: long words say more. */
function rarity(texts: readonly ReadonlyMap<string, number>[]): (word: string) => number {
  const spread = spreadOf(texts.map((words) => words.keys()));
  return (word) => Math.log((texts.length + 1) / (spread.get(word) ?? 1)) * Math.log2(word.length);
}

function sumOf(passages: readonly Passage[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { own } of passages)
    for (const [word, count] of own) sums.set(word, (sums.get(word) ?? 0) + count);
  return sums;
}

function choose(
  weighed: readonly Weighed[],
  text: string,
  count: number,
  clash: (a: string, b: string) => boolean,
): string[] {
  const ranked = weighed
    .filter(({ word }) => text.includes(word))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  const chosen: string[] = [];
  const free = (word: string) => !chosen.some((one) => clash(one, word));
  for (const { word, weight } of ranked) {
    if (chosen.length === count) break;
    if (!free(word)) continue;
    const longer = ranked.find(
      (other) =>
        other.word.length > word.length &&
        other.word.includes(word) &&
        other.weight >= weight * SHARE &&
        free(other.word),
    );
    chosen.push((longer ?? { word }).word);
  }
  return chosen;
}
