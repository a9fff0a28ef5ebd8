import type { Correction } from '../fidelity/corrections.ts';
import type { CollationNote } from '../library/library.ts';

/** Id of the n-th 校勘 note of a page, counted from 1. */
export function noteId(number: number): string {
  return `note-${number}`;
}

/** Each type of correction: the editor's word for it, and what it means to a reader. */
export const CORRECTION_TYPES: Record<Correction['type'], { name: string; meaning: string }> = {
  replace: { name: '改', meaning: '印字改为正字' },
  insert: { name: '补', meaning: '补出漏印的字' },
  delete: { name: '删', meaning: '删去多出的字' },
  move: { name: '移', meaning: '移到应在的位置' },
  merge: { name: '并', meaning: '重复的文字并为一处' },
  divide: { name: '断', meaning: '公报没有标明起止，依文意分开' },
  sic: { name: '原文如此', meaning: '看似有误，照录不改' },
};

/** A note and its number on the page. */
export interface NumberedNote extends CollationNote {
  number: number;
}

/** The notes of a document by type, in the order of {@link CORRECTION_TYPES}; empty groups are left out. */
export function groupNotes(
  notes: readonly CollationNote[],
): { type: Correction['type']; notes: NumberedNote[] }[] {
  const numbered = notes.map((note, index) => ({ ...note, number: index + 1 }));
  return (Object.keys(CORRECTION_TYPES) as Correction['type'][])
    .map((type) => ({ type, notes: numbered.filter(({ correction }) => correction.type === type) }))
    .filter(({ notes }) => notes.length > 0);
}
