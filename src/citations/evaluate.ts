import { z } from 'zod';
import { readTextCitations } from './read-text.ts';

/** `labels.json` of a folder of labelled texts, as far as citations go. */
export const labelsSchema = z.array(
  z.object({
    file: z.string(),
    title: z.string().nullish(),
    titleInner: z.string().nullish(),
    docNumber: z.string().nullish(),
    citations: z
      .array(z.object({ title: z.string().nullable(), docNumber: z.string().nullable() }))
      .nullish(),
    repeals: z
      .array(z.object({ title: z.string().nullable(), docNumber: z.string().nullable() }))
      .nullish(),
    /** What the text amends: cited as well. */
    amends: z
      .array(z.object({ title: z.string().nullable(), docNumber: z.string().nullable() }))
      .nullish(),
    nonCitationQuotes: z.array(z.string()).nullish(),
  }),
);

export type Label = z.infer<typeof labelsSchema>[number];

/** The forms that are scored apart. */
export type Form = 'title and number' | 'title' | 'number' | 'repeals';

/** What was found, missed and wrongly found of one form. */
export interface Score {
  found: number;
  missed: string[];
  extra: string[];
}

interface Instrument {
  title: string | null;
  number: string | null;
}

/**
 * Scores the finder on one labelled text: distinct instruments, brackets, widths and white space aside.
 * The text's own title and number, and what its label calls no citation, are neither right nor wrong.
 */
export function evaluate(text: string, label: Label, codes: readonly string[]): Map<Form, Score> {
  const citations = readTextCitations(text, { instruments: [], codes }).filter(
    ({ relation }) => relation !== 'internal' && relation !== 'mention',
  );
  const toInstrument = ({
    title,
    docNumber,
  }: {
    title: string | null;
    docNumber: string | null;
  }) => ({ title, number: docNumber });
  const repeals = (label.repeals ?? []).map(toInstrument);
  const amends = (label.amends ?? []).map(toInstrument);
  const wanted = [...(label.citations ?? []).map(toInstrument), ...repeals, ...amends];
  const own = [label.title, label.titleInner, ...(label.nonCitationQuotes ?? [])];
  const ownKeys = new Set([...own, label.docNumber].filter((one) => one != null).map(keyOf));
  const scores = new Map<Form, Score>();
  const score = (form: Form) => {
    const existing = scores.get(form) ?? { found: 0, missed: [], extra: [] };
    scores.set(form, existing);
    return existing;
  };
  for (const instrument of wanted) {
    const hit = citations.some((citation) => fits(citation, instrument));
    if (hit) score(formOf(instrument)).found++;
    else score(formOf(instrument)).missed.push(wordsOf(instrument));
  }
  for (const instrument of repeals) {
    const hit = citations.some(
      (citation) => citation.relation === 'repeals' && fits(citation, instrument),
    );
    if (hit) score('repeals').found++;
    else score('repeals').missed.push(wordsOf(instrument));
  }
  const seen = new Set<string>();
  for (const citation of citations) {
    const key = wordsOf(citation);
    if (seen.has(key) || isOwn(citation, ownKeys)) continue;
    seen.add(key);
    if (!wanted.some((instrument) => fits(citation, instrument)))
      score(formOf(citation)).extra.push(key);
    const stated = repeals.some((instrument) => fits(citation, instrument));
    if (citation.relation === 'repeals' && !stated) score('repeals').extra.push(key);
  }
  return scores;
}

function formOf({ title, number }: Instrument): Form {
  return title === null ? 'number' : number === null ? 'title' : 'title and number';
}

function wordsOf({ title, number }: Instrument): string {
  return `${title ?? ''}${number ? `（${number}）` : ''}`;
}

function isOwn({ title, number }: Instrument, own: ReadonlySet<string>): boolean {
  return (title !== null && own.has(keyOf(title))) || (number !== null && own.has(keyOf(number)));
}

/** One form for all marks and widths; a state's full name before an order is left out. */
function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[《〈＜]/gu, '<')
    .replace(/[》〉＞]/gu, '>')
    .replace(/[〔[【﹝(]/gu, '(')
    .replace(/[〕\]】﹞)]/gu, ')')
    .replace(/[－—–]/gu, '-')
    .replace(/^中华人民共和国/u, '');
}

/** The same instrument: titles equal, or one the end of the other; numbers equal where labelled. */
function fits(citation: Instrument, { title, number }: Instrument): boolean {
  if (number !== null && citation.number !== null && keyOf(citation.number) !== keyOf(number))
    return false;
  if (title === null || citation.title === null) {
    return number !== null && citation.number !== null;
  }
  const [a, b] = [keyOf(citation.title), keyOf(title)];
  return a === b || a.endsWith(b) || b.endsWith(a);
}
