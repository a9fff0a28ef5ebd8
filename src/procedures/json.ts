import type { Procedure } from './schema.ts';

/** A value of a procedure as data: quotes name their provision and its reference, containers lose their place. */
type Entry<T> = T extends readonly (infer Item)[]
  ? Entry<Item>[]
  : T extends { words: string }
    ? { [Key in keyof Omit<T, 'at'>]: Entry<T[Key & keyof T]> } & {
        provision: string;
        citation: string;
      }
    : T extends object
      ? { [Key in keyof Omit<T, 'at'>]: Entry<T[Key & keyof T]> }
      : T;

/** A procedure as `/data/procedures.json` gives it. */
export type ProcedureEntry = Entry<Procedure> & { url: string };

/** Makes the entry of a procedure whose page is at `url`; `referenceTo` gives the reference to a provision in words. */
export function procedureEntry(
  procedure: Procedure,
  referenceTo: (provision: string) => string,
  url: string,
): ProcedureEntry {
  const convert = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(convert);
    if (typeof value !== 'object' || value === null) return value;
    const { at, ...rest } = value as Record<string, unknown>;
    const own = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, convert(one)]));
    if (!('words' in rest)) return own;
    return { ...own, provision: at, citation: referenceTo(String(at)) };
  };
  const { id, document: of, ...rest } = convert(procedure) as Entry<Procedure>;
  return { id, url, document: of, ...rest };
}
