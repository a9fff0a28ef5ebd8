import { problem, type Place, type Problem } from '../problems/problem.ts';
import type { Limit, Procedure } from './schema.ts';

/** How the words of a limit name its unit. */
const UNIT_WORDS: Record<Limit['unit'], RegExp> = {
  'working-day': /\d\s*个?工作日/u,
  day: /\d\s*(?:日|天|个自然日)/u,
  month: /\d\s*个?月/u,
  year: /\d\s*年/u,
};

type Path = (string | number)[];

/**
 * What does not fit together inside a procedure: a track, step or annex that is named and not there, an id twice,
 * a unit of time that the words of the limit do not name, an annex whose number its words do not name. Whether
 * quotes are word for word is checked with those of all files (`checkQuotes`).
 */
export function checkProcedure(
  procedure: Procedure,
  placeOf: (path: readonly (string | number)[]) => Place,
): Problem[] {
  const { tracks, steps, aftermath, forms } = procedure;
  const problems: Problem[] = [];
  const report = (path: Path, what: string, value: string | number) =>
    problems.push(problem('procedure-unknown', placeOf(path), { what, value }));

  const known = new Set(tracks.map(({ id }) => id));
  const stepIds = new Set(steps.map(({ id }) => id));
  const annexes = new Set(forms.map(({ number }) => number));
  const twice = (list: readonly { id: string }[], at: string) =>
    list.forEach(({ id }, index) => {
      if (list.findIndex((one) => one.id === id) < index)
        problems.push(problem('procedure-twice', placeOf([at, index, 'id']), { value: id }));
    });
  twice(tracks, 'tracks');
  twice(steps, 'steps');
  twice(aftermath, 'aftermath');

  const checkTracks = (own: readonly string[] | null, path: Path, of: ReadonlySet<string>) =>
    own?.forEach((id, index) => of.has(id) || report([...path, 'tracks', index], '类别', id));
  const checkLimit = (limit: Limit | null, path: Path) => {
    if (!limit || UNIT_WORDS[limit.unit].test(limit.words)) return;
    const place = placeOf([...path, 'limit', 'unit']);
    problems.push(problem('procedure-unit', place, { unit: limit.unit, words: limit.words }));
  };
  const checkForms = (own: readonly { number: number; words: string }[], path: Path) =>
    own.forEach(({ number, words }, index) => {
      const at = [...path, 'forms', index, 'number'];
      if (!annexes.has(number) || !new RegExp(`附件\\s*${number}(?!\\d)`, 'u').test(words))
        report(at, '附件', number);
    });

  steps.forEach((step, index) => {
    const path = ['steps', index];
    const own = new Set(step.tracks);
    checkTracks(step.tracks, path, known);
    step.does.forEach((one, nth) => checkTracks(one.tracks, [...path, 'does', nth], own));
    step.materials.forEach((one, nth) => {
      checkTracks(one.tracks, [...path, 'materials', nth], own);
      checkForms(one.forms, [...path, 'materials', nth]);
    });
    step.outcomes.forEach(({ back }, nth) => {
      if (back !== null && !stepIds.has(back))
        report([...path, 'outcomes', nth, 'back'], '步骤', back);
    });
    checkLimit(step.limit, path);
    checkForms(step.forms, path);
  });
  aftermath.forEach((one, index) => {
    checkLimit(one.limit, ['aftermath', index]);
    checkForms(one.forms, ['aftermath', index]);
  });
  tracks.forEach(({ id }, index) => {
    if (!steps.some((step) => step.tracks.includes(id)))
      report(['tracks', index, 'id'], '有步骤的类别', id);
  });
  return problems;
}
