import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** Ordinary Markdown, unlike the notices': headings, lists and code mean what they usually do. */
const processor = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).freeze();

/** Renders the editors' guide as HTML; raw HTML in it is left out. */
export function renderGuide(markdown: string): string {
  return String(processor.processSync(markdown));
}
