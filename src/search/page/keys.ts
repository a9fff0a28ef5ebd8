/** Arrow keys go from the box through what was found and back; Escape goes back at once. */

/** What the keys stop at, in the order of the page, the box before all. */
const STOPS = '[data-suggestion], .hit';

export function connectKeys(input: HTMLInputElement, results: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const { activeElement: active } = document;
    const inside = active !== null && results.contains(active);
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (!(inside || active === input) || modified || event.isComposing) return;
    const stop = stopFor(event.key, active, input, results);
    if (!stop) return;
    event.preventDefault();
    stop.focus();
    if (stop === input) input.select();
  });
}

/** Where a key leads from an element of the results or from the box. */
function stopFor(
  key: string,
  from: Element,
  input: HTMLInputElement,
  results: HTMLElement,
): HTMLElement | undefined {
  if (key === 'Escape') return from === input ? undefined : input;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const stops = [input, ...results.querySelectorAll<HTMLElement>(STOPS)];
  return key === 'ArrowDown'
    ? stops.find((one) => isBefore(from, one) && isSeen(one))
    : stops.findLast((one) => isBefore(one, from) && isSeen(one));
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isSeen(element: Element): boolean {
  return element.checkVisibility();
}
