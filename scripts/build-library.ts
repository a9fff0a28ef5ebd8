/** What the build adds to Astro's output: `astro build && node scripts/build-library.ts`. */
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import nodejieba from 'nodejieba';
import * as pagefind from 'pagefind';

const NOTICES = 'content/notices';
const DIST = 'dist';

/** A step of the build; it returns its figures, in words. */
type Step = () => Promise<string>;

const steps: Record<string, Step> = {
  segment,
  'cross-link': async () => 'nothing yet',
  supersede: async () => 'nothing yet',
  index,
};

/** Cuts the notices into words, for vocabulary and suggestions; the index stays uncut. */
async function segment(): Promise<string> {
  const texts = await noticeBodies();
  const words = texts
    .flatMap((text) => nodejieba.cut(text))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return `${texts.length} texts, ${words.length} words, vocabulary ${new Set(words).size}`;
}

/** The notices without their front matter. */
async function noticeBodies(): Promise<string[]> {
  if (!existsSync(NOTICES)) return [];
  const files = (await readdir(NOTICES)).filter((name) => name.endsWith('.mdx')).sort();
  const sources = await Promise.all(files.map((name) => readFile(join(NOTICES, name), 'utf8')));
  return sources.map((source) => source.replace(/^---\n[\s\S]*?\n---\n/, ''));
}

/** Indexes the built pages with Pagefind into dist/pagefind. */
async function index(): Promise<string> {
  try {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: DIST });
    const written = await index.writeFiles({ outputPath: join(DIST, 'pagefind') });
    const problems = [...errors, ...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return `${added.page_count} pages`;
  } finally {
    await pagefind.close();
  }
}

for (const [name, step] of Object.entries(steps)) {
  const start = performance.now();
  const figures = await step();
  console.error(`[library] ${name}: ${figures} (${Math.round(performance.now() - start)} ms)`);
}
