/** What somebody told the finder. Kept in the address of the page, behind the `#`, and nowhere else. */
export interface Answers {
  /** Ids of groups; empty where nothing was said. */
  who: string[];
  /** Id of a place; null where none was chosen. */
  place: string | null;
  /** Ids of needs; empty: everything. */
  needs: string[];
  /** Answers to the questions of conditions, by their keys. */
  facts: Record<string, boolean | number>;
}

/** How the list is narrowed and ordered, beside the answers. */
export interface View {
  /** Words that must stand in the measure. */
  text: string;
  kind: string;
  force: string;
  document: string;
  sort: '' | 'amount' | 'end';
}

export const NO_ANSWERS: Answers = { who: [], place: null, needs: [], facts: {} };
export const WHOLE_VIEW: View = { text: '', kind: '', force: '', document: '', sort: '' };

const SORTS: readonly string[] = ['amount', 'end'] satisfies View['sort'][];
const VIEW = { text: 'q', kind: 'kind', force: 'force', document: 'doc' } as const;

/**
 * Answers and view as the query of an address, and back. What an address says that is no answer (an unknown id is
 * the caller's to drop) is left out.
 */
export function queryOf(answers: Answers, view: View): URLSearchParams {
  const query = new URLSearchParams();
  const set = (name: string, value: string) => {
    if (value !== '') query.set(name, value);
  };
  set('who', answers.who.join('.'));
  set('at', answers.place ?? '');
  set('need', answers.needs.join('.'));
  const facts = Object.entries(answers.facts);
  const said = (value: boolean) => facts.filter((fact) => fact[1] === value).map(([key]) => key);
  set('yes', said(true).join('.'));
  set('no', said(false).join('.'));
  const numbers = facts.filter(([, value]) => typeof value === 'number');
  set('n', numbers.map(([key, value]) => `${key}:${String(value)}`).join(','));
  for (const [name, short] of Object.entries(VIEW)) set(short, view[name as keyof typeof VIEW]);
  set('sort', view.sort);
  return query;
}

/** The answers and the view that the query of an address gives. */
export function answersIn(query: URLSearchParams): { answers: Answers; view: View } {
  const list = (name: string) => (query.get(name) ?? '').split('.').filter(Boolean);
  const numbers = (query.get('n') ?? '').split(',').flatMap((pair) => {
    const [key = '', value = ''] = pair.split(':');
    const number = Number(value);
    return key !== '' && value !== '' && Number.isFinite(number) ? [[key, number] as const] : [];
  });
  const sort = query.get('sort') ?? '';
  return {
    answers: {
      who: list('who'),
      place: query.get('at') || null,
      needs: list('need'),
      facts: Object.fromEntries([
        ...list('yes').map((key) => [key, true] as const),
        ...list('no').map((key) => [key, false] as const),
        ...numbers,
      ]),
    },
    view: {
      text: query.get(VIEW.text) ?? '',
      kind: query.get(VIEW.kind) ?? '',
      force: query.get(VIEW.force) ?? '',
      document: query.get(VIEW.document) ?? '',
      sort: SORTS.includes(sort) ? (sort as View['sort']) : '',
    },
  };
}

const NAMES = ['who', 'at', 'need', 'yes', 'no', 'n', ...Object.values(VIEW), 'sort'];

/**
 * What an address asks: behind its `#`, which browsers keep to themselves and send to nobody. What somebody wrote
 * into the query is taken as well.
 */
export function askedIn(here: string): URLSearchParams {
  const { hash, searchParams } = new URL(here);
  if (hash.includes('=')) return new URLSearchParams(hash.slice(1));
  return new URLSearchParams([...searchParams].filter(([name]) => NAMES.includes(name)));
}

/** The address of a page that asks this: in the part that is not sent; what else the query says is kept. */
export function addressAsking(query: URLSearchParams, here: string): string {
  const { pathname, searchParams } = new URL(here);
  const kept = new URLSearchParams([...searchParams].filter(([name]) => !NAMES.includes(name)));
  const search = kept.size > 0 ? `?${kept}` : '';
  return pathname + search + (query.size > 0 ? `#${query}` : '');
}

/** Id of the measure that an address leads to; null where it asks, or leads nowhere. */
export function measureIn(here: string): string | null {
  const { hash } = new URL(here);
  return hash.length > 1 && !hash.includes('=') ? decodeURIComponent(hash.slice(1)) : null;
}
