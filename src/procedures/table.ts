import type { LibraryDocument } from '../library/library.ts';
import type { Procedure, Quoted, Who } from './schema.ts';

/** The columns of `/data/procedures.csv`. */
export const COLUMNS = [
  'procedure',
  'document',
  'part',
  'order',
  'id',
  'name',
  'tracks',
  'who',
  'words',
  'condition',
  'limit',
  'unit',
  'kind',
  'from',
  'forms',
  'provision',
  'citation',
] as const;

type Row = Record<(typeof COLUMNS)[number], string | number | null>;

/**
 * A procedure as rows of a table, in the order of `COLUMNS`: steps, what they ask to be submitted, what may be
 * applied for and what not, conditions, what follows. Several values stand in one cell, parted by `；`;
 * `referenceTo` gives the reference to a provision in words.
 */
export function procedureRows(
  procedure: Procedure,
  document: Pick<LibraryDocument, 'id' | 'number'>,
  referenceTo: (provision: string) => string,
): (string | number | null)[][] {
  const { id, tracks, steps, eligibility, aftermath } = procedure;
  const nameOf = (track: string) => tracks.find((one) => one.id === track)?.name ?? track;
  const base = (part: string, index: number, { words, at }: Quoted): Row => ({
    ...{ procedure: id, document: document.number ?? document.id, part, order: index + 1 },
    ...{ id: null, name: null, tracks: null, who: null, words, condition: null },
    ...{ limit: null, unit: null, kind: null, from: null, forms: null },
    ...{ provision: at, citation: referenceTo(at) },
  });
  const limitCells = (limit: Procedure['steps'][number]['limit']) => ({
    limit: limit?.value ?? null,
    unit: limit?.unit ?? null,
    kind: limit?.kind ?? null,
    from: limit?.from?.words ?? null,
  });
  const parts = (part: string, quotes: readonly (Quoted & { name?: string })[]) =>
    quotes.map((quote, index): Row => ({ ...base(part, index, quote), name: quote.name ?? null }));
  const rows: Row[] = [
    ...steps.flatMap(({ does, ...step }, index): Row[] => {
      const first = does[0];
      if (!first) return [];
      return [
        {
          ...base('step', index, first),
          ...{ id: step.id, name: step.name, tracks: joined(step.tracks.map(nameOf)) },
          ...{ who: units(step.who), words: joined(does.map(({ words }) => words)) },
          ...limitCells(step.limit),
          forms: joined(step.forms.map(({ number }) => `附件${number}`)),
        },
        ...step.materials.map((material, nth): Row => ({
          ...base('material', nth, material),
          ...{ id: step.id, tracks: joined((material.tracks ?? step.tracks).map(nameOf)) },
          condition: material.condition?.words ?? null,
          forms: joined(material.forms.map(({ number }) => `附件${number}`)),
        })),
      ];
    }),
    ...parts('area', eligibility.area),
    ...parts('covers', eligibility.covers),
    ...parts('excluded', eligibility.excluded),
    ...parts('condition', eligibility.conditions),
    ...aftermath.flatMap(({ does, ...one }, index): Row[] => {
      const first = does[0];
      if (!first) return [];
      return [
        {
          ...base('aftermath', index, first),
          ...{ id: one.id, name: one.name, who: units(one.who) },
          words: joined(does.map(({ words }) => words)),
          condition: one.condition?.words ?? null,
          ...limitCells(one.limit),
          forms: joined(one.forms.map(({ number }) => `附件${number}`)),
        },
      ];
    }),
  ];
  return rows.map((row) => COLUMNS.map((column) => row[column]));
}

function units(who: readonly Who[]): string | null {
  return joined(who.filter(({ role }) => role !== 'receive').map(({ words }) => words));
}

function joined(values: readonly string[]): string | null {
  return values.length > 0 ? values.join('；') : null;
}
