import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { findInDocument } from '../citations/find-in-document.ts';
import { parseProvisions } from '../provisions/parse.ts';
import { definitionsOf, termUses } from '../reading/definitions.ts';
import { unitsInLines } from '../units/in-lines.ts';
import type { Unit } from '../units/schema.ts';
import { inlaysOf } from './inlays.ts';
import { provisionElements } from './provision-elements.ts';
import { readBlocks } from './read-notice.ts';

/** Where notices are kept; other Markdown of the site is left alone. */
const NOTICE = /[\\/]content[\\/]notices[\\/]([^\\/]+)\.mdx$/;

/** What the plugin knows besides the notice: agency codes for its citations, units for its lines of units. */
export interface AnnotateOptions {
  codes: readonly string[];
  units: readonly Unit[];
}

/**
 * Remark plugin: turns the flat paragraphs of a notice into nested elements, one for every provision,
 * with the provision's id, its citations, the units and the terms it names. What a notice may not hold stops the
 * build.
 */
export const annotateProvisions: Plugin<[AnnotateOptions], Root> =
  ({ codes, units }) =>
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
      inlaysOf(document, citations, terms, unitsInLines(document, provisions, units)),
    );
  };
