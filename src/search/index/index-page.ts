/** The page of an instrument as Pagefind is given it: plain text, each provision an element with its id. */
import { runsOf, indexText } from '../terms.ts';
import { numberTerms } from '../query/typed-number.ts';

export interface IndexedInstrument {
  id: string;
  number: string | null;
  title: string;
  /** Names it also goes by. */
  names: readonly string[];
  issuers: readonly string[];
  date: string | null;
  kind: string | null;
  topics: readonly string[];
  /** Kinds of relief it holds. */
  relief: readonly string[];
  /** The provisions, each with label and words; none where the text is not held. */
  provisions: readonly { id: string; label: string; text: string }[];
}

/**
 * The HTML to be indexed. It is fed to the indexer only and never shown: the text is folded and freed from
 * punctuation (`indexText`), the number of the instrument stands as terms of its own. What stands before the
 * first provision is the head: title, names, number.
 */
export function indexPage(instrument: IndexedInstrument): string {
  const { number, title, names, date, provisions } = instrument;
  const head = [...new Set([title, ...names, ...(number ? [number] : [])])].map(indexText);
  const filters = Object.entries(filtersOf(instrument)).flatMap(([name, values]) =>
    values.map(
      (value) => `<meta data-pagefind-filter="${name}[content]" content="${escape(value)}">`,
    ),
  );
  const sort = `<meta data-pagefind-sort="date[content]" content="${date ?? '0000-00-00'}">`;
  const blocks = [...head, ...(number ? numberTerms(number) : [])].map((text) => `<p>${text}</p>`);
  const own = provisions.map(
    ({ id, label, text }) => `<p id="${id}">${indexText(`${label} ${text}`)}</p>`,
  );
  return `<html lang="zh-cn"><head><title></title></head><body><main data-pagefind-body>${[
    ...filters,
    sort,
    ...blocks,
    ...own,
  ].join('\n')}</main></body></html>`;
}

/** The values of each filter. */
export function filtersOf(instrument: IndexedInstrument): Record<string, string[]> {
  const { issuers, kind, date, topics, relief } = instrument;
  return {
    issuer: [...issuers],
    kind: kind ? [kind] : [],
    year: date ? [date.slice(0, 4)] : [],
    topic: [...topics],
    relief: [...relief],
  };
}

/** How many characters a reader sees, white space aside. */
export function lengthOf(text: string): number {
  return runsOf(text).reduce((sum, run) => sum + [...run].length, 0);
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
