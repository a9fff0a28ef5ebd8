import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** The files that `scripts/build-library.ts` adds to the built site, below any base path. */
const FILES = /\/((?:pagefind|search\/data-\w+)\/[\w./-]+|search\/entry\.json)(?:\?|$)/u;

/**
 * Development only: the index of the last build is served, so that search works while its pages are changed.
 * Texts changed since then are found as they were.
 */
export function serveIndex(dist = 'dist'): AstroIntegration {
  return {
    name: 'serve-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = FILES.exec(request.url ?? '')?.[1];
          if (path === undefined || path.includes('..')) return next();
          readFile(join(dist, path)).then(
            (content) => response.end(content),
            () => next(),
          );
        });
      },
    },
  };
}
