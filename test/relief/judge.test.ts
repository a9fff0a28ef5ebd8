import { expect, test } from 'vitest';
import { NO_ANSWERS, type Answers } from '../../src/relief/answers.ts';
import { groundsOf, judge, waitingFor } from '../../src/relief/judge.ts';
import { measureOf, type Measure } from '../../src/relief/measure.ts';
import { finderSchema, reliefSchema } from '../../src/relief/schema.ts';
import type { MeasureStanding } from '../../src/relief/standing.ts';

const finder = finderSchema.parse({
  groups: [
    { id: 'firm', name: '企业', side: 'business', aspect: 'size', offered: false },
    { id: 'sme', name: '中小微企业', side: 'business', aspect: 'size', under: ['firm'] },
    { id: 'small', name: '小微企业', side: 'business', aspect: 'size', under: ['sme'] },
    { id: 'trader', name: '个体工商户', side: 'business', aspect: 'size' },
    { id: 'maker', name: '制造业', side: 'business', aspect: 'trade' },
    { id: 'exporter', name: '外贸', side: 'business', aspect: 'trade' },
    { id: 'online', name: '跨境电商', side: 'business', aspect: 'trade', perhaps: ['exporter'] },
    { id: 'bank', name: '银行', side: 'business', aspect: 'role', sure: true },
    { id: 'graduate', name: '毕业生', side: 'person', aspect: 'person', perhaps: ['young'] },
    { id: 'young', name: '青年人', side: 'person', aspect: 'person' },
    { id: 'elderly', name: '老年人', side: 'person', aspect: 'person' },
  ],
  needs: [
    { id: 'rent', name: '房租', side: 'business' },
    { id: 'age', name: '养老', side: 'person', means: 'elderly' },
  ],
  places: [
    { id: 'inner', name: '城区' },
    { id: 'east', name: '东区', within: ['inner'] },
    { id: 'park', name: '园区', within: ['east'] },
    { id: 'west', name: '西区', within: ['inner'] },
    { id: 'county', name: '县' },
    { id: 'port', name: '港区' },
  ],
});

const STANDS: MeasureStanding = { state: 'stands', day: null, by: null };

function measure(fields: Record<string, unknown>): Measure {
  const entry = {
    id: 'one',
    title: '一项',
    at: 'art_1',
    kind: 'subsidy',
    needs: ['rent'],
    for: [{ all: ['sme'], words: '中小微企业' }],
    force: { is: 'entitlement', words: '给予' },
    ...fields,
  };
  const file = reliefSchema.parse({ document: 'yunzhengban-2022-1', measures: [entry] });
  const [first] = file.measures;
  if (!first) throw new Error('no measure');
  return measureOf(first, file);
}

const answers = (given: Partial<Answers>): Answers => ({ ...NO_ANSWERS, ...given });

test.each([
  ['nothing said', [['sme']], [], 'open'],
  ['the group itself', [['sme']], ['sme'], 'fits'],
  ['one within it', [['sme']], ['small'], 'fits'],
  ['one within it, two steps down', [['firm']], ['small'], 'fits'],
  ['a wider one', [['small']], ['sme'], 'open'],
  ['another of the same aspect', [['sme']], ['trader'], 'not'],
  ['one of two alternatives', [['sme'], ['trader']], ['trader'], 'fits'],
  ['only another aspect was said', [['sme']], ['maker'], 'open'],
  ['both of two that must hold', [['sme', 'maker']], ['small', 'maker'], 'fits'],
  ['one of two that must hold', [['sme', 'maker']], ['small'], 'open'],
  ['one of two against it', [['sme', 'maker']], ['small', 'exporter'], 'not'],
  ['perhaps one of them', [['exporter']], ['online'], 'open'],
  ['what one would have said', [['bank']], ['sme'], 'not'],
  ['what one has said', [['bank']], ['sme', 'bank'], 'fits'],
  ['somebody of the other side', [['sme']], ['graduate'], 'not'],
  ['a person who may be one', [['young']], ['graduate'], 'open'],
  ['a person who is none', [['elderly']], ['graduate'], 'not'],
  ['a person of several', [['elderly']], ['graduate', 'elderly'], 'fits'],
])('whom it is for: %s', (_name, groups, who, verdict) => {
  const own = measure({ for: groups.map((all) => ({ all, words: all.join('') })) });
  expect(judge(own, answers({ who }), finder, STANDS).verdict).toBe(verdict);
});

