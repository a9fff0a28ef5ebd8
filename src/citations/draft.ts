/** A citation in the making: an instrument and where its words stand. */
export interface Draft {
  title: string | null;
  number: string | null;
  start: number;
  end: number;
  /** True for a short name used later on. */
  short: boolean;
  provisions: string[];
  own: string | null;
}

/** A draft with no provisions yet. */
export function draftOf(
  title: string | null,
  number: string | null,
  start: number,
  end: number,
): Draft {
  return { title, number, start, end, short: false, provisions: [], own: null };
}
