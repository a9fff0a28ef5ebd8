import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RELATION_ORDER } from '../../src/citations/relation-order.ts';
import type { Drawing, Rect } from '../../src/components/neighbourhood-layout.ts';
import { drawNarrow } from '../../src/components/neighbourhood-narrow.ts';
import { MOST, sideOf } from '../../src/components/neighbourhood-sides.ts';
import { drawWide } from '../../src/components/neighbourhood-wide.ts';
import type { Direction, Neighbour } from '../../src/library/neighbourhood.ts';
import { widthOf } from '../../src/text/width.ts';
import { check } from '../support/property.ts';

const FORMS = { wide: drawWide, narrow: drawNarrow };

/** Neighbours of one direction in the order of `neighbourhood`; some documents in several relations. */
function neighbours(direction: Direction): fc.Arbitrary<Neighbour[]> {
  const one = fc.record({
    id: fc.integer({ min: 0, max: 50 }).map((serial) => `yun-${serial}`),
    title: fc.option(words(80)),
    number: fc.option(
      fc.constantFrom('云政〔2022〕1号', '〔2020〕60号', `云川${'府'.repeat(20)}令第1号`),
    ),
    held: fc.boolean(),
    direction: fc.constant(direction),
    relation: fc.constantFrom(...RELATION_ORDER),
    occurrences: fc.integer({ min: 1, max: 9 }),
  });
  const unique = fc.uniqueArray(one, {
    maxLength: 40,
    selector: ({ id, relation }) => `${id} ${relation}`,
    size: 'max',
  });
  return unique.map((list) =>
    list.toSorted(
      (a, b) => RELATION_ORDER.indexOf(a.relation) - RELATION_ORDER.indexOf(b.relation),
    ),
  );
}

function words(most: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom('云川市', '人民政府', '关于', '“十四五”', '2022', 'A', ' ', '办法'), {
      minLength: 1,
      maxLength: most / 4,
    })
    .map((parts) => parts.join(''));
}

const subject = fc.record({
  number: fc.option(fc.constantFrom('云政办〔2022〕10号', `云川${'府'.repeat(60)}令第1号`)),
  words: fc.array(words(16), { maxLength: 30 }),
});

const drawings = fc
  .tuple(subject, neighbours('citedBy'), neighbours('cites'), fc.constantFrom(drawWide, drawNarrow))
  .map(([own, citing, cited, draw]) =>
    draw(own, sideOf(citing, 'citedBy'), sideOf(cited, 'cites')),
  );

/** All that takes up room, with what it is. */
function areasOf({ centre, heads, nodes }: Drawing): [string, Rect][] {
  return [
    ['the document', centre.area],
    ...heads.map(({ text, area }): [string, Rect] => [text, area]),
    ...nodes.map(({ label, area }): [string, Rect] => [label, area]),
  ];
}

function overlap(a: Rect, b: Rect): boolean {
  const apart =
    a.x + a.width <= b.x ||
    b.x + b.width <= a.x ||
    a.y + a.height <= b.y + 0.01 ||
    b.y + b.height <= a.y + 0.01;
  return !apart;
}

test('nothing overlaps, and nothing leaves the drawing', () => {
  check(
    drawings,
    (drawing) => {
      const areas = areasOf(drawing);
      for (const [name, area] of areas) {
        expect(area.x, name).toBeGreaterThanOrEqual(drawing.x);
        expect(area.x + area.width, name).toBeLessThanOrEqual(drawing.x + drawing.width);
        expect(area.y, name).toBeGreaterThanOrEqual(0);
        expect(area.y + area.height, name).toBeLessThanOrEqual(drawing.height);
      }
      areas.forEach(([name, area], index) => {
        for (const [other, place] of areas.slice(index + 1)) {
          expect(overlap(area, place), `${name} and ${other}`).toBe(false);
        }
      });
    },
    300,
  );
});