test.each([
  ['where it applies', 'east', 'fits', null],
  ['in a place within', 'park', 'fits', null],
  ['where it may be followed', 'county', 'open', 'reference'],
  ['where it does not', 'port', 'not', null],
  ['in a wider place', 'inner', 'open', 'answer'],
  ['nowhere said', null, 'fits', null],
])('where: %s', (_name, place, verdict, missing) => {
  const own = measure({
    area: [
      { places: ['east'], covers: 'applies', words: '适用于东区' },
      { places: ['county'], covers: 'may', words: '县可参照' },
    ],
  });
  const judged = judge(own, answers({ who: ['sme'], place }), finder, STANDS);
  expect(judged.verdict).toBe(verdict);
  expect(judged.reasons.find(({ about }) => about === 'place')?.missing ?? null).toBe(missing);
});

test('a place is covered when every part of it is', () => {
  const covered = (places: string[]) =>
    judge(
      measure({ area: [{ places, covers: 'applies', words: '适用' }] }),
      answers({ who: ['sme'], place: 'inner' }),
      finder,
      STANDS,
    ).verdict;
  expect(covered(['east', 'west'])).toBe('fits');
  expect(covered(['west'])).toBe('open');
  expect(covered(['county'])).toBe('not');
});

test('a text that says nothing of places is not decided by them', () => {
  const judged = judge(measure({}), answers({ who: ['sme'], place: 'port' }), finder, STANDS);
  expect(judged.verdict).toBe('fits');
});

const number = (limits: object) => ({ words: '满3个月', ask: '几个月？', number: limits });
test.each([
  ['not answered', { words: '租国有房', ask: '租的是国有房吗？' }, {}, 'open'],
  ['yes', { words: '租国有房', ask: '租的是国有房吗？' }, { 'one-1': true }, 'fits'],
  ['no', { words: '租国有房', ask: '租的是国有房吗？' }, { 'one-1': false }, 'not'],
  [
    'a no that meets it',
    { words: '未欠税', ask: '欠税吗？', meets: 'no' },
    { 'one-1': false },
    'fits',
  ],
  ['a shared key', { words: '有证', ask: '有证吗？', key: 'card' }, { card: true }, 'fits'],
  ['only the unit can say', { words: '符合条件的' }, { 'one-1': true }, 'open'],
  ['a number at the limit', number({ unit: '月', min: 3 }), { 'one-1': 3 }, 'fits'],
  ['a number below it', number({ unit: '月', min: 3 }), { 'one-1': 2 }, 'not'],
  [
    'a number at a strict limit',
    number({ unit: '月', min: 3, exclusive: true }),
    { 'one-1': 3 },
    'not',
  ],
  ['a number above the most', number({ unit: '万元', max: 1000 }), { 'one-1': 1000.5 }, 'not'],
  [
    'below a number that holds as a rule',
    { ...number({ unit: '月', min: 3 }), words: '原则上满3个月' },
    { 'one-1': 2 },
    'open',
  ],
  ['a yes where a number is asked', number({ unit: '月', min: 3 }), { 'one-1': true }, 'open'],
])('conditions: %s', (_name, condition, facts, verdict) => {
  const own = measure({ conditions: [condition] });
  const given = answers({ who: ['sme'], facts: facts as Answers['facts'] });
  expect(judge(own, given, finder, STANDS).verdict).toBe(verdict);
});

test.each(['past', 'elsewhere'] as const)(
  'an account (%s) never fits, and does not lapse',
  (is) => {
    const own = measure({ background: { is, words: '目前标准' } });
    const lapsed: MeasureStanding = { state: 'lapsed', day: '2024-12-31', by: 'plan' };
    expect(judge(own, answers({ who: ['sme'] }), finder, STANDS).verdict).toBe(is);
    expect(judge(own, answers({ who: ['sme'] }), finder, lapsed).verdict).toBe(is);
    expect(judge(own, answers({ who: ['trader'] }), finder, STANDS).verdict).toBe('not');
  },
);

