/** Keys that act alone (`/`, `g`, `c`). A reader can switch them off: WCAG 2.1.4 asks for that. */

const STORED = 'shortcuts';

/** True unless the reader has switched the keys off in this browser. */
export function shortcutsOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

/** Calls `act` for the key alone, not while typing; what `act` answers with true is done with. */
export function onKey(key: string, act: () => boolean): void {
  document.addEventListener('keydown', (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key !== key || modified || event.isComposing || event.defaultPrevented) return;
    const { target } = event;
    if (target instanceof Element && target.closest('input, select, textarea')) return;
    if (shortcutsOn() && act()) event.preventDefault();
  });
}

/** Connects the page's switches (`[data-shortcut-switch]`), which do nothing without scripts. */
export function connectSwitches(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-shortcut-switch]')) {
    box.checked = shortcutsOn();
    box.addEventListener('change', () => {
      try {
        if (box.checked) localStorage.removeItem(STORED);
        else localStorage.setItem(STORED, 'off');
      } catch {
        // Without storage the choice holds for no longer than the keys are asked.
      }
    });
  }
}
