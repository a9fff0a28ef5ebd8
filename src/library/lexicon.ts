import { z } from 'zod';

const word = z.string().min(1);

/** `content/lexicon/synonyms.yaml`: groups of words that mean the same, however they are turned. */
export const synonymsSchema = z.array(z.array(word).min(2));

/** `content/lexicon/everyday.yaml`: an official word, and what people say for it. */
export const everydaySchema = z.record(z.string(), z.array(word).min(1));

/** `content/lexicon/terms.yaml`: words that are kept whole when text is cut. */
export const termsSchema = z.array(word);

/** `content/lexicon/asking.yaml`: words of a question that say nothing of its matter. */
export const askingSchema = z.array(word);

/** `content/lexicon/matters.yaml`: words that name the matter asked, so that nothing without it answers. */
export const mattersSchema = z.array(word);

/** `content/lexicon/formulas.yaml`: words that stand in every document and say nothing of its matter. */
export const formulasSchema = z.array(word);

/** `content/lexicon/`. */
export interface LibraryLexicon {
  same: string[][];
  everyday: Record<string, string[]>;
  terms: string[];
  asking: string[];
  matters: string[];
  formulas: string[];
}
