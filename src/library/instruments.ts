import { z } from 'zod';
import { dateSchema } from '../instruments/schema.ts';

/** One entry of `content/instruments.yaml`: what is cited and not held. Unknown is null or empty. */
export const instrumentSchema = z.strictObject({
  /** ASCII; the address of its page. Never changes. */
  id: z.string().regex(/^[a-z0-9-]+$/, '只用小写字母、数字和短横的编号'),
  title: z.string().min(1).nullable(),
  /** As cited; in the standard form where it has an agency code. */
  number: z.string().min(1).nullable(),
  issuers: z.array(z.string().min(1)),
  date: dateSchema.nullable(),
  kind: z.string().min(1).nullable(),
  /** 法律, 行政法规, 国务院文件, 市级文件 … */
  level: z.string().min(1).nullable(),
  /** Other titles it goes by: a short form, the title of what it issues. */
  aliases: z.array(z.string().min(1)).default([]),
  /** The public source a fact was checked against that no gazette gives. */
  source: z.string().min(1).optional(),
});

/** `content/instruments.yaml`. */
export const instrumentsSchema = z.array(instrumentSchema);

/** `content/agencies.yaml`: known agency codes. */
export const agenciesSchema = z.array(
  z.strictObject({ code: z.string().min(1), agency: z.string().min(1) }),
);

export type CitedInstrument = z.infer<typeof instrumentSchema>;
