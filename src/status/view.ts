import type { LocatedCitation } from '../citations/resolve.ts';
import { CITED } from '../citations/relation.ts';

/** A sentence of a passage, its citations each replaced by {@link CITED}; rules are read off it. */
export interface Sentence {
  /** The words, with one sign for each citation. */
  text: string;
  /** The citations in it, and where their signs stand. */
  cited: { citation: LocatedCitation; at: number }[];
  /** The offset in the passage of an index of `text`; of its length: the end of the last word. */
  origin: (index: number) => number;
}

/** What a sentence ends with; a semicolon parts effects as a full stop does. */
const STOP = /[。；！\n]/u;

/** The sentences of a passage, in order. */
export function sentencesOf(text: string, citations: readonly LocatedCitation[]): Sentence[] {
  const sentences: Sentence[] = [];
  let words = '';
  let origins: number[] = [];
  let cited: Sentence['cited'] = [];
  const finish = (end: number) => {
    const places = [...origins, end];
    if (words.trim() !== '')
      sentences.push({ text: words, cited, origin: (index) => places[index] ?? end });
    words = '';
    origins = [];
    cited = [];
  };
  const sorted = citations
    .filter(({ relation }) => relation !== 'internal')
    .sort((a, b) => a.start - b.start);
  let next = 0;
  for (let at = 0; at < text.length;) {
    while ((sorted[next]?.start ?? at) < at) next++;
    const citation = sorted[next];
    if (citation && citation.start === at) {
      cited.push({ citation, at: words.length });
      origins.push(at);
      words += CITED;
      at = Math.max(citation.end, at + 1);
      continue;
    }
    const char = text.charAt(at);
    if (STOP.test(char)) finish(at);
    else {
      origins.push(at);
      words += char;
    }
    at++;
  }
  finish(text.length);
  return sentences;
}

/** The clause an index stands in: the words since the last mark before it. */
export function clauseBefore(text: string, index: number): string {
  const ahead = text.slice(0, index);
  return ahead.slice(ahead.search(/[^，、：:（()）]*$/u)).trim();
}
