import { describe, expect, test } from 'vitest';
import { documentName } from '../../src/components/names.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { procedureEntry } from '../../src/procedures/json.ts';
import { readProcedures } from '../../src/procedures/read-procedures.ts';
import { COLUMNS, procedureRows } from '../../src/procedures/table.ts';
import { held, PROCEDURE } from './procedure.ts';

const { value: library } = await loadLibrary();
const [small] = readProcedures([{ id: 'parking', path: 'x', text: PROCEDURE }], [held]).value;
if (!small) throw new Error('no procedure');
const referenceTo = (at: string) => `${documentName(held)} ${at}`;

describe('as JSON', () => {
  const entry = procedureEntry(small, referenceTo, '/procedures/parking/');

  test('every quote names its provision and the reference to it, and nothing else a place', () => {
    expect(entry).toMatchObject({
      id: 'parking',
      url: '/procedures/parking/',
      document: held.id,
      title: { words: '停车场备案', provision: 'enc_1', citation: referenceTo('enc_1') },
    });
    const json = JSON.stringify(entry);
    expect(json).not.toContain('"at":');
    expect(json.match(/"words":/gu)?.length).toBe(json.match(/"provision":/gu)?.length);
  });

  test('unknown is null, never absent', () => {
    expect(entry.steps.map(({ limit }) => limit?.value ?? null)).toEqual([null, 3, null, 10, null]);
    for (const step of entry.steps)
      for (const key of ['limit', 'materials', 'outcomes', 'forms'])
        expect(step).toHaveProperty(key);
    expect(entry.steps[0]?.materials.map(({ condition }) => condition?.words ?? null)).toEqual([
      ...[null, '利用自有土地的'],
    ]);
  });
});

describe('as a table', () => {
  const rows = procedureRows(small, held, referenceTo).map((row) =>
    Object.fromEntries(COLUMNS.map((column, index) => [column, row[index]])),
  );

  test('a row for each step, each material, each thing that follows', () => {
    expect(rows.map(({ part, id }) => `${part} ${id}`)).toEqual([
      ...['step apply', 'material apply', 'material apply', 'step check', 'step approve'],
      ...['step issue', 'step issue-passing', 'aftermath prices', 'aftermath term'],
    ]);
  });

  test('limits in cells of their own, with what they run from', () => {
    expect(rows.find(({ id }) => id === 'check')).toMatchObject({
      ...{ document: '云政办〔2022〕10号', name: '初审', tracks: '固定；临时', who: '区城管部门' },
      ...{ limit: 3, unit: 'working-day', kind: 'within', from: '接到申请后', provision: 'art_2' },
    });
    expect(rows.find(({ id }) => id === 'approve')).toMatchObject({ limit: null, unit: null });
    expect(rows.find(({ id }) => id === 'term')).toMatchObject({ limit: 2, kind: 'at-least' });
  });

  test('a material with its condition, its annex and the tracks that must give it', () => {
    expect(rows.filter(({ part }) => part === 'material')).toMatchObject([
      { words: '申请表（附件1）', forms: '附件1', tracks: '固定；临时', condition: null },
      { words: '土地证明', forms: null, tracks: '固定', condition: '利用自有土地的' },
    ]);
  });
});

test('nothing of the real procedures is lost in the table', () => {
  for (const procedure of library?.procedures ?? []) {
    const document = library?.documents.find(({ id }) => id === procedure.document);
    if (!document) throw new Error(procedure.document);
    const words = procedureRows(procedure, document, () => '').map(
      (row) => row[COLUMNS.indexOf('words')],
    );
    const all = words.join('\n');
    for (const { does, materials } of procedure.steps)
      for (const quote of [...does, ...materials]) expect(all).toContain(quote.words);
    for (const { does } of procedure.aftermath)
      for (const quote of does) expect(all).toContain(quote.words);
    for (const quote of procedure.eligibility.excluded) expect(words).toContain(quote.words);
  }
});
