/** The events of the held documents against labels made by reading. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadLibrary } from '../../src/library/load.ts';
import type { StatusEvent } from '../../src/status/event.ts';

interface Label extends Pick<
  StatusEvent,
  'document' | 'from' | 'type' | 'target' | 'date' | 'scope' | 'basis' | 'alternative' | 'words'
> {
  alsoFrom?: (string | null)[];
  alsoDate?: string[];
  alsoScope?: string[];
  alsoBasis?: string[];
}

const read = async (name: string) =>
  parse(await readFile(`test/status/${name}.yaml`, 'utf8')) as Label[];
const [labels, optional] = [await read('gold'), await read('gold-optional')];
const { value: library } = await loadLibrary();
const labelled = new Set(labels.map(({ document }) => document));
const events = (library?.events ?? []).filter(({ document }) => labelled.has(document));

function isFor(event: StatusEvent, label: Label): boolean {
  return (
    event.document === label.document &&
    event.type === label.type &&
    event.target === label.target &&
    [label.from, ...(label.alsoFrom ?? [])].includes(event.from)
  );
}

test.each(labels)('$document $from $type is read', (label) => {
  const event = events.find((one) => isFor(one, label));
  expect(event).toBeDefined();
  expect([label.date, ...(label.alsoDate ?? [])]).toContain(event?.date);
  expect([label.scope, ...(label.alsoScope ?? [])]).toContain(event?.scope);
  expect([label.basis, ...(label.alsoBasis ?? [])]).toContain(event?.basis);
  expect(event?.alternative).toBe(label.alternative);
});

test('nothing else is read', () => {
  const known = [...labels, ...optional];
  const extra = events.filter((event) => !known.some((label) => isFor(event, label)));
  expect(extra.map(({ document, type, words }) => `${document} ${type} ${words}`)).toEqual([]);
});

test('the words of every event stand in its provision', () => {
  for (const { document, from, words } of events) {
    if (from === null) continue;
    const provisions = library?.documents.find(({ id }) => id === document)?.provisions;
    expect(provisions?.find(({ id }) => id === from)?.text, `${document} ${from}`).toContain(words);
  }
});
