/** The table of contents in the browser: the entry being read is marked, and kept in sight. */

/** How far below the upper edge a heading counts as reached, in pixels. */
const REACHED = 120;

export function followContents(): void {
  const contents = document.querySelector<HTMLElement>('.contents');
  const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
  const entries = links.flatMap((link) => {
    const target = document.getElementById(link.hash.slice(1));
    return target ? [{ link, target }] : [];
  });
  if (!contents || entries.length === 0) return;
  let current: HTMLAnchorElement | undefined;
  let waiting = false;

  const mark = () => {
    waiting = false;
    const reached = entries.findLast(({ target }) => target.getBoundingClientRect().top < REACHED);
    if (reached?.link === current) return;
    current?.removeAttribute('aria-current');
    current = reached?.link;
    current?.setAttribute('aria-current', 'location');
    if (current) keepInSight(current, contents);
  };
  document.addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    },
    { passive: true },
  );
  mark();
}

/** Scrolls the list alone; the page must not move. */
function keepInSight(link: HTMLElement, list: HTMLElement): void {
  const { top, bottom } = link.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom)
    list.scrollTop += top - frame.top - frame.height / 3;
}
