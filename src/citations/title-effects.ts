import type { FoundCitation } from './citation.ts';
import { findCitations, findContext } from './find.ts';
import { titleKey } from './instrument-index.ts';

type Effect = Pick<FoundCitation, 'relation' | 'title' | 'number'>;

/** True for a citation that ends or changes what it names. */
export function isEffect({ relation }: Effect): boolean {
  return relation === 'repeals' || relation === 'amends';
}

/** True when a text says what its title says: the same of an instrument of this title, which may be shorter. */
export function isSaidIn(body: readonly Effect[], { relation, title }: Effect): boolean {
  if (title === null) return false;
  const key = titleKey(title);
  return body.some((other) => {
    if (other.relation !== relation || other.title === null) return false;
    const said = titleKey(other.title);
    return said.includes(key) || key.includes(said);
  });
}

/**
 * What a title repeals or amends (`关于废止《甲办法》的通知`), where the text does not say it again: `body` are
 * the citations found there. Any other title cites nothing.
 */
export function findInTitle(
  title: string,
  codes: readonly string[],
  body: readonly FoundCitation[],
): FoundCitation[] {
  if (!title.includes('《')) return [];
  return findCitations(title, findContext(codes)).filter(
    (found) => isEffect(found) && !isSaidIn(body, found),
  );
}
