import type {
  Cumulative,
  Indicator,
  IndicatorColumn,
  IndicatorTable,
  IndicatorValue,
} from './indicator.ts';

/** A value that may stand beside others of its indicator. */
export interface ComparedValue {
  column: IndicatorColumn;
  printed: string;
  number: number;
}

/** Values that mean the same, or why there are none. */
export type Comparison =
  | {
      values: ComparedValue[];
      /** What all values are summed up over; null for values as they stand. */
      period: string | null;
      /** The row of another table that proves it, where this one does not say so itself. */
      proof: { table: IndicatorTable; indicator: Indicator } | null;
    }
  | {
      reason: string;
      /** The provision that says so, where one does. */
      ground?: string;
    };

interface Cell {
  column: IndicatorColumn;
  value: IndicatorValue;
}

/**
 * Which values of an indicator can be compared: single numbers of one unit that mean the same. A limit is no
 * value, a ratio no quantity; a total over years stands beside another only where the text proves that both
 * are. `tables` are those the proof may come from: of the same document.
 */
export function compare(
  indicator: Indicator,
  table: IndicatorTable,
  tables: readonly IndicatorTable[],
): Comparison {
  const cells = indicator.values.flatMap((value, index) => {
    const column = table.columns[index];
    return column && (value.number !== null || value.ratio) ? [{ column, value }] : [];
  });
  if (cells.some(({ value }) => value.ratio)) return { reason: '是几个数之比，不是一个量' };
  if (cells.length < 2) return { reason: '只有一栏有数，没有可比的' };
  const limit = cells.find(({ value }) => value.comparison !== null);
  if (limit) {
    const { column, value } = limit;
    return { reason: `${column.heading}是界限（${value.printed}），不是一个数` };
  }
  const change = scopeChange(indicator, table, cells);
  if (change) return change;
  if (indicator.unit === null) return { reason: '没有写明单位' };
  if (cells.some(({ value }) => value.bracketed && value.cumulative === null))
    return { reason: '方括号是什么意思，表里没有注明' };
  return sameMeaning(indicator, table, tables, cells);
}

/** 高技能人才总量 is spoken of as 高技能人才. */
const COUNTED = /(?:总量|总数|数量|人数|户数|数|率)$/u;

/**
 * A note below the table may say that from some year on more is counted: `从2019年底，……纳入统计口径`. What lies
 * before, or has no year, then means something else than what follows.
 */
function scopeChange({ name }: Indicator, table: IndicatorTable, cells: readonly Cell[]) {
  const subject = name.replace(COUNTED, '');
  for (const { words, provision } of table.notes) {
    if (!words.includes(subject) || !/口径/u.test(words)) continue;
    const since = /从(\d{4})年(?:底|末|起|初)?/u.exec(words);
    if (!since) continue;
    const before = cells.filter(({ column }) => (column.year ?? 0) <= Number(since[1]));
    if (before.length > 0 && before.length < cells.length)
      return {
        reason: `${since[0].replace(/起$/u, '')}起统计口径有变，前后不作比较`,
        ground: provision,
      };
  }
  return null;
}

function sameMeaning(
  indicator: Indicator,
  { columns, provision }: IndicatorTable,
  tables: readonly IndicatorTable[],
  cells: readonly Cell[],
): Comparison {
  const values = cells.flatMap(({ column, value: { printed, number } }) =>
    number === null ? [] : [{ column, printed, number }],
  );
  const periods = new Set(cells.map(({ value }) => value.cumulative?.period ?? null));
  const [period = null] = [...periods].filter((one) => one !== null);
  if (periods.size === 1) return { values, period, proof: null };
  const others = cells.filter(({ value }) => value.cumulative === null);
  const proof = tables
    .filter((table) => table.provision !== provision)
    .flatMap((table) => {
      const twin = table.indicators.find((one) => isTwin(one, indicator, period));
      return twin ? [{ table, indicator: twin }] : [];
    })
    .find((twin) => others.every((cell) => provesTotal(twin, cell, period)));
  if (periods.size === 2 && period !== null && proof) return { values, period, proof };
  const totals = cells.flatMap(({ value, column }) => (value.cumulative ? [column] : []));
  const names = (some: readonly IndicatorColumn[]) => some.map(({ heading }) => heading).join('、');
  const rest = columns.filter((one) => others.some(({ column }) => column === one));
  return {
    reason: `${names(totals)}为${period ?? '累计'}数，${names(rest)}没有注明是累计数，不作比较`,
  };
}

/** The same indicator by another name: the same characters once the period is left out, and the same unit. */
function isTwin(other: Indicator, { name, unit }: Indicator, period: string | null): boolean {
  const bare = (words: string) =>
    Array.from(period ? words.replace(period, '') : words)
      .sort()
      .join('');
  return other.unit === unit && other.name !== name && bare(other.name) === bare(name);
}

/** Whether a twin says of the very number of that year that it is a total over the period. */
function provesTotal(
  { table, indicator }: { table: IndicatorTable; indicator: Indicator },
  { column, value }: Cell,
  period: string | null,
): boolean {
  return indicator.values.some((other, index) => {
    const same: Cumulative | null = other.number === value.number ? other.cumulative : null;
    return same?.period === period && table.columns[index]?.year === column.year;
  });
}
