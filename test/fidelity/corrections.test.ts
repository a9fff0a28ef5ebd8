import { describe, expect, test } from 'vitest';
import { correctionSchema, gazetteCorrectionsSchema } from '../../src/fidelity/corrections.ts';

const place = { line: 3, column: 4, why: '试验' };
const target = { line: 5, column: 1 };

describe('a correction', () => {
  test.each([
    { type: 'replace', ...place, printed: 'and', corrected: '和' },
    { type: 'insert', ...place, corrected: '性' },
    { type: 'delete', ...place, printed: '业' },
    { type: 'move', ...place, printed: '高级警长', to: target },
    { type: 'merge', ...place, printed: '指标', with: target },
    { type: 'divide', ...place, printed: '加强' },
    { type: 'sic', ...place, printed: '透漏' },
  ])('$type is read, and taken for an editor’s unless it says otherwise', (correction) => {
    expect(correctionSchema.parse(correction)).toEqual({ ...correction, by: 'editor' });
    const own = { ...correction, by: 'importer' };
    expect(correctionSchema.parse(own)).toEqual(own);
  });

  test.each([
    ['no reason', { type: 'sic', line: 3, column: 4, printed: '透漏' }],
    ['an empty reason', { type: 'sic', ...place, why: '', printed: '透漏' }],
    ['a line that counts from 0', { type: 'sic', ...place, line: 0, printed: '透漏' }],
    ['a column that counts from 0', { type: 'sic', ...place, column: 0, printed: '透漏' }],
    ['half a line', { type: 'sic', ...place, line: 1.5, printed: '透漏' }],
    ['nothing printed', { type: 'delete', ...place, printed: '' }],
    ['nothing in its stead', { type: 'replace', ...place, printed: '业', corrected: '' }],
    ['no target', { type: 'move', ...place, printed: '高级警长' }],
    ['a type unheard of', { type: 'guess', ...place, printed: '业' }],
    ['a field too many', { type: 'sic', ...place, printed: '业', corrected: '业' }],
    ['an unknown author', { type: 'sic', ...place, printed: '业', by: 'robot' }],
  ])('with %s is refused', (_, correction) => {
    expect(correctionSchema.safeParse(correction).success).toBe(false);
  });
});

describe('the corrections of a gazette', () => {
  const entry = { gazette: '2023-01', sha256: 'a'.repeat(64), rules: { spaces: 3 } };

  test('may have nothing outside and no places', () => {
    expect(gazetteCorrectionsSchema.parse(entry)).toEqual({ ...entry, outside: [], places: [] });
  });

  test.each([
    ['a hash that is none', { ...entry, sha256: 'abc' }],
    ['an unknown rule', { ...entry, rules: { spelling: 1 } }],
    ['a rule used no times', { ...entry, rules: { spaces: 0 } }],
    ['lines outside without a reason', { ...entry, outside: [{ lines: [1, 2] }] }],
  ])('with %s are refused', (_, other) => {
    expect(gazetteCorrectionsSchema.safeParse(other).success).toBe(false);
  });
});
