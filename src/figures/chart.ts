import type { ComparedValue } from './compare.ts';

/** A bar, with its words on the line above it so that both fit any width. Lengths in pixels, widths in per cent. */
export interface Bar {
  name: string;
  printed: string;
  target: boolean;
  /** Where its group begins. */
  y: number;
  width: number;
}

export const LINE_HEIGHT = 20;
export const BAR_HEIGHT = 14;
const GAP = 10;

/** Lays the values of one indicator out as bars from nought; null where a bar cannot show them. */
export function layoutBars(
  values: readonly ComparedValue[],
): { bars: Bar[]; height: number } | null {
  const largest = Math.max(...values.map(({ number }) => number));
  if (!(largest > 0) || values.some(({ number }) => number < 0)) return null;
  const step = LINE_HEIGHT + BAR_HEIGHT + GAP;
  const bars = values.map(({ column, printed, number }, index) => ({
    name: column.heading,
    printed,
    target: column.target,
    y: index * step,
    width: Math.round((number / largest) * 1000) / 10,
  }));
  return { bars, height: bars.length * step - GAP };
}
