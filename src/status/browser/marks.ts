/** Marks on links to what no longer stands, and badges that say how an instrument stands. */
import { instrumentOf } from '../carry-day.ts';
import { isOut } from '../labels.ts';
import { linkRemark, standingOn, type Standing } from '../standing.ts';
import { timelinesOf } from './timelines.ts';

/**
 * Marks the links and fills the badges in these elements and below them, for a day; marks of another day go.
 * A mark is drawn by the style sheet from the attribute, so that no text changes that is quoted or copied;
 * what is drawn is read aloud, too.
 */
export async function markStandings(
  roots: readonly Element[],
  day: string,
  base: string,
): Promise<void> {
  const links = roots.flatMap((root) => {
    const found = [...root.querySelectorAll<HTMLAnchorElement>('a[href]')];
    if (root instanceof HTMLAnchorElement) found.push(root);
    return found.flatMap((link) => {
      const id = linkedFrom(link, base);
      return id === null ? [] : [{ link, id }];
    });
  });
  const badges = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-badge]')]);
  const ids = [...links.map(({ id }) => id), ...badges.map(badgeOf)];
  if (ids.length === 0) return;
  const timelines = await timelinesOf([...new Set(ids)], base);
  const standing = (id: string) => {
    const timeline = timelines.get(id);
    return timeline ? standingOn(timeline, day) : null;
  };
  for (const { link, id } of links) mark(link, standing(id));
  for (const badge of badges) fill(badge, standing(badgeOf(badge)));
}

/** The instrument a link leads to; places on the page itself and the links of the day bar have none. */
function linkedFrom(link: HTMLAnchorElement, base: string): string | null {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#') || link.closest('#day-bar')) return null;
  return instrumentOf(href, location.href, base);
}

function mark(link: HTMLAnchorElement, standing: Standing | null): void {
  if (standing && isOut(standing.state)) {
    link.dataset['standing'] = standing.state;
    link.dataset['standingWord'] = standing.label;
    link.title = linkRemark(standing) ?? '';
  } else if (link.dataset['standing'] !== undefined) {
    delete link.dataset['standing'];
    delete link.dataset['standingWord'];
    link.removeAttribute('title');
  }
}

function fill(badge: HTMLElement, standing: Standing | null): void {
  if (!standing) return;
  const { state, label, remarks, span } = standing;
  badge.dataset['standing'] = state;
  badge.textContent = [label, ...remarks].join('，');
  if (span) badge.title = span;
}

function badgeOf(badge: HTMLElement): string {
  return badge.dataset['badge'] ?? '';
}
