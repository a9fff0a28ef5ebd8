/** Paths of this site, under whatever base path it is built for. */
const base = import.meta.env.BASE_URL;

/** A path from the site's root (`documents/`) under the base path. */
export function link(path = ''): string {
  return `${base}${path}`;
}

export function documentLink(id: string): string {
  return link(`documents/${id}/`);
}

export function searchLink(query: string): string {
  return link(`search/?q=${encodeURIComponent(query)}`);
}

/** The page of the sources, at one gazette. */
export function gazetteLink(id: string): string {
  return link(`gazettes/#gazette-${id}`);
}

/** Id of the place in the citation panel that lists who cites a provision. */
export function citedId(provision: string): string {
  return `cited-${provision}`;
}
