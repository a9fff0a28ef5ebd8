import { parseNumber } from '../instruments/document-number.ts';
import type { Provision } from '../provisions/provision.ts';
import { withoutWhite } from '../text/characters.ts';
import type { FoundCitation } from './citation.ts';

/** Anything that can be cited: a document of the library, or an instrument it only knows of. */
export interface Instrument {
  id: string;
  title: string | null;
  number: string | null;
  date: string | null;
  /** Other titles it goes by: a shorter form, the title of what it issues. */
  aliases: readonly string[];
  enclosures: readonly { id: string; title: string }[];
  provisions: readonly Provision[];
}

/** All instruments, ready for being found by number and title. */
export class InstrumentIndex {
  private readonly byNumber = new Map<string, Instrument[]>();
  private readonly byTitle = new Map<string, Instrument[]>();

  constructor(instruments: readonly Instrument[]) {
    for (const instrument of instruments) {
      if (instrument.number) push(this.byNumber, numberKey(instrument.number), instrument);
      const titles = [
        instrument.title,
        ...instrument.aliases,
        ...instrument.enclosures.map(({ title }) => title),
      ];
      for (const key of new Set(titles.filter((title) => title !== null).map(titleKey))) {
        push(this.byTitle, key, instrument);
      }
    }
  }

  /** The instruments a citation can mean: by its number where it has one, else by its title. */
  candidates({ title, number }: Pick<FoundCitation, 'title' | 'number'>): readonly Instrument[] {
    if (number !== null) {
      const exact = this.byNumber.get(numberKey(number));
      if (exact) return exact;
      // A number that is not known goes with a title whose number is not known; one without its agency
      // (〔2020〕60号) also with a number that ends so.
      const bare = /^〔|^\d{4}年第/u.test(number);
      return this.titled(title).filter(
        (other) => other.number === null || (bare && other.number.endsWith(number)),
      );
    }
    return this.titled(title);
  }

  private titled(title: string | null): readonly Instrument[] {
    return title === null ? [] : (this.byTitle.get(titleKey(title)) ?? []);
  }
}

function push(map: Map<string, Instrument[]>, key: string, instrument: Instrument): void {
  map.set(key, [...(map.get(key) ?? []), instrument]);
}

/** Brackets and widths aside; 37号 never meets 137号, 云政 never 云政办. */
function numberKey(number: string): string {
  const parsed = parseNumber(number);
  return parsed
    ? `${parsed.agencyCode}|${parsed.year ?? ''}|${parsed.serial}`
    : withoutWhite(number);
}

/** White space, inner marks and a state's full name do not tell titles apart. */
export function titleKey(title: string): string {
  return withoutWhite(title)
    .replace(/[《〈<＜]/gu, '〈')
    .replace(/[》〉>＞]/gu, '〉')
    .replace(/[〈〉]/gu, '')
    .replace(/^中华人民共和国/u, '');
}
