import { NOT_KNOWN, type Citation } from '../citations/resolve.ts';
import { titleKey } from '../citations/instrument-index.ts';
import { parseNumber } from '../instruments/document-number.ts';
import { identifierOf, spell } from '../instruments/identifier.ts';
import { kindOf } from '../instruments/title.ts';
import type { CitedInstrument } from './instruments.ts';

/** Longest id made from a title, in letters. */
const LONGEST_ID = 60;

/**
 * Entries for what documents cite and the library does not know: one for each number, else each title.
 * Only what the citations say is in them; issuers, date and level stay empty for an editor. `taken` are
 * ids in use, `spellings` as in `content/site.yaml`.
 */
export function newInstruments(
  citations: readonly Citation[],
  taken: ReadonlySet<string>,
  spellings: Record<string, string>,
): CitedInstrument[] {
  const found = new Map<string, CitedInstrument>();
  const ids = new Set(taken);
  for (const { relation, target, problem, title, number } of citations) {
    if (target !== null || problem !== NOT_KNOWN || relation === 'internal') continue;
    const key = number ?? (title === null ? null : titleKey(title));
    if (key === null) continue;
    const known = found.get(key);
    if (known) {
      known.title ??= title;
      known.kind ??= title && kindOf(title);
      continue;
    }
    const id = unused(idOf(title, number, spellings), ids);
    if (id === null) continue;
    ids.add(id);
    const kind = title && kindOf(title);
    found.set(key, { id, title, number, issuers: [], date: null, kind, level: null, aliases: [] });
  }
  return [...found.values()];
}

function idOf(
  title: string | null,
  number: string | null,
  spellings: Record<string, string>,
): string {
  const parsed = number === null ? null : parseNumber(number);
  if (parsed) return identifierOf(parsed, spellings);
  return spell((title ?? number ?? '').replace(/^中华人民共和国/u, '')).slice(0, LONGEST_ID);
}

/** The id, or with a count behind it where it is taken; null for words that spell nothing. */
function unused(id: string, taken: ReadonlySet<string>): string | null {
  if (id === '') return null;
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}
