import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '小写字母、数字和短横组成的编号');
const text = z.string().min(1);
/** Words of the document and the provision they stand in; where `at` is missing, the one above it holds. */
const quoted = { words: text, at: text.optional() };
const quoteSchema = z.strictObject(quoted);
/** Ids of the tracks something belongs to. */
const tracks = z.array(id).min(1);

/** A period the text states: `在3个工作日内`, `公示期为5个工作日`, `不得低于5年`. */
export const limitSchema = z.strictObject({
  value: z.number().int().positive(),
  unit: z.enum(['working-day', 'day', 'month', 'year']),
  /** To be done within it; it lasts so long; it must last at least so long. */
  kind: z.enum(['within', 'lasts', 'at-least']),
  /** What it runs from; null where the text does not say. */
  from: quoteSchema.nullable().default(null),
  ...quoted,
});

/** A unit as the text calls it: acts, acts together with it, receives, sees to it that others act. */
const whoSchema = z.strictObject({
  role: z.enum(['act', 'with', 'receive', 'supervise']),
  ...quoted,
});

/** An annex the words name. */
const formSchema = z.strictObject({ number: z.number().int().positive(), ...quoted });

const materialSchema = z.strictObject({
  /** When it is to be submitted; null where always. */
  condition: quoteSchema.nullable().default(null),
  /** Only these tracks; null for all of the step. */
  tracks: tracks.nullable().default(null),
  forms: z.array(formSchema).default([]),
  ...quoted,
});

const stepSchema = z.strictObject({
  id,
  /** A short name of the editor's, for picture and lists. */
  name: text,
  tracks,
  at: text.optional(),
  who: z.array(whoSchema).min(1),
  does: z.array(z.strictObject({ tracks: tracks.nullable().default(null), ...quoted })).min(1),
  materials: z.array(materialSchema).default([]),
  /** Null where the text states none: 未载明时限. */
  limit: limitSchema.nullable().default(null),
  outcomes: z
    .array(
      z.strictObject({
        name: text.nullable().default(null),
        /** The step it leads back to. */
        back: id.nullable().default(null),
        ...quoted,
      }),
    )
    .default([]),
  forms: z.array(formSchema).default([]),
});

const aftermathSchema = z.strictObject({
  id,
  name: text,
  at: text.optional(),
  who: z.array(whoSchema).default([]),
  does: z.array(quoteSchema).min(1),
  /** What it holds for; null where for all. */
  condition: quoteSchema.nullable().default(null),
  limit: limitSchema.nullable().default(null),
  forms: z.array(formSchema).default([]),
});

/**
 * `content/procedures/<id>.yaml`: how something is applied for. Every mapping with `words` quotes the document;
 * names are the editor's. Steps stand in their order.
 */
export const procedureSchema = z.strictObject({
  /** Id of the document that lays the procedure down. */
  document: text,
  title: quoteSchema,
  /** Ways through the steps, the longest first. */
  tracks: z
    .array(
      z.strictObject({
        id,
        name: text,
        at: text.optional(),
        /** The projects it is for. */
        projects: z.array(quoteSchema).min(1),
      }),
    )
    .min(1),
  steps: z.array(stepSchema).min(1),
  eligibility: z.strictObject({
    at: text.optional(),
    area: z.array(z.strictObject({ force: z.enum(['applies', 'by-reference']), ...quoted })),
    covers: z.array(quoteSchema),
    /** What may not be applied for. */
    excluded: z.array(quoteSchema),
    conditions: z.array(z.strictObject({ name: text, ...quoted })),
  }),
  duties: z.strictObject({
    at: text.optional(),
    list: z.array(z.strictObject({ who: quoteSchema, ...quoted })),
  }),
  /** What follows once it is granted. */
  aftermath: z.array(aftermathSchema),
  /** The annexes of the document. */
  forms: z.array(formSchema),
});

type Written = z.infer<typeof procedureSchema>;

/** The same with the provision at every quote. */
type Placed<T> = T extends readonly (infer Item)[]
  ? Placed<Item>[]
  : T extends object
    ? { [Key in keyof T]: Placed<T[Key]> } & (T extends { words: string } ? { at: string } : object)
    : T;

/** A procedure as the library holds it; `id` is the name of its file. */
export type Procedure = Placed<Written> & { id: string };
export type Step = Procedure['steps'][number];
export type Track = Procedure['tracks'][number];
export type Limit = Placed<z.infer<typeof limitSchema>>;
export type Quoted = Placed<z.infer<typeof quoteSchema>>;
export type Who = Placed<z.infer<typeof whoSchema>>;
export type Aftermath = Procedure['aftermath'][number];

/** Gives every quote the provision that holds for it, as `quotesIn` of the library reads it. */
export function placed(id: string, written: Written): Procedure {
  return { id, ...(place(written, '') as Placed<Written>) };
}

function place(value: unknown, above: string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => place(one, above));
  if (typeof value !== 'object' || value === null) return value;
  const own = value as Record<string, unknown>;
  const at = typeof own['at'] === 'string' ? own['at'] : above;
  const below = Object.fromEntries(Object.entries(own).map(([key, one]) => [key, place(one, at)]));
  return 'words' in own ? { ...below, at } : below;
}
