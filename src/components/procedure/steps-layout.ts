import { fit, widthOf, wrap } from '../../text/width.ts';

/** A step as the picture shows it. */
export interface PicturedStep {
  name: string;
  /** Parts of the line that says who acts, between which it may break. */
  who: readonly string[];
  /** What stands in its mark: `3个工作日内`, `未载明时限`. */
  limit: string;
  kind: 'start' | 'timed' | 'untimed';
  /** Which tracks it belongs to, by their place. */
  tracks: readonly number[];
  /** A way back to an earlier step, by its place, and when it is taken. */
  back: { to: number; words: string } | null;
  /** The heading of the document it stands under; empty where there is none. */
  stage: string;
}

export interface PicturedTrack {
  name: string;
  /** The stated limits added up. */
  sum: string;
}

/** Words on their baseline. */
export interface Line {
  text: string;
  x: number;
  y: number;
}

/** A picture of steps: a line for each track, a station where it stops. Lengths are pixels at its own width. */
export interface StepsDrawing {
  width: number;
  height: number;
  /** The upright line of each track, from its name to its last station. */
  tracks: { head: Line; sum: Line; path: string }[];
  /** What stands before the sums, where they share a line of their own. */
  sumHead: Line & { rule: number };
  stages: (Line & { rule: number })[];
  rows: {
    number: Line;
    name: Line;
    notes: (Line & { back: boolean })[];
    mark: { x: number; y: number; width: number; text: Line; kind: PicturedStep['kind'] };
    stations: { x: number; y: number; track: number }[];
    /** Top of the row; the line that parts it from the one above, except below a stage. */
    rule: number | null;
  }[];
  /** Ways back: a line with its arrow head. */
  loops: { path: string; arrow: string }[];
}

/** Where things stand across, which is all that the two forms differ in. */
export interface Form {
  width: number;
  /** Where the ways back run. */
  loop: number;
  /** The line of a track, by its place. */
  track(index: number): number;
  /** Where words begin. */
  text: number;
  /** Names of tracks: above each line and centred on it, or one below the other beside where it begins. */
  heads: 'above' | 'beside';
}

export const STEP_SIZE = {
  name: 15,
  note: 13,
  small: 12,
  line: 18,
  mark: 22,
  /** Half a station. */
  station: 6,
} as const;

const MARGIN = 2;
const WIDE = 720;
const NARROW = 340;
/** What numbers of steps take up at most. */
const TWO_DIGITS = '00';
/** Of the bend where a line turns. */
const BEND = 8;

/** The wide form for so many tracks, the narrow one. */
export function wideForm(tracks: readonly PicturedTrack[]): Form {
  const longest = Math.max(...tracks.flatMap(({ name, sum }) => [widthOf(name), widthOf(sum)]));
  const step = Math.min(longest * STEP_SIZE.note + 14, 300 / tracks.length);
  const first = 20 + step / 2;
  return {
    width: WIDE,
    loop: 12,
    track: (index) => first + index * step,
    text: first + (tracks.length - 0.5) * step + 8,
    heads: 'above',
  };
}

export function narrowForm(tracks: readonly PicturedTrack[]): Form {
  return {
    width: NARROW,
    loop: 7,
    track: (index) => 25 + index * 19,
    text: 25 + tracks.length * 19 + 4,
    heads: 'beside',
  };
}

/** Draws steps from top to bottom. */
export function drawSteps(
  tracks: readonly PicturedTrack[],
  steps: readonly PicturedStep[],
  form: Form,
): StepsDrawing {
  const right = form.width - MARGIN;
  const room = right - form.text;
  let y = form.heads === 'above' ? 30 : tracks.length * 24 + 4;
  const stages: StepsDrawing['stages'] = [];
  const rows: StepsDrawing['rows'] = [];
  steps.forEach((step, index) => {
    const begins = step.stage !== '' && step.stage !== steps[index - 1]?.stage;
    if (begins) {
      const text = fit(step.stage, room / STEP_SIZE.small);
      stages.push({ text, x: form.text, y: y + 22, rule: y + 4 });
      y += 26;
    }
    const rule = begins || index === 0 ? null : y;
    const { row, bottom } = rowOf(step, index, y, form, room);
    rows.push({ ...row, rule });
    y = bottom;
  });
  const sumY = y + 22;
  return {
    width: form.width,
    height: form.heads === 'above' ? sumY + 12 : sumY + tracks.length * 20 + 6,
    tracks: tracks.map((track, index) => lineOf(track, index, rows, form, sumY)),
    sumHead: { text: '写明的时限合计', x: form.text, y: sumY, rule: sumY - 20 },
    stages,
    rows,
    loops: steps.flatMap(({ back, tracks: own }, index) => {
      const from = rows[index]?.stations[0];
      const to = back && rows[back.to]?.stations[0];
      return from && to && own.length > 0 ? [loopOf(from, to, form.loop)] : [];
    }),
  };
}

