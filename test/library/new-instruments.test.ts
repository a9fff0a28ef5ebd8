import { expect, test } from 'vitest';
import { NOT_KNOWN, type Citation } from '../../src/citations/resolve.ts';
import { newInstruments } from '../../src/library/new-instruments.ts';

function citation(title: string | null, number: string | null, fields: Partial<Citation> = {}) {
  const none = { from: null, text: '', line: 1, column: 1, provisions: [], targetProvisions: [] };
  const unknown = { target: null, problem: NOT_KNOWN, relation: 'cites' } as const;
  return { ...none, ...unknown, title, number, ...fields };
}

test('one entry for each instrument that is not known, with what the citations say', () => {
  const citations = [
    citation(null, '云政〔2016〕37号'),
    citation('云川市供水办法', '云政〔2016〕37号'),
    citation('中华人民共和国水法', null),
    citation('水法', null),
    citation('关于节水的公告', '2021年第24号'),
    citation('供水合同', null, { relation: 'mention', problem: null }),
    citation('云川市排水办法', null, { target: 'yunzheng-2020-1', problem: null }),
    citation('云川市供热办法', null, { problem: '有 2 份文件都可能是它，不能确定' }),
  ];
  const entries = newInstruments(citations, new Set(['shuifa']), { 云政: 'yunzheng' });
  expect(entries.map(({ id, title, number, kind }) => [id, title, number, kind])).toEqual([
    ['yunzheng-2016-37', '云川市供水办法', '云政〔2016〕37号', '办法'],
    ['shuifa-2', '中华人民共和国水法', null, '法'],
    ['guanyujieshuidegonggao', '关于节水的公告', '2021年第24号', '公告'],
  ]);
});
