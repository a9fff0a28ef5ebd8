/** What every page does with its day: the bar, 有效性, marks on links, the day carried along. */
import { chinaDay } from '../../text/calendar.ts';
import { shownDay } from '../shown-day.ts';
import { carryLinks } from './carry-links.ts';
import { connectDayBar } from './day-bar.ts';
import { markStandings } from './marks.ts';

/** What the page of a document shows of a day beside; other pages have none, and need no code for it. */
type ShowDay = (day: string, base: string) => Promise<void>;
let shows: ShowDay | null = null;
let showNow: (() => void) | null = null;

/** Has this shown for the day of the page, and for the next when the day changes. */
export function onDay(show: ShowDay): void {
  shows = show;
  showNow?.();
}

export function startStatus(): void {
  const bar = document.querySelector<HTMLElement>('#day-bar');
  if (!bar) return;
  const base = bar.dataset['base'] ?? '/';
  const shown = shownDay(location.search, Date.now());
  let { day } = shown;
  const dress = (roots: readonly Element[]) => {
    if (shown.chosen) carryLinks(roots, day, base);
    void markStandings(roots, day, base);
  };
  const dressPage = async () => {
    await shows?.(day, base);
    dress([document.body]);
  };
  connectDayBar(bar, shown);
  void dressPage();
  showNow = () => void shows?.(day, base);

  // Search hits and menus come later.
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) =>
      [...addedNodes].filter((node) => node instanceof Element),
    );
    if (added.length > 0) dress(added);
  }).observe(document.body, { childList: true, subtree: true });

  // A page left open overnight, or come back to, tells the truth of the new day.
  const follow = () => {
    if (shown.chosen || chinaDay(Date.now()) === day) return;
    day = chinaDay(Date.now());
    void dressPage();
  };
  document.addEventListener('visibilitychange', follow);
  addEventListener('pageshow', follow);
}
