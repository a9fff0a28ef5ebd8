import { readLabel, type LabelKind } from '../text/labels.ts';
import { parseNumeral } from '../text/numerals.ts';
import type { Provision } from './provision.ts';

/** A place where the numbering does not go on as it should. */
export interface NumberingFault {
  provision: Provision;
  /** `repeats` where the number was there before, `jumps` where others are missing or it runs back. */
  type: 'repeats' | 'jumps';
  expected: string;
}

/** Labels that carry a number of their own. */
const NUMBERED: readonly LabelKind[] = [
  'part', 'chapter', 'section', 'article', 'level1', 'level2', 'level3', 'level4',
]; // prettier-ignore

/**
 * Finds numbers that jump or repeat. Below one provision numbers of a kind count 1, 2, 3; the first
 * below another may begin anew or go on from the last (`1.` to `32.` across eight headings).
 * Print has such faults; they are told, not mended.
 */
export function findNumberingFaults(provisions: readonly Provision[]): NumberingFault[] {
  const faults: NumberingFault[] = [];
  const lastBelow = new Map<string, number>();
  const lastOfKind = new Map<string, number>();
  const scopes = scopesOf(provisions);
  for (const provision of provisions) {
    const label = readLabel(`${provision.label} `);
    const value =
      label && NUMBERED.includes(label.kind) ? numberOf(provision.label, label.numeral) : null;
    if (!label || value === null || provision.kind === 'annexName') continue;
    const through = `${scopes.get(provision.id) ?? ''}|${label.kind}`;
    // Articles count through their document, whatever chapter they stand in.
    const below = label.kind === 'article' ? through : `${provision.parent ?? ''}|${label.kind}`;
    const before = lastBelow.get(below);
    const first = before === undefined;
    const follows = first
      ? value === 1 || value === (lastOfKind.get(through) ?? 0) + 1
      : value === before + 1;
    const inserted = provision.label.includes('之') && value === before;
    if (!follows && !inserted) {
      const type = value === before ? 'repeats' : 'jumps';
      faults.push({ provision, type, expected: String((first ? 0 : before) + 1) });
    }
    lastBelow.set(below, value);
    lastOfKind.set(through, value);
  }
  return faults;
}

function numberOf(label: string, numeral: string): number | null {
  // 第十条之二 counts as 第十条 once more.
  return (
    parseNumeral(numeral) ?? parseNumeral(label.replace(/[^\d一二三四五六七八九十百千]/gu, ''))
  );
}

/** The enclosure, box or annex each provision stands in, by id. */
function scopesOf(provisions: readonly Provision[]): Map<string, string> {
  const scopes = new Map<string, string>();
  for (const { id, parent, kind } of provisions) {
    const container = ['enclosure', 'box', 'annex'].includes(kind);
    scopes.set(id, container ? id : parent === null ? '' : (scopes.get(parent) ?? ''));
  }
  return scopes;
}
