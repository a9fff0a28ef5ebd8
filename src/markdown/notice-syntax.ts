import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Processor } from 'unified';
// For the types alone: declares the extension lists that `Processor#data()` holds.
import type {} from 'remark-parse';
import type {} from 'remark-stringify';

/**
 * Markdown constructs that a notice does not have. Printed text such as `1. `, `- `, `[60]`
 * or `——` is text: as Markdown its characters would vanish from page, index and quotes.
 */
export const DISABLED = [
  'attention',
  'autolink',
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/** Two spaces at a line's end are no construct to disable: leave the line ending to itself. */
const ignore = () => undefined;
const NO_HARD_BREAK = {
  enter: { hardBreakTrailing: ignore },
  exit: { hardBreakTrailing: ignore },
};

/**
 * Remark plugin for the dialect of notices: paragraphs, GFM tables and MDX components;
 * everything else is plain text. Backslash escapes and character references stay, and so do
 * MDX's `{` and `<`.
 */
export function noticeSyntax(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), { disable: { null: DISABLED } });
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), NO_HARD_BREAK);
  (data.toMarkdownExtensions ??= []).push(gfmTableToMarkdown({ tablePipeAlign: false }));
}
