/** The order in which an answer is laid out: it is rank order, read from top to bottom. */
import type { Answer, FoundDocument, Group, Hit } from '../query/answer.ts';

/** Hits of a document shown with it; the others follow after all documents of the kind. */
export const SHOWN = 3;

export type Block =
  | { type: 'kind'; kind: Group['kind'] }
  | { type: 'group'; group: Group; shown: Hit[]; more: number }
  | { type: 'others' }
  | { type: 'rest'; group: Group; hits: Hit[] };

/**
 * The blocks of an answer, what holds the words as typed before what is related: of each kind the groups with
 * their first hits, then what is left of each.
 */
export function arrange({ groups }: Pick<Answer, 'groups'>): Block[] {
  return (['exact', 'related'] as const).flatMap((kind): Block[] => {
    const own = groups.filter((group) => group.kind === kind);
    const rest = own.filter(({ hits }) => hits.length > SHOWN);
    return [
      ...(own.length > 0 ? [{ type: 'kind', kind } as const] : []),
      ...own.map((group): Block => {
        const shown = group.hits.slice(0, SHOWN);
        return { type: 'group', group, shown, more: group.hits.length - shown.length };
      }),
      ...(rest.length > 0 ? [{ type: 'others' } as const] : []),
      ...rest.map((group): Block => ({ type: 'rest', group, hits: group.hits.slice(SHOWN) })),
    ];
  });
}

/** The hits in the order in which they stand in the page. */
export function hitsInOrder(answer: Pick<Answer, 'groups'>): { id: string; hit: Hit }[] {
  return arrange(answer).flatMap((block) => {
    if (block.type !== 'group' && block.type !== 'rest') return [];
    const hits = block.type === 'group' ? block.shown : block.hits;
    return hits.map((hit) => ({ id: block.group.document.id, hit }));
  });
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
