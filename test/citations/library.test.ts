import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';

const { value: library } = await loadLibrary();
const document = (id: string) => library?.documents.find((one) => one.id === id);

test('every citation of the ten notices that names an instrument is resolved', () => {
  const open = library?.documents.flatMap(({ id, citations }) =>
    citations
      .filter(
        ({ relation, target, problem }) => relation !== 'mention' && (target === null || problem),
      )
      .map(({ text, problem }) => `${id}: ${text} ${problem}`),
  );
  expect(open).toEqual([]);
});

test('what is quoted and no instrument is a mention and leads nowhere', () => {
  const mentions = library?.documents.flatMap(({ citations }) =>
    citations.filter(({ relation }) => relation === 'mention'),
  );
  expect(new Set(mentions?.map(({ title }) => title))).toEqual(
    new Set([
      '郑州市保障性租赁住房项目认定书',
      '郑州市保障性租赁住房项目注销通知书',
      '土地出让前置条件意见书',
      '国有建设用地使用权出让合同',
      '郑州市人才发展报告（2018）',
    ]),
  );
  expect(mentions?.every(({ target }) => target === null)).toBe(true);
});

test('郑政文〔2022〕16号 第十五条 repeals four instruments', () => {
  const repealed = document('zhengzhengwen-2022-16')?.citations.filter(
    ({ relation }) => relation === 'repeals',
  );
  expect(repealed?.map(({ from, number }) => [from, number])).toEqual([
    ['art_15__para_1', '郑政文〔2013〕138号'],
    ['art_15__para_1', '郑政〔2016〕37号'],
    ['art_15__para_1', '郑政文〔2017〕200号'],
    ['art_15__para_1', '郑政办文〔2018〕36号'],
  ]);
  const old = library?.instruments.find(({ number }) => number === '郑政〔2016〕37号');
  expect(old?.citedBy.map(({ document: by, from, relation }) => [by, from, relation])).toEqual([
    ['zhengzhengwen-2022-16', 'art_15__para_1', 'repeals'],
  ]);
});

test('of two instruments of one title the repealed one drops out', () => {
  const [citation] =
    document('zhengzhengwen-2022-17')?.citations.filter(({ title }) => title !== null) ?? [];
  expect(citation?.title).toBe('郑州市人民政府法律顾问工作规则');
  expect(citation?.target).toBe('zhengzhengwen-2022-16');
});

test('references inside a document lead to its provisions', () => {
  const internal = ['zhengzhengwen-2022-16', 'zhengzhengban-2022-11'].flatMap((id) =>
    document(id)
      ?.citations.filter(({ relation }) => relation === 'internal')
      .map(({ text, targetProvisions }) => [text, ...targetProvisions]),
  );
  expect(internal).toEqual([
    ['本规则第七条', 'art_7'],
    ['前款', 'art_14__para_1'],
  ]);
});

test('every instrument that is known is cited by somebody', () => {
  const idle = library?.instruments.filter(({ citedBy }) => citedBy.length === 0);
  expect(idle?.map(({ id }) => id)).toEqual([]);
});
