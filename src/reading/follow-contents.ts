/** The table of contents in the browser: the entry being read is marked, and kept in sight. */

/** The line that counts as being read: a thin band below the window's upper edge. */
const BAND = '-14% 0px -85% 0px';

export function followContents(): void {
  const contents = document.querySelector<HTMLElement>('.contents');
  const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
  const entries = links.flatMap((link) => {
    const target = document.getElementById(link.hash.slice(1));
    return target ? [{ link, target }] : [];
  });
  if (!contents || entries.length === 0) return;
  const reached = new Set<Element>();
  let current: { link: HTMLAnchorElement; target: Element } | undefined;

  const mark = (next: typeof current) => {
    if (!next || next === current) return;
    current?.link.removeAttribute('aria-current');
    current = next;
    next.link.setAttribute('aria-current', 'location');
    keepInSight(next.link);
  };
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) reached.add(target);
        else reached.delete(target);
      }
      // Of the sections at the line the innermost; in a gap within a chapter the last one stays.
      const next = entries.findLast(({ target }) => reached.has(target));
      if (atEnd() && current && current.target.matches(':target')) return;
      if (current && next && next !== current && next.target.contains(current.target)) {
        const { bottom } = current.target.getBoundingClientRect();
        if (bottom > 0 && bottom < innerHeight / 5) return;
      }
      mark(next);
    },
    { rootMargin: BAND },
  );
  for (const { target } of entries) observer.observe(target);

  // A last short section never comes up to the line: where a link led there, it is what is read.
  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id === '' ? null : document.getElementById(id);
    if (target) mark(entries.findLast((entry) => entry.target.contains(target)));
  };
  addEventListener('hashchange', follow);
  follow();
}

function atEnd(): boolean {
  return scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
}

/** Scrolls the list alone; the page must not move. */
function keepInSight(link: HTMLElement): void {
  const list = link.closest<HTMLElement>('[data-scrolls]');
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const { top, bottom } = link.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom)
    list.scrollTop += top - frame.top - frame.height / 3;
}
