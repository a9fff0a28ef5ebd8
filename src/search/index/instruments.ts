/** The library as search takes it. */
import { packTimelines } from '../../status/packed.ts';
import type { Library, LibraryDocument } from '../../library/library.ts';
import { KIND_NAMES } from '../../relief/labels.ts';
import type { SearchedInstrument, SearchedProvision } from './build-index.ts';
import type { Text } from './vocabulary.ts';

/** Every instrument that has a page: those held with their provisions, those cited by title and number. */
export function searchedInstruments({
  documents,
  instruments,
  relief,
}: Pick<Library, 'documents' | 'instruments' | 'relief'>): SearchedInstrument[] {
  const timelines = packTimelines([...documents, ...instruments]);
  const measures = Map.groupBy(relief.measures, ({ document }) => document);
  const held = documents.map((document): SearchedInstrument => {
    const { id, number, title, issuers, date, kind, topics, enclosures } = document;
    return {
      ...{ id, number, title, issuers, date, kind, topics },
      held: true,
      names: enclosures.map((one) => one.title),
      relief: [...new Set(measures.get(id)?.map(({ kind }) => KIND_NAMES[kind]))],
      timeline: timelines[id] ?? [],
      provisions: provisionsOf(document),
    };
  });
  const cited = instruments.map((instrument): SearchedInstrument => {
    const { id, number, title, issuers, date, kind, aliases } = instrument;
    return {
      ...{ id, number, issuers, date, kind },
      title: title ?? number ?? id,
      held: false,
      names: aliases,
      topics: [],
      relief: [],
      timeline: timelines[id] ?? [],
      provisions: [],
    };
  });
  return [...held, ...cited];
}

function provisionsOf({ provisions, enclosures }: LibraryDocument): SearchedProvision[] {
  const titles = enclosures.map(({ title }) => title);
  return provisions.map(({ id, parent, kind, label, text, heading }) => ({
    ...{ id, parent, kind, label, text },
    heading: kind === 'enclosure' ? (titles.shift() ?? '') : heading ? text : '',
  }));
}

/** All texts of the library, names told from sentences. */
export function textsOf(instruments: readonly SearchedInstrument[]): Text[] {
  return instruments.flatMap(({ title, names, provisions }) => [
    ...[title, ...names].map((text) => ({ text, name: true })),
    ...provisions.flatMap(({ label, text, kind, heading }) =>
      `${label}\t${text}`
        .split('\t')
        .map((cell) => ({ text: cell, name: heading !== '' || kind === 'entry' })),
    ),
  ]);
}
