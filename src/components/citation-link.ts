import type { Citation } from '../citations/resolve.ts';
import { documentLink } from './links.ts';

/**
 * Where a citation of the document `from` leads: to the instrument, at the first provision cited; within
 * the same document to that provision alone. Null where it leads nowhere.
 */
export function citationLink(
  { target, targetProvisions: [first] }: Pick<Citation, 'target' | 'targetProvisions'>,
  from: string,
): string | null {
  const hash = first === undefined ? '' : `#${first}`;
  if (target === null) return null;
  if (target === from) return hash || null;
  return documentLink(target) + hash;
}
