/** Search boxes in the browser: the list of hits, and all it takes, come with the first focus. */
import type { BoxList } from './box-list.ts';

/** Connects the search boxes of the page; the search page answers its own. */
export function connectBoxes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-box=list]')) {
    const input = form.querySelector('input');
    if (!input) continue;
    let list: Promise<BoxList | null> | null = null;
    const connected = () => (list ??= loadList(form, input));
    input.addEventListener('focus', () => void connected(), { once: true });
    // A box that had the focus before this script came.
    if (input === document.activeElement) void connected();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void connected().then((own) => (own ? own.enter() : form.submit()));
    });
  }
}

/** Null where it cannot be had: the box is a plain form then, and works. */
async function loadList(form: HTMLFormElement, input: HTMLInputElement): Promise<BoxList | null> {
  try {
    const { BoxList: List } = await import('./box-list.ts');
    return new List(form, input);
  } catch (error) {
    console.error(error);
    return null;
  }
}
