/** The timelines a page carries (`#timelines`); those of others are fetched once, all together. */
import { unpackTimeline, type PackedStretch, type PackedTimelines } from '../packed.ts';
import type { Timeline } from '../stretch.ts';

let carried: PackedTimelines | undefined;
let all: Promise<PackedTimelines> | undefined;

/**
 * The timelines of these instruments, as far as there are any; `base` is the path of the site. Where the page
 * lacks one, `/data/status.json` is asked.
 */
export async function timelinesOf(
  ids: readonly string[],
  base: string,
): Promise<ReadonlyMap<string, Timeline>> {
  const here = carriedHere();
  const known = ids.every((id) => id in here) ? here : { ...(await fetched(base)), ...here };
  return new Map(
    ids.flatMap((id) => {
      const packed = known[id];
      return packed ? [[id, unpackTimeline(packed)] as const] : [];
    }),
  );
}

/** Adds timelines that came to the page by other ways: those of what was found. */
export function carryTimelines(timelines: readonly (readonly [string, PackedStretch[]])[]): void {
  Object.assign(carriedHere(), Object.fromEntries(timelines));
}

function carriedHere(): PackedTimelines {
  carried ??= JSON.parse(
    document.querySelector('#timelines')?.textContent ?? '{}',
  ) as PackedTimelines;
  return carried;
}

/** Empty when it cannot be had: nothing is marked then, and the next page asks again. */
function fetched(base: string): Promise<PackedTimelines> {
  all ??= fetch(`${base}data/status.json`)
    .then((response) => (response.ok ? (response.json() as Promise<PackedTimelines>) : {}))
    .catch(() => ({}));
  return all;
}
