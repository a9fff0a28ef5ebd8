import type { LibraryDocument } from '../library/document.ts';
import { compare, type Comparison } from './compare.ts';
import type { Indicator, IndicatorTable } from './indicator.ts';

/** A table as `/data/figures.json` lists it. */
export interface FigureEntry extends Omit<IndicatorTable, 'indicators' | 'provision'> {
  table: string;
  url: string;
  indicators: (Indicator & { comparison: ComparisonEntry })[];
}

/** What of an indicator may be compared. */
export interface ComparisonEntry {
  comparable: boolean;
  /** Headings of the columns that mean the same. */
  columns: string[];
  period: string | null;
  /** Why nothing is compared; null where something is. */
  reason: string | null;
  /** The provision that proves the one or the other; null where the table itself does. */
  ground: string | null;
}

/** The entry of a table; `url` is the address of the table in its document. */
export function figureEntry(
  { provision, indicators, ...table }: IndicatorTable,
  tables: readonly IndicatorTable[],
  url: string,
): FigureEntry {
  const own = { provision, indicators, ...table };
  return {
    ...table,
    table: provision,
    url,
    indicators: indicators.map((one) => ({
      ...one,
      comparison: comparisonEntry(compare(one, own, tables)),
    })),
  };
}

function comparisonEntry(comparison: Comparison): ComparisonEntry {
  if ('reason' in comparison) {
    const { reason, ground = null } = comparison;
    return { comparable: false, columns: [], period: null, reason, ground };
  }
  const { values, period, proof } = comparison;
  return {
    comparable: true,
    columns: values.map(({ column }) => column.heading),
    period,
    reason: null,
    ground: proof?.indicator.provision ?? null,
  };
}

/** The heading of the CSV in long form. */
export const FIGURE_COLUMNS = [
  ...['文件', '发文字号', '文件标题', '表', '表题', '条款编号', '分组', '序号', '指标', '属于'],
  ...['单位', '栏目', '年份', '目标', '原文', '数值', '界限', '累计', '属性', '网址'],
] as const;

/**
 * The rows of a table in long form: one for each value, so that every number has its year, unit and meaning
 * beside it. `urlOf` gives the address of a row in its document.
 */
export function figureRows(
  table: IndicatorTable,
  { number, title }: Pick<LibraryDocument, 'number' | 'title'>,
  urlOf: (provision: string) => string,
): (string | number | null)[][] {
  const names = new Map(table.indicators.map(({ provision, name }) => [provision, name]));
  return table.indicators.flatMap((indicator) =>
    table.columns.map(({ heading, year, target }, index) => {
      const value = indicator.values[index];
      const { provision, group, label, name, partOf, unit, attribute } = indicator;
      return [
        ...[table.document, number, title, table.label, table.caption, provision],
        ...[group, label, name, partOf && (names.get(partOf) ?? null), unit],
        ...[heading, year, target ? '是' : '否', value?.printed ?? null, value?.number ?? null],
        ...[value?.comparison ?? null, value?.cumulative?.period ?? null, attribute],
        urlOf(provision),
      ];
    }),
  );
}
