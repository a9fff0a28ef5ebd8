import type { Relation } from '../citations/citation.ts';
import { fit, widthOf, wrap } from '../text/width.ts';
import type { Entry } from './neighbourhood-sides.ts';

/** A rectangle of the drawing. Lengths are units of the drawing, which are pixels at its own width. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture of a document among those that cite it and those it cites. */
export interface Drawing {
  /** Where it begins on the left; its top is 0. */
  x: number;
  width: number;
  height: number;
  centre: Centre;
  heads: Head[];
  nodes: Node[];
  edges: Edge[];
}

/** The document itself: a frame with lines of text. */
export interface Centre {
  area: Rect;
  lines: { text: string; y: number; role: 'number' | 'title' }[];
}

/** Words beside a point: `x` and `y` are where the text begins or ends, on its baseline. */
interface Words {
  x: number;
  y: number;
  anchor: 'start' | 'end';
  /** The room it takes up at most. */
  area: Rect;
}

/** The name of a relation above the documents it holds for. */
export interface Head extends Words {
  text: string;
  relation: Relation;
}

/** A document, or those that are summed up (`id` is null, and no dot is drawn). */
export interface Node extends Words, Entry {
  dot: { x: number; y: number };
}

/** A line in the direction of citing; `arrow` is its head, empty where lines share one. */
export interface Edge {
  relation: Relation | null;
  path: string;
  arrow: string;
}

/** What stands in the middle. */
export interface Subject {
  number: string | null;
  /** The words of its title, between which a line may break. */
  words: readonly string[];
}

/** Sizes that both forms of the drawing share. */
export const SIZE = {
  font: 14,
  head: 12,
  title: 13,
  line: 19,
  row: 27,
  headRow: 25,
  /** Between two groups. */
  gap: 7,
  dot: 4,
  /** From the middle of a dot to its label. */
  label: 13,
  /** From the middle of a dot to the end of an edge. */
  clear: 7,
  /** Around everything, so that no line is cut off. */
  margin: 2,
} as const;

/** The frame of the document, its text centred, at least `least` high; its top stands at `y`. */
export function centreOf(
  { number, words }: Subject,
  { x, y, width }: Omit<Rect, 'height'>,
  least: number,
): Centre {
  const inner = width - 28;
  const strong = number === null ? [] : [fit(number, inner / (SIZE.font + 1))];
  const title = wrap(words, inner / SIZE.title, 6);
  const texts = [
    ...strong.map((text) => ({ text, role: 'number' as const, step: SIZE.line + 6 })),
    ...title.map((text) => ({ text, role: 'title' as const, step: SIZE.line })),
  ];
  const textHeight = texts.reduce((sum, { step }) => sum + step, 0);
  const height = Math.max(least, textHeight + 24);
  let baseline = y + (height - textHeight) / 2 - 4;
  // The space of a step lies above a title and below the number.
  const lines = texts.map(({ text, role, step }) => {
    baseline += role === 'number' ? SIZE.line : step;
    const line = { text, role, y: baseline };
    baseline += step - SIZE.line;
    return line;
  });
  return { area: { x, y, width, height }, lines };
}

/** A document beside its dot, its label shortened to what fits into `room`. */
export function nodeOf(
  entry: Entry,
  dot: { x: number; y: number },
  anchor: 'start' | 'end',
  room: number,
): Node {
  const note = entry.note === '' ? '' : fit(entry.note, room / 3 / SIZE.head);
  const noteWidth = note === '' ? 0 : (widthOf(note) + 0.5) * SIZE.head;
  const label = fit(entry.label, (room - noteWidth) / SIZE.font);
  const width = widthOf(label) * SIZE.font + noteWidth;
  const sign = anchor === 'start' ? 1 : -1;
  const x = dot.x + sign * SIZE.label;
  const left = anchor === 'start' ? dot.x - SIZE.dot : x - width;
  const area = {
    x: left,
    y: dot.y - SIZE.row / 2,
    width: width + SIZE.label + SIZE.dot,
    height: SIZE.row,
  };
  return { ...entry, label, note, dot, x, y: dot.y + 5, anchor, area };
}

/** The name of a relation in a row that begins at `top`, in line with the labels below it. */
export function headOf(
  text: string,
  relation: Relation,
  { x, top, anchor, room }: { x: number; top: number; anchor: 'start' | 'end'; room: number },
): Head {
  const words = fit(text, room / SIZE.head);
  const width = widthOf(words) * SIZE.head;
  const area = {
    x: anchor === 'start' ? x : x - width,
    y: top,
    width,
    height: SIZE.headRow,
  };
  return { text: words, relation, x, y: top + 18, anchor, area };
}

/** How high a column of groups is. */
export function columnHeight(
  groups: readonly { head: string; entries: readonly Entry[] }[],
): number {
  const rows = groups.map(
    ({ head, entries }) => (head === '' ? 0 : SIZE.headRow) + entries.length * SIZE.row,
  );
  return rows.reduce((sum, height) => sum + height, 0) + Math.max(0, groups.length - 1) * SIZE.gap;
}

/** A number as it is written into a path. */
export function at(...numbers: number[]): string {
  return numbers.map((number) => Math.round(number * 10) / 10).join(' ');
}

/** The head of an arrow whose point is at `x`, `y`. */
export function arrow(x: number, y: number, to: 'right' | 'down'): string {
  return to === 'right'
    ? `M${at(x - 7, y - 3.5)}L${at(x, y)}L${at(x - 7, y + 3.5)}Z`
    : `M${at(x - 3.5, y - 7)}L${at(x, y)}L${at(x + 3.5, y - 7)}Z`;
}
