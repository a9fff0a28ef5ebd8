import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { element, inline, text, type Child } from './jsx.ts';
import type { Branch } from './provision-tree.ts';

/**
 * A table in a container that scrolls on narrow screens and takes the keyboard's focus for that. Rows
 * with nothing but their first cell are headings of the group of rows below.
 */
export function tableElement(branch: Branch, document: string, name: string): MdxJsxFlowElement {
  const [head, ...rows] = branch.children;
  const groups: MdxJsxFlowElement[][] = [];
  for (const row of rows) {
    if (isGroup(row) || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(isGroup(row) ? groupRow(row, document) : bodyRow(row, document));
  }
  const table = element('table', { id: branch.provision.id }, [
    ...(head ? [element('thead', {}, [headRow(head, document)])] : []),
    ...groups.map((group) => element('tbody', {}, group)),
  ]);
  const label = name ? `${name}（表格，可左右滚动）` : '表格，可左右滚动';
  return element(
    'div',
    { class: 'table-scroll', role: 'region', tabindex: '0', 'aria-label': label },
    [table],
  );
}

function headRow(row: Branch, document: string): MdxJsxFlowElement {
  const cells = cellsOf(row).map((cell) => element('th', { scope: 'col' }, [text(cell)]));
  return rowElement(row, cells, document);
}

function bodyRow(row: Branch, document: string): MdxJsxFlowElement {
  const cells = cellsOf(row).map((cell, index) =>
    element(index === 0 ? 'th' : 'td', index === 0 ? { scope: 'row' } : {}, [text(cell)]),
  );
  return rowElement(row, cells, document);
}

function groupRow(row: Branch, document: string): MdxJsxFlowElement {
  const cells = cellsOf(row);
  const heading = element('th', { scope: 'rowgroup', colspan: String(cells.length) }, [
    text(cells[0] ?? ''),
  ]);
  return rowElement(row, [heading], document);
}

function rowElement(
  { provision: { id } }: Branch,
  cells: MdxJsxFlowElement[],
  document: string,
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
