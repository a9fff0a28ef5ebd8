import type { DateRule, EventType } from './event.ts';

/** An effect read off a sentence: what, when, and the span of its words in the sentence's text. */
export interface Reading {
  type: EventType;
  start: number;
  end: number;
  date: string | null;
  basis: 'stated' | 'computed';
  rule?: DateRule;
  alternative?: string | null;
  /** Provisions of the document itself that alone are concerned. */
  provisions?: string[];
  scope?: 'whole' | 'part';
}
