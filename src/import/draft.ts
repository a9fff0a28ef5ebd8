import type { DocumentNumber } from '../instruments/document-number.ts';
import type { NumberLine } from './number-line.ts';
import type { TitleLines } from './title-lines.ts';

/** A head while it is read, on lines without the empty ones. */
export interface Draft {
  start: number;
  end: number;
  numberLine: NumberLine | null;
  title: TitleLines | null;
  date: string | null;
  /** Set where a note of adoption says the number. */
  notedNumber?: DocumentNumber | null;
  issuers: string[];
  /** The title of what it issues, once found under a name of its own. */
  enclosed?: string;
  kept: number[];
  furniture: number[];
}

/** True for a line of the number or the title. */
export function holds({ start, end }: { start: number; end: number }, line: number): boolean {
  return line >= start && line < end;
}
