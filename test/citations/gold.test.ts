/** The citations of the held documents against labels made by reading; the figures are those published. */
import { describe, expect, test } from 'vitest';
import { measureGold } from '../../scripts/lib/gold.ts';
import { measureCitations, type GoldCitation } from '../../src/citations/measure.ts';
import type { Citation } from '../../src/citations/resolve.ts';
import { loadLibrary } from '../../src/library/load.ts';

const { value: library } = await loadLibrary();
if (!library) throw new Error('the library cannot be read');
const { forms, differences, documents } = await measureGold(library);

test('every document of the first gazette is labelled', () => {
  expect(documents).toBe(library.documents.filter(({ gazette }) => gazette === '2022-02').length);
});

test('every citation is found, its relation read and its target right; none is invented', () => {
  console.table(
    forms.map(({ form, labelled, found, extra, relation, resolved }) => ({
      form,
      labelled,
      recall: found / labelled,
      precision: found / (found + extra),
      relation: relation / found,
      resolved: resolved / found,
    })),
  );
  expect(differences).toEqual([]);
});

test('the published figures are those measured; npm run measure records them', () => {
  expect(library.measurements?.citations).toMatchObject({ documents, forms });
});

describe('measuring', () => {
  const citation: Citation = {
    from: 'para_1',
    text: '《甲办法》',
    line: 3,
    column: 5,
    title: '甲办法',
    number: null,
    provisions: [],
    relation: 'cites',
    target: 'jia',
    targetProvisions: [],
    problem: null,
  };
  const gold: GoldCitation = { ...citation, from: 'para_1', form: 'title', also: [] };
  const score = (citations: Citation[], labels: GoldCitation[]) =>
    measureCitations([{ id: 'a', gold: labels, citations }]);

  test.each([
    ['all right', citation, { found: 1, extra: 0, relation: 1, resolved: 1 }],
    ['another title', { ...citation, title: '乙' }, { found: 0, extra: 1 }],
    ['another place', { ...citation, column: 6 }, { found: 0, extra: 1 }],
    ['another relation', { ...citation, relation: 'basis' }, { found: 1, relation: 0 }],
    ['another target', { ...citation, target: 'yi' }, { found: 1, resolved: 0 }],
  ] as const)('%s', (_, found, expected) => {
    expect(score([found as Citation], [gold]).forms[0]).toMatchObject({ labelled: 1, ...expected });
  });

  test('what may be read otherwise is right as well', () => {
    const labels = [{ ...gold, relation: 'implements', also: ['cites'] }];
    expect(score([citation], labels).differences).toEqual([]);
  });
});
