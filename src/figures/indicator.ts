/** A cell of an indicator table. */
export interface IndicatorValue {
  /** As printed: `[60]`, `≤4`, `10 : 38 : 52`, `—`. */
  printed: string;
  /** The number; null for dashes, ratios and whatever is no single number. */
  number: number | null;
  /** `≤`, `>`: the number is a limit. */
  comparison: string | null;
  ratio: boolean;
  bracketed: boolean;
  /** Over how long the value is summed up (`五年累计`), and where the text says so; null where it does not. */
  cumulative: Cumulative | null;
}

export interface Cumulative {
  period: string;
  /** The provision that says so: a note below the table, or the row by the indicator's name. */
  ground: string;
}

/** A column of values. */
export interface IndicatorColumn {
  heading: string;
  year: number | null;
  /** True for what is aimed at or lies ahead of the document. */
  target: boolean;
}

/** A row of an indicator table. */
export interface Indicator {
  /** Id of the row. */
  provision: string;
  /** The heading of its group, as printed: `一、就业`. */
  group: string | null;
  /** The printed number: `1.`; null where there is none. */
  label: string | null;
  /** `其中：`, as printed before the name; empty where it is not. */
  prefix: string;
  /** Its name without number and unit. */
  name: string;
  unit: string | null;
  /** Id of the row it is a part of. */
  partOf: string | null;
  /** `预期性`, `约束性`. */
  attribute: string | null;
  /** One for each column of values. */
  values: IndicatorValue[];
}

/** A table of indicators with their values. */
export interface IndicatorTable {
  document: string;
  /** Id of the table. */
  provision: string;
  /** The box, annex or heading it stands in; null where there is none. */
  place: string | null;
  /** `专栏1` and the heading of its place. */
  label: string;
  caption: string;
  /** The document and the place: apart from those of all other tables. */
  id: string;
  columns: IndicatorColumn[];
  indicators: Indicator[];
  /** What the text says below the table and about it. */
  notes: { provision: string; words: string }[];
}
