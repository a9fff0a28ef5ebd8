/** An answer as the options of a search box's list. */
import type { Answer, FoundDocument, Hit } from '../query/answer.ts';
import { documentAddress, hitAddress, queryAddressOf } from './arrange.ts';
import { create } from '../../dom/create.ts';
import { wordsOfHit } from './hit-words.ts';
import { markRuns } from './render.ts';

/** Hits offered, and how many characters of each. */
const OFFERED = 6;
const LENGTH = 48;

/** The first hits, where the query alone leads before them; what may have been meant; all results last. */
export function renderOptions(answer: Answer, base: string, listId: string): HTMLElement[] {
  const { direct, groups, suggestions } = answer;
  const hits = groups.flatMap(({ document, hits: own }) => own.map((hit) => ({ document, hit })));
  const isDirect = ({ document, hit }: (typeof hits)[number]) =>
    document.id === direct?.document && hit.provision === direct.provision;
  const first = hits.filter(isDirect);
  const shown = [...first, ...hits.filter((hit) => !isDirect(hit))].slice(0, OFFERED);
  const all = groups.length > 0 ? '查看全部结果' : '没有找到，去检索页看看';
  const options = [
    ...shown.map(({ document, hit }) => renderOption(document, hit, base)),
    ...suggestions.map((query) =>
      create(
        'a',
        { class: 'suggested', href: queryAddressOf(query, base) },
        `您要找的是不是：${query}`,
      ),
    ),
    create('a', { class: 'all', href: queryAddressOf(answer.query.trim(), base) }, all),
  ];
  for (const [at, option] of options.entries()) {
    option.id = `${listId}-${at}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.tabIndex = -1;
  }
  return options;
}

function renderOption(document: FoundDocument, hit: Hit, base: string): HTMLElement {
  const { trail, runs } = wordsOfHit(hit, document, LENGTH);
  const whole = hit.provision === '';
  return create(
    'a',
    { href: whole ? documentAddress(document.id, base) : hitAddress(document, hit, base) },
    create('span', { class: 'option-title' }, document.title),
    ...(trail === '' ? [] : [create('span', { class: 'trail' }, trail)]),
    create('span', { class: 'excerpt' }, ...markRuns(runs)),
  );
}
