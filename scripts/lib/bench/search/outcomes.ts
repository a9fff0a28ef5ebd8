/** What each way of searching answers to the judged queries. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '../../../../src/library/library.ts';
import { hitsInOrder } from '../../../../src/search/page/arrange.ts';
import { Engine } from '../../../../src/search/query/engine.ts';
import type { Outcome, Topic } from '../../../../src/search/measure.ts';

/** The day for which status is weighed, so that the figures do not change with the calendar. */
export const MEASURED_DAY = '2026-01-01';

/** Opens the engine on the built site in `dist`, without a browser. */
export async function openEngine(dist = 'dist'): Promise<Engine> {
  return Engine.open(async (path) => new Uint8Array(await readFile(join(dist, path))));
}

/** The library's own search, on a day. */
export async function ownOutcomes(
  engine: Engine,
  topics: readonly Topic[],
  day: string,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (const { id, query } of topics) {
    const answer = await engine.ask({ query, filters: {}, sort: 'relevance', day });
    const hits = hitsInOrder(answer).map(({ id: document, hit }) => `${document}#${hit.provision}`);
    outcomes.set(id, { hits, suggestions: answer.suggestions });
  }
  return outcomes;
}

/** A plain scan for the query as a substring, provisions with more of it first. */
export function substringOutcomes(
  { documents }: Library,
  topics: readonly Topic[],
): Map<string, Outcome> {
  const texts = documents.flatMap(({ id, title, provisions }) => [
    { key: `${id}#`, text: title },
    ...provisions.map((provision) => ({
      key: `${id}#${provision.id}`,
      text: provision.label + provision.text,
    })),
  ]);
  return new Map(
    topics.map(({ id, query }) => [
      id,
      {
        hits: texts
          .map(({ key, text }) => ({ key, count: text.split(query).length - 1 }))
          .filter(({ count }) => count > 0)
          .sort((a, b) => b.count - a.count)
          .map(({ key }) => key),
        suggestions: [],
      },
    ]),
  );
}
