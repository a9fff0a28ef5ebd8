/** How well related provisions agree with a reader's labels: by words, with and without the terms, by pairs. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Library } from '../../../src/library/library.ts';
import { silentOf } from '../../../src/search/index/library-words.ts';
import { passagesOf, type Wording } from '../../../src/search/index/passages.ts';
import {
  relatedProvisions,
  type RelatedPassage,
} from '../../../src/search/index/related-provisions.ts';
import { partsOf, segmenterWith } from '../../../src/search/index/segmenter.ts';
import { isHan, pairsOf, runsOf } from '../../../src/search/terms.ts';

const GOLD = 'test/search/gold/related.yaml';
/** How many related provisions count. */
const FIRST = 3;
/** The way the site compares. */
export const OURS = 'words and terms, parts';

const goldSchema = z.array(
  z.strictObject({
    /** `document#provision`. */
    of: z.string(),
    /** Those related to it: 2 = the same matter, 1 = somewhat. */
    related: z.record(z.string(), z.union([z.literal(1), z.literal(2)])),
  }),
);
type Gold = z.infer<typeof goldSchema>;

/** What a way of comparing reaches, from 0 to 1, among the first three. */
export interface RelatedFigures {
  name: string;
  /** How many provisions were shown. */
  shown: number;
  /** Share of what was shown that is related. */
  precision: number;
  /** Share of what is related, up to three a provision, that was shown. */
  recall: number;
  /** The same of what is strongly related. */
  strong: number;
}

export interface RelatedComparison {
  /** The first three as they come: which way ranks better. */
  ranked: RelatedFigures[];
  /** With a threshold: ours, the others' such that each shows as many. */
  cut: RelatedFigures[];
}

/**
 * Compares four ways on the library's labelled provisions, with their relations to other documents: words
 * with the library's terms and the parts of words (ours), without the terms, without the parts; pairs of characters.
 */
export async function compareRelated(library: Library): Promise<RelatedComparison> {
  const gold = goldSchema.parse(parse(await readFile(GOLD, 'utf8')));
  const { documents, lexicon } = library;
  const silent = silentOf(library);
  const terms = segmenterWith(lexicon.terms);
  const ways: Record<string, Wording> = {
    [OURS]: { segment: terms, parts: partsOf, silent },
    'words and parts, no terms': { segment: segmenterWith([]), parts: partsOf, silent },
    'words and terms, no parts': { segment: terms, silent },
    'pairs of characters': { segment: pairsOfText, silent },
  };
  const ranked: RelatedFigures[] = [];
  const cut: RelatedFigures[] = [];
  for (const [name, wording] of Object.entries(ways)) {
    const passages = passagesOf(documents, wording);
    const all = relatedProvisions(passages, { threshold: 0, within: false });
    ranked.push(figuresOf(name, gold, all));
    const [ours] = cut;
    const kept = ours
      ? strongest(gold, all, ours.shown)
      : relatedProvisions(passages, { within: false });
    cut.push(figuresOf(name, gold, kept));
  }
  return { ranked, cut };
}

function pairsOfText(text: string): string[] {
  return runsOf(text).filter(isHan).flatMap(pairsOf);
}

/** The labelled passages with the `count` strongest of all their relations. */
function strongest(gold: Gold, found: readonly RelatedPassage[], count: number): RelatedPassage[] {
  const labelled = found.filter(({ passage }) => gold.some(({ of }) => of === nameOf(passage)));
  const scores = labelled.flatMap(({ related }) => related.map(({ score }) => score));
  const least = scores.sort((a, b) => b - a)[count - 1] ?? 0;
  return labelled.map(({ passage, related }) => ({
    passage,
    related: related.filter(({ score }) => score >= least),
  }));
}

function figuresOf(name: string, gold: Gold, found: readonly RelatedPassage[]): RelatedFigures {
  const byName = new Map(found.map(({ passage, related }) => [nameOf(passage), related]));
  const sums = { shown: 0, right: 0, wanted: 0, strong: 0, strongWanted: 0 };
  for (const { of, related } of gold) {
    const shown = (byName.get(of) ?? []).map(nameOf).slice(0, FIRST);
    const grades = Object.values(related);
    sums.shown += shown.length;
    sums.right += shown.filter((one) => one in related).length;
    sums.wanted += Math.min(FIRST, grades.length);
    sums.strong += shown.filter((one) => related[one] === 2).length;
    sums.strongWanted += Math.min(FIRST, grades.filter((grade) => grade === 2).length);
  }
  return {
    name,
    shown: sums.shown,
    precision: sums.shown === 0 ? 0 : sums.right / sums.shown,
    recall: sums.right / sums.wanted,
    strong: sums.strong / sums.strongWanted,
  };
}

function nameOf({ document, provision }: { document: string; provision: string }): string {
  return `${document}#${provision}`;
}
