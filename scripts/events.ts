/**
 * Every effect that a text states: commencement, term, repeals and the like:
 * `npm run -s events -- FILE [--json]`; `-` reads standard input.
 */
import { readTextEvents } from '../src/status/read-text-events.ts';
import { textCommand } from './lib/text-command.ts';

await textCommand(
  'events',
  readTextEvents,
  ({ line, column, type, date, rule, title, number, words }, file) =>
    [
      `${file}:${line}:${column}`,
      type,
      `${date ?? '日期未载'}${rule === null ? '' : '（推算）'}`,
      [title && `《${title}》`, number].filter(Boolean).join(''),
      words,
    ].join('\t'),
);
