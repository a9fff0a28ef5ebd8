/** What a provision is; the field's words are 编章节条款项目, 部分 (一、), 专栏, 附件 and so on. */
export type ProvisionKind =
  | 'enclosure'
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'level'
  | 'paragraph'
  | 'item'
  | 'subitem'
  | 'point'
  | 'box'
  | 'annex'
  | 'annexName'
  | 'addressee'
  | 'units'
  | 'table'
  | 'row'
  | 'roster'
  | 'entry';

/** One addressable piece of a document, in document order. */
export interface Provision {
  /** After Akoma Ntoso: `art_5__para_2__item_3`; unique in its document. */
  id: string;
  parent: string | null;
  kind: ProvisionKind;
  /** The numbering as printed: `第五条`, `（三）`, `专栏1`; empty where it has none. */
  label: string;
  /** Its own words, without the label and without those of its children; cells are joined by tabs. */
  text: string;
  /** The reference in words; null where none is defined. */
  citation: string | null;
  /** Where its block starts in the source. */
  offset: number;
  /** True when the words are a heading: short, not a sentence. */
  heading: boolean;
}