test('what can still be got leaves nobody out', () => {
  const card = { words: '取得证书', ask: '有证书吗？', key: 'card', obtainable: true };
  const own = measure({ conditions: [card] });
  const judged = judge(own, answers({ who: ['sme'], facts: { card: false } }), finder, STANDS);
  expect([judged.verdict, judged.reasons[1]?.missing]).toEqual(['open', 'step']);
});

test('a number that is still to be reached leaves nobody out', () => {
  const months = { words: '正常营业3个月以上', ask: '满几个月？', key: 'months', obtainable: true };
  const own = measure({ conditions: [{ ...months, number: { unit: '月', min: 3 } }] });
  const judged = (count: number) =>
    judge(own, answers({ who: ['sme'], facts: { months: count } }), finder, STANDS);
  expect([judged(0).verdict, judged(0).reasons[1]?.missing]).toEqual(['open', 'step']);
  expect(judged(3).verdict).toBe('fits');
});

test('what somebody looks for tells who they are, beside what they say', () => {
  const own = measure({ for: [{ all: ['elderly'], words: '老年人' }] });
  const verdict = (who: string[], needs: string[]) =>
    judge(own, answers({ who, needs }), finder, STANDS).verdict;
  expect(verdict(['graduate'], [])).toBe('not');
  expect(verdict(['graduate'], ['age'])).toBe('fits');
  expect(verdict([], ['age'])).toBe('open');
});

test('whoever has not said is told which groups would settle it', () => {
  const own = measure({ for: [{ all: ['sme', 'maker'], words: '中小微工业企业' }] });
  const groups = (who: string[]) => judge(own, answers({ who }), finder, STANDS).reasons[0]?.groups;
  expect(groups([])).toEqual(['sme', 'maker']);
  expect(groups(['small'])).toEqual(['maker']);
  expect(groups(['small', 'maker'])).toEqual([]);
});

test('what has lapsed is lapsed, and says what it would have been', () => {
  const lapsed: MeasureStanding = { state: 'lapsed', day: '2024-12-31', by: 'document' };
  const judged = judge(measure({}), answers({ who: ['small'] }), finder, lapsed);
  expect([judged.verdict, judged.fit, judged.aim]).toEqual(['lapsed', 'fits', 1]);
  expect(judge(measure({}), answers({ who: ['trader'] }), finder, lapsed).verdict).toBe('not');
});

test.each([
  [['exporter'], ['small', 'exporter'], 3],
  [['sme', 'maker'], ['small', 'maker'], 3],
  [['small'], ['small', 'exporter'], 2],
  [['firm'], ['small'], 1],
  [['maker'], ['small'], 0],
])('what is for %s is aimed at %s by %i', (all, who, aim) => {
  const own = measure({ for: [{ all, words: '企业' }] });
  expect(judge(own, answers({ who }), finder, STANDS).aim).toBe(aim);
});

const RULE = { words: '符合条件的' };
const STEP = { words: '取得证书', ask: '有了吗？', key: 'card', obtainable: true };
const OPEN = { words: '正常经营', ask: '正常经营吗？', key: 'open' };

test.each([
  { name: 'an answer before all else', conditions: [OPEN, STEP, RULE], expected: 'answer' },
  { name: 'a step before the unit', conditions: [STEP, RULE], expected: 'step' },
  { name: 'the unit where all is answered', conditions: [RULE], expected: 'unit' },
  { name: 'nothing where it fits', conditions: [], expected: null },
])('a judgement waits for $name', ({ conditions, expected }) => {
  const said = answers({ who: ['sme'], facts: { card: false } });
  expect(waitingFor(judge(measure({ conditions }), said, finder, STANDS))).toBe(expected);
});

test.each([
  ['are left out where a condition has the same words', ['sme'], '中小微企业', ['condition']],
  ['are told beside other conditions', ['sme'], '正常经营', ['who', 'condition']],
  ['are told where they do not hold', ['trader'], '中小微企业', ['who', 'condition']],
])('the words of whom %s', (_name, who, words, expected) => {
  const { reasons } = judge(
    measure({ conditions: [{ words, ask: '是吗？' }] }),
    answers({ who }),
    finder,
    STANDS,
  );
  expect(groundsOf(reasons).map(({ about }) => about)).toEqual(expected);
});
