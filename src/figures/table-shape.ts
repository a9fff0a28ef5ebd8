import type { IndicatorColumn } from './indicator.ts';

/** Which cells of a row hold what. */
export interface TableShape {
  indicator: number;
  unit: number | null;
  attribute: number | null;
  values: number[];
  columns: IndicatorColumn[];
}

const YEAR = /(?:19|20)\d{2}(?=年)/u;
const TARGET = /目标|规划|预期|计划|预计/u;
const VALUE = /目标|规划|预期|计划|预计|基数|完成|实际|现状|期末/u;

/**
 * The shape of an indicator table, by its header alone: a column of indicators, and columns of values that name
 * a year or say that they hold aims, bases or results. Null for any other table.
 * `written` is the year of the document: later years lie ahead.
 */
export function shapeOf(header: readonly string[], written: number | null): TableShape | null {
  const cells = header.map((cell) => cell.replace(/\s+/gu, ''));
  const indicator = cells.findIndex((cell) => /指标(?:名称)?$/u.test(cell) && !VALUE.test(cell));
  if (indicator < 0) return null;
  const find = (pattern: RegExp) => {
    const index = cells.findIndex((cell, at) => at !== indicator && pattern.test(cell));
    return index < 0 ? null : index;
  };
  const unit = find(/^(?:计量)?单位$/u);
  const attribute = find(/属性|性质/u);
  const values = cells.flatMap((cell, index) =>
    index !== indicator && index !== unit && index !== attribute && isValue(cell) ? [index] : [],
  );
  if (values.length === 0) return null;
  const columns = values.map((index) => column(cells[index] ?? '', written));
  return { indicator, unit, attribute, values, columns };
}

function isValue(cell: string): boolean {
  return YEAR.test(cell) || VALUE.test(cell);
}

function column(heading: string, written: number | null): IndicatorColumn {
  const digits = YEAR.exec(heading)?.[0];
  const year = digits === undefined ? null : Number(digits);
  const ahead = year !== null && written !== null && year > written;
  return { heading, year, target: TARGET.test(heading) || ahead };
}
