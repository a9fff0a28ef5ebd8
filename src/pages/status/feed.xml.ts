import type { APIRoute } from 'astro';
import { absolute } from '../../components/absolute.ts';
import { siteLibrary } from '../../components/site-library.ts';
import { feedEntries } from '../../components/status-feed.ts';
import { StatusData } from '../../components/status-data.ts';
import { link } from '../../components/links.ts';
import { atomFeed } from '../../status/atom.ts';
import { stableId } from '../../status/stable-id.ts';

/** `/status/feed.xml`: what came into force, lapsed, was repealed, as an Atom feed. */
export const GET: APIRoute = async ({ site }) => {
  const library = await siteLibrary();
  const { name } = library.site;
  const at = absolute(site);
  const xml = atomFeed({
    id: stableId(`feed/${name}`),
    title: `${name}：时效变动`,
    subtitle: '文件的生效、到期、废止、修改和替代，附原文。',
    author: name,
    self: at(link('status/feed.xml')),
    alternate: at(link('status/')),
    entries: feedEntries(new StatusData(library), at),
  });
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
