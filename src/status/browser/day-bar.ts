/** The bar that names the day all pages are shown for, changes it, and leaves it; the entry to it in the foot. */
import { formatDate } from '../../text/dates.ts';
import { addressOn } from '../carry-day.ts';
import type { ShownDay } from '../shown-day.ts';

/** Connects the bar (`#day-bar`) and the buttons that open it (`[data-open-day]`). */
export function connectDayBar(bar: HTMLElement, shown: ShownDay): void {
  const words = bar.querySelector<HTMLElement>('.day-words');
  const leave = bar.querySelector<HTMLAnchorElement>('.leave-day');
  const form = bar.querySelector('form');
  const input = form?.querySelector('input');
  if (!words || !leave || !form || !input) return;
  const { day, chosen, wrong } = shown;
  const open = () => {
    words.replaceChildren(...wordsOf(shown));
    leave.hidden = !chosen && wrong === null;
    bar.hidden = false;
    bar.classList.toggle('chosen', chosen);
  };
  input.value = day;
  leave.href = addressOn(location.href, null);
  // The search page changes the address while one types.
  leave.addEventListener('click', () => {
    leave.href = addressOn(location.href, null);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(addressOn(location.href, input.value));
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-open-day]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      open();
      input.focus();
    });
  }
  if (chosen || wrong !== null) open();
}

function wordsOf({ day, today, chosen, wrong }: ShownDay): (string | Node)[] {
  const strong = document.createElement('strong');
  strong.append(formatDate(day));
  if (chosen) return ['按 ', strong, ' 的情形显示。'];
  const now = `现按今天（${formatDate(today)}）的情形显示。`;
  return [wrong === null ? now : `网址里的“${wrong.slice(0, 20)}”不是一个日期，${now}`];
}
