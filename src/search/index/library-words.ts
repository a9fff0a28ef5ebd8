/** Keywords and related provisions of the whole library. */
import type { Library } from '../../library/library.ts';
import { keywordsOf } from './keywords.ts';
import { passagesOf, silentWords, type Passage } from './passages.ts';
import { relatedProvisions, type Related } from './related-provisions.ts';
import type { Segmenter } from './segmenter.ts';

/** A provision with its keywords and what is related to it. */
export interface ProvisionWords {
  id: string;
  keywords: string[];
  /** Best first. */
  related: Related[];
}

/** A document's keywords, and those of its provisions that have words enough, in their order. */
export interface DocumentWords {
  keywords: string[];
  provisions: ProvisionWords[];
}

type Words = Pick<Library, 'site' | 'documents' | 'lexicon'>;

/** How texts become words: nodejieba on the site, anything else in tests. */
export interface Cutting {
  segment: Segmenter;
  parts: (word: string) => string[];
}

/** Says of a word that it tells nothing: a formula, the place, or part of an issuer's name. */
export function silentOf({ site, documents, lexicon }: Words): (word: string) => boolean {
  const names = [site.jurisdiction, ...documents.flatMap(({ issuers }) => issuers)];
  return silentWords(lexicon.formulas, names);
}

/** The words of each document, by its id. */
export function libraryWords(
  { site, documents, lexicon }: Words,
  { segment, parts }: Cutting,
): Map<string, DocumentWords> {
  const silent = silentOf({ site, documents, lexicon });
  const whole = passagesOf(documents, { segment, silent });
  const keywords = keywordsOf(documents, whole, lexicon.same);
  const ofPassage = new Map(
    [...keywords.provisions].map(([passage, words]) => [keyOf(passage), words]),
  );
  const related = relatedProvisions(passagesOf(documents, { segment, parts, silent }));
  const byDocument = Map.groupBy(related, ({ passage }) => passage.document);
  return new Map(
    documents.map(({ id }) => [
      id,
      {
        keywords: keywords.documents.get(id) ?? [],
        provisions: (byDocument.get(id) ?? []).map(({ passage, related: found }) => ({
          id: passage.provision,
          keywords: ofPassage.get(keyOf(passage)) ?? [],
          related: found,
        })),
      },
    ]),
  );
}

function keyOf({ document, provision }: Pick<Passage, 'document' | 'provision'>): string {
  return `${document}#${provision}`;
}

/** A provision and one of another document that it is related to. */
export interface RelatedPair {
  provision: string;
  related: Related;
}

/** What a page shows is surer than what the data hold. */
const SURE = 0.2;

/**
 * The strongest pairs with other documents, no provision of either side twice, at most `count`, in the order
 * of the document's own provisions.
 */
export function strongestPairs(
  id: string,
  { provisions }: DocumentWords,
  count: number,
): RelatedPair[] {
  const order = new Map(provisions.map((provision, at) => [provision.id, at]));
  const all = provisions
    .flatMap(({ id: provision, related }) => related.map((one) => ({ provision, related: one })))
    .filter(({ related }) => related.document !== id && related.score >= SURE)
    .sort((a, b) => b.related.score - a.related.score);
  const taken = new Set<string>();
  const pairs: RelatedPair[] = [];
  for (const pair of all) {
    const target = keyOf(pair.related);
    if (pairs.length === count) break;
    if (taken.has(pair.provision) || taken.has(target)) continue;
    taken.add(pair.provision).add(target);
    pairs.push(pair);
  }
  return pairs.sort((a, b) => (order.get(a.provision) ?? 0) - (order.get(b.provision) ?? 0));
}
