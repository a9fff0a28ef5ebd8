import { z } from 'zod';
import { houseRules, type HouseRule } from '../text/normalize.ts';

const place = {
  /** 1-based line of the gazette file. */
  line: z.number().int().positive(),
  /** 1-based column in code points, on the line as received. */
  column: z.number().int().positive(),
  /** Why the copy departs here, in plain Chinese, for readers. */
  why: z.string().min(1),
  /** Who settled it: the importer by a general rule, or an editor by reading. */
  by: z.enum(['importer', 'editor']).default('editor'),
};
const target = z.strictObject({
  line: z.number().int().positive(),
  column: z.number().int().positive(),
});

/** One place where a copy departs from the gazette, or, with `sic`, deliberately does not. */
export const correctionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('replace'),
    ...place,
    printed: z.string().min(1),
    corrected: z.string().min(1),
  }),
  z.strictObject({ type: z.literal('insert'), ...place, corrected: z.string().min(1) }),
  z.strictObject({ type: z.literal('delete'), ...place, printed: z.string().min(1) }),
  /** The printed words are read elsewhere: before the character at `to`. */
  z.strictObject({ type: z.literal('move'), ...place, printed: z.string().min(1), to: target }),
  /** The printed words repeat those at `with` (a table's header on the next page) and are kept once. */
  z.strictObject({ type: z.literal('merge'), ...place, printed: z.string().min(1), with: target }),
  /** 断: a box ends before these words, which print does not show. */
  z.strictObject({ type: z.literal('divide'), ...place, printed: z.string().min(1) }),
  /** 原文如此: looks odd, is kept as printed. */
  z.strictObject({ type: z.literal('sic'), ...place, printed: z.string().min(1) }),
]);

/** What the copies made from one gazette file change. */
export const gazetteCorrectionsSchema = z.strictObject({
  gazette: z.string().min(1),
  /** Of the gazette file: places are counted in this text and no other. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** How often each house rule was applied in the notices made from this gazette. */
  rules: z.partialRecord(
    z.enum(Object.keys(houseRules) as [HouseRule, ...HouseRule[]]),
    z.number().int().positive(),
  ),
  /** Lines that belong to no notice: contents pages, page furniture. */
  outside: z
    .array(
      z.strictObject({
        lines: z.tuple([z.number().int().positive(), z.number().int().positive()]),
        why: z.string().min(1),
      }),
    )
    .default([]),
  places: z.array(correctionSchema).default([]),
});

/** `content/corrections.yaml`. */
export const correctionsSchema = z.array(gazetteCorrectionsSchema);

export type Correction = z.infer<typeof correctionSchema>;
export type GazetteCorrections = z.infer<typeof gazetteCorrectionsSchema>;
