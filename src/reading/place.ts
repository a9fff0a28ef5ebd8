/** Panels of the page (menu, card, bar) beside what they belong to. */

const GAP = 6;

/**
 * Puts a panel below a place on the screen, or above it where there is no room, within the window. The
 * panel is positioned absolutely and moves with the page.
 */
export function placeBeside(panel: HTMLElement, at: DOMRect): void {
  const { documentElement: page } = document;
  const { width, height } = panel.getBoundingClientRect();
  const frame = panel.offsetParent?.getBoundingClientRect() ?? new DOMRect();
  const left = Math.max(GAP, Math.min(at.left, page.clientWidth - width - GAP));
  const below = at.bottom + GAP;
  const fits = below + height <= page.clientHeight || at.top - GAP - height < 0;
  const top = fits ? below : at.top - GAP - height;
  panel.style.left = `${left - frame.left}px`;
  panel.style.top = `${top - frame.top}px`;
}

/** Calls `close` for Escape, and for a press or the focus going anywhere but the panel and its opener. */
export function closeOutside(
  panel: HTMLElement,
  isOpener: (node: Node) => boolean,
  close: (by: 'escape' | 'outside') => void,
): void {
  const outside = ({ target }: Event) => {
    if (panel.hidden || !(target instanceof Node)) return;
    if (!panel.contains(target) && !isOpener(target)) close('outside');
  };
  document.addEventListener('pointerdown', outside);
  document.addEventListener('focusin', outside);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.preventDefault();
    close('escape');
  });
}
