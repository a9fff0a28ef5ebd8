import { expect, test } from 'vitest';
import { atomFeed, type AtomEntry } from '../../src/status/atom.ts';
import { stableId } from '../../src/status/stable-id.ts';

const entry = (fields: Partial<AtomEntry>): AtomEntry => ({
  id: stableId('a'),
  title: '2022年2月12日 生效《甲》',
  updated: '2022-02-12',
  href: '/documents/a/#art_9',
  summary: '“自公布之日起施行”',
  ...fields,
});
const feed = (entries: AtomEntry[]) =>
  atomFeed({
    id: stableId('feed'),
    title: '云川政策文库：时效变动',
    subtitle: '说明',
    author: '云川政策文库',
    self: 'https://example.org/status/feed.xml',
    alternate: 'https://example.org/status/',
    entries,
  });

test('a feed has what RFC 4287 asks for, newest first', () => {
  expect(feed([entry({}), entry({ id: stableId('b'), updated: '2022-02-28', title: '乙' })]))
    .toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>urn:uuid:${stableId('feed')}</id>
  <title>云川政策文库：时效变动</title>
  <subtitle>说明</subtitle>
  <updated>2022-02-28T00:00:00+08:00</updated>
  <author><name>云川政策文库</name></author>
  <link rel="self" type="application/atom+xml" href="https://example.org/status/feed.xml"/>
  <link rel="alternate" type="text/html" href="https://example.org/status/"/>
  <entry>
    <id>urn:uuid:${stableId('b')}</id>
    <title>乙</title>
    <updated>2022-02-28T00:00:00+08:00</updated>
    <link rel="alternate" type="text/html" href="/documents/a/#art_9"/>
    <summary>“自公布之日起施行”</summary>
  </entry>
  <entry>
    <id>urn:uuid:${stableId('a')}</id>
    <title>2022年2月12日 生效《甲》</title>
    <updated>2022-02-12T00:00:00+08:00</updated>
    <link rel="alternate" type="text/html" href="/documents/a/#art_9"/>
    <summary>“自公布之日起施行”</summary>
  </entry>
</feed>
`);
});

test('an empty feed still has a date', () => {
  expect(feed([])).toContain('<updated>1970-01-01T00:00:00+08:00</updated>');
});

test('markup in words stays words, and what XML cannot hold is left out', () => {
  const xml = feed([entry({ title: '<甲> & "乙"\u0000\u000B', summary: "\uFFFF'丙'𠮷" })]);
  expect(xml).toContain('<title>&lt;甲&gt; &amp; &quot;乙&quot;</title>');
  expect(xml).toContain('<summary>&#39;丙&#39;𠮷</summary>');
});

test('an id is a UUID of version 5, the same for the same name', () => {
  expect(stableId('甲')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(stableId('甲')).toBe(stableId('甲'));
  expect(stableId('甲')).not.toBe(stableId('乙'));
});
