import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { loadLibrary } from '../../src/library/load.ts';
import { byPlace, textReport } from '../../src/problems/report.ts';

/**
 * Development only: whenever a file of the content changes, the whole library is read anew, what is
 * wrong with it goes to the terminal, and open pages are loaded again. The pages show the same problems.
 */
export function watchContent(folder = 'content'): AstroIntegration {
  return {
    name: 'watch-content',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const report = async () => {
          const { problems, value } = await loadLibrary(true);
          if (problems.length > 0) logger.error(`\n${textReport(byPlace(problems))}`);
          else logger.info(`${value?.documents.length ?? 0} 件文件，没有问题。`);
        };
        const changed = (path: string) => {
          if (relative(folder, path).startsWith('..')) return;
          void report().then(() => server.ws.send({ type: 'full-reload' }));
        };
        server.watcher.add(folder);
        for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, changed);
        void report();
      },
    },
  };
}
