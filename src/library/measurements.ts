import { z } from 'zod';
import { formFiguresSchema } from '../citations/measure.ts';
import { stratumFiguresSchema } from '../search/measure.ts';
import { dateSchema } from '../instruments/schema.ts';

/** `content/measurements.yaml`: how well the library reads its documents, as measured on a day. */
export const measurementsSchema = z.strictObject({
  citations: z.strictObject({
    measuredOn: dateSchema,
    /** How many documents were labelled by a reader. */
    documents: z.number().int(),
    forms: z.array(formFiguresSchema),
  }),
  /** How well search answers, by set of queries and way of searching; absent where nobody has measured. */
  search: z
    .strictObject({
      measuredOn: dateSchema,
      sets: z.record(z.string(), z.record(z.string(), z.array(stratumFiguresSchema))),
      /** Bytes of a first answer (median, most), milliseconds of a warm one, by way of searching. */
      costs: z.record(
        z.string(),
        z.strictObject({
          first: z.number(),
          firstMost: z.number(),
          p50: z.number(),
          p95: z.number(),
        }),
      ),
    })
    .optional(),
});

export type Measurements = z.infer<typeof measurementsSchema>;
