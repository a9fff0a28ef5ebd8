/**
 * Every citation of a text, what it points to in the library, and whether that stands today:
 * `npm run -s citations -- FILE [--json]`; `-` reads standard input.
 */
import { readTextCitations } from '../src/citations/read-text.ts';
import { citationEntry } from '../src/library/json.ts';
import { textCommand } from './lib/text-command.ts';

await textCommand(
  'citations',
  (text, known) => readTextCitations(text, known).map(citationEntry),
  ({ line, column, text, relation, target, problem }, file, { standingOf }) =>
    [
      `${file}:${line}:${column}`,
      relation,
      text,
      target ?? problem ?? '',
      target === null ? '' : standingOf(target),
    ].join('\t'),
);
