import type { LibraryDocument } from '../library/document.ts';
import type { Provision } from '../provisions/provision.ts';
import type { Cumulative, Indicator, IndicatorTable } from './indicator.ts';
import { bracketPeriod, namedPeriod, readValue } from './read-value.ts';
import { shapeOf, type TableShape } from './table-shape.ts';

/** What reading needs of a document. */
type Document = Pick<LibraryDocument, 'id' | 'date' | 'provisions'>;

/** Every indicator table of these documents, in their order. */
export function indicatorTables(documents: readonly Document[]): IndicatorTable[] {
  return documents.flatMap((document) => {
    const tables = document.provisions.flatMap((provision) => {
      const table = provision.kind === 'table' ? readTable(document, provision) : null;
      return table ? [table] : [];
    });
    return tables.map((table, index) => {
      const before = tables.slice(0, index).filter(({ place }) => place === table.place).length;
      return before === 0 ? table : { ...table, id: `${table.id}-${before + 1}` };
    });
  });
}

function readTable({ id, date, provisions }: Document, table: Provision): IndicatorTable | null {
  const rows = provisions.filter(({ parent, kind }) => parent === table.id && kind === 'row');
  const written = date === null ? null : Number(date.slice(0, 4));
  const shape = shapeOf(cellsOf(rows[0]), written);
  if (!shape) return null;
  const place = provisions.find((one) => one.id === table.parent) ?? null;
  const notes = notesBelow(provisions, table, place);
  const bracket = notes.reduce<Cumulative | null>(
    (found, { provision, words }) => found ?? bracketPeriod(words, provision),
    null,
  );
  return {
    document: id,
    provision: table.id,
    place: place?.id ?? null,
    label: place?.label ?? '',
    caption: place?.text ?? '',
    id: `${id}-${place?.id ?? table.id}`,
    columns: shape.columns,
    indicators: readRows(rows.slice(1), shape, bracket),
    notes,
  };
}

/** What the text says below a table: all that follows in its box, elsewhere only `注：…`. */
function notesBelow(
  provisions: readonly Provision[],
  table: Provision,
  place: Provision | null,
): IndicatorTable['notes'] {
  const own = place?.kind === 'box';
  return provisions
    .slice(provisions.indexOf(table))
    .filter(({ parent, kind }) => parent === table.parent && kind !== 'table')
    .map(({ id, label, text }) => ({ provision: id, words: label + text }))
    .filter(({ words }) => (own ? !/^\S{2,6}[:：]$/u.test(words) : /^(?:表?注|[*※])/u.test(words)));
}

function readRows(
  rows: readonly Provision[],
  shape: TableShape,
  bracket: Cumulative | null,
): Indicator[] {
  const indicators: Indicator[] = [];
  const numbered = rows.some((row) => parted(cellsOf(row)[shape.indicator] ?? '').label !== null);
  let group: string | null = null;
  let whole: string | null = null;
  for (const row of rows) {
    const cells = cellsOf(row);
    const words = cells[shape.indicator] ?? '';
    if (cells.every((cell, index) => index === shape.indicator || cell === '')) {
      group = words;
      whole = null;
      continue;
    }
    const { label, prefix, name, unit } = parted(words);
    const isPart = prefix !== '' || (numbered && label === null && whole !== null);
    if (!isPart) whole = row.id;
    const named = namedPeriod(name, row.id);
    indicators.push({
      provision: row.id,
      group,
      label,
      prefix,
      name,
      unit: (shape.unit === null ? null : cells[shape.unit]) || unit,
      partOf: isPart ? whole : null,
      attribute: (shape.attribute === null ? null : cells[shape.attribute]) || null,
      values: shape.values.map((index) => readValue(cells[index] ?? '', bracket, named)),
    });
  }
  return indicators;
}

/** Parts `10. 其中：高级职称人才数量（万人）` into number, name and unit; `其中` makes it a part of the row above. */
function parted(words: string): Pick<Indicator, 'label' | 'prefix' | 'name' | 'unit'> {
  const label = /^(?:[(（]\d+[)）]|\d+[.．、](?!\d))/u.exec(words)?.[0] ?? null;
  const rest = words.slice(label?.length ?? 0).trim();
  const inner = /^(?:其中[:：,，]?|[-—·]+)\s*/u.exec(rest)?.[0] ?? '';
  const named = rest.slice(inner.length);
  const unit = /[（(]([^（()）]+)[)）]$/u.exec(named);
  return {
    label,
    prefix: inner.trim(),
    name: unit ? named.slice(0, unit.index).trim() : named,
    unit: unit?.[1] ?? null,
  };
}

function cellsOf(row: Provision | undefined): string[] {
  return (row?.text ?? '').split('\t').map((cell) => cell.trim());
}
