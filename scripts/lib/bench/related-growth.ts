/** How the time of related provisions grows with the library. */
import { loadLibrary } from '../../../src/library/load.ts';
import { keywordsOf } from '../../../src/search/index/keywords.ts';
import { silentOf } from '../../../src/search/index/library-words.ts';
import { passagesOf, type Passage } from '../../../src/search/index/passages.ts';
import { relatedProvisions } from '../../../src/search/index/related-provisions.ts';
import { partsOf, segmenterWith } from '../../../src/search/index/segmenter.ts';
import { compareRelated, type RelatedFigures } from './related.ts';

/** What so many times the library costs, in milliseconds of the processor. */
export interface RelatedGrowth {
  documents: number;
  passages: number;
  cut: number;
  keywords: number;
  related: number;
  /** Peak of the process so far, in megabytes. */
  megabytes: number;
}

/**
 * Measures the library `times` over. Each copy has a third of its words to itself, as other documents have
 * words of their own; what is cut into words is the text as often as there are copies.
 */
export async function measureRelatedGrowth(times: number): Promise<RelatedGrowth> {
  const { value: library } = await loadLibrary();
  if (!library) throw new Error('content/site.yaml cannot be read: run `npm run check`');
  const { documents } = library;
  const segment = segmenterWith(library.lexicon.terms);
  const wording = { segment, parts: partsOf, silent: silentOf(library) };
  const [passages, cut] = timed(() => {
    const all: Passage[] = [];
    for (let copy = 0; copy < times; copy++)
      all.push(...changed(passagesOf(documents, wording), copy));
    return all;
  });
  const titled = Array.from({ length: times }, (_, copy) =>
    documents.map(({ id, title }) => ({ id: `${id}-${copy}`, title })),
  ).flat();
  const [, keywords] = timed(() => keywordsOf(titled, passages));
  const [, related] = timed(() => relatedProvisions(passages));
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { documents: titled.length, passages: passages.length, cut, keywords, related, megabytes };
}

/** The passages as those of other documents, a third of their words unlike those of any other copy. */
function changed(passages: readonly Passage[], copy: number): Passage[] {
  const other = (word: string) => {
    const sum = [...word].reduce((so, character) => so + (character.codePointAt(0) ?? 0), copy);
    return sum % 3 === 0 ? `${word}${copy}` : word;
  };
  return passages.map((passage) => ({
    ...passage,
    document: `${passage.document}-${copy}`,
    own: new Map([...passage.own].map(([word, count]) => [other(word), count])),
    lent: new Set([...passage.lent].map(other)),
  }));
}

function timed<T>(work: () => T): [T, number] {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return [value, Math.round((user + system) / 1000)];
}

/** Prints how well related provisions agree with the labels, and how their time grows. */
export async function benchRelated(): Promise<void> {
  const { value: library } = await loadLibrary();
  if (!library) throw new Error('content/site.yaml cannot be read: run `npm run check`');
  const { ranked, cut } = await compareRelated(library);
  console.log('\nRelated provisions: the first three');
  console.table(ranked.map(inPercent));
  console.log('\nRelated provisions: as many as the threshold leaves');
  console.table(cut.map(inPercent));
  console.log('\nRelated provisions: growth');
  const rows: RelatedGrowth[] = [];
  for (const times of [1, 10, 100]) rows.push(await measureRelatedGrowth(times));
  console.table(rows.map((row) => ({ ...row, megabytes: Math.round(row.megabytes) })));
}

function inPercent({ name, shown, precision, recall, strong }: RelatedFigures) {
  const percent = (share: number) => Number((share * 100).toFixed(1));
  return {
    way: name,
    shown,
    'precision@3 %': percent(precision),
    'recall@3 %': percent(recall),
    'recall@3 of strong %': percent(strong),
  };
}
