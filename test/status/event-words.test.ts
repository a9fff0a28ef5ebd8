import { expect, test } from 'vitest';
import { computation, evidenceOf } from '../../src/status/event-words.ts';
import { commences, eventOf, repeals, termEnds } from './events.ts';

test('how a date was computed; nothing where words give it', () => {
  expect(computation(repeals)).toBeNull();
  expect(computation(commences)).toBe('推算：自公布（印发、发布）之日起，按成文日期计算');
  expect(computation(termEnds)).toMatch(/^推算：.+；另一种算法为2025年2月11日$/u);
});

test('words that state two things are quoted once, with both computations', () => {
  const issued = eventOf({ type: 'issued', from: null, words: '2022-02-12' });
  const found = evidenceOf([issued, commences, termEnds, repeals, repeals]);
  expect(found.map(({ events }) => events)).toEqual([[commences, termEnds], [repeals]]);
  expect(found[0]?.computed).toHaveLength(2);
});

test('line ends within the words are no part of them', () => {
  expect(evidenceOf([eventOf({ type: 'commences', words: ' 自印发\n之日起 ' })])[0]?.words).toBe(
    '自印发 之日起',
  );
});
