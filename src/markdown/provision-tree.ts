import type { Provision } from '../provisions/provision.ts';
import type { NoticeBlock, NoticeRow } from './read-notice.ts';

/** A provision with the block or row it was read from and the provisions below it. */
export interface Branch {
  provision: Provision;
  source: NoticeBlock | NoticeRow;
  children: Branch[];
}

/** Nests the flat list of a notice's provisions by their parents; the order stays that of the document. */
export function provisionTree(
  provisions: readonly Provision[],
  blocks: readonly NoticeBlock[],
): Branch[] {
  const sources = sourcesOf(blocks);
  const top: Branch[] = [];
  const open: Branch[] = [];
  for (const provision of provisions) {
    const source = sources[provision.kind === 'row' ? 'rows' : 'blocks'].get(provision.offset);
    if (!source) throw new Error(`no block at ${provision.offset} for ${provision.id}`);
    const branch: Branch = { provision, source, children: [] };
    while (open.length > 0 && open.at(-1)?.provision.id !== provision.parent) open.pop();
    (open.at(-1)?.children ?? top).push(branch);
    open.push(branch);
  }
  return top;
}

/** Blocks and rows by their offset; a table and its first row share one. */
function sourcesOf(blocks: readonly NoticeBlock[]) {
  const found = { blocks: new Map<number, NoticeBlock>(), rows: new Map<number, NoticeRow>() };
  const visit = (block: NoticeBlock) => {
    found.blocks.set(block.offset, block);
    if (block.type === 'table') for (const row of block.rows) found.rows.set(row.offset, row);
    else if (block.type !== 'paragraph') block.children.forEach(visit);
  };
  blocks.forEach(visit);
  return found;
}
