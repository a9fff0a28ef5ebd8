import type { APIRoute } from 'astro';
import { absolute } from '../../components/absolute.ts';
import { siteLibrary } from '../../components/site-library.ts';
import { calendarEvents } from '../../components/status-feed.ts';
import { StatusData } from '../../components/status-data.ts';
import { calendarFile } from '../../status/calendar-file.ts';

/** `/status/calendar.ics`: ends with a day, and recurring duties, for any calendar. */
export const GET: APIRoute = async ({ site }) => {
  const library = await siteLibrary();
  const { name } = library.site;
  const events = calendarEvents(new StatusData(library), site ? absolute(site) : null);
  const file = calendarFile({ name: `${name}：到期和定期事项`, product: name, events });
  return new Response(file, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
