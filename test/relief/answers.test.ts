import { expect, test } from 'vitest';
import {
  addressAsking,
  answersIn,
  askedIn,
  measureIn,
  NO_ANSWERS,
  queryOf,
  WHOLE_VIEW,
} from '../../src/relief/answers.ts';

const answers = {
  who: ['small', 'exporter'],
  place: 'east',
  needs: ['rent', 'loan'],
  facts: { 'rent-1': true, certificate: false, 'shop-2': 3.5, 'shop-3': 0 },
};
const view = { ...WHOLE_VIEW, text: '房租 补贴', kind: 'subsidy', document: 'yz-2022-1' };

test('answers and view come back from the address', () => {
  const query = new URLSearchParams(queryOf(answers, { ...view, sort: 'amount' }).toString());
  expect(answersIn(query)).toEqual({ answers, view: { ...view, sort: 'amount' } });
});

test('nothing said is an empty query', () => {
  expect(queryOf(NO_ANSWERS, WHOLE_VIEW).toString()).toBe('');
  expect(answersIn(new URLSearchParams())).toEqual({ answers: NO_ANSWERS, view: WHOLE_VIEW });
});

test.each([
  ['n=rent-1:abc,x,:3,loan-1:5', { 'loan-1': 5 }],
  ['yes=..a.', { a: true }],
  ['n=', {}],
])('what is no answer is left out: %s', (query, facts) => {
  expect(answersIn(new URLSearchParams(query)).answers.facts).toEqual(facts);
});

test('an unknown order is none', () => {
  expect(answersIn(new URLSearchParams('sort=nonsense')).view.sort).toBe('');
});

const PAGE = 'https://example.org/base/relief/';

test('answers stand behind the #, where no browser sends them; the day stays in the query', () => {
  const address = addressAsking(queryOf(answers, view), `${PAGE}?on=2022-03-01&who=large`);
  expect(address).toMatch(/^\/base\/relief\/\?on=2022-03-01#who=small\.exporter&/u);
  expect(answersIn(askedIn(new URL(address, PAGE).href)).answers).toEqual(answers);
  expect(addressAsking(new URLSearchParams(), `${PAGE}#who=small`)).toBe('/base/relief/');
});

test.each([
  [`${PAGE}?who=small&on=2022-03-01`, ['small'], null],
  [`${PAGE}?who=small#who=large`, ['large'], null],
  [`${PAGE}#yunzhengban-2022-1__rent`, [], 'yunzhengban-2022-1__rent'],
  [PAGE, [], null],
])('%s', (here, who, measure) => {
  expect(answersIn(askedIn(here)).answers.who).toEqual(who);
  expect(measureIn(here)).toBe(measure);
});
