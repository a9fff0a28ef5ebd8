import { readTextDocuments, type Known } from '../citations/read-text.ts';
import type { StatusEvent } from './event.ts';
import { readEvents } from './read-events.ts';

/**
 * The events that a text which is no document of the library states; `document` and `from` are null. Its
 * own date is read off its head or signature as the importer reads it.
 */
export function readTextEvents(text: string, known: Known): StatusEvent[] {
  return readTextDocuments(text, known).flatMap(({ title, date, enclosures, place, paragraphs }) =>
    readEvents({
      id: null,
      title,
      titlePlace: place,
      date,
      datePlace: place,
      enclosures,
      passages: paragraphs.map((paragraph) => ({ ...paragraph, from: null })),
    }),
  );
}
