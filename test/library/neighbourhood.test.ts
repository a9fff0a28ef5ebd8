import { describe, expect, test } from 'vitest';
import type { Relation } from '../../src/citations/citation.ts';
import { RELATION_ORDER } from '../../src/citations/relation-order.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { neighbourhood, type Instruments } from '../../src/library/neighbourhood.ts';

/** A citation as `citing relation cited`; `-` is cited by what could not be resolved. */
type Line = `${string} ${Relation} ${string}`;

/** A library of 甲 乙 丙, held, and 丁 戊, only cited, with these citations between them. */
function library(lines: readonly Line[]): Instruments {
  const all = lines.map((line) => {
    const [document = '', relation = '', target = ''] = line.split(' ');
    return { document, relation: relation as Relation, target };
  });
  const known = (id: string) => ({
    id,
    title: `云川市${id}办法`,
    number: id === '戊' ? null : `云政${id}〔2022〕1号`,
    citedBy: all.filter(({ target, document }) => target === id && document !== id),
  });
  const held = (id: string) => ({
    ...known(id),
    citations: all
      .filter(({ document }) => document === id)
      .map(({ relation, target }) => ({ relation, target: target === '-' ? null : target })),
  });
  return {
    documents: ['甲', '乙', '丙'].map(held),
    instruments: ['丁', '戊'].map(known),
  };
}

/** The neighbours of 甲 as `direction relation id ×occurrences`. */
function around(lines: readonly Line[], id = '甲'): string[] {
  return neighbourhood(library(lines), id).map(
    (one) => `${one.direction} ${one.relation} ${one.id} ×${one.occurrences}`,
  );
}

describe('the neighbours of an instrument', () => {
  test.each<[string, Line[], string[]]>([
    ['none', [], []],
    ['what it cites', ['甲 basis 丁'], ['cites basis 丁 ×1']],
    ['what cites it', ['乙 repeals 甲'], ['citedBy repeals 乙 ×1']],
    ['both ways', ['甲 cites 乙', '乙 cites 甲'], ['citedBy cites 乙 ×1', 'cites cites 乙 ×1']],
    [
      'several places are one entry',
      ['甲 cites 乙', '甲 cites 丁', '甲 cites 乙'],
      ['cites cites 乙 ×2', 'cites cites 丁 ×1'],
    ],
    [
      'each relation is an entry of its own',
      ['甲 cites 乙', '甲 basis 乙'],
      ['cites basis 乙 ×1', 'cites cites 乙 ×1'],
    ],
    ['not itself', ['甲 issues 甲', '甲 internal 甲', '甲 cites 甲'], []],
    ['not what is quoted and no instrument', ['甲 mention -', '甲 mention 丁'], []],
    ['not what could not be resolved', ['甲 cites -'], []],
    ['not what is between others', ['乙 cites 丁'], []],
  ])('%s', (_, lines, expected) => {
    expect(around(lines)).toEqual(expected);
  });

  test('stand in the order of relations, those that cite it first', () => {
    const lines = RELATION_ORDER.toReversed().flatMap((relation): Line[] => [
      `甲 ${relation} 丁`,
      `乙 ${relation} 甲`,
    ]);
    expect(around(lines)).toEqual([
      ...RELATION_ORDER.map((relation) => `citedBy ${relation} 乙 ×1`),
      ...RELATION_ORDER.map((relation) => `cites ${relation} 丁 ×1`),
    ]);
  });

  test('are those of an instrument that is not held', () => {
    expect(around(['丙 repeals 丁', '乙 cites 丁'], '丁')).toEqual([
      'citedBy repeals 丙 ×1',
      'citedBy cites 乙 ×1',
    ]);
  });

  test('come with what is known of them', () => {
    const lines: Line[] = ['甲 cites 乙', '甲 cites 戊'];
    expect(neighbourhood(library(lines), '甲')).toMatchObject([
      { id: '乙', title: '云川市乙办法', number: '云政乙〔2022〕1号', held: true },
      { id: '戊', title: '云川市戊办法', number: null, held: false },
    ]);
  });

  test('of an unknown id are none', () => {
    expect(around(['甲 cites 乙'], '庚')).toEqual([]);
  });
});

test('in the library every entry of one side has its counterpart on the other', async () => {
  const { value } = await loadLibrary();
  if (!value) throw new Error('the library cannot be read');
  const entries = [...value.documents, ...value.instruments].flatMap(({ id }) =>
    neighbourhood(value, id).map((one) => {
      const pair = one.direction === 'cites' ? [id, one.id] : [one.id, id];
      return [one.direction, `${pair.join(' ')} ${one.relation} ×${one.occurrences}`] as const;
    }),
  );
  const of = (direction: string) =>
    entries.flatMap(([side, entry]) => (side === direction ? [entry] : [])).toSorted();
  expect(of('cites').length).toBeGreaterThan(30);
  expect(of('citedBy')).toEqual(of('cites'));
});
