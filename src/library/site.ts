import { z } from 'zod';

/** `content/site.yaml`: what is this city's and no other's. */
export const siteSchema = z.strictObject({
  /** Name of the site, as its masthead has it. */
  name: z.string().min(1),
  /** One sentence for readers and search engines. */
  description: z.string().min(1),
  /** The place whose documents these are. */
  jurisdiction: z.string().min(1),
  /** What the gazette calls itself. */
  gazetteName: z.string().min(1),
  /** The statement that this is no official publication, in the words readers see. */
  disclaimer: z.string().min(1),
  /** Queries offered to a first-time reader. */
  examples: z.array(z.string().min(1)).default([]),
  /** The spelling of agency codes in ids, where plain pinyin will not do. */
  spellings: z.record(z.string(), z.string().regex(/^[a-z0-9]+$/)).default({}),
});

export type Site = z.infer<typeof siteSchema>;

/** `content/misreadings.yaml`: words that can only be a misreading wherever they stand. */
export const misreadingsSchema = z.array(
  z.strictObject({
    printed: z.string().min(1),
    corrected: z.string().min(1),
    why: z.string().min(1),
  }),
);
