import { DAY_PARAMETER, shownDay } from './shown-day.ts';

/**
 * A link as it is followed from the address `here`: where that names a day, a link to a page of this site
 * (under `base`) names it, too, its own query and hash kept. Null where the link stays as it is: places on
 * the same page, data and other files, other sites, links that name a day themselves.
 */
export function carryDay(href: string, here: string, base: string): string | null {
  const { day, chosen } = shownDay(new URL(here).search, 0);
  if (!chosen || href.startsWith('#') || !URL.canParse(href, here)) return null;
  const url = new URL(href, here);
  const page = url.origin === new URL(here).origin && url.pathname.startsWith(base);
  const file = /\.(?!html$)[^./]+$/u.test(url.pathname);
  if (!page || file || url.searchParams.has(DAY_PARAMETER)) return null;
  return addressOn(url.href, day);
}

/** An address of this site with this day in its query, or with none; the rest is kept. Without the origin. */
export function addressOn(here: string, day: string | null): string {
  const url = new URL(here);
  if (day === null) url.searchParams.delete(DAY_PARAMETER);
  else url.searchParams.set(DAY_PARAMETER, day);
  return url.pathname + url.search + url.hash;
}

/**
 * The address of a page that keeps its state in its query: the path of `here` with this query, and with the
 * day that `here` names.
 */
export function queryAddress(query: URLSearchParams, here: string): string {
  const { pathname, searchParams } = new URL(here);
  const day = searchParams.get(DAY_PARAMETER);
  const whole = new URLSearchParams(query);
  if (day !== null) whole.set(DAY_PARAMETER, day);
  return whole.size > 0 ? `${pathname}?${whole}` : pathname;
}

/** The id of the instrument whose page a link leads to; null where it leads elsewhere. */
export function instrumentOf(href: string, here: string, base: string): string | null {
  if (!URL.canParse(href, here)) return null;
  const { origin, pathname } = new URL(href, here);
  if (origin !== new URL(here).origin || !pathname.startsWith(base)) return null;
  return /^documents\/([\w-]+)\/$/u.exec(pathname.slice(base.length))?.[1] ?? null;
}
