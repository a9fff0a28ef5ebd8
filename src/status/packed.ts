import type { Flag, State } from './status-on.ts';
import type { Timeline } from './stretch.ts';

/** A stretch as pages and `/data/status.json` carry it: from, state, flags, until; unknown is null. */
export type PackedStretch = [
  from: string | null,
  state: State,
  flags: Flag[],
  until: string | null,
];

/** Timelines of instruments by id. */
export type PackedTimelines = Record<string, PackedStretch[]>;

/** The timelines of these instruments in the form that pages carry, each once, in the order of the ids. */
export function packTimelines(
  instruments: readonly { id: string; timeline: Timeline }[],
): PackedTimelines {
  const entries = instruments.map(({ id, timeline }) => [
    id,
    timeline.map(({ from, state, flags, until }): PackedStretch => [from, state, flags, until]),
  ]);
  return Object.fromEntries(entries) as PackedTimelines;
}

/** The timeline of a packed one. */
export function unpackTimeline(packed: readonly PackedStretch[]): Timeline {
  return packed.map(([from, state, flags, until]) => ({ from, state, flags, until }));
}
