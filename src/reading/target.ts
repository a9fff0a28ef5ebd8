/** The provision a link led to: said, given the control, found again where it has moved. */
import type { CiteControl } from './cite-control.ts';
import { shortName, type ReadingDocument } from './reading-data.ts';
import { announce, tell } from './status.ts';

/** Follows the hash of the address; `data-aliases` of the article leads old ids to new ones. */
export function followTarget(
  reading: ReadingDocument,
  article: HTMLElement,
  control: CiteControl,
): void {
  const aliases = aliasesOf(article);
  const arrive = () => {
    const id = decoded(location.hash.slice(1));
    if (id === '') return;
    const moved = aliases.get(id);
    if (moved !== undefined && !document.getElementById(id)) return location.replace(`#${moved}`);
    if (reading.byId.has(id)) {
      control.moveTo(id);
      announce(`已定位到 ${shortName(reading, id)}`);
    } else if (!document.getElementById(id)) {
      const message = `这份文件里没有“${id}”这一处，链接可能写错了。请从目录或正文里找。`;
      tell(message, true);
    }
  };
  addEventListener('hashchange', arrive);
  arrive();
}

/** Goes to a provision, also to the one the address names already. */
export function goTo(id: string): void {
  if (decoded(location.hash.slice(1)) !== id) {
    location.hash = id;
    return;
  }
  document.getElementById(id)?.scrollIntoView();
  dispatchEvent(new HashChangeEvent('hashchange'));
}

function aliasesOf(article: HTMLElement): ReadonlyMap<string, string> {
  const listed = JSON.parse(article.dataset['aliases'] ?? '{}') as Record<string, string>;
  return new Map(Object.entries(listed));
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
