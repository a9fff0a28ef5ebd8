// @ts-check
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { basePath } from './scripts/base-path.ts';
import { serveIndex } from './scripts/lib/serve-index.ts';
import { watchContent } from './scripts/lib/watch-content.ts';
import { loadCodes, loadUnits } from './src/library/load.ts';
import { annotateProvisions } from './src/markdown/annotate-provisions.ts';
import { noticeSyntax } from './src/markdown/notice-syntax.ts';

const { SITE_URL } = process.env;
const codes = await loadCodes();
const units = await loadUnits();

export default defineConfig({
  output: 'static',
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: basePath,
  trailingSlash: 'always',
  build: { format: 'directory' },
  devToolbar: { enabled: false },
  integrations: [mdx(), watchContent(), serveIndex()],
  markdown: {
    // Notices are not ordinary Markdown: see src/markdown/notice-syntax.ts. Smart
    // punctuation would rewrite the quotes and dashes of the source.
    processor: unified({
      remarkPlugins: [noticeSyntax, [annotateProvisions, { codes, units }]],
      gfm: false,
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  vite: {
    // The search worker loads parts of itself when they are needed, which only modules can.
    worker: { format: 'es' },
    build: {
      rolldownOptions: {
        output: {
          codeSplitting: {
            // What most pages share comes in one file: many small ones weigh more, headers included.
            groups: [
              {
                name: 'shared',
                test: /[\\/]src[\\/](?:status|text|reading)[\\/]/u,
                minShareCount: 3,
              },
            ],
          },
        },
        // Astro marks every MDX file with a directive of its own; the bundler warns of each.
        onLog(level, log, report) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  },
});
