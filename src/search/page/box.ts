/** Search boxes in the browser: `/` puts the focus there; the list of hits comes with the first focus. */
import { onKey } from '../../reading/shortcuts.ts';

/** Connects the search boxes of the page; the search page answers its own. */
export function enhanceSearchBoxes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-box=""]')) {
    const input = form.querySelector('input');
    input?.addEventListener('focus', () => void connect(form, input), { once: true });
    // A page whose box has the focus when this script comes.
    if (input && input === document.activeElement) void connect(form, input);
  }
  onKey('/', focusBox);
}

const connected = new WeakSet<HTMLFormElement>();

/** Without the list the box is a plain form, and works. */
async function connect(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  if (connected.has(form)) return;
  connected.add(form);
  try {
    const { connectBoxList } = await import('./box-list.ts');
    connectBoxList(form, input);
  } catch (error) {
    console.error(error);
  }
}

function focusBox(): boolean {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-search-box] input')];
  const visible = boxes.find((box) => box.checkVisibility());
  visible?.focus();
  visible?.select();
  return visible !== undefined;
}
