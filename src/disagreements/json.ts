import { workOut } from './arithmetic.ts';
import type { Disagreement, Side } from './schema.ts';

/** A disagreement as `/data/disagreements.json` lists it; unknown is null. */
export interface DisagreementEntry {
  id: string;
  title: string;
  kind: Disagreement['kind'];
  sides: {
    document: string;
    provision: string;
    words: string;
    value: number | null;
    url: string;
  }[];
  /** The sums, with what comes out of them. */
  arithmetic: {
    what: string;
    compute: string;
    result: string | null;
    printed: string;
    unit: string | null;
    relation: string;
    agrees: boolean | null;
    given: { number: string; why: string }[];
  }[];
  differ: string[];
  explanation: string;
}

/** The entry of a disagreement; `urlOf` gives the address of the place a side quotes. */
export function disagreementEntry(
  { id, title, kind, sides, arithmetic, differ = [], explanation }: Disagreement,
  urlOf: (side: Side) => string,
): DisagreementEntry {
  return {
    id,
    title,
    kind,
    sides: sides.map((side) => {
      const { document, at, words, value } = side;
      return { document, provision: at, words, value: value ?? null, url: urlOf(side) };
    }),
    arithmetic: arithmetic.map((one) => {
      const outcome = workOut(one);
      const { what, compute, printed, unit, relation, given } = one;
      return {
        what,
        compute,
        result: outcome?.result ?? null,
        printed,
        unit: unit === '' ? null : unit,
        relation,
        agrees: outcome?.agrees ?? null,
        given,
      };
    }),
    differ,
    explanation,
  };
}