test('the words of the document stay in their frame', () => {
  check(drawings, ({ centre: { area, lines } }) => {
    for (const { text, y, role } of lines) {
      expect(widthOf(text) * (role === 'number' ? 15 : 13)).toBeLessThanOrEqual(area.width - 28);
      expect(y - 14).toBeGreaterThan(area.y);
      expect(y + 5).toBeLessThan(area.y + area.height);
    }
  });
});

test('edges are one a node, and no two begin and end at the same place', () => {
  check(drawings, ({ nodes, edges }) => {
    expect(edges).toHaveLength(nodes.length);
    expect(new Set(edges.map(({ path }) => path)).size).toBe(edges.length);
  });
});

describe.each(Object.entries(FORMS))('the %s form', (form, draw) => {
  const own = { number: '云政办〔2022〕10号', words: ['云川市', '办法'] };
  const one = (direction: Direction): Neighbour[] => [
    {
      id: 'yun-1',
      title: '云川市供水条例',
      number: null,
      held: true,
      direction,
      relation: 'basis',
      occurrences: 1,
    },
  ];

  test('puts what cites the document before it, what it cites behind, arrows towards the cited', () => {
    const { centre, nodes, edges } = draw(
      own,
      sideOf(one('citedBy'), 'citedBy'),
      sideOf(one('cites'), 'cites'),
    );
    const [citing, cited] = nodes;
    const along = form === 'wide' ? 'x' : 'y';
    expect(citing?.dot[along]).toBeLessThan(centre.area[along]);
    expect(cited?.dot[along]).toBeGreaterThan(
      centre.area[along] + (form === 'wide' ? centre.area.width : centre.area.height),
    );
    // An arrow's second point is its tip.
    const tips = edges.map(({ arrow }) => /L([\d.]+) ([\d.]+)/u.exec(arrow)?.slice(1).map(Number));
    const [into, out] = tips.map((tip) => ({ x: tip?.[0] ?? 0, y: tip?.[1] ?? 0 }));
    expect(Math.abs((into?.[along] ?? 0) - centre.area[along])).toBeLessThanOrEqual(1);
    expect(
      Math.hypot((out?.x ?? 0) - (cited?.dot.x ?? 0), (out?.y ?? 0) - (cited?.dot.y ?? 0)),
    ).toBe(7);
  });

  test('shows the document alone where it has no neighbours', () => {
    const { nodes, edges, heads, centre, height } = draw(own, [], []);
    expect([nodes, edges, heads]).toEqual([[], [], []]);
    expect(centre.area.y + centre.area.height).toBeLessThanOrEqual(height);
  });
});

describe('a side', () => {
  const many = (count: number, relation: Neighbour['relation'] = 'cites'): Neighbour[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `yun-${index + 1}`,
      title: `云川市第${index + 1}号办法`,
      number: index % 2 === 0 ? `云政〔2022〕${index + 1}号` : null,
      held: false,
      direction: 'cites',
      relation,
      occurrences: 1,
    }));
  const labels = (list: readonly Neighbour[]) =>
    sideOf(list, 'cites').flatMap(({ entries }) => entries.map(({ label }) => label));

  test.each([0, 1, MOST])('of %i shows all', (count) => {
    expect(labels(many(count))).toHaveLength(count);
  });

  test.each([
    [MOST + 1, '另 2 件'],
    [40, '另 29 件'],
  ])('of %i sums up the rest', (count, last) => {
    const shown = labels(many(count));
    expect(shown).toHaveLength(MOST);
    expect(shown.at(-1)).toBe(last);
  });

  test('names a document by its number, else by its title', () => {
    expect(labels(many(2))).toEqual(['云政〔2022〕1号', '《云川市第2号办法》']);
    expect(sideOf(many(1), 'cites')[0]?.entries[0]?.title).toBe(
      '《云川市第1号办法》（云政〔2022〕1号）',
    );
  });

  test('shows a document once, and says what else it is', () => {
    const [group, ...others] = sideOf([...many(1, 'basis'), ...many(1)], 'cites');
    expect(others).toEqual([]);
    expect(group).toMatchObject({ head: '制定依据', entries: [{ note: '兼提及' }] });
  });
});
