import { z } from 'zod';
import type { Citation } from './resolve.ts';

/** The forms a citation takes, scored apart. */
export const CITATION_FORMS = [
  'title and number',
  'title',
  'number',
  'short name',
  'provision of itself',
  'mention',
] as const;

export type CitationForm = (typeof CITATION_FORMS)[number];

/** One citation as a reader labelled it; `also…` holds what is right as well where readers may differ. */
export const goldSchema = z.array(
  z.object({
    from: z.string(),
    text: z.string(),
    title: z.string().nullable(),
    number: z.string().nullable(),
    provisions: z.array(z.string()),
    form: z.enum(CITATION_FORMS),
    relation: z.string(),
    also: z.array(z.string()).default([]),
    target: z.string().nullable(),
    targetProvisions: z.array(z.string()),
    alsoTargetProvisions: z.array(z.string()).optional(),
    line: z.number(),
    column: z.number(),
  }),
);

export type GoldCitation = z.infer<typeof goldSchema>[number];

/** What one form scored: counts of citations. */
export const formFiguresSchema = z.strictObject({
  form: z.enum(CITATION_FORMS),
  labelled: z.number().int(),
  /** Found at their place, with title, number and provisions as labelled. */
  found: z.number().int(),
  /** Found where the reader saw none. */
  extra: z.number().int(),
  /** Of those found: the relation is right; they lead where they should, or rightly nowhere. */
  relation: z.number().int(),
  resolved: z.number().int(),
});

export type FormFigures = z.infer<typeof formFiguresSchema>;

/** The figures of a measurement, and in words each difference from the labels. */
export interface Measurement {
  forms: FormFigures[];
  differences: string[];
}

/** Compares the citations of documents with their labels, form by form; forms that do not occur are left out. */
export function measureCitations(
  documents: readonly {
    id: string;
    gold: readonly GoldCitation[];
    citations: readonly Citation[];
  }[],
): Measurement {
  const forms = new Map(
    CITATION_FORMS.map((form) => [
      form,
      { form, labelled: 0, found: 0, extra: 0, relation: 0, resolved: 0 },
    ]),
  );
  const differences: string[] = [];
  const figuresOf = (form: CitationForm) => forms.get(form) as FormFigures;
  for (const { id, gold, citations } of documents) {
    const left = new Set(citations);
    for (const label of gold) {
      const figures = figuresOf(label.form);
      figures.labelled++;
      const citation = [...left].find((one) => isAt(one, label));
      const miss = (what: string) =>
        differences.push(`${id}:${label.line}:${label.column} ${label.text}: ${what}`);
      if (!citation || !sameWords(citation, label)) {
        miss('not found');
        continue;
      }
      left.delete(citation);
      figures.found++;
      if ([label.relation, ...label.also].includes(citation.relation)) figures.relation++;
      else miss(`${citation.relation}, labelled ${label.relation}`);
      if (leadsRight(citation, label)) figures.resolved++;
      else miss(`leads to ${citation.target}, labelled ${label.target}`);
    }
    for (const citation of left) {
      figuresOf(formOf(citation)).extra++;
      differences.push(`${id}:${citation.line}:${citation.column} ${citation.text}: extra`);
    }
  }
  return { forms: [...forms.values()].filter((one) => one.labelled + one.extra > 0), differences };
}

function isAt(citation: Citation, { line, column }: GoldCitation): boolean {
  return citation.line === line && citation.column === column;
}

function sameWords(citation: Citation, label: GoldCitation): boolean {
  return (
    citation.from === label.from &&
    citation.text === label.text &&
    citation.title === label.title &&
    citation.number === label.number &&
    citation.provisions.join() === label.provisions.join()
  );
}

function leadsRight(
  { target, targetProvisions }: Citation,
  { target: wanted, targetProvisions: provisions, alsoTargetProvisions: also }: GoldCitation,
): boolean {
  const right = [provisions, ...(also ? [also] : [])].map((ids) => ids.join());
  return target === wanted && right.includes(targetProvisions.join());
}

function formOf({ relation, title, number }: Citation): CitationForm {
  if (relation === 'internal') return 'provision of itself';
  if (relation === 'mention') return 'mention';
  if (title === null) return 'number';
  return number === null ? 'title' : 'title and number';
}
