/** An answer as elements of the page; the forms others rely on stand in CONTRACTS.md, "Search page". */
import type { Answer, FoundDocument, Group, Hit } from '../query/answer.ts';
import { formatDate } from '../../text/dates.ts';
import { arrange, documentAddress, hitAddress, queryAddressOf, type Block } from './arrange.ts';
import { create } from '../../dom/create.ts';
import type { Run } from './excerpt.ts';
import { wordsOfHit } from './hit-words.ts';

const KINDS: Record<Group['kind'], { name: string; hint: string | null }> = {
  exact: { name: '逐字相符', hint: null },
  related: { name: '相关', hint: '以下各处没有照原话出现，用的是别的说法，或者只说到其中一部分。' },
};
/** Issuers named with a document. */
const ISSUERS = 2;

export interface Context {
  /** Path of the site. */
  base: string;
  /** Where Enter leads. */
  direct: Answer['direct'];
  /** Called for a hit that came without its text. */
  pending: (item: HTMLElement, hit: Hit, document: FoundDocument) => void;
}

/** The parts of the results in their order, each made when it is asked for. */
export function* renderAnswer(answer: Answer, context: Context): Generator<HTMLElement> {
  if (answer.simplified !== null)
    yield create('p', { class: 'hint' }, `已按简体“${answer.simplified}”检索。`);
  if (answer.suggestions.length > 0) yield renderSuggestions(answer.suggestions, context.base);
  if (answer.instead !== null)
    yield create(
      'p',
      { class: 'hint' },
      `没有找到“${answer.query}”，以下是“${answer.instead}”的结果。`,
    );
  for (const block of arrange(answer))
    if (block.type !== 'kind' || answer.instead === null) yield* renderBlock(block, context);
}

/** What may have been meant: links that ask it. */
function renderSuggestions(suggestions: readonly string[], base: string): HTMLElement {
  const links = suggestions.map((query) =>
    create('a', { href: queryAddressOf(query, base), 'data-suggestion': query }, query),
  );
  return create('p', { class: 'suggestions' }, create('span', {}, '您要找的是不是：'), ...links);
}

function* renderBlock(block: Block, context: Context): Generator<HTMLElement> {
  switch (block.type) {
    case 'kind': {
      const { name, hint } = KINDS[block.kind];
      yield create('h2', {}, name);
      if (hint !== null) yield create('p', { class: 'hint' }, hint);
      return;
    }
    case 'group':
      yield renderGroup(block, context);
      return;
    case 'others':
      yield create('h2', {}, '其余各处');
      return;
    case 'rest':
      yield renderRest(block, context);
  }
}

function renderGroup(
  { group, shown, more }: Extract<Block, { type: 'group' }>,
  context: Context,
): HTMLElement {
  const { document } = group;
  return create(
    'section',
    { class: 'found' },
    create(
      'h3',
      {},
      create('a', { href: documentAddress(document.id, context.base) }, document.title),
    ),
    renderFacts(document),
    renderHits(shown, group, context),
    ...(more > 0
      ? [create('a', { class: 'more', href: `#${restId(group)}` }, `这份文件里还有 ${more} 处`)]
      : []),
  );
}

/** How the document stands is filled in by the script of every page (`data-badge`). */
function renderFacts({ id, number, issuers, date, held }: FoundDocument): HTMLElement {
  const named = issuers.slice(0, ISSUERS).join('、');
  const facts = [
    number,
    issuers.length > ISSUERS ? `${named}等 ${issuers.length} 个机关` : named,
    date && formatDate(date),
  ];
  return create(
    'p',
    { class: 'found-facts' },
    create('span', { class: 'badge', 'data-badge': id }),
    ...(held ? [] : [create('span', { class: 'not-held' }, '本站未收全文')]),
    ...facts.flatMap((fact) => (fact ? [create('span', {}, fact)] : [])),
  );
}

function renderHits(hits: readonly Hit[], group: Group, context: Context): HTMLElement {
  return create(
    'ol',
    { class: 'hits' },
    ...hits.map((hit) => renderHit(hit, group.document, context)),
  );
}

function renderHit(hit: Hit, document: FoundDocument, context: Context): HTMLElement {
  const item = create(
    'li',
    { 'data-document': document.id, 'data-provision': hit.provision, 'data-kind': hit.kind },
    create('a', { class: 'hit', href: hitAddress(document, hit, context.base) }),
  );
  fillHit(item, hit, document);
  const { direct } = context;
  if (direct?.document === document.id && direct.provision === hit.provision)
    item.firstElementChild?.append(create('span', { class: 'enter' }, '按回车打开'));
  if (hit.text === null) context.pending(item, hit, document);
  return item;
}

/** Puts trail and excerpt into a hit; called again when its text has come. */
export function fillHit(item: HTMLElement, hit: Hit, document: FoundDocument): void {
  const { trail, runs } = wordsOfHit(hit, document);
  const excerpt = create('span', { class: 'excerpt' }, ...markRuns(runs));
  if (hit.text === null) excerpt.classList.add('waiting');
  item.firstElementChild?.replaceChildren(
    ...(trail === '' ? [] : [create('span', { class: 'trail' }, trail)]),
    excerpt,
  );
}

export function markRuns(runs: readonly Run[]): (Node | string)[] {
  return runs.map(({ text, marked }) => (marked ? create('mark', {}, text) : text));
}

function renderRest(
  { group, hits }: Extract<Block, { type: 'rest' }>,
  context: Context,
): HTMLElement {
  return create(
    'details',
    { class: 'rest', id: restId(group) },
    create(
      'summary',
      {},
      create('span', { class: 'rest-title' }, group.document.title),
      create('span', { class: 'rest-count' }, `${hits.length} 处`),
    ),
    renderHits(hits, group, context),
  );
}

function restId({ kind, document }: Group): string {
  return `rest-${kind}-${document.id}`;
}
