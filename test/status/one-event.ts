import type { StatusEvent } from '../../src/status/event.ts';

/** An event of an invented document 云政办〔2022〕10号, with what a test is about. */
export function event(fields: Partial<StatusEvent>): StatusEvent {
  return {
    type: 'issued',
    document: 'yunzhengban-2022-10',
    from: null,
    target: null,
    title: null,
    number: null,
    provisions: [],
    scope: 'whole',
    date: '2022-02-12',
    basis: 'stated',
    rule: null,
    alternative: null,
    words: '2022-02-12',
    line: 1,
    column: 1,
    ...fields,
  };
}
