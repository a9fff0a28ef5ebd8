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
  type Subject,
} from './neighbourhood-layout.ts';
import type { Group } from './neighbourhood-sides.ts';

const WIDTH = 340;
/** From one upright line to the next. */
const LANE = 12;
/** Of the bend where a line turns towards its document. */
const BEND = 9;
/** Between the frame and the nearest row, where the lines run free. */
const FREE = 14;

/**
 * The form for narrow screens: those that cite the document above it, those it cites below. Each relation
 * has an upright line of its own, the nearest group the innermost, so that no lines cross.
 */
export function drawNarrow(
  subject: Subject,
  citing: readonly Group[],
  cited: readonly Group[],
): Drawing {
  const lanes = Math.max(citing.length, cited.length);
  const dotX = 14 + lanes * LANE + BEND + 6;
  const above = citing.length > 0 ? columnHeight(citing) + FREE : 0;
  const below = cited.length > 0 ? columnHeight(cited) + FREE : 0;
  const frame = { x: SIZE.margin, y: SIZE.margin + above, width: WIDTH - 2 * SIZE.margin };
  const centre = centreOf(subject, frame, 0);
  const bottom = centre.area.y + centre.area.height;
  const laneX = (fromFrame: number) => 14 + (lanes - 1 - fromFrame) * LANE;
  const sides = [
    rows(citing, {
      top: SIZE.margin,
      dotX,
      lane: (index) => laneX(citing.length - 1 - index),
      frame: centre.area.y,
      into: true,
    }),
    rows(cited, { top: bottom + FREE, dotX, lane: laneX, frame: bottom, into: false }),
  ];
  return {
    x: 0,
    width: WIDTH,
    height: bottom + below + SIZE.margin,
    centre,
    heads: sides.flatMap(({ heads }) => heads),
    nodes: sides.flatMap(({ nodes }) => nodes),
    edges: sides.flatMap(({ edges }) => edges),
  };
}

interface Rows {
  top: number;
  dotX: number;
  /** Where the upright line of a group stands. */
  lane: (index: number) => number;
  /** The edge of the frame that the lines meet. */
  frame: number;
  /** True where lines run from the documents into the frame. */
  into: boolean;
}

function rows(
  groups: readonly Group[],
  { top, dotX, lane, frame, into }: Rows,
): { heads: Head[]; nodes: Node[]; edges: Edge[] } {
  const heads: Head[] = [];
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const x = dotX + SIZE.label;
  const room = WIDTH - SIZE.margin - x;
  groups.forEach(({ relation, head, entries }, index) => {
    if (relation !== null) {
      heads.push(headOf(head, relation, { x, top, anchor: 'start', room }));
      top += SIZE.headRow;
    }
    // The document farthest from the frame draws the whole upright line, the others join it.
    const farthest = into ? 0 : entries.length - 1;
    entries.forEach((entry, row) => {
      const y = top + SIZE.row / 2;
      const whole = row === farthest;
      nodes.push(nodeOf(entry, { x: dotX, y }, 'start', room));
      edges.push(
        into
          ? lineInto(relation, dotX, y, lane(index), whole ? frame : null)
          : lineFrom(relation, lane(index), whole ? frame : null, dotX, y),
      );
      top += SIZE.row;
    });
    top += SIZE.gap;
  });
  return { heads, nodes, edges };
}

/** From a document to the upright line, and down it to the frame where it draws the whole. */
function lineInto(
  relation: Edge['relation'],
  dotX: number,
  y: number,
  lane: number,
  frame: number | null,
): Edge {
  const joins = `M${at(dotX - SIZE.clear, y)}H${at(lane + BEND)}Q${at(lane, y)} ${at(lane, y + BEND)}`;
  return frame === null
    ? { relation, path: joins, arrow: '' }
    : { relation, path: `${joins}V${at(frame - 7)}`, arrow: arrow(lane, frame - 1, 'down') };
}

/** From the upright line to a document, beginning at the frame where it draws the whole. */
function lineFrom(
  relation: Edge['relation'],
  lane: number,
  frame: number | null,
  dotX: number,
  y: number,
): Edge {
  const start = frame === null ? `M${at(lane, y - BEND)}` : `M${at(lane, frame)}V${at(y - BEND)}`;
  const tip = dotX - SIZE.clear;
  const path = `${start}Q${at(lane, y)} ${at(lane + BEND, y)}H${at(tip - 6)}`;
  return { relation, path, arrow: arrow(tip, y, 'right') };
}
