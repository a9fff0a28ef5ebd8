import type { SettledLine } from '../fidelity/settle.ts';
import { formatNumber } from '../instruments/document-number.ts';
import { holds, type Draft } from './draft.ts';
import { isFactLine } from './page-facts.ts';
import { isPromulgation, issuedName, sameTitle } from './promulgation.ts';

/** One head made of two that belong together, or null where the second begins a notice. */
export function joinedHead(lines: readonly SettledLine[], open: Draft, draft: Draft): Draft | null {
  if (isSameHead(lines, open, draft)) return merged(open, draft, lines);
  if (!completes(lines, open, draft)) return null;
  return { ...merged(open, draft, lines), title: open.title };
}

/** An order below the title and the note of the rule that it issues: one head, the note stands in it. */
function completes(lines: readonly SettledLine[], open: Draft, draft: Draft): boolean {
  if (open.numberLine || !open.title || draft.title || !draft.numberLine?.order) return false;
  const between = lines.slice(open.end, draft.start);
  if (between.length > 6 || !between.every(isPromulgation)) return false;
  const name = issuedName(lines.slice(draft.end, draft.end + 4).map(({ text }) => text));
  return name !== null && sameTitle(name, open.title.parts.title);
}

/** A head that is printed more than once ends within so many lines. */
const SAME_HEAD = 60;

/** A head printed twice around the promulgation, or once by the page and once by the document. */
function isSameHead(lines: readonly SettledLine[], open: Draft, draft: Draft): boolean {
  const [one, other] = [open.numberLine?.number, draft.numberLine?.number];
  if (!one || !other || formatNumber(one) !== formatNumber(other)) return false;
  if (draft.start - open.start > SAME_HEAD) return false;
  if (open.title && draft.title) {
    const same = sameTitle(open.title.parts.title, draft.title.parts.title);
    const between = lines.slice(open.end, draft.start);
    return (same || between.length > 0) && between.length < 12 && between.every(isPromulgation);
  }
  return false;
}

function merged(open: Draft, draft: Draft, lines: readonly SettledLine[]): Draft {
  const kept: number[] = [];
  const furniture: number[] = [];
  for (let line = open.start; line < draft.start; line++) {
    const text = lines[line]?.text ?? '';
    if (!draft.title && open.title && holds(open.title, line)) continue;
    const repeats = line < open.end && !open.kept.includes(line);
    if (repeats || isFactLine(lines, line)) furniture.push(line);
    else if (text !== '') kept.push(line);
  }
  return {
    ...draft,
    start: open.start,
    kept: [...kept, ...draft.kept],
    furniture: [...furniture, ...draft.furniture],
  };
}
