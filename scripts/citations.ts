/**
 * Every citation of a text, and what it points to in the library:
 * `npm run -s citations -- FILE [--json]`; `-` reads standard input.
 */
import { readTextCitations } from '../src/citations/read-text.ts';
import { citationEntry } from '../src/library/json.ts';
import { textCommand } from './lib/text-command.ts';

await textCommand(
  'citations',
  (text, { instruments, codes }) => readTextCitations(text, instruments, codes).map(citationEntry),
  ({ line, column, text, relation, target, problem }, file) =>
    `${file}:${line}:${column}\t${relation}\t${text}\t${target ?? problem ?? ''}`,
);
