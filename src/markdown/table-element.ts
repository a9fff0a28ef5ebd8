import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { element, inline, text, type Child } from './jsx.ts';
import type { Branch } from './provision-tree.ts';
import { inlaid, type Inlays } from './inlays.ts';

/** What a table needs to know of the place it stands in. */
interface Place {
  document: string;
  /** The words of the heading above. */
  heading: string;
  inlays: Inlays;
}

/**
 * A table in a container that scrolls on narrow screens and takes the keyboard's focus for that. Rows
 * with nothing but their first cell are headings of the group of rows below.
 */
export function tableElement(branch: Branch, place: Place): MdxJsxFlowElement {
  const [head, ...rows] = branch.children;
  const groups: MdxJsxFlowElement[][] = [];
  for (const row of rows) {
    if (isGroup(row) || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(isGroup(row) ? groupRow(row, place) : bodyRow(row, place));
  }
  const table = element('table', { id: branch.provision.id }, [
    ...(head ? [element('thead', {}, [headRow(head, place)])] : []),
    ...groups.map((group) => element('tbody', {}, group)),
  ]);
  const { heading } = place;
  const label = heading ? `${heading}（表格，可左右滚动）` : '表格，可左右滚动';
  return element(
    'div',
    { class: 'table-scroll', role: 'region', tabindex: '0', 'aria-label': label },
    [table],
  );
}

function headRow(row: Branch, place: Place): MdxJsxFlowElement {
  return rowElement(
    row,
    cellElements(row, place, () => ['th', { scope: 'col' }]),
    place,
  );
}

function bodyRow(row: Branch, place: Place): MdxJsxFlowElement {
  const cells = cellElements(row, place, (index) =>
    index === 0 ? ['th', { scope: 'row' }] : ['td', {}],
  );
  return rowElement(row, cells, place);
}

/** The cells of a row with what is set apart in them; the text of a row has tabs between its cells. */
function cellElements(
  row: Branch,
  { inlays }: Place,
  shape: (index: number) => [name: string, attributes: Record<string, string>],
): MdxJsxFlowElement[] {
  let start = 0;
  return cellsOf(row).map((cell, index) => {
    const words = inlaid(cell, inlays.get(row.provision.id) ?? [], start);
    start += cell.length + '\t'.length;
    return element(...shape(index), words);
  });
}

function groupRow(row: Branch, place: Place): MdxJsxFlowElement {
  const cells = cellsOf(row);
  const heading = element('th', { scope: 'rowgroup', colspan: String(cells.length) }, [
    text(cells[0] ?? ''),
  ]);
  return rowElement(row, [heading], place);
}

function rowElement(
  { provision: { id } }: Branch,
  cells: MdxJsxFlowElement[],
  { document }: Place,
): MdxJsxFlowElement {
  const marks: Child = inline('Marks', { document, provision: id }, []);
  (cells.at(-1)?.children as Child[] | undefined)?.push(marks);
  return element('tr', { id }, cells);
}

function isGroup(row: Branch): boolean {
  const [first, ...others] = cellsOf(row);
  return Boolean(first) && others.length > 0 && others.every((cell) => cell === '');
}

function cellsOf({ source }: Branch): string[] {
  return 'cells' in source ? source.cells.map((cell) => cell.text) : [];
}
