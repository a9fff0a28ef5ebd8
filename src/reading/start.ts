/** The tools of the reading page. Without scripts the page reads as it is. */
import { citeControl } from './cite-control.ts';
import { followContents } from './follow-contents.ts';
import { connectJumpBox } from './jump-box.ts';
import { readingDocument, type ReadingData } from './reading-data.ts';
import { selectionBar } from './selection-bar.ts';
import { connectSwitches, onKey } from './shortcuts.ts';
import { followTarget } from './target.ts';
import { connectTermCards } from './term-cards.ts';

export function startReading(): void {
  const article = document.querySelector<HTMLElement>('[data-notice-body]');
  const data = document.querySelector('#reading-data')?.textContent;
  if (!article || !data) return;
  const reading = readingDocument(JSON.parse(data) as ReadingData);
  for (const tool of document.querySelectorAll<HTMLElement>('[data-needs-scripts]'))
    tool.hidden = false;
  followContents();
  connectTermCards(reading, article);
  const control = citeControl(reading, article);
  connectJumpBox(reading, control);
  followTarget(reading, article, control);
  const bar = selectionBar(reading, article);
  onKey('c', () => bar.focus() || control.openHere());
  connectSwitches();
}
