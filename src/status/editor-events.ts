import { z } from 'zod';
import { dateSchema } from '../instruments/schema.ts';
import type { Place } from '../problems/problem.ts';
import type { StatusEvent } from './event.ts';

/**
 * One entry of `content/events.yaml`: what the library's texts do not say, seen by an editor elsewhere.
 * Without the words, the source and the day it was checked there is no event.
 */
export const editorEventSchema = z.strictObject({
  /** Id of the document or instrument concerned. */
  document: z.string().min(1),
  type: z.enum([
    'commences',
    'term-ends',
    'repeals',
    'declares-lapsed',
    'annuls',
    'amends',
    'verified',
  ]),
  /** First day in force or out, last day of a term, day of a verification. */
  date: dateSchema,
  /** Provisions concerned, in words; the whole document where none is given. */
  provisions: z.array(z.string().min(1)).default([]),
  /** The exact words of the source. */
  words: z.string().min(1),
  /** Where they stand: title and number of the document, or the address of a public page. */
  source: z.string().min(1),
  /** The day the editor saw them there. */
  checked: dateSchema,
});

export const editorEventsSchema = z.array(editorEventSchema);

/** An editor's entry as an event; `place` is where it stands in the file. */
export function editorEvent(
  { document, type, date, provisions, words, source, checked }: z.infer<typeof editorEventSchema>,
  { line, column }: Place,
): StatusEvent {
  return {
    type,
    document: null,
    from: null,
    target: document,
    title: null,
    number: null,
    provisions,
    scope: provisions.length > 0 ? 'part' : 'whole',
    date,
    basis: 'stated',
    rule: null,
    alternative: null,
    words,
    line,
    column,
    source,
    checked,
  };
}
