import type { Unit } from './schema.ts';

/** A unit's name in a text. Offsets in UTF-16 units. */
export interface Named {
  /** Id of the unit. */
  unit: string;
  /** As the text has it. */
  name: string;
  start: number;
  end: number;
}

/** Every name units go by in a document, the longest first. */
export class UnitNames {
  readonly #byFirst = new Map<string, { name: string; unit: string }[]>();

  /** @param document Id of the document, for the names that hold in some documents only; null for none. */
  constructor(units: readonly Unit[], document: string | null = null) {
    for (const { id, name, aliases, local } of units) {
      const here = local.filter((one) => document !== null && one.in.includes(document));
      for (const known of [name, ...aliases, ...here.map((one) => one.name)]) this.add(known, id);
    }
  }

  /** Has the unit go by one more name: （以下简称…）. A name that is taken stays whose it is. */
  add(name: string, unit: string): void {
    const first = name.charAt(0);
    const list = this.#byFirst.get(first) ?? [];
    if (list.some((one) => one.name === name)) return;
    list.push({ name, unit });
    this.#byFirst.set(
      first,
      list.sort((a, b) => b.name.length - a.name.length),
    );
  }

  /** The longest name that stands at this place, or null. What follows it is not looked at. */
  at(text: string, offset: number): Named | null {
    for (const { name, unit } of this.#byFirst.get(text.charAt(offset)) ?? [])
      if (text.startsWith(name, offset))
        return { unit, name, start: offset, end: offset + name.length };
    return null;
  }

  /** Id of the unit that goes by exactly this name, or null. */
  unitOf(name: string): string | null {
    const named = this.at(name, 0);
    return named?.end === name.length ? named.unit : null;
  }

  /** All names known. */
  all(): string[] {
    return [...this.#byFirst.values()].flat().map(({ name }) => name);
  }
}

// 重庆两江新区科技创新局（以下简称科创局） · （以下统称“成员单位”）
const SHORT =
  /^[（(]以下(?:简|统|合)?称(?:为)?[“"「]?([\p{Script=Han}A-Za-z0-9]{2,20})[”"」]?[）)]/u;

/** Adds the short names that the texts of a document give to units. */
export function addShortNames(names: UnitNames, texts: readonly string[]): void {
  for (const text of texts) {
    for (const { index } of text.matchAll(/[（(]以下/gu)) {
      const short = SHORT.exec(text.slice(index))?.[1];
      const owner = short === undefined ? null : endingAt(names, text, index);
      if (short !== undefined && owner) names.add(short, owner.unit);
    }
  }
}

/** The longest known name that ends at this place. */
function endingAt(names: UnitNames, text: string, end: number): Named | null {
  for (let start = Math.max(0, end - 60); start < end; start++) {
    const named = names.at(text, start);
    if (named?.end === end) return named;
  }
  return null;
}
