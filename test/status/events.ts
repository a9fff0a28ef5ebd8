import type { StatusEvent } from '../../src/status/event.ts';
import type { Described } from '../../src/status/facts.ts';

/** An event that concerns the document `a` as a whole, with what a test says of it. */
export function eventOf(event: Partial<StatusEvent> & Pick<StatusEvent, 'type'>): StatusEvent {
  return {
    document: 'a',
    from: 'art_9',
    target: null,
    title: null,
    number: null,
    provisions: [],
    scope: 'whole',
    date: null,
    basis: 'stated',
    rule: null,
    alternative: null,
    words: '本办法自印发之日起施行',
    line: 1,
    column: 1,
    ...event,
  };
}

/** A held document of 2022-02-12. */
export const held: Described = {
  id: 'a',
  number: '云政办〔2022〕10号',
  title: '云川市人民政府办公厅关于甲的通知',
  kind: '通知',
  date: '2022-02-12',
  held: true,
  bases: [],
};

/** An instrument that is only cited; of its date the number alone says something. */
export const cited: Described = {
  ...held,
  id: 'c',
  number: '云政〔2016〕37号',
  date: null,
  held: false,
};

export const commences = eventOf({
  type: 'commences',
  date: '2022-02-12',
  basis: 'computed',
  rule: 'from-document-date',
});
export const termEnds = eventOf({
  type: 'term-ends',
  date: '2025-02-12',
  basis: 'computed',
  rule: 'same-day-after-term',
  alternative: '2025-02-11',
});
/** The document `b` repeals `a` from 2023-06-01 on. */
export const repeals = eventOf({
  type: 'repeals',
  document: 'b',
  from: 'art_15',
  target: 'a',
  date: '2023-06-01',
});
