/** Where a provision stands, in words: `三、加大减本降负力度 › 12`. */
import type { Outline } from '../index/data.ts';
import { HEAD } from './matches.ts';
import { above } from './score.ts';

/** Headings longer than this are named by their label alone. */
const LONG = 30;

/** The path down to a provision, the provision's own label last; empty for the document itself. */
export function pathOf(outline: Outline, provision: number): string {
  if (provision === HEAD) return '';
  const places = [...above(outline, provision).reverse(), provision].filter((at) => at !== HEAD);
  const names = places.map((at) => nameOf(outline, at)).filter((name) => name !== '');
  return names.filter((name, at) => name !== names[at - 1]).join(' › ');
}

function nameOf({ provisions }: Outline, at: number): string {
  const entry = provisions[at];
  if (!entry) return '';
  const { label, heading } = entry;
  if (heading === '' || heading.length > LONG) return bare(label);
  return label === '' ? heading : `${label}${/[\p{L}\p{N}]$/u.test(label) ? ' ' : ''}${heading}`;
}

/** `12.` and `一、` without their mark. */
function bare(label: string): string {
  return label.replace(/[.．、：:]$/u, '');
}
