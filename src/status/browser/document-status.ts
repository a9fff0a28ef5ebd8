/** 有效性 of a document's page for a day: the line in its head, and the banner above it. */
import { formatDate } from '../../text/dates.ts';
import { bannerOn, type MarkedFact } from '../banner.ts';
import type { FactRole } from '../facts.ts';
import { standingOn, type Standing } from '../standing.ts';
import { timelinesOf } from './timelines.ts';

/** A fact as the page states it. */
interface StatedFact extends MarkedFact {
  element: HTMLElement;
}

/** Says how the document of the page stands on a day; other pages have none and are left alone. */
export async function showDocumentStatus(day: string, base: string): Promise<void> {
  const line = document.querySelector<HTMLElement>('[data-status-of]');
  const id = line?.dataset['statusOf'];
  if (!line || id === undefined) return;
  const timeline = (await timelinesOf([id], base)).get(id);
  if (!timeline) return;
  const standing = standingOn(timeline, day);
  fillLine(line, standing, day);
  fillBanner(standing, factsOf(line), day);
}

function fillLine(line: HTMLElement, standing: Standing, day: string): void {
  const { state, label, remarks, span } = standing;
  line.dataset['state'] = state;
  line.replaceChildren(
    element('strong', label, 'badge', state),
    ...remarks.map((remark) => element('span', remark, 'badge', 'remark')),
    ...(span ? [element('span', span)] : []),
    element('small', `截至${formatDate(day)}`),
  );
}

function fillBanner(standing: Standing, facts: readonly StatedFact[], day: string): void {
  const banner = document.querySelector<HTMLElement>('#status-banner');
  if (!banner) return;
  const said = bannerOn(standing, facts, day);
  banner.hidden = said === null;
  if (!said) return;
  banner.dataset['tone'] = said.tone;
  const list = element('ul', '');
  list.append(...said.facts.map(quoted));
  banner.replaceChildren(
    element('strong', `${said.heading}。`),
    said.words,
    ...(said.facts.length > 0 ? [list] : []),
    element('small', `截至${formatDate(day)}`),
  );
}

/** A fact again. What has taken its place by now has done so: 已由《…》替代. */
function quoted({ element, role }: StatedFact): Node {
  const copy = element.cloneNode(true);
  const done = role === 'replaced' && (copy.textContent ?? '').trim().startsWith('由');
  if (done && copy instanceof Element) copy.prepend('已');
  return copy;
}

/** The facts that the page states in words, with what they tell. */
function factsOf(line: HTMLElement): StatedFact[] {
  const items = line.parentElement?.querySelectorAll<HTMLElement>('.status-facts > li') ?? [];
  return [...items].map((element) => ({
    element,
    role: (element.dataset['role'] as FactRole | undefined) ?? null,
    day: element.dataset['day'] ?? null,
    period: element.dataset['period'] ?? null,
  }));
}

function element(name: string, words: string, className = '', standing = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (standing) made.dataset['standing'] = standing;
  made.append(words);
  return made;
}
