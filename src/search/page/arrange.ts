/** The order in which an answer is laid out: it is rank order, read from top to bottom. */
import type { Answer, FoundDocument, Group, Hit } from '../query/answer.ts';

/** Hits of a document shown with it; the others follow after all documents. */
export const SHOWN = 3;

export type Block =
  | { type: 'kind'; kind: Group['kind'] }
  | { type: 'group'; group: Group; shown: Hit[]; more: number }
  | { type: 'others' }
  | { type: 'rest'; group: Group; hits: Hit[] };

/** The blocks of an answer: the groups by kind with their first hits, then what is left of each. */
export function arrange({ groups }: Pick<Answer, 'groups'>): Block[] {
  const rest = groups.filter(({ hits }) => hits.length > SHOWN);
  return [
    ...groups.flatMap((group, at): Block[] => {
      const shown = group.hits.slice(0, SHOWN);
      const block: Block = { type: 'group', group, shown, more: group.hits.length - shown.length };
      return group.kind === groups[at - 1]?.kind
        ? [block]
        : [{ type: 'kind', kind: group.kind }, block];
    }),
    ...(rest.length > 0 ? [{ type: 'others' } as const] : []),
    ...rest.map((group): Block => ({ type: 'rest', group, hits: group.hits.slice(SHOWN) })),
  ];
}

/** Documents and passages of an answer in words: `3 件文件，12 处`. */
export function countWords({ groups }: Pick<Answer, 'groups'>): string {
  const documents = new Set(groups.map(({ document }) => document.id));
  const places = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return `${documents.size} 件文件，${places} 处`;
}

/** Where a hit leads: its provision, with the words to be marked there. `base` is the path of the site. */
export function hitAddress(
  { id }: Pick<FoundDocument, 'id'>,
  { provision, words }: Pick<Hit, 'provision' | 'words'>,
  base: string,
): string {
  const query = words.length > 0 ? `?q=${encodeURIComponent(words.join(' '))}` : '';
  return `${documentAddress(id, base)}${query}${provision === '' ? '' : `#${provision}`}`;
}

/** Where a query leads by itself: a document, or a provision of it. */
export function directAddress(
  { document, provision }: NonNullable<Answer['direct']>,
  base: string,
): string {
  return `${documentAddress(document, base)}${provision === '' ? '' : `#${provision}`}`;
}

export function documentAddress(id: string, base: string): string {
  return `${base}documents/${id}/`;
}

export function queryAddressOf(query: string, base: string): string {
  return `${base}search/?q=${encodeURIComponent(query)}`;
}
