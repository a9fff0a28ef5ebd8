import type { Provision, ProvisionKind } from '../provisions/provision.ts';
import type { Position } from '../text/positions.ts';
import type { UnitDuty, UnknownUnit } from './duty.ts';
import { addShortNames, UnitNames } from './names.ts';
import { readLine, type LineEntry } from './read-line.ts';
import { readTextDuties } from './read-text.ts';
import { LINE_LABEL, roleOfLabel } from './roles.ts';
import type { Unit } from './schema.ts';

/** A document as its duties are read. `place` gives the place of an offset of a provision's text. */
export interface ReadDocument {
  id: string;
  provisions: readonly Pick<Provision, 'id' | 'parent' | 'kind' | 'label' | 'text' | 'heading'>[];
  place: (provision: string, offset: number) => Position;
}

/** Kinds that hold no sentences of duty: addressees, names, rows of figures. */
const SILENT: ReadonlySet<ProvisionKind> = new Set([
  'addressee',
  'annexName',
  'enclosure',
  'table',
  'row',
  'roster',
  'entry',
]);

/**
 * What a document gives the units to do, in its order, and the bodies it names that are not in the file. A line
 * of units stands for the provision it stands under; so does one in brackets at the end of a paragraph.
 */
export function readUnitDuties(
  document: ReadDocument,
  units: readonly Unit[],
): { duties: UnitDuty[]; unknown: UnknownUnit[] } {
  const { id, provisions, place } = document;
  const names = new UnitNames(units, id);
  addShortNames(
    names,
    provisions.map(({ text }) => text),
  );
  const duties: UnitDuty[] = [];
  const unknown: UnknownUnit[] = [];
  for (const provision of provisions) {
    const { text, label, parent, kind } = provision;
    const add = (
      source: UnitDuty['source'],
      about: string,
      words: string,
      entry: Pick<LineEntry, 'unit' | 'name' | 'start' | 'role'>,
    ) => {
      const { unit, name, role, start } = entry;
      const at = place(provision.id, start);
      if (unit === null)
        unknown.push({ document: id, provision: about, name, role, source, words, ...at });
      else
        duties.push({
          unit,
          document: id,
          provision: about,
          stated: provision.id,
          name,
          role,
          words,
          source,
          recurrence: null,
          ...at,
        });
    };
    if (kind === 'units') {
      const words = (label + text).replace(/[。；;\s]+$/u, '');
      for (const entry of once(readLine(text, names, roleOfLabel(label))))
        add('line', parent ?? provision.id, words, entry);
      continue;
    }
    if (SILENT.has(kind) || provision.heading) continue;
    const lines = bracketed(text, names);
    for (const { words, entries } of lines)
      for (const entry of entries) add('line', provision.id, words, entry);
    const inLine = (at: number) => lines.some(({ start, end }) => at >= start && at < end);
    const read = readTextDuties(text, names);
    for (const duty of read.duties)
      if (!inLine(duty.start)) add('text', provision.id, duty.words, duty);
    for (const one of read.unknown)
      if (!inLine(one.start))
        add('text', provision.id, one.words, { ...one, unit: null, role: null });
  }
  return { duties, unknown };
}

/** （责任单位：市水利局） · （市水利局牵头，市财政局配合）: lines of units in brackets. */
function bracketed(text: string, names: UnitNames) {
  return [...text.matchAll(/[（(](?=\p{Script=Han})/gu)].flatMap(({ index }) => {
    const end = closing(text, index);
    const words = text.slice(index + 1, end);
    const label = LINE_LABEL.exec(words)?.[0];
    const labelled = label !== undefined && words.startsWith(label);
    const entries = once(readLine(words, names, null)).map((entry) => ({
      ...entry,
      start: entry.start + index + 1,
    }));
    // Without a label only where every word is a known unit with a role.
    const sure =
      entries.length > 0 && entries.every(({ unit, role }) => unit !== null && role !== null);
    return labelled || sure ? [{ start: index, end, words, entries }] : [];
  });
}

/** Where the bracket that opens here is closed; inner pairs are passed over. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (/[（(]/u.test(text.charAt(at))) depth++;
    if (/[）)]/u.test(text.charAt(at)) && --depth === 0) return at;
  }
  return text.length;
}

/** A unit that a line names twice with the same role is one entry. */
function once(entries: readonly LineEntry[]): LineEntry[] {
  return [...new Map(entries.map((one) => [`${one.unit ?? one.name} ${one.role}`, one])).values()];
}
