/** Paths of this site, under whatever base path it is built for. */
const base = import.meta.env.BASE_URL;

/** A path from the site's root (`documents/`) under the base path. */
export function link(path = ''): string {
  return `${base}${path}`;
}

export function documentLink(id: string): string {
  return link(`documents/${id}/`);
}

/** A provision on the page of its document. */
export function provisionLink(document: string, provision: string): string {
  return `${documentLink(document)}#${provision}`;
}

/** The entry of a disagreement on the page of 原文不一致. */
export function disagreementLink(id: string): string {
  return link(`disagreements/#${id}`);
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
