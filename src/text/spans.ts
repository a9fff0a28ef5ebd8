/** A stretch of text, in UTF-16 offsets, the end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The first index from which `isBehind` holds for all; the list is sorted accordingly. */
function lowerBound<T>(list: readonly T[], isBehind: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The span of a sorted list without overlaps that shares a place with `span`, or null. */
export function overlapping<T extends Span>(sorted: readonly T[], { start, end }: Span): T | null {
  const at = lowerBound(sorted, (other) => other.end > start);
  const found = sorted[at];
  return found && found.start < end ? found : null;
}

/** The last of a list sorted by its ends that ends at or before an offset, or null. */
export function endingBefore<T extends Span>(sorted: readonly T[], offset: number): T | null {
  return sorted[lowerBound(sorted, (other) => other.end > offset) - 1] ?? null;
}

/** The spans of a sorted list that lie within `span`. */
export function spansWithin<T extends Span>(sorted: readonly T[], { start, end }: Span): T[] {
  const found: T[] = [];
  for (
    let at = lowerBound(sorted, (other) => other.start >= start);
    at < sorted.length && (sorted[at]?.end ?? end + 1) <= end;
    at++
  )
    found.push(sorted[at] as T);
  return found;
}

/** The first of a sorted list that starts at or behind an offset, or null. */
export function nextFrom<T extends Span>(sorted: readonly T[], offset: number): T | null {
  return sorted[lowerBound(sorted, (other) => other.start >= offset)] ?? null;
}

/** The last of a sorted list that starts before an offset, or null. */
export function startingBefore<T extends Span>(sorted: readonly T[], offset: number): T | null {
  return sorted[lowerBound(sorted, (other) => other.start >= offset) - 1] ?? null;
}
