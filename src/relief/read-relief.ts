import type { LibraryDocument } from '../library/document.ts';
import { checkQuotes } from '../library/quotes.ts';
import { readYaml } from '../library/read-yaml.ts';
import { problem, type Place, type Problem } from '../problems/problem.ts';
import { nearest } from '../problems/suggest.ts';
import { measureOf, type Measure } from './measure.ts';
import { finderSchema, reliefSchema, type Finder, type ReliefFile } from './schema.ts';

/** The measures of the library and the words in which the finder asks. */
export interface Relief {
  finder: Finder;
  /** In the order of their provisions, document by document. */
  measures: Measure[];
}

const NO_FINDER: Finder = { groups: [], needs: [], places: [] };

type PlaceOf = (path: readonly (string | number)[]) => Place;

/**
 * Reads `content/relief/*.yaml` by `content/finder.yaml`. What is wrong with them is a problem at its line and
 * column: another form, words that do not stand in their provision, an unknown group, need or place, an id
 * used twice, an end before its start. A file that cannot be read gives no measures.
 */
export function readRelief(
  files: readonly { path: string; text: string }[],
  finderFile: { path: string; text: string },
  documents: readonly LibraryDocument[],
): { value: Relief; problems: Problem[] } {
  const asked = readYaml(finderFile.text, finderFile.path, finderSchema);
  const finder = asked.value ?? NO_FINDER;
  const problems = [...asked.problems, ...checkFinder(finder, asked.placeOf)];
  const seen = new Set<string>();
  const measures = files.flatMap(({ path, text }) => {
    const { value, problems: own, placeOf } = readYaml(text, path, reliefSchema);
    problems.push(...own);
    if (!value) return [];
    if (seen.has(value.document)) {
      problems.push(problem('relief-twice', placeOf(['document']), { id: value.document }));
      return [];
    }
    seen.add(value.document);
    problems.push(...checkQuotes(value, documents, placeOf));
    problems.push(...checkNames(value, finder, placeOf), ...checkMeasures(value, placeOf));
    const order = documents.find(({ id }) => id === value.document)?.provisions ?? [];
    const rank = new Map(order.map(({ id }, index) => [id, index]));
    return value.measures
      .map((entry) => measureOf(entry, value))
      .sort((a, b) => (rank.get(a.provision) ?? 0) - (rank.get(b.provision) ?? 0));
  });
  return { value: { finder, measures }, problems };
}

function checkFinder({ groups, places, needs }: Finder, placeOf: PlaceOf): Problem[] {
  const known = { groups: idsOf(groups), places: idsOf(places) };
  const wrong = (list: string, path: (string | number)[], id: string, ids: readonly string[]) =>
    ids.includes(id) ? [] : [unknown(list, placeOf(path), id, ids)];
  return [
    ...twice('groups', groups, placeOf),
    ...twice('needs', needs, placeOf),
    ...twice('places', places, placeOf),
    ...groups.flatMap(({ under, perhaps }, index) => [
      ...under.flatMap((id, n) => wrong('groups', ['groups', index, 'under', n], id, known.groups)),
      ...perhaps.flatMap((id, n) =>
        wrong('groups', ['groups', index, 'perhaps', n], id, known.groups),
      ),
    ]),
    ...places.flatMap(({ within }, index) =>
      within.flatMap((id, n) => wrong('places', ['places', index, 'within', n], id, known.places)),
    ),
  ];
}

/** Groups, needs and places that the finder does not know. */
function checkNames(file: ReliefFile, finder: Finder, placeOf: PlaceOf): Problem[] {
  const known = {
    groups: idsOf(finder.groups),
    needs: idsOf(finder.needs),
    places: idsOf(finder.places),
  };
  const check = (list: keyof typeof known, ids: readonly string[], path: (string | number)[]) =>
    ids.flatMap((id, index) =>
      known[list].includes(id) ? [] : [unknown(list, placeOf([...path, index]), id, known[list])],
    );
  const areas = (list: ReliefFile['area'], path: (string | number)[]) =>
    list.flatMap(({ places }, index) => check('places', places, [...path, index, 'places']));
  return [
    ...areas(file.area, ['area']),
    ...file.measures.flatMap((measure, index) => [
      ...check('needs', measure.needs, ['measures', index, 'needs']),
      ...measure.for.flatMap(({ all }, n) =>
        check('groups', all, ['measures', index, 'for', n, 'all']),
      ),
      ...areas(measure.area ?? [], ['measures', index, 'area']),
    ]),
  ];
}

/** Ids used twice, days that their words do not give, an end before its start. */
function checkMeasures({ measures }: ReliefFile, placeOf: PlaceOf): Problem[] {
  return [
    ...twice('measures', measures, placeOf),
    ...measures.flatMap(({ start, end }, index) => {
      const days = Object.entries({ start, end }).flatMap(([name, dated]) =>
        dated && !names(dated.words, dated.date)
          ? [
              problem('relief-day', placeOf(['measures', index, name, 'date']), {
                words: dated.words,
                date: dated.date,
              }),
            ]
          : [],
      );
      if (!start || !end || start.date <= end.date) return days;
      const place = placeOf(['measures', index, 'end', 'date']);
      return [...days, problem('relief-days', place, { start: start.date, end: end.date })];
    }),
  ];
}

/** Whether words name the month, or at least the year, of a day. */
function names(words: string, date: string): boolean {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return words.includes(`${month}月`) || words.includes(`${year}年`);
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

function twice(list: string, entries: readonly { id: string }[], placeOf: PlaceOf): Problem[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((one) => one.id === id) < index
      ? [problem('relief-twice', placeOf([list, index, 'id']), { id })]
      : [],
  );
}

const NAMES: Record<string, string> = { groups: '对象', needs: '需要', places: '地方' };

function unknown(list: string, place: Place, id: string, ids: readonly string[]): Problem {
  const meant = nearest(id, ids);
  const values = { list: NAMES[list] ?? list, id };
  return problem('relief-unknown', place, values, meant ? `改为 ${meant}` : undefined);
}
