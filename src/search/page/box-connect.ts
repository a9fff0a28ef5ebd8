/** Search boxes in the browser: the list of hits, and all it takes, come with the first focus. */

/** Connects the search boxes of the page; the search page answers its own. */
export function connectBoxes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-box=list]')) {
    const input = form.querySelector('input');
    input?.addEventListener('focus', () => void connect(form, input), { once: true });
    // A box that had the focus before this script came.
    if (input && input === document.activeElement) void connect(form, input);
  }
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
