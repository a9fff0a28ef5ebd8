import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { parseProvisions } from '../provisions/parse.ts';
import { definitionsOf, termUses } from '../reading/definitions.ts';
import { provisionElements } from './provision-elements.ts';
import { readBlocks } from './read-notice.ts';

/** Where notices are kept; other Markdown of the site is left alone. */
const NOTICE = /[\\/]content[\\/]notices[\\/]([^\\/]+)\.mdx$/;

/**
 * Remark plugin: turns the flat paragraphs of a notice into nested elements, one for every provision,
 * with the provision's id. What a notice may not hold stops the build.
 */
export const annotateProvisions: Plugin<[], Root> = () => (root, file) => {
  const [, document] = NOTICE.exec(file.path) ?? [];
  if (!document) return;
  const blocks = readBlocks(root.children, String(file), (node, what) => {
    file.fail(`公文正文不能有${what}`, node);
  });
  const provisions = parseProvisions(blocks);
  const terms = termUses(provisions, definitionsOf(provisions));
  root.children = provisionElements(provisions, blocks, document, terms);
};
