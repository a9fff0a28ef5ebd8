import { describe, expect, test } from 'vitest';
import type { FoundCitation } from '../../src/citations/citation.ts';
import { findCitations, findContext } from '../../src/citations/find.ts';
import { nearMiss } from '../../src/citations/near-miss.ts';
import { resolveCitation } from '../../src/citations/resolve.ts';
import { InstrumentIndex, type Instrument } from '../../src/citations/instrument-index.ts';

const CODES = ['云政', '云政办'];

function instrument(id: string, fields: Partial<Instrument>): Instrument {
  const none = { title: null, number: null, date: null };
  return { id, ...none, aliases: [], enclosures: [], provisions: [], ...fields };
}

const INSTRUMENTS = [
  instrument('old', { title: '云川市供水办法', number: '云政〔2016〕37号', date: '2016-05-01' }),
  instrument('new', {
    title: '云川市人民政府关于印发云川市供水办法的通知',
    number: '云政〔2022〕137号',
    date: '2022-02-09',
    enclosures: [{ id: 'enc_1', title: '云川市供水办法' }],
  }),
  instrument('office', { title: '云川市节水规定', number: '云政办〔2016〕37号' }),
  instrument('law', { title: '中华人民共和国水法' }),
  instrument('minutes', { title: '云川市供水会议纪要', number: '云政阅〔2020〕60号' }),
];
const index = new InstrumentIndex(INSTRUMENTS);

/** What the first citation of a text resolves to, for a document of a date. */
function target(text: string, date: string | null = null, repeals = new Map<string, string>()) {
  const [found] = findCitations(text, findContext(CODES)) as [FoundCitation];
  const document = date === null ? null : instrument('citing', { title: '某通知', date });
  const place = { line: 1, column: 1 };
  return resolveCitation(found, place, { document, provision: null }, index, repeals);
}

describe('exactly one candidate, or none', () => {
  test.each([
    ['按照云政〔2016〕37号', 'old'],
    ['按照云政办〔2016〕37号', 'office'],
    ['按照云政〔2022〕137号', 'new'],
    ['按照云政〔2016〕137号', null],
    ['《云川市供水办法》（云政〔2016〕37号）', 'old'],
    ['《关于印发〈云川市供水办法〉的通知》（云政〔2022〕137号）', 'new'],
    ['《云川市供水会议纪要》（〔2020〕60号）', 'minutes'],
    ['《云川市供水会议纪要》（〔2020〕61号）', null],
    ['《中华人民共和国水法》', 'law'],
    ['《水法》', 'law'],
    ['《中华人民共和国水法》（主席令第74号）', 'law'],
    ['《云川市供水办法》', null],
    ['《云川市节水规定》（云政〔2022〕137号）', null],
  ])('%s → %s', (text, expected) => {
    expect(target(text).target).toBe(expected);
  });

  test('a title alone means what was there when it was cited', () => {
    expect(target('《云川市供水办法》', '2020-01-01').target).toBe('old');
    expect(target('《云川市供水办法》', '2023-01-01').target).toBeNull();
  });

  test('what was repealed on or before the citing day drops out, but for the sentence that repeals it', () => {
    const repeals = new Map([['old', '2022-02-09']]);
    expect(target('《云川市供水办法》', '2022-02-09', repeals).target).toBe('new');
    expect(
      target('《云川市供水办法》（云政〔2016〕37号）同时废止。', '2022-02-09', repeals).target,
    ).toBe('old');
  });

  test('a number and a title that do not go together lead nowhere, and say so', () => {
    expect(target('《云川市节水规定》（云政〔2022〕137号）').problem).toContain('标题对不上');
  });
});

describe('a near miss is proposed and never taken', () => {
  test.each([
    [{ title: null, number: '云政〔2016〕36号' }, 'old'],
    [{ title: null, number: '云政文〔2016〕37号' }, null],
    [{ title: '云川市节水管理规定', number: null }, null],
    [{ title: '云川市节水规章', number: null }, 'office'],
    [{ title: '云川市供水会仪纪要', number: null }, 'minutes'],
    [{ title: '云川市供热办法', number: null }, null],
  ])('%j → %s', (cited, expected) => {
    expect(nearMiss(cited, INSTRUMENTS)?.id ?? null).toBe(expected);
  });
});
