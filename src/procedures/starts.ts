import type { TimedStep } from './deadline.ts';
import type { Limit, Procedure, Step } from './schema.ts';

/** A day from which limits can be counted. */
export interface Start {
  /** The step or, after the procedure, the duty that begins. */
  id: string;
  name: string;
  /** What the limit runs from, in the words of the document; null for the start of the whole procedure. */
  from: string | null;
  /** What is counted from here on. */
  steps: TimedStep[];
}

/** The steps of a track, in order. */
export function stepsOf({ steps }: Procedure, track: string): Step[] {
  return steps.filter((step) => step.tracks.includes(track));
}

/** A limit that runs from something the text names, and can be counted from its day. */
export function isCountable(limit: Limit | null): limit is Limit & { from: object } {
  return limit !== null && limit.from !== null && limit.kind !== 'at-least';
}

/**
 * The days one may count from in a track. The first is the procedure's own: its first step is done on that day, and
 * all others follow. Then every later limit by itself with what comes after it, for somebody who knows the day it
 * runs from; at last the limits of what follows the procedure.
 */
export function startsOf(procedure: Procedure, track: string): Start[] {
  const [first, ...rest] = stepsOf(procedure, track);
  if (!first) return [];
  const timed = (steps: readonly Step[]): TimedStep[] =>
    steps.map(({ id, limit }) => ({ id, limit: isCountable(limit) ? limit : null }));
  const later = rest.flatMap(({ id, name, limit }, index): Start[] =>
    index > 0 && isCountable(limit)
      ? [{ id, name, from: limit.from.words, steps: timed(rest.slice(index)) }]
      : [],
  );
  const after = procedure.aftermath.flatMap(({ id, name, limit }): Start[] =>
    isCountable(limit) ? [{ id, name, from: limit.from.words, steps: [{ id, limit }] }] : [],
  );
  return [{ id: first.id, name: first.name, from: null, steps: timed(rest) }, ...later, ...after];
}
