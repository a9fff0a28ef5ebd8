/** The browser's side of search: Pagefind, loaded and asked in the way that suits Chinese. */
import { queryTerms } from './query.ts';

/** A part of a page (from one heading with an id to the next) with matches in it. */
export interface SubResult {
  title: string;
  url: string;
  excerpt: string;
}

/** An element with an id; `location` is the word it starts at. */
export interface Anchor {
  element: string;
  id: string;
  text?: string;
  location: number;
}

/** A page that contains every term of the query; its parts come best first. */
export interface Hit {
  url: string;
  score: number;
  excerpt: string;
  meta: Record<string, string>;
  anchors: Anchor[];
  /** Positions of the matching words, to be set against those of the anchors. */
  locations: number[];
  sub_results: SubResult[];
}

interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<Omit<Hit, 'score'>>;
}

/** What this project uses of Pagefind's browser API, which ships no types. */
export interface PagefindInstance {
  init(): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
  destroy(): Promise<void>;
}

interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string }): PagefindInstance;
}

/**
 * Loads the index of the site under `base` (Astro's `BASE_URL`, a slash at both ends).
 *
 * In a page whose language is Chinese, Pagefind would cut the query into words again, and
 * not as the indexer did. It reads the language while creating an instance, so the page
 * says `und` for just that moment.
 */
export async function openIndex(base: string): Promise<PagefindInstance> {
  const basePath = `${base}pagefind/`;
  // In a variable: around a literal, the bundler leaves a `__VITE_PRELOAD__` that fails at run
  // time when Astro inlines the script (withastro/astro#17265).
  const script = `${basePath}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ script)) as PagefindModule;
  const page = document.documentElement;
  const language = page.lang;
  page.lang = 'und';
  let instance: PagefindInstance;
  try {
    instance = pagefind.createInstance({ basePath, baseUrl: base });
  } finally {
    page.lang = language;
  }
  await instance.init();
  return instance;
}

/** The pages that contain every term of the query, best first. */
export async function search(index: PagefindInstance, query: string, limit = 20): Promise<Hit[]> {
  const terms = queryTerms(query);
  if (terms.length === 0) return [];
  const { results } = await index.search(terms.join(' '));
  const best = results.slice(0, limit);
  return Promise.all(
    best.map(async (result) => ({ ...(await result.data()), score: result.score })),
  );
}
