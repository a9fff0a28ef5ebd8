import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { findInDocument } from '../citations/find-in-document.ts';
import { parseProvisions } from '../provisions/parse.ts';
import { definitionsOf, termUses } from '../reading/definitions.ts';
import { inlaysOf } from './inlays.ts';
import { provisionElements } from './provision-elements.ts';
import { readBlocks } from './read-notice.ts';

/** Where notices are kept; other Markdown of the site is left alone. */
const NOTICE = /[\\/]content[\\/]notices[\\/]([^\\/]+)\.mdx$/;

/** What the plugin knows besides the notice: known agency codes, for its citations. */
export interface AnnotateOptions {
  codes: readonly string[];
}

/**
 * Remark plugin: turns the flat paragraphs of a notice into nested elements, one for every provision,
 * with the provision's id, its citations and the terms it uses. What a notice may not hold stops the
 * build.
 */
export const annotateProvisions: Plugin<[AnnotateOptions], Root> =
  ({ codes }) =>
  (root, file) => {
    const [, document] = NOTICE.exec(file.path) ?? [];
    if (!document) return;
    const blocks = readBlocks(root.children, String(file), (node, what) => {
      file.fail(`公文正文不能有${what}`, node);
    });
    const provisions = parseProvisions(blocks);
    const citations = findInDocument(provisions, codes);
    const terms = termUses(provisions, definitionsOf(provisions));
    root.children = provisionElements(
      provisions,
      blocks,
      document,
      inlaysOf(document, citations, terms),
    );
  };
