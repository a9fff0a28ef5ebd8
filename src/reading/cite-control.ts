/**
 * The quiet control of the provisions: one button for all of them. It stands at the provision that is
 * pointed at, touched or led to, inside it, so that Tab reaches it from there; its sign is drawn by the
 * style sheet, so that the text stays what it is.
 */
import { openMenu, type CiteMenu } from './cite-menu.ts';
import { ownerOf } from './quote.ts';
import { parentOf, shortName, type ReadingDocument } from './reading-data.ts';

/** How long the button waits for a pointer that has left the text, in milliseconds. */
const WAIT = 1200;

export interface CiteControl {
  /** Puts the button at a provision; with `shown`, in sight. */
  moveTo(id: string, shown?: boolean): void;
  /** Opens the menu of the provision that has the focus, was led to or is at the top of the window. */
  openHere(): boolean;
  focus(): void;
}

export function citeControl(reading: ReadingDocument, article: HTMLElement): CiteControl {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cite-button';
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-keyshortcuts', 'c');
  const menu: CiteMenu = openMenu(reading, button);
  const has = (id: string) => reading.byId.has(id);
  let current = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const show = (shown: boolean) => {
    clearTimeout(waiting);
    button.classList.toggle('shown', shown);
  };
  const moveTo = (id: string, shown = true) => {
    const line = firstLine(id);
    if (!line || menu.isOpen()) return;
    if (id !== current || !button.isConnected) {
      current = id;
      const name = shortName(reading, id);
      button.setAttribute(
        'aria-label',
        reading.byId.get(id)?.citation == null ? `${name}：链接` : `引用${name}`,
      );
      const focused = document.activeElement === button;
      line.prepend(button);
      if (focused) button.focus({ preventScroll: true });
    }
    show(shown);
  };
  /** What a reader means who points at some words: an only paragraph is its article. */
  const meant = (node: Node): string | null => {
    const own = reading.byId.get(ownerOf(node, has) ?? '');
    if (!own) return null;
    const above = parentOf(reading, own);
    const silent = own.kind === 'paragraph' && own.citation === null && above?.citation != null;
    return silent && above.kind !== 'enclosure' ? above.id : own.id;
  };

  article.addEventListener('pointerover', ({ target, pointerType }) => {
    // Who uses the keyboard is not disturbed by a pointer lying about.
    if (pointerType === 'touch' || button.matches(':focus-visible')) return;
    if (!(target instanceof Node) || target === button) return clearTimeout(waiting);
    const id = meant(target);
    if (id) moveTo(id);
  });
  article.addEventListener('pointerleave', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(menu.isOpen()), WAIT);
  });
  article.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('a, button, [role=button]')) return;
    if (getSelection()?.isCollapsed === false) return;
    const id = meant(target);
    if (!id) return;
    moveTo(id);
    if (target.closest('.label')) menu.toggle(current);
  });
  button.addEventListener('click', () => menu.toggle(current));
  button.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || menu.isOpen()) return;
    event.preventDefault();
    const list = reading.provisions;
    const next = list[list.findIndex(({ id }) => id === current) + step];
    if (!next) return;
    moveTo(next.id);
    button.scrollIntoView({ block: 'nearest' });
  });

  // A stop for the keyboard from the start, out of sight until it is reached.
  const [first] = reading.provisions.filter(
    ({ citation, kind }) => citation !== null && kind !== 'enclosure',
  );
  if (first) moveTo(first.id, false);

  return {
    moveTo,
    openHere() {
      const focused = document.activeElement;
      const target = article.querySelector(':target');
      const inSight = (element: Element | null) => {
        const { top = -1, bottom = -1 } = element?.getBoundingClientRect() ?? {};
        return bottom > 0 && top < innerHeight;
      };
      const from =
        (focused && focused !== button && article.contains(focused) && meant(focused)) ||
        (focused === button && current) ||
        (target && inSight(target) && target.id) ||
        (button.classList.contains('shown') && inSight(button) && current) ||
        topmost(reading);
      if (!from) return false;
      moveTo(from);
      menu.toggle(from);
      return true;
    },
    focus: () => button.focus({ preventScroll: true }),
  };
}

/** The element that holds the first line of a provision. */
function firstLine(id: string): Element | null {
  let line = document.getElementById(id);
  while (line && !line.matches('p, h2, h3, h4, h5, h6, li, th, td')) {
    const first: Element | null = line.querySelector(':scope > :not(.cite-button)');
    if (!(first instanceof HTMLElement)) return line;
    line = first;
  }
  return line;
}

/** The first citable provision that begins within the window. */
function topmost({ provisions }: ReadingDocument): string | undefined {
  return provisions.find(
    ({ id, citation }) =>
      citation !== null && (document.getElementById(id)?.getBoundingClientRect().top ?? -1) >= 0,
  )?.id;
}
