import { formatDate } from '../text/dates.ts';
import type { FactRole } from './facts.ts';
import { isOut } from './labels.ts';
import type { Standing } from './standing.ts';

/** What a banner needs of a fact; see `StatusFact`. */
export interface MarkedFact {
  role: FactRole | null;
  day: string | null;
  period: string | null;
}

/** What stands above a document that cannot simply be taken as in force. */
export interface Banner<Fact> {
  /** How loud it is: it stands no more; it soon will not; something to know. */
  tone: 'out' | 'soon' | 'note';
  heading: string;
  /** A sentence after it; empty where the facts say all. */
  words: string;
  /** The facts that go with it. */
  facts: Fact[];
}

/** The banner of a document on a day (`YYYY-MM-DD`), from how it stands and its facts; null where there is nothing to warn of. */
export function bannerOn<Fact extends MarkedFact>(
  { state, flags, since, label }: Standing,
  facts: readonly Fact[],
  day: string,
): Banner<Fact> | null {
  const ofRole = (wanted: FactRole) => facts.filter(({ role }) => role === wanted);
  const ends = ofRole('end');
  const replaced = ofRole('replaced').filter((fact) => fact.day === null || fact.day <= day);
  if (isOut(state)) {
    const words = since === null ? '' : `自${formatDate(since)}起不再有效。`;
    const causes = ends.filter((fact) => fact.day === since);
    return { tone: 'out', heading: `本文件${label}`, words, facts: [...causes, ...replaced] };
  }
  if (state === 'notYet') {
    return { tone: 'note', heading: `本文件${label}`, words: '', facts: ofRole('start') };
  }
  const undated = ends.filter((fact) => fact.day === null);
  if (state === 'unknown' && undated.length > 0) {
    const heading = '本文件是否仍然有效，不能确定';
    return { tone: 'soon', heading, words: '', facts: [...undated, ...replaced] };
  }
  const past = latest(ofRole('period').filter((fact) => fact.day !== null && fact.day < day));
  if (past) {
    const words = '期满不等于文件失效，文件本身是否有效见“有效性”一栏。';
    return { tone: 'note', heading: `${past.period ?? '期限'}已满`, words, facts: [past] };
  }
  if (!flags.includes('expiring')) return null;
  const next = ends.filter((fact) => fact.day !== null && fact.day > day);
  return { tone: 'soon', heading: '本文件即将到期', words: '', facts: next.slice(0, 1) };
}

function latest<Fact extends MarkedFact>(facts: readonly Fact[]): Fact | undefined {
  return facts.toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))[0];
}
