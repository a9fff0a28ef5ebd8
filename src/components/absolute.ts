/** Makes a path of this site absolute where the site's own address is known; else it stays as it is. */
export function absolute(site: URL | undefined): (path: string) => string {
  return (path) => (site ? new URL(path, site).href : path);
}