type Row = Omit<StepsDrawing['rows'][number], 'rule'>;

function rowOf(
  step: PicturedStep,
  index: number,
  top: number,
  form: Form,
  room: number,
): { row: Row; bottom: number } {
  const { name: size, note, small, line, mark: markHeight } = STEP_SIZE;
  const right = form.width - MARGIN;
  const number = `${index + 1}`;
  const indent = widthOf(TWO_DIGITS) * size + 4;
  const x = form.text + indent;
  const limit = fit(step.limit, (room - indent) / small - 2);
  const markWidth = widthOf(limit) * small + 16;
  // The mark stands beside the name where both fit, else below.
  const beside = widthOf(step.name) * size + markWidth + 10 <= room - indent;
  const baseline = top + 26;
  const name = fit(step.name, (beside ? room - indent - markWidth - 10 : room - indent) / size);
  let y = baseline;
  const markY = beside ? top + 9 : baseline + 8;
  if (!beside) y = markY + markHeight - 2;
  const noteRoom = (form.heads === 'above' ? room - indent - 8 : room - indent) / note;
  const who = wrap(step.who, noteRoom, 3).map((text) => {
    y += y === baseline ? line + 4 : line;
    return { text, x, y, back: false };
  });
  const back = step.back ? wrap(Array.from(step.back.words), noteRoom, 2) : [];
  const notes = [
    ...who,
    ...back.map((text) => {
      y += line;
      return { text, x, y, back: true };
    }),
  ];
  const markX = beside ? right - markWidth : x;
  const row = {
    number: { text: number, x: form.text, y: baseline },
    name: { text: name, x, y: baseline },
    notes,
    mark: {
      ...{ x: markX, y: markY, width: markWidth, kind: step.kind },
      text: { text: limit, x: markX + markWidth / 2, y: markY + 15.5 },
    },
    stations: step.tracks.map((track) => ({ x: form.track(track), y: baseline - 5, track })),
  };
  return { row, bottom: y + 14 };
}

function lineOf(
  { name, sum }: PicturedTrack,
  index: number,
  rows: readonly Row[],
  form: Form,
  sumY: number,
): StepsDrawing['tracks'][number] {
  const x = form.track(index);
  const above = form.heads === 'above';
  const own = rows.flatMap(({ stations }) => stations.filter(({ track }) => track === index));
  const headY = above ? 16 : 16 + index * 24;
  const last = own.at(-1)?.y ?? headY;
  const room =
    (above ? form.track(1) - form.track(0) - 6 : form.width - form.text) / STEP_SIZE.note;
  return {
    head: { text: fit(name, room), x: above ? x : form.text, y: headY },
    sum: above
      ? { text: fit(sum, room), x, y: sumY }
      : { text: fit(`${name}：${sum}`, room), x: form.text, y: sumY + (index + 1) * 20 },
    path: above
      ? `M${at(x, headY + 8)}V${at(last)}`
      : `M${at(form.text - 6, headY - 5)}H${at(x + BEND)}Q${at(x, headY - 5)} ${at(x, headY - 5 + BEND)}V${at(last)}`,
  };
}

/** From a station out to the left, up, and back in at an earlier one, with a gap for its arrow head. */
function loopOf(from: { x: number; y: number }, to: { x: number; y: number }, x: number) {
  const out = from.x - STEP_SIZE.station - 2;
  const tip = to.x - STEP_SIZE.station - 3;
  const path =
    `M${at(out, from.y)}H${at(x + BEND)}Q${at(x, from.y)} ${at(x, from.y - BEND)}` +
    `V${at(to.y + BEND)}Q${at(x, to.y)} ${at(x + BEND, to.y)}H${at(tip - 5)}`;
  const arrow = `M${at(tip - 7, to.y - 3.5)}L${at(tip, to.y)}L${at(tip - 7, to.y + 3.5)}Z`;
  return { path, arrow };
}

function at(...numbers: number[]): string {
  return numbers.map((number) => Math.round(number * 10) / 10).join(' ');
}
