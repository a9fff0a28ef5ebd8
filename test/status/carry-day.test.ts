import { describe, expect, test } from 'vitest';
import { addressOn, carryDay, instrumentOf, queryAddress } from '../../src/status/carry-day.ts';

const BASE = '/some/where/';
const HERE = `https://example.org${BASE}documents/a/?q=甲&on=2023-01-01#art_1`;

describe('a link carries the day along', () => {
  test.each([
    ['/some/where/', '/some/where/?on=2023-01-01'],
    ['/some/where/documents/b/#art_2', '/some/where/documents/b/?on=2023-01-01#art_2'],
    ['/some/where/search/?q=a+b', '/some/where/search/?q=a+b&on=2023-01-01'],
    ['/some/where/404.html', '/some/where/404.html?on=2023-01-01'],
  ])('%s', (href, carried) => expect(carryDay(href, HERE, BASE)).toBe(carried));

  test.each([
    ['a place on the page', '#art_2'],
    ['data', '/some/where/documents/a.json'],
    ['a feed', '/some/where/status/feed.xml'],
    ['beyond the base path', '/elsewhere/'],
    ['another site', 'https://example.com/some/where/'],
    ['a link that names a day', '/some/where/documents/b/?on=2022-02-09'],
    ['no address', 'http://['],
  ])('not %s', (_, href) => expect(carryDay(href, HERE, BASE)).toBeNull());

  test('nor where the address names no day, or none that is', () => {
    for (const search of ['', '?on=2023-02-30'])
      expect(carryDay('/some/where/', `https://example.org${BASE}${search}`, BASE)).toBeNull();
  });
});

test('the day of an address is changed or left out; the rest stays', () => {
  const query = `?q=${encodeURIComponent('甲')}`;
  expect(addressOn(HERE, null)).toBe(`/some/where/documents/a/${query}#art_1`);
  expect(addressOn(HERE, '2024-05-06')).toBe(
    `/some/where/documents/a/${query}&on=2024-05-06#art_1`,
  );
});

test('a page that writes its state into the address keeps the day', () => {
  const query = new URLSearchParams({ kind: '办法' });
  expect(queryAddress(query, HERE)).toBe(
    `/some/where/documents/a/?kind=${encodeURIComponent('办法')}&on=2023-01-01`,
  );
  expect(queryAddress(new URLSearchParams(), 'https://example.org/a/?kind=x')).toBe('/a/');
});

test.each([
  ['/some/where/documents/yunzheng-2016-37/', 'yunzheng-2016-37'],
  ['/some/where/documents/yunzheng-2016-37/?on=2022-01-01#art_1', 'yunzheng-2016-37'],
  ['/some/where/documents/', null],
  ['/some/where/documents/yunzheng-2016-37.json', null],
  ['/documents/yunzheng-2016-37/', null],
  ['https://example.com/some/where/documents/yunzheng-2016-37/', null],
])('%s leads to the instrument %s', (href, id) => expect(instrumentOf(href, HERE, BASE)).toBe(id));
