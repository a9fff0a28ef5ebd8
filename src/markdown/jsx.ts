import type { BlockContent, PhrasingContent, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** What an element of a page may hold: text and other elements, in any order. */
export type Child = Text | MdxJsxFlowElement | MdxJsxTextElement;

type Attributes = Record<string, string | undefined>;

/**
 * An element or component in a Markdown tree. JSX rather than Markdown with an `hName`: Astro gives
 * every Markdown heading an id of its own, and leaves JSX alone.
 */
export function element(
  name: string,
  attributes: Attributes,
  children: Child[],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: attributeNodes(attributes),
    // The types keep blocks and phrases apart; here a block holds its words directly.
    children: children as BlockContent[],
  };
}

/** The same within a line of text. */
export function inline(name: string, attributes: Attributes, children: Child[]): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: attributeNodes(attributes),
    children: children as PhrasingContent[],
  };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

function attributeNodes(attributes: Attributes): MdxJsxFlowElement['attributes'] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute', name, value }],
  );
}
