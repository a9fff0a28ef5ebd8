import {
  arrow,
  at,
  centreOf,
  columnHeight,
  headOf,
  nodeOf,
  SIZE,
  type Drawing,
  type Edge,
  type Head,
  type Node,
  type Rect,
  type Subject,
} from './neighbourhood-layout.ts';
import type { Group } from './neighbourhood-sides.ts';

const WIDTH = 720;
/** Between two edges where they meet the frame. */
const PORT = 10;

/**
 * The form for wide screens: the document in the middle, those that cite it on its left, those it cites
 * on its right, joined by curves. Where one side is empty the other takes its room.
 */
export function drawWide(
  subject: Subject,
  citing: readonly Group[],
  cited: readonly Group[],
): Drawing {
  const both = citing.length > 0 && cited.length > 0;
  const width = both ? 190 : 264;
  const curve = both ? 74 : 96;
  const x = both
    ? (WIDTH - width) / 2
    : citing.length > 0
      ? WIDTH - SIZE.margin - width
      : SIZE.margin;
  const ports = Math.max(count(citing), count(cited));
  const centre = centreOf(subject, { x, y: 0, width }, ports * PORT + 16);
  const { height: frame } = centre.area;
  const parts = [{ above: frame / 2, below: frame / 2 }, extent(citing), extent(cited)];
  const middle = SIZE.margin + Math.max(...parts.map(({ above }) => above));
  const height = middle + Math.max(...parts.map(({ below }) => below)) + SIZE.margin;
  const down = middle - frame / 2;
  centre.area.y += down;
  for (const line of centre.lines) line.y += down;
  const sides = [
    column(citing, 'left', centre.area, curve),
    column(cited, 'right', centre.area, curve),
  ];
  const areas = sides.flatMap(({ heads, nodes }) => [...heads, ...nodes].map(({ area }) => area));
  return {
    // What stands alone on the left begins where the text around the picture does.
    x: cited.length > 0 ? 0 : Math.min(...areas.map((area) => area.x)) - SIZE.margin,
    width: WIDTH,
    height,
    centre,
    heads: sides.flatMap(({ heads }) => heads),
    nodes: sides.flatMap(({ nodes }) => nodes),
    edges: sides.flatMap(({ edges }) => edges),
  };
}

function count(groups: readonly Group[]): number {
  return groups.reduce((sum, { entries }) => sum + entries.length, 0);
}

/** How far a column reaches above and below the middle between its first and its last document. */
function extent(groups: readonly Group[]): { above: number; below: number } {
  const height = columnHeight(groups);
  const first = (groups[0]?.relation == null ? 0 : SIZE.headRow) + SIZE.row / 2;
  const above = (first + height - SIZE.row / 2) / 2;
  return { above, below: height - above };
}

/** One side: its rows from top to bottom, each with a curve to a place of its own on the frame. */
function column(
  groups: readonly Group[],
  side: 'left' | 'right',
  frame: Rect,
  curve: number,
): { heads: Head[]; nodes: Node[]; edges: Edge[] } {
  const right = side === 'right';
  const anchor = right ? 'start' : 'end';
  const edgeOfFrame = right ? frame.x + frame.width : frame.x;
  const dotX = right ? edgeOfFrame + curve : edgeOfFrame - curve;
  const labelX = right ? dotX + SIZE.label : dotX - SIZE.label;
  const room = (right ? WIDTH - labelX : labelX) - SIZE.margin;
  const heads: Head[] = [];
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const total = count(groups);
  const middle = frame.y + frame.height / 2;
  let top = middle - extent(groups).above;
  for (const { relation, head, entries } of groups) {
    if (relation !== null) {
      heads.push(headOf(head, relation, { x: labelX, top, anchor, room }));
      top += SIZE.headRow;
    }
    for (const entry of entries) {
      const y = top + SIZE.row / 2;
      const port = middle + (nodes.length - (total - 1) / 2) * PORT;
      nodes.push(nodeOf(entry, { x: dotX, y }, anchor, room));
      edges.push(
        right
          ? curveBetween(relation, edgeOfFrame, port, dotX - SIZE.clear, y)
          : curveBetween(relation, dotX + SIZE.clear, y, edgeOfFrame - 1, port),
      );
      top += SIZE.row;
    }
    top += SIZE.gap;
  }
  return { heads, nodes, edges };
}

/** A curve from left to right that leaves and arrives level, its arrow at the right end. */
function curveBetween(
  relation: Edge['relation'],
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): Edge {
  const end = toX - 6;
  const middle = (fromX + end) / 2;
  const path = `M${at(fromX, fromY)}C${at(middle, fromY)} ${at(middle, toY)} ${at(end, toY)}`;
  return { relation, path, arrow: arrow(toX, toY, 'right') };
}
