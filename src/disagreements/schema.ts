import { z } from 'zod';

const words = z.string().trim().min(1);

/** One of the places that disagree; `words` are checked character by character (`src/library/quotes`). */
const sideSchema = z.strictObject({
  /** Id of the document. */
  document: words,
  /** Id of the provision. */
  at: words,
  words: z.string().min(1),
  /** The number the words give. */
  value: z.number().optional(),
  /** What to mark in the words, where the numbers of the sums alone would mark too much. */
  mark: z.array(words).optional(),
});

/** A sum that the check works out and compares with what is printed. */
const arithmeticSchema = z.strictObject({
  /** What is worked out, in words: 三项合计. */
  what: words,
  /** The sum: `16 + 8 + 0.7`. */
  compute: words,
  /** The number it is compared with, as printed. */
  printed: z.string().regex(/^\d+(?:\.\d+)?$/u),
  unit: z.string().default(''),
  /** What the sum ought to be to the printed number. */
  relation: z.enum(['equal', 'at-most', 'at-least']).default('equal'),
  /** True for a sum that comes out as printed and proves what the explanation says. */
  agrees: z.boolean().default(false),
  /** True where the numbers were laid down and not rounded, such as rates and targets. */
  exact: z.boolean().default(false),
  /** Numbers of the sum that stand in no quote, and where they come from. */
  given: z.array(z.strictObject({ number: words, why: words })).default([]),
});

const disagreementSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  title: words,
  /** A figure and its own sum; two places of one document; two documents. */
  kind: z.enum(['sum', 'within', 'between']),
  sides: z.array(sideSchema).min(2),
  arithmetic: z.array(arithmeticSchema).default([]),
  /** Words, units or figures that stand for the same thing and are not the same. */
  differ: z.array(words).min(2).optional(),
  /** What can be said and what cannot; never which is right, unless the text proves it. */
  explanation: words,
});

/** What looks like a disagreement and was found to be none. */
const explainedSchema = z.strictObject({
  title: words,
  sides: z.array(sideSchema).min(1),
  why: words,
});

/** `content/disagreements.yaml`: figures that disagree within or between documents. */
export const disagreementsSchema = z.strictObject({
  disagreements: z.array(disagreementSchema).default([]),
  explained: z.array(explainedSchema).default([]),
});

export type Disagreements = z.infer<typeof disagreementsSchema>;
export type Disagreement = z.infer<typeof disagreementSchema>;
export type Side = z.infer<typeof sideSchema>;
export type Arithmetic = z.infer<typeof arithmeticSchema>;
