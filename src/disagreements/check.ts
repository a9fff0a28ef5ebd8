import type { LibraryDocument } from '../library/document.ts';
import { checkQuotes } from '../library/quotes.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';
import { workOut } from './arithmetic.ts';
import type { Disagreement, Disagreements, Side } from './schema.ts';

type PlaceOf = (path: readonly (string | number)[]) => Place;

/**
 * What is wrong with `content/disagreements.yaml`: words that do not stand where they are said to, numbers that
 * no quote gives, and above all sums that come out as printed: what agrees is no disagreement.
 */
export function checkDisagreements(
  { disagreements, explained }: Disagreements,
  documents: readonly LibraryDocument[],
  placeOf: PlaceOf,
): Problem[] {
  const seen = new Set<string>();
  return [
    ...checkQuotes({ disagreements, explained }, documents, placeOf),
    ...disagreements.flatMap((entry, index) => {
      const twice = seen.has(entry.id);
      seen.add(entry.id);
      const at: PlaceOf = (path) => placeOf(['disagreements', index, ...path]);
      return [
        ...(twice ? [problem('disagreement-twice', at(['id']), { id: entry.id })] : []),
        ...checkKind(entry, at),
        ...checkMarks(entry, at),
        ...checkDiffer(entry, at),
        ...checkArithmetic(entry, at),
      ];
    }),
  ];
}

function checkKind({ kind, sides }: Disagreement, at: PlaceOf): Problem[] {
  const count = new Set(sides.map(({ document }) => document)).size;
  return (kind === 'between') === count > 1
    ? []
    : [problem('disagreement-kind', at(['kind']), { count })];
}

function checkMarks({ sides }: Disagreement, at: PlaceOf): Problem[] {
  return sides.flatMap((side, index) =>
    (side.mark ?? []).flatMap((words, mark) =>
      side.words.includes(words)
        ? []
        : [problem('differ-words', at(['sides', index, 'mark', mark]), { words })],
    ),
  );
}

function checkDiffer({ sides, differ = [] }: Disagreement, at: PlaceOf): Problem[] {
  return differ.flatMap((words, index) => {
    const place = at(['differ', index]);
    if (!sides.some((side) => side.words.includes(words)))
      return [problem('differ-words', place, { words })];
    return differ.indexOf(words) < index ? [problem('differ-same', place, { words })] : [];
  });
}

function checkArithmetic({ sides, arithmetic, differ }: Disagreement, at: PlaceOf): Problem[] {
  if (!differ && arithmetic.every(({ agrees }) => agrees))
    return [problem('disagreement-none', at(['title']))];
  const printed = printedNumbers(sides);
  return arithmetic.flatMap((one, index): Problem[] => {
    const place = at(['arithmetic', index, 'compute']);
    const { compute } = one;
    const outcome = workOut(one);
    if (!outcome) return [problem('arithmetic-unread', place, { compute })];
    const { result, agrees, quoted } = outcome;
    const missing = quoted.filter((number) => !printed.has(number));
    const values = { compute, result, printed: one.printed };
    return [
      ...missing.map((number) => problem('arithmetic-number', place, { number })),
      ...(agrees && !one.agrees ? [problem('arithmetic-agrees', place, values)] : []),
      ...(!agrees && one.agrees ? [problem('arithmetic-differs', place, values)] : []),
    ];
  });
}

/** The numbers of the quotes, as printed. */
function printedNumbers(sides: readonly Side[]): Set<string> {
  return new Set(sides.flatMap(({ words }) => words.match(/\d+(?:\.\d+)?/gu) ?? []));
}
