/** What the page says while it is read: in one live region, seen or only heard. */

/** How long a message stays in sight, in milliseconds. */
const STAY = 4000;

/** A live region must have been there for a moment before it is heard; in milliseconds. */
const SETTLED = 300;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says a message, when the page has settled, to those who listen; nothing is shown. What is said before goes first. */
export function announce(message: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => show(message, 'heard'), SETTLED);
}

/** Shows and says a message; with `stay`, until the next one. */
export function tell(message: string, stay = false): void {
  show(message, 'seen');
  if (!stay) timer = setTimeout(() => show('', 'heard'), STAY);
}

function show(message: string, how: 'seen' | 'heard'): void {
  clearTimeout(timer);
  const region = document.querySelector<HTMLElement>('#reading-status');
  if (!region) return;
  region.textContent = message;
  region.classList.toggle('visually-hidden', how === 'heard');
}
