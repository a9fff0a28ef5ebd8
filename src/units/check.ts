import { problem, type Place, type Problem } from '../problems/problem.ts';
import { nearest } from '../problems/suggest.ts';
import type { UnknownUnit } from './duty.ts';
import type { Unit } from './schema.ts';

/**
 * What is wrong with `content/units.yaml`: an id twice, a name that two units go by where both could be meant,
 * a member or a document that is not there. `placeOf` gives the place of an entry.
 */
export function checkUnits(
  units: readonly Unit[],
  documents: ReadonlySet<string>,
  placeOf: (path: readonly (string | number)[]) => Place,
): Problem[] {
  const ids = new Set(units.map(({ id }) => id));
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  units.forEach(({ id, name, aliases, local, members }, index) => {
    const at = (...path: (string | number)[]) => placeOf([index, ...path]);
    const claim = (what: string, value: string, key: string, place: Place) => {
      const other = owners.get(key);
      if (other === undefined) owners.set(key, id);
      else problems.push(problem('unit-twice', place, { what, value, other }));
    };
    claim('编号', id, `id ${id}`, at('id'));
    claim('名称', name, `name ${name}`, at('name'));
    aliases.forEach((alias, n) => claim('名称', alias, `name ${alias}`, at('aliases', n)));
    local.forEach((one, n) => {
      for (const [m, document] of one.in.entries()) {
        claim('名称', one.name, `name ${one.name} in ${document}`, at('local', n, 'name'));
        if (!documents.has(document))
          problems.push(problem('unit-document', at('local', n, 'in', m), { document }));
      }
    });
    members.forEach((member, n) => {
      if (!ids.has(member) || member === id)
        problems.push(
          problem('unit-member', at('members', n), { member }, meant(member, [...ids])),
        );
    });
  });
  return problems;
}

/**
 * The bodies a document names that are not in the file, each with the nearest name: warnings, for a new gazette names
 * new units, and its text is right without anybody having listed them.
 */
export function checkUnknown(
  unknown: readonly UnknownUnit[],
  file: string,
  names: readonly string[],
): Problem[] {
  return unknown.map(({ name, source, words, line, column }) => {
    const rule = source === 'line' ? 'unit-unknown' : 'unit-unlisted';
    return problem(rule, { file, line, column }, { name, words }, meant(name, names));
  });
}

function meant(word: string, known: readonly string[]): string | undefined {
  const near = nearest(word, known);
  return near === null ? undefined : `是不是“${near}”？`;
}
