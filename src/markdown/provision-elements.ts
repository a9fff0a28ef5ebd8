import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Provision, ProvisionKind } from '../provisions/provision.ts';
import { readLabel } from '../text/labels.ts';
import { element, inline, text, type Child } from './jsx.ts';
import { provisionTree, type Branch } from './provision-tree.ts';
import type { ComponentName, NoticeBlock } from './read-notice.ts';
import { tableElement } from './table-element.ts';
import { inlaid, type Inlays } from './inlays.ts';

const COMPONENT: Partial<Record<ProvisionKind, ComponentName>> = {
  enclosure: 'Enclosure',
  box: 'Box',
  annex: 'Annex',
  roster: 'Roster',
};

/** Where an element stands: the level of the next heading, and the words of the last one. */
interface Place {
  document: string;
  level: number;
  heading: string;
  inlays: Inlays;
}

/**
 * The elements of a notice's page, one for each provision, nested as the provisions are. Headings begin
 * at h2, below the document's title, and skip no level. Every character of labels and texts is in them.
 */
export function provisionElements(
  provisions: readonly Provision[],
  blocks: readonly NoticeBlock[],
  document: string,
  inlays: Inlays = new Map(),
): MdxJsxFlowElement[] {
  const place = { document, level: 2, heading: '', inlays };
  return provisionTree(provisions, blocks).map((branch) => elementOf(branch, place, []));
}

/** `lead` is what precedes the words in their line: the label of an article before its first 款. */
function elementOf(branch: Branch, place: Place, lead: Child[]): MdxJsxFlowElement {
  const { provision, source, children } = branch;
  const { id, kind, label } = provision;
  const component = COMPONENT[kind];
  if (component) return element(component, { id }, withHeading(branch, place));
  if (kind === 'table') return tableElement(branch, place);
  if (kind === 'entry') return element('li', { id }, entryWords(branch, place));
  if (provision.heading)
    return element('section', attributes(provision), withHeading(branch, place));
  const [first, ...rest] = children;
  if (first && provision.text === '' && first.provision.offset === provision.offset) {
    const shared = [...lead, ...labelOf(branch, id), text(gapAfter(label, source))];
    return element('section', attributes(provision), [
      elementOf(first, place, shared),
      ...rest.map((child) => elementOf(child, place, [])),
    ]);
  }
  const words = [...lead, ...wordsOf(branch, place)];
  if (children.length === 0) return element('p', attributes(provision), words);
  const below = children.map((child) => elementOf(child, place, []));
  return element('div', attributes(provision), [element('p', {}, words), ...below]);
}

/** The heading of a provision, where it has one, and all below it. */
function withHeading(branch: Branch, place: Place): Child[] {
  const { provision, children } = branch;
  if (!provision.heading) return children.map((child) => elementOf(child, place, []));
  const { label, text: words } = provision;
  const inner = {
    ...place,
    level: Math.min(place.level + 1, 6),
    heading: `${label} ${words}`.trim(),
  };
  return [
    element(`h${place.level}`, {}, wordsOf(branch, place)),
    ...children.map((child) => elementOf(child, inner, [])),
  ];
}

/** A class for the kind, and one for the form of the label: print sets 一、 and （一） differently. */
function attributes({ id, kind, label, heading }: Provision): Record<string, string> {
  const form = readLabel(label)?.kind;
  const names = ['provision', kind, heading ? 'has-heading' : '', form ? `form-${form}` : ''];
  return { id, class: names.filter(Boolean).join(' '), 'data-kind': kind };
}

function wordsOf(branch: Branch, place: Place): Child[] {
  const { id, label, text: words } = branch.provision;
  const gap = label ? gapAfter(label, branch.source) : '';
  const uses = place.inlays.get(id) ?? [];
  return [...labelOf(branch), ...inlaid(gap + words, uses, -gap.length), marks(branch, place)];
}

/** The label; `of` names the provision where the label stands in the line of another. */
function labelOf({ provision: { label } }: Branch, of?: string): Child[] {
  const form = readLabel(label)?.kind;
  const names = form ? `label label-${form}` : 'label';
  return label ? [inline('span', { class: names, 'data-of': of }, [text(label)])] : [];
}

/** The white space the copy has between a label and the words. */
function gapAfter(label: string, source: Branch['source']): string {
  if (!('text' in source)) return ' ';
  return /^\s*/u.exec(source.text.slice(label.length))?.[0] ?? '';
}

/** A line of a roster: a name, and after the first space the post. */
function entryWords(branch: Branch, place: Place): Child[] {
  const [, name = '', post = ''] = /^(\S*)([\s\S]*)$/u.exec(branch.provision.text) ?? [];
  return [
    inline('span', { class: 'name' }, [text(name)]),
    inline('span', { class: 'post' }, [text(post), marks(branch, place)]),
  ];
}

/** The place for what the page says about a provision; it adds no text. */
function marks({ provision: { id } }: Branch, { document }: Place): Child {
  return inline('Marks', { document, provision: id }, []);
}
