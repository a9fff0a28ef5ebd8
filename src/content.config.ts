import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

/** One MDX file per notice; its id is the file's name, kept as it is. */
const notices = defineCollection({
  loader: glob({
    base: './content/notices',
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.looseObject({ title: z.string() }),
});

export const collections = { notices };
