import type { LibraryDocument } from '../../src/library/document.ts';
import type { Provision, ProvisionKind } from '../../src/provisions/provision.ts';

/** Provisions of a box with one table and what stands below it, of a made-up plan of the city of 云川. */
export function boxOf(
  label: string,
  caption: string,
  rows: readonly string[],
  below: readonly string[] = [],
): Provision[] {
  const box = `box_${label.replace(/\D/gu, '')}`;
  const table = `${box}__table_1`;
  return [
    provision(box, null, 'box', label, caption),
    provision(table, box, 'table', '', ''),
    ...rows.map((row, index) =>
      provision(`${table}__row_${index + 1}`, table, 'row', '', row.replaceAll(' | ', '\t')),
    ),
    ...below.map((words, index) =>
      provision(`${box}__para_${index + 1}`, box, 'paragraph', '', words),
    ),
  ];
}

function provision(
  id: string,
  parent: string | null,
  kind: ProvisionKind,
  label: string,
  text: string,
): Provision {
  return { id, parent, kind, label, text, citation: null, offset: 0, heading: false };
}

/** What tables are read from. */
export function planOf(
  ...boxes: Provision[][]
): Pick<LibraryDocument, 'id' | 'date' | 'provisions'> {
  return { id: 'yunzhengban-2022-10', date: '2022-02-21', provisions: boxes.flat() };
}
