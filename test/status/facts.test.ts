import { describe, expect, test } from 'vitest';
import { statusFacts, type Described, type StatusFact } from '../../src/status/facts.ts';
import type { StatusEvent } from '../../src/status/event.ts';
import { cited, commences, eventOf, held, repeals, termEnds } from './events.ts';

/** The sentences; … stands for the name of the document that does it. */
function sentences(instrument: Described, events: StatusEvent[]): string[] {
  return statusFacts(instrument, events).map(({ lead, tail, remark }: StatusFact) =>
    [lead, tail && `…${tail}`, remark && `（${remark}）`].filter(Boolean).join(''),
  );
}

const RULE_DOCUMENT = '（推算：自公布（印发、发布）之日起，按成文日期计算）';

describe('when it begins', () => {
  test('the stated day, and how it was computed', () => {
    expect(sentences(held, [commences])).toContain(`自2022年2月12日起施行${RULE_DOCUMENT}`);
  });

  test('a day that words give needs no remark', () => {
    const stated = eventOf({ type: 'commences', date: '2022-03-01' });
    expect(sentences(held, [stated])).toContain('自2022年3月1日起施行');
  });

  test('without words the date of the document, and that is said', () => {
    const issued = eventOf({ type: 'issued', date: '2022-02-12', from: null });
    const [fact] = statusFacts(held, [issued]);
    expect(fact?.lead).toBe('没有写明施行日期，从成文日期2022年2月12日算起');
    expect(fact).toMatchObject({ event: issued, role: 'start', day: '2022-02-12' });
  });

  test('of a part, not the start of the whole', () => {
    const part = eventOf({
      type: 'commences',
      scope: 'part',
      provisions: ['第三条'],
      date: '2022-05-01',
    });
    const facts = statusFacts(held, [commences, part]);
    expect(facts.filter(({ role }) => role === 'start').map(({ event }) => event)).toEqual([
      commences,
    ]);
    expect(sentences(held, [commences, part])).toContain('其中第三条自2022年5月1日起施行');
  });
});

describe('when it ends', () => {
  test('the last day with the other reading; the first day out is the next', () => {
    const facts = statusFacts(held, [commences, termEnds]);
    const end = facts.find(({ role }) => role === 'end');
    expect(end?.lead).toBe('有效期至2025年2月12日');
    expect(end?.remark).toBe('推算：从起算之日算到期满年月的同一日；另一种算法为2025年2月11日');
    expect(end?.day).toBe('2025-02-13');
  });

  test('no end is said to be unwritten, in held documents only', () => {
    expect(sentences(held, [commences])).toContain('原文没有写明失效日期');
    expect(sentences(cited, [{ ...repeals, target: 'c', scope: 'part' }])).not.toContain(
      '原文没有写明失效日期',
    );
    expect(sentences(held, [commences, termEnds])).not.toContain('原文没有写明失效日期');
  });

  test.each([
    ['repeals', '2023年6月1日被…废止'],
    ['declares-lapsed', '2023年6月1日被…宣布失效'],
    ['annuls', '2023年6月1日被…撤销'],
  ] as const)('%s: by what and when', (type, sentence) => {
    expect(sentences(held, [{ ...repeals, type }])).toContain(sentence);
  });

  test('a part is named; the whole does not end', () => {
    const part = { ...repeals, scope: 'part' as const, provisions: ['第三条', '第五条'] };
    const facts = statusFacts(held, [part]);
    expect(sentences(held, [part])).toContain('2023年6月1日其中第三条、第五条被…废止');
    expect(facts.some(({ role }) => role === 'end')).toBe(false);
  });

  test('an undated repeal says so', () => {
    expect(sentences(held, [{ ...repeals, date: null }])).toContain('被…废止，没有写明日期');
  });

  test("an editor's event names no document", () => {
    const seen = { ...repeals, document: null, from: null, source: '云川市人民政府网站' };
    expect(sentences(held, [seen])).toContain('2023年6月1日被…废止');
  });

  test('what it does to others is no fact about itself', () => {
    expect(sentences({ ...held, id: 'b' }, [repeals])).toEqual([
      '没有写明施行日期，从成文日期2022年2月12日算起',
      '原文没有写明失效日期',
    ]);
  });
});

describe('what else became of it', () => {
  test('replaced and amended', () => {
    const facts = sentences(held, [
      { ...repeals, type: 'replaces', date: '2024-01-01' },
      { ...repeals, type: 'amends', scope: 'part', provisions: ['第二条'] },
    ]);
    expect(facts).toContain('2024年1月1日由…替代');
    expect(facts).toContain('2023年6月1日其中第二条被…修改');
  });

  test('replaced by what repeals it, the day is said once', () => {
    expect(sentences(held, [repeals, { ...repeals, type: 'replaces' }]).slice(-2)).toEqual([
      '2023年6月1日被…废止',
      '由…替代',
    ]);
  });

  test.each([
    ['云川市“十四五”就业规划', '规划', '规划期'],
    ['关于聘任法律顾问的通知', '通知', '聘期'],
    ['关于甲的通知', '通知', '期限'],
  ])('the period of %s is called %s', (title, kind, name) => {
    const period = eventOf({ type: 'period-ends', date: '2025-12-31', rule: 'end-of-period' });
    const fact = statusFacts({ ...held, title, kind }, [period]).find(
      ({ role }) => role === 'period',
    );
    expect(fact).toMatchObject({
      lead: `${name}至2025年12月31日`,
      period: name,
      day: '2025-12-31',
    });
  });

  test('the end of a measure is not that of the document', () => {
    const measure = eventOf({ type: 'period-ends', scope: 'part', date: '2022-05-31' });
    const facts = statusFacts(held, [measure]);
    expect(facts.find(({ event }) => event === measure)?.role).toBeNull();
  });

  test('the appointments of a notice end as one, the notice does not', () => {
    const term = eventOf({
      type: 'period-ends',
      scope: 'part',
      date: '2025-02-09',
      words: '聘期3年',
    });
    const notice = { ...held, title: '云川市人民政府关于聘任法律顾问的通知' };
    const facts = statusFacts(notice, [term]);
    expect(facts.find(({ event }) => event === term)).toMatchObject({
      lead: '聘期至2025年2月9日',
      role: 'period',
    });
    expect(facts.some(({ role }) => role === 'end')).toBe(false);
    expect(statusFacts(held, [term]).some(({ role }) => role === 'period')).toBe(false);
  });

  test('a period that cannot be computed is quoted', () => {
    const measure = eventOf({ type: 'period-ends', scope: 'part', words: '优惠期限为3年' });
    expect(sentences(held, [measure])).toContain('其中一项写有“优惠期限为3年”，推算不出到哪一天');
  });

  test('the end of what it rests on is told with its name, and is not its own', () => {
    const end = { ...repeals, target: 'law' };
    const fact = statusFacts({ ...held, bases: ['law'] }, [end]).find(({ about }) => about);
    expect(fact).toMatchObject({ about: 'law', role: null, event: end, tail: '废止' });
  });
});

describe('an instrument that is not held', () => {
  test('without events nothing is known, and that is said', () => {
    expect(sentences(cited, [])).toEqual(['本库收录的文件没有写到它何时生效、是否失效']);
  });

  test('of its beginning the year of its number says something', () => {
    const [start, end] = statusFacts(cited, [{ ...repeals, target: 'c' }]);
    expect(start?.lead).toContain('2016年');
    expect(start).toMatchObject({ role: 'start', day: null });
    expect(end).toMatchObject({ role: 'end', day: '2023-06-01' });
  });
});
