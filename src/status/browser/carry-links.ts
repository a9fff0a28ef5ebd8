/** The day of the address goes along with the links and forms of a page. */
import { carryDay } from '../carry-day.ts';
import { DAY_PARAMETER } from '../shown-day.ts';

/** Rewrites the links and forms in these elements and below them; those of the day bar stay. */
export function carryLinks(roots: readonly Element[], day: string, base: string): void {
  for (const root of roots) {
    const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href]')];
    if (root instanceof HTMLAnchorElement) links.push(root);
    for (const link of links) {
      if (link.closest('#day-bar') || link.hasAttribute('download')) continue;
      const carried = carryDay(link.getAttribute('href') ?? '', location.href, base);
      if (carried !== null) link.href = carried;
    }
    for (const form of root.querySelectorAll<HTMLFormElement>('form[action]')) {
      if (form.querySelector(`[name=${DAY_PARAMETER}]`)) continue;
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = DAY_PARAMETER;
      field.value = day;
      form.append(field);
    }
  }
}
