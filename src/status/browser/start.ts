/** What every page does with its day: the bar, 有效性, marks on links, the day carried along. */
import { chinaDay } from '../../text/calendar.ts';
import { shownDay } from '../shown-day.ts';
import { carryLinks } from './carry-links.ts';
import { connectDayBar } from './day-bar.ts';
import { showDocumentStatus } from './document-status.ts';
import { markStandings } from './marks.ts';

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
    await showDocumentStatus(day, base);
    dress([document.body]);
  };
  connectDayBar(bar, shown);
  void dressPage();

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
