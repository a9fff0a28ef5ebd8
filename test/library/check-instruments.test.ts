import { expect, test } from 'vitest';
import { checkCitations } from '../../src/citations/check.ts';
import { NOT_KNOWN, type LocatedCitation } from '../../src/citations/resolve.ts';
import { checkInstruments } from '../../src/library/check-instruments.ts';
import { citedProvisions } from '../../src/library/cited-provisions.ts';
import type { LibraryDocument } from '../../src/library/document.ts';
import { instrumentSchema } from '../../src/library/instruments.ts';

const held = {
  id: 'yunzheng-2022-1',
  title: '云川市供水办法',
  number: '云政〔2022〕1号',
} as LibraryDocument;

function instrument(id: string, title: string | null, number: string | null) {
  return instrumentSchema.parse({
    id,
    title,
    number,
    issuers: [],
    date: null,
    kind: null,
    level: null,
  });
}

const placeOf = ([index = 0]: readonly (string | number)[]) => ({
  file: 'instruments.yaml',
  line: Number(index) + 1,
  column: 3,
});

test('an instrument is listed once, and cited by somebody', () => {
  const list = [
    instrument('shui-fa', '水法', null),
    instrument('shui-fa-2', '中华人民共和国水法', null),
    instrument('one', '供水办法', '云政〔2022〕1号'),
    instrument('minutes-1', '纪要', '〔2020〕60号'),
    instrument('minutes-2', '会议纪要', '〔2020〕60号'),
    instrument('shui-fa', null, '云政〔2022〕3号'),
    instrument('idle', '无人引用的办法', null),
  ];
  const cited = new Set(list.map(({ id }) => id).filter((id) => id !== 'idle'));
  const problems = checkInstruments(list, [held], cited, placeOf);
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
    ['instrument-twice', 2],
    ['instrument-twice', 3],
    ['instrument-twice', 6],
    ['instrument-uncited', 7],
  ]);
});

function citation(fields: Partial<LocatedCitation>): LocatedCitation {
  return {
    from: 'para_1',
    text: '《云川市供水办发》',
    line: 4,
    column: 7,
    title: '云川市供水办发',
    number: null,
    provisions: [],
    relation: 'cites',
    target: null,
    targetProvisions: [],
    problem: NOT_KNOWN,
    start: 0,
    end: 9,
    ...fields,
  };
}

test('the check names each doubtful citation and proposes what was meant', () => {
  const citations = [
    citation({}),
    citation({ title: '别的办法' }),
    citation({ problem: '有 2 份文件都可能是它，不能确定' }),
    citation({ target: 'a', problem: '没有第四十条' }),
    citation({ relation: 'mention', problem: null }),
    citation({ target: 'a', problem: null }),
  ];
  const known = [{ ...held, aliases: [], enclosures: [] }];
  const problems = checkCitations([{ file: 'a.mdx', citations }], known);
  expect(
    problems.map(({ rule, file, line, column, suggestion }) => [
      rule,
      file,
      line,
      column,
      suggestion,
    ]),
  ).toEqual([
    ['citation-unknown', 'a.mdx', 4, 7, '是不是《云川市供水办法》云政〔2022〕1号？'],
    ['citation-unknown', 'a.mdx', 4, 7, undefined],
    ['citation-ambiguous', 'a.mdx', 4, 7, undefined],
    ['citation-provision', 'a.mdx', 4, 7, undefined],
  ]);
});

test('a cited provision knows who cites it, its own document last', () => {
  const provision = (id: string) => ({ id }) as LibraryDocument['provisions'][number];
  const cited = citedProvisions({
    id: 'a',
    provisions: [provision('art_1'), provision('art_2'), provision('art_3')],
    citations: [
      citation({ relation: 'internal', target: 'a', targetProvisions: ['art_2'], from: 'art_3' }),
    ],
    citedBy: [
      {
        document: 'b',
        from: 'para_1',
        text: '第二条',
        relation: 'cites',
        targetProvisions: ['art_2', 'art_1'],
      },
    ],
  });
  expect([...cited].map(([id, places]) => [id, ...places.map(({ document }) => document)])).toEqual(
    [
      ['art_1', 'b'],
      ['art_2', 'b', 'a'],
    ],
  );
});
