import { z } from 'zod';

const word = z.string().min(1);

/** `content/lexicon/synonyms.yaml`: other words for what the documents say. */
export const synonymsSchema = z.strictObject({
  /** Words that mean the same, however they are turned. */
  same: z.array(z.array(word).min(2)),
  /** An everyday word, and the official ones that answer who types it. */
  everyday: z.record(z.string(), z.array(word).min(1)),
});

/** `content/lexicon/terms.yaml`: words that are kept whole when text is cut. */
export const termsSchema = z.array(word);

/** `content/lexicon/asking.yaml`: words of a question that say nothing of its matter. */
export const askingSchema = z.array(word);

/** `content/lexicon/formulas.yaml`: words that stand in every document and say nothing of its matter. */
export const formulasSchema = z.array(word);

/** `content/lexicon/`. */
export interface LibraryLexicon extends z.infer<typeof synonymsSchema> {
  terms: string[];
  asking: string[];
  formulas: string[];
}
