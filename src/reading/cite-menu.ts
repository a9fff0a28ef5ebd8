/** The menu of a provision: copy its link, its citation, its words; its slip; the provision above it. */
import { copy } from './clipboard.ts';
import { closeOutside, placeBeside } from './place.ts';
import { quoteOf } from './quote.ts';
import { citable, parentOf, shortName, type ReadingDocument } from './reading-data.ts';

export interface CiteMenu {
  isOpen(): boolean;
  /** Opens the menu for a provision, or closes it. */
  toggle(id: string): void;
}

/** The address of a provision: that of the page, without a query. */
export function addressOf(id: string): string {
  return `${location.origin}${location.pathname}#${id}`;
}

/** Prepares the menu, in the page's `#cite-menu`; `opener` gets the focus back. */
export function openMenu(reading: ReadingDocument, opener: HTMLElement): CiteMenu {
  const panel = document.querySelector<HTMLElement>('#cite-menu');
  const list = panel?.querySelector<HTMLElement>('[role=menu]');
  const caption = panel?.querySelector<HTMLElement>('.caption');
  let shownFor = '';
  if (!panel || !list || !caption) return { isOpen: () => false, toggle: () => {} };

  const isOpen = () => !panel.hidden;
  const close = (focus: boolean) => {
    if (panel.hidden) return;
    panel.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    if (focus) opener.focus({ preventScroll: true });
  };
  const items = () => [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const add = (name: string, act: () => void) => {
    const item = document.createElement('button');
    item.type = 'button';
    item.textContent = name;
    item.addEventListener('click', act);
    return item;
  };
  const copying = (what: string, text: () => string) =>
    add(`复制${what}`, () => {
      close(true);
      void copy(text(), what);
    });

  const open = (id: string) => {
    const provision = reading.byId.get(id);
    const element = document.getElementById(id);
    if (!provision || !element) return;
    const { citation } = provision;
    shownFor = id;
    const name = shortName(reading, id);
    caption.textContent = name;
    list.setAttribute('aria-label', `引用${name}`);
    const above = parentOf(reading, provision);
    const wider = above && citable(reading, above.id);
    const entries: HTMLElement[] = [copying('链接', () => addressOf(id))];
    if (citation !== null) {
      entries.push(
        copying('引文', () => citation),
        copying('引文和原文', () => `${citation}：“${quoteOf(element)}”`),
        slipLink(panel.dataset['slip'] ?? '', reading.id, id),
      );
    }
    if (wider) entries.push(add(`改引${shortName(reading, wider.id)}`, () => open(wider.id)));
    for (const entry of entries) {
      entry.setAttribute('role', 'menuitem');
      entry.tabIndex = -1;
    }
    list.replaceChildren(...entries);
    panel.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    placeBeside(panel, opener.getBoundingClientRect());
    entries[0]?.focus({ preventScroll: true });
    panel.scrollIntoView({ block: 'nearest' });
  };

  list.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (event.key === 'Tab') return close(true);
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  });
  closeOutside(
    panel,
    (node) => opener.contains(node),
    (by) => close(by === 'escape'),
  );

  return {
    isOpen,
    toggle: (id) => (isOpen() && shownFor === id ? close(true) : open(id)),
  };
}

function slipLink(base: string, document_: string, provision: string): HTMLElement {
  const link = document.createElement('a');
  link.href = `${base}?${new URLSearchParams({ d: document_, p: provision })}`;
  link.textContent = '查证单';
  return link;
}
