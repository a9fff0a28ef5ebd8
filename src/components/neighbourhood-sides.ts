import type { Relation } from '../citations/citation.ts';
import type { Direction, Neighbour } from '../library/neighbourhood.ts';
import { RELATIONS } from './relations.ts';

/** What one side of the picture shows: groups of documents, one for each relation. */
export interface Group {
  /** Null for those that are summed up. */
  relation: Relation | null;
  /** The heading; empty where there is none. */
  head: string;
  entries: Entry[];
}

/** One document, or those that are summed up. */
export interface Entry {
  /** Null for those that are summed up. */
  id: string | null;
  /** The number, else the title in its marks. */
  label: string;
  /** What else it is to the document: `兼提及`. */
  note: string;
  /** Title and number in full. */
  title: string;
  held: boolean;
}

/** No side has more rows than this; the last sums up what does not fit, so it never stands for one alone. */
export const MOST = 12;

/**
 * The neighbours of one direction as they are drawn: each document once, under the first of its
 * relations, at most `MOST` rows, the rest as `另 N 件`. Takes the neighbours in the order of
 * `neighbourhood`.
 */
export function sideOf(neighbours: readonly Neighbour[], direction: Direction): Group[] {
  const side = neighbours.filter((one) => one.direction === direction);
  const ids = [...new Set(side.map(({ id }) => id))];
  const shown = ids.length > MOST ? ids.slice(0, MOST - 1) : ids;
  const groups: Group[] = [];
  for (const id of shown) {
    const [first, ...others] = side.filter((one) => one.id === id);
    if (!first) continue;
    const name = (relation: Relation) =>
      RELATIONS[relation][direction === 'cites' ? 'citing' : 'cited'];
    const entry = entryOf(first, [...new Set(others.map(({ relation }) => name(relation)))]);
    const last = groups.at(-1);
    if (last?.relation === first.relation) last.entries.push(entry);
    else groups.push({ relation: first.relation, head: name(first.relation), entries: [entry] });
  }
  const rest = ids.length - shown.length;
  if (rest === 0) return groups;
  const label = `另 ${rest} 件`;
  const entry = { id: null, label, note: '', title: `${label}，见表`, held: false };
  return [...groups, { relation: null, head: '', entries: [entry] }];
}

function entryOf({ id, title, number, held }: Neighbour, also: readonly string[]): Entry {
  const name = title === null ? '' : `《${title}》`;
  const bracket = number === null || name === '' ? (number ?? '') : `（${number}）`;
  return {
    id,
    label: number ?? (name || id),
    note: also.length > 0 ? `兼${also.join('、')}` : '',
    title: name + bracket || id,
    held,
  };
}
