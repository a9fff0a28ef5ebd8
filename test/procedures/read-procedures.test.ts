import { describe, expect, test } from 'vitest';
import { readProcedures } from '../../src/procedures/read-procedures.ts';
import { held, PROCEDURE } from './procedure.ts';

function read(text: string) {
  const file = { id: 'parking', path: 'content/procedures/parking.yaml', text };
  return readProcedures([file], [held]);
}

test('a procedure gets the name of its file, and every quote its provision', () => {
  const { value, problems } = read(PROCEDURE);
  expect(problems).toEqual([]);
  const [procedure] = value;
  expect(procedure).toMatchObject({
    id: 'parking',
    title: { words: '停车场备案', at: 'enc_1' },
    aftermath: [{ limit: { at: 'art_4', from: { words: '取得备案书后', at: 'art_4' } } }, {}],
  });
  expect(procedure?.steps[0]).toMatchObject({
    who: [{ words: '申请人', at: 'art_1' }, {}],
    limit: null,
    materials: [{ condition: null }, { condition: { words: '利用自有土地的', at: 'art_1' } }],
  });
});

describe('what is wrong stands at its place, and nothing is shown of the file', () => {
  test.each([
    ['words that do not stand there', '完成初审 }', '完成审查 }', 'quote-words'],
    ['another number', 'value: 3,', 'value: 5,', 'quote-value'],
    [
      'a unit the words do not name',
      'value: 60, unit: day',
      'value: 60, unit: month',
      'procedure-unit',
    ],
    [
      'days for working days',
      'value: 3, unit: working-day',
      'value: 3, unit: day',
      'procedure-unit',
    ],
    ['an unknown track', 'tracks: [passing]\n', 'tracks: [other]\n', 'procedure-unknown'],
    [
      'a track that is not of its step',
      'id: approve\n    name: 批准',
      'id: apply\n    name: 批准',
      'procedure-twice',
    ],
    ['no such step to go back to', 'back: apply', 'back: nowhere', 'procedure-unknown'],
    [
      'no such annex',
      'number: 1, words: 附件1 }',
      'number: 2, words: 附件1 }',
      'procedure-unknown',
    ],
    ['an unknown document', 'document: yunzhengban-2022-10', 'document: other', 'quote-document'],
    ['an unknown provision', 'at: art_4', 'at: art_9', 'quote-provision'],
    ['an unknown field', 'name: 批准', 'name: 批准\n    note: 备注', 'yaml-schema'],
    ['a role nobody knows', 'role: receive', 'role: watch', 'yaml-schema'],
    ['no words', '{ words: 完成初审 }', '{ words: "" }', 'yaml-schema'],
  ])('%s', (_name, right, wrong, rule) => {
    expect(PROCEDURE).toContain(right);
    const { value, problems } = read(PROCEDURE.replace(right, wrong));
    expect(value).toEqual([]);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    expect(problems[0]).toMatchObject({
      file: 'content/procedures/parking.yaml',
      severity: 'error',
    });
    expect(problems[0]?.line).toBeGreaterThan(0);
  });

  test('a material only for a track its step is not for', () => {
    const wrong = PROCEDURE.replace(
      'tracks: [lasting, passing]\n    at: art_1',
      'tracks: [passing]\n    at: art_1',
    );
    expect(read(wrong).problems).toMatchObject([{ rule: 'procedure-unknown', line: 15 }]);
  });

  test('a track without a step', () => {
    const wrong = PROCEDURE.replace(
      'steps:\n',
      '  - { id: idle, name: 空, at: art_3, projects: [{ words: 临时停车场 }] }\nsteps:\n',
    );
    expect(read(wrong).problems).toMatchObject([{ rule: 'procedure-unknown', line: 6 }]);
  });
});
