import type { Position } from '../text/positions.ts';
import type { UnitRole } from './roles.ts';

/** Something a unit must do, or its part in what others do. */
export interface UnitDuty {
  /** Id of the unit. */
  unit: string;
  /** Id of the document that states it. */
  document: string;
  /** Id of the provision it is about: of a line of units the item it stands under. */
  provision: string;
  /** Id of the provision the words stand in. */
  stated: string;
  /** The unit as the text has it: 市财政局. */
  name: string;
  /** Null where the text gives none. */
  role: UnitRole | null;
  /** The exact words. */
  words: string;
  /** `line` where a line of units says it (责任单位：…), `text` where a sentence does. */
  source: 'line' | 'text';
  /** When it comes back, in words (每月25日前); null for what does not. */
  recurrence: string | null;
  line: number;
  column: number;
}

/** A body that is given something to do and that no name of `content/units.yaml` equals. */
export interface UnknownUnit {
  document: string;
  /** Id of the provision it is about, as of a duty. */
  provision: string;
  name: string;
  role: UnitRole | null;
  /** In a line of units, or in a sentence. */
  source: UnitDuty['source'];
  words: string;
  line: number;
  column: number;
}

/** A passage of a document, with the place of each offset of its text. */
export interface Passage {
  text: string;
  place: (offset: number) => Position;
}
