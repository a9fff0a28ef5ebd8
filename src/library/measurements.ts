import { z } from 'zod';
import { formFiguresSchema } from '../citations/measure.ts';
import { dateSchema } from '../instruments/schema.ts';

/** `content/measurements.yaml`: how well the library reads its documents, as measured on a day. */
export const measurementsSchema = z.strictObject({
  citations: z.strictObject({
    measuredOn: dateSchema,
    /** How many documents were labelled by a reader. */
    documents: z.number().int(),
    forms: z.array(formFiguresSchema),
  }),
});

export type Measurements = z.infer<typeof measurementsSchema>;
