import { distance } from 'fastest-levenshtein';
import { parseNumber } from '../instruments/document-number.ts';
import { titleKey, type Instrument } from './instrument-index.ts';

/** What a citation names and an instrument goes by. */
export type Named = Pick<Instrument, 'title' | 'number' | 'aliases' | 'enclosures'>;

/** Share of a title's characters that may differ, as misprints and left out words make them differ. */
const TITLE_SHARE = 0.15;

/**
 * The instrument that a citation which resolves to none was probably meant to be, or null. Never used to
 * resolve: it is only proposed. A number counts as near when it is one character away or when only the
 * agency code differs, a title when at most 15 % of it does; two equally near ones propose nothing.
 */
export function nearMiss<T extends Named>(
  { title, number }: { title: string | null; number: string | null },
  instruments: readonly T[],
): T | null {
  const byNumber = number === null ? [] : instruments.filter((one) => nearNumber(number, one));
  if (byNumber.length === 1) return byNumber[0] ?? null;
  if (title === null) return null;
  const key = titleKey(title);
  const most = Math.max(1, Math.floor(key.length * TITLE_SHARE));
  const ranked = instruments
    .map((one) => ({ one, far: titleDistance(key, one, most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far);
  const [best, second] = ranked;
  return best && (second === undefined || second.far > best.far) ? best.one : null;
}

function nearNumber(cited: string, { number }: Named): boolean {
  if (number === null) return false;
  const [a, b] = [parseNumber(cited), parseNumber(number)];
  if (!a || !b) return false;
  if (a.year === b.year && a.serial === b.serial) return a.agencyCode !== b.agencyCode;
  return a.agencyCode === b.agencyCode && distance(cited, number) === 1;
}

function titleDistance(key: string, { title, aliases, enclosures }: Named, most: number): number {
  const titles = [title, ...aliases, ...enclosures.map((enclosure) => enclosure.title)];
  const far = titles
    .filter((other) => other !== null)
    .map((other) => titleKey(other))
    // Titles of very unlike lengths need no comparison.
    .filter((other) => Math.abs(other.length - key.length) <= most)
    .map((other) => distance(key, other));
  return Math.min(Number.POSITIVE_INFINITY, ...far);
}
