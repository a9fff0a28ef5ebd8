/** The browser's side of search: Pagefind, loaded in the way that suits Chinese. */

/** An element with an id; `location` is the word it starts at. */
export interface Anchor {
  element: string;
  id: string;
  text?: string;
  location: number;
}

/** An indexed page. */
export interface IndexedPage {
  url: string;
  /** The text, a zero-width space between words, `<` and `>` escaped. */
  raw_content: string;
  anchors: Anchor[];
}

/** What this project uses of Pagefind's browser API, which ships no types. */
export interface PagefindInstance {
  init(): Promise<void>;
  search(
    terms: string,
    options?: { filters: Record<string, string[]> },
  ): Promise<{ results: { data(): Promise<IndexedPage> }[] }>;
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
