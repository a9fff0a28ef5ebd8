/** The results as elements of the page; the forms others rely on stand in CONTRACTS.md, "Search page". */
import { formatDate } from '../text/dates.ts';
import { readLabel } from '../text/labels.ts';
import { excerptOf } from './excerpt.ts';
import type { FoundDocument } from './find.ts';
import { ancestorIds, type Piece } from './pieces.ts';
import type { PieceHit } from './rank.ts';

/** Hits of a document shown at once; the rest can be unfolded. */
const SHOWN = 3;

/** The groups of results, documents that hold the query as typed before the related ones. */
export function renderResults(found: readonly FoundDocument[], query: string): Node[] {
  const exact = found.filter(({ kind }) => kind === 'exact');
  const related = found.filter(({ kind }) => kind === 'related');
  return [
    ...(exact.length > 0 ? [create('h2', {}, '逐字相符')] : []),
    ...exact.flatMap((document) => renderDocument(document, query)),
    ...(related.length > 0
      ? [create('h2', {}, '相关'), create('p', { class: 'hint' }, RELATED)]
      : []),
    ...related.flatMap((document) => renderDocument(document, query)),
  ];
}

const RELATED = '下列各处含有检索词的各个部分，但不是连在一起的原话。';

function renderDocument({ document, hits, pieces }: FoundDocument, query: string): Node[] {
  const { title, url, number, issuers, date } = document;
  const facts = [number, issuers.join('、'), date && formatDate(date)].filter(
    (fact) => fact !== null,
  );
  const items = hits.map((hit) => renderHit(hit, { id: document.id, url, number, query, pieces }));
  const more = items.slice(SHOWN);
  return [
    create('h3', {}, create('a', { href: url }, title)),
    create('p', { class: 'entry-facts' }, ...facts.map((fact) => create('span', {}, fact))),
    create('ol', { class: 'hits' }, ...items.slice(0, SHOWN)),
    ...(more.length > 0
      ? [
          create(
            'details',
            {},
            create('summary', {}, `这份文件里还有 ${more.length} 处`),
            create('ol', { class: 'hits', start: String(SHOWN + 1) }, ...more),
          ),
        ]
      : []),
  ];
}

interface Context {
  id: string;
  url: string;
  number: string | null;
  query: string;
  pieces: readonly Piece[];
}

function renderHit({ piece, kind, ranges }: PieceHit, context: Context): HTMLElement {
  const { id, url, number, query, pieces } = context;
  const whole = piece.id === '';
  const byNumber = whole && ranges.length === 0;
  const trail = whole ? (byNumber ? '发文字号' : '标题') : trailOf(piece.id, pieces);
  const runs = byNumber ? [{ text: number ?? '', marked: true }] : excerptOf(piece.text, ranges);
  const excerpt = runs.map(({ text, marked }) => (marked ? create('mark', {}, text) : text));
  const target = whole ? url : `${url}?q=${encodeURIComponent(query)}#${piece.id}`;
  return create(
    'li',
    { 'data-document': id, 'data-provision': piece.id, 'data-kind': kind },
    create(
      'a',
      { class: 'hit', href: target },
      ...(trail && !piece.text.startsWith(trail)
        ? [create('span', { class: 'trail' }, trail)]
        : []),
      create('span', { class: 'excerpt' }, ...excerpt, ...(byNumber ? ['，打开全文'] : [])),
    ),
  );
}

/** The headings and labels a provision stands under. */
function trailOf(id: string, pieces: readonly Piece[]): string {
  return ancestorIds(id)
    .map((ancestor) => {
      const own = pieces.find((piece) => piece.id === ancestor)?.text ?? '';
      if (own !== '') return nameOf(own);
      // The label of an article stands in its first paragraph.
      const first = pieces.find(
        (piece) => piece.id.startsWith(`${ancestor}__`) && piece.text !== '',
      );
      const label = first && readLabel(first.text);
      return label?.kind === 'article' ? label.printed : '';
    })
    .filter(Boolean)
    .filter((name, index, names) => name !== names[index - 1])
    .join(' › ');
}

/** A heading whole; of a sentence its label only. */
function nameOf(text: string): string {
  if (text.length <= 30) return text;
  return readLabel(text)?.printed ?? '';
}

function create(
  name: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
