/** `/` puts the focus in the search box of the page. */
import { onKey } from '../../reading/shortcuts.ts';

export function focusBoxes(): void {
  onKey('/', () => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-search-box] input')];
    const visible = boxes.find((box) => box.checkVisibility());
    visible?.focus();
    visible?.select();
    return visible !== undefined;
  });
}
