/** What the page and its worker say to each other. */
import type { Answer, Question } from '../query/answer.ts';

/** A passage of which the text is wanted, as `Hit` names it. */
export interface TextPlace {
  page: number;
  place: number;
}

/** What the page asks; `id` comes back with the reply. */
export type Request = { id: number } & ({ ask: Question } | { text: TextPlace });

/** What the worker replies. `answer` is null where a later question made it needless. */
export type Reply = { id: number } & (
  { answer: Answer | null } | { text: string } | { error: string }
);
