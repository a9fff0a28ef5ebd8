import { z } from 'zod';
import type { Instrument } from '../citations/instrument-index.ts';
import { addMonths } from '../text/calendar.ts';
import type { StatusEvent } from './event.ts';
import { readTextEvents } from './read-text-events.ts';

/** `labels.json` of a folder of labelled texts, as far as terms and commencement go. */
export const eventLabelSchema = z.object({
  date: z.string().nullish(),
  validity: z
    .object({
      type: z.enum(['none', 'years', 'until']),
      years: z.number().nullish(),
      until: z.string().nullish(),
    })
    .nullish(),
  effectiveFrom: z.object({ date: z.string().nullish(), raw: z.string().nullish() }).nullish(),
});

export type EventLabel = z.infer<typeof eventLabelSchema>;

/** What was right, missed and wrongly read of terms or commencements. */
export interface EventScore {
  found: number;
  missed: string[];
  extra: string[];
}

/**
 * Scores the commencement and the term that one labelled text states of itself. A term in years is right
 * when it ends so many years after the commencement, or where no label gives that day, after the one read.
 */
export function evaluateEvents(
  text: string,
  label: EventLabel,
  codes: readonly string[],
  instruments: readonly Instrument[] = [],
): { term: EventScore; commencement: EventScore } {
  const events = readTextEvents(text, { instruments, codes }).filter(
    ({ title, number, scope }) => title === null && number === null && scope === 'whole',
  );
  const commences = events.filter(({ type }) => type === 'commences');
  const terms = events.filter(({ type }) => type === 'term-ends');
  const { validity, effectiveFrom } = label;
  const start = effectiveFrom?.date ?? commences[0]?.date ?? label.date ?? null;
  const end =
    validity?.type === 'until'
      ? (validity.until ?? null)
      : validity?.type === 'years' && validity.years && start
        ? addMonths(start, validity.years * 12)
        : null;
  return {
    term: score(terms, end, validity != null && validity.type !== 'none'),
    commencement: score(commences, effectiveFrom?.date ?? null, effectiveFrom?.date != null),
  };
}

function score(
  events: readonly StatusEvent[],
  wanted: string | null,
  labelled: boolean,
): EventScore {
  const right = labelled && events.some(({ date }) => date === wanted);
  const wrong = events.filter(({ date }) => date !== null && !(labelled && date === wanted));
  return {
    found: right ? 1 : 0,
    missed: labelled && !right ? [wanted ?? '?'] : [],
    extra: right ? [] : wrong.map(({ date, words }) => `${date} ${words}`),
  };
}
