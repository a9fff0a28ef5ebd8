/** A small library in which the third notice repeals the first and amends the second. */
import { describe, expect, test } from 'vitest';
import { buildLibrary, type Library, type Sources } from '../../src/library/library.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { stretchAt } from '../../src/status/stretch.ts';
import { sha256 } from '../support/importing.ts';

interface Small {
  id: string;
  number: string;
  title: string;
  date: string;
  body: string;
}

const FIRST = {
  id: 'yunzheng-2018-1',
  number: '云政〔2018〕1号',
  title: '云川市人民政府关于供水价格的通知',
  date: '2018-05-01',
  body: '水价每吨三元。',
};
const SECOND = {
  id: 'yunzheng-2019-2',
  number: '云政〔2019〕2号',
  title: '云川市人民政府关于节约用水的通知',
  date: '2019-06-01',
  body: '各单位节约用水。',
};
const THIRD = {
  id: 'yunzheng-2022-3',
  number: '云政〔2022〕3号',
  title: '云川市人民政府关于用水管理的通知',
  date: '2022-02-14',
  body: [
    '将《云川市人民政府关于节约用水的通知》（云政〔2019〕2号）第一条修改为：“各单位按计划用水。”',
    '本通知自2022年3月1日起施行，《云川市人民政府关于供水价格的通知》（云政〔2018〕1号）同时废止。',
  ].join('\n\n'),
};

/** The library of some notices, each printed on lines of its own in one gazette. */
function library(notices: readonly Small[], events = '[]\n'): [Library, Problem[]] {
  let line = 0;
  const gazette: string[] = [];
  const files = notices.map(({ id, number, title, date, body }) => {
    const paragraphs = body.split('\n\n');
    const [year, month, day] = date.split('-').map(Number);
    const printed = [number, title, ...paragraphs, `${year}年${month}月${day}日`];
    gazette.push(...printed);
    const lines = [line + 1, line + printed.length];
    line += printed.length;
    const head = [
      `number: ${number}`,
      `title: ${title}`,
      'issuers: [云川市人民政府]',
      `date: ${date}`,
      'kind: 通知',
      'gazette: small',
      `lines: [${lines.join(', ')}]`,
    ].join('\n');
    const text = `---\n${head}\n---\n\n${body}\n`;
    return { id, path: `content/notices/${id}.mdx`, text };
  });
  const text = `${gazette.join('\n')}\n`;
  const file = (name: string, words: string) => ({ path: `content/${name}.yaml`, text: words });
  const sources: Sources = {
    site: file(
      'site',
      'name: 云川\ndescription: 库\njurisdiction: 云川市\ngazetteName: 公报\ndisclaimer: 非官方\n',
    ),
    corrections: file('corrections', '[]\n'),
    ids: file('ids', '{}\n'),
    aliases: file('aliases', '{}\n'),
    instruments: file('instruments', '[]\n'),
    agencies: file('agencies', '- { code: 云政, agency: 云川市人民政府 }\n'),
    events: file('events', events),
    disagreements: file('disagreements', '{}\n'),
    units: file('units', '[]\n'),
    procedures: [],
    holidays: file('holidays', '[]\n'),
    measurements: null,
    finder: file('finder', '{ groups: [], needs: [], places: [] }\n'),
    relief: [],
    lexicon: {
      synonyms: file('lexicon/synonyms', '[]\n'),
      everyday: file('lexicon/everyday', '{}\n'),
      terms: file('lexicon/terms', '[]\n'),
      asking: file('lexicon/asking', '[]\n'),
      matters: file('lexicon/matters', '[]\n'),
      formulas: file('lexicon/formulas', '[]\n'),
    },
    gazettes: [{ id: 'small', path: 'content/gazettes/small.txt', text, sha256: sha256(text) }],
    notices: files,
  };
  const { value, problems } = buildLibrary(sources);
  if (!value) throw new Error('no library');
  return [value, problems];
}

/** State and flags of a document on a day. */
function status([{ documents }]: [Library, Problem[]], id: string, date: string): string {
  const document = documents.find((one) => one.id === id);
  const { state, flags } = stretchAt(document?.timeline ?? [], date);
  return [state, ...flags].join(' ');
}

describe('adding a notice changes what others show, without touching them', () => {
  const before = library([FIRST, SECOND]);
  const after = library([FIRST, SECOND, THIRD]);

  test.each([
    [FIRST.id, '2022-02-28', 'inForce', 'inForce'],
    [FIRST.id, '2022-03-01', 'inForce', 'repealed'],
    [SECOND.id, '2022-02-28', 'inForce', 'inForce'],
    [SECOND.id, '2022-03-01', 'inForce', 'inForce amended'],
  ])('%s on %s: %s, then %s', (id, date, without, withThird) => {
    expect(status(before, id, date)).toBe(without);
    expect(status(after, id, date)).toBe(withThird);
    expect(status(library([FIRST, SECOND]), id, date)).toBe(without);
  });

  test('who did it is said', () => {
    const [first] = after[0].events.filter(({ target }) => target === FIRST.id);
    expect(first).toMatchObject({ document: THIRD.id, type: 'repeals', date: '2022-03-01' });
    expect(after[0].documents.find(({ id }) => id === FIRST.id)?.citedBy).toHaveLength(1);
  });
});

test('a title repeals where the text does not say it again', () => {
  const third = {
    ...THIRD,
    title: `云川市人民政府关于废止《${FIRST.title}》的通知`,
    body: '经研究，现予公布。',
  };
  const built = library([FIRST, third]);
  expect(status(built, FIRST.id, '2022-02-14')).toBe('repealed computed');
  const [repeal] = built[0].events.filter(({ type }) => type === 'repeals');
  expect(repeal).toMatchObject({ target: FIRST.id, from: null, line: 3 });
  const twice = library([FIRST, { ...third, body: `决定废止《${FIRST.title}》。` }]);
  expect(twice[0].events.filter(({ type }) => type === 'repeals')).toHaveLength(1);
});

const rulesOf = ([, problems]: [Library, Problem[]]) =>
  problems
    .filter(({ rule }) =>
      ['ends-itself', 'ends-younger', 'term-over', 'event-target'].includes(rule),
    )
    .map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);

test('a notice that repeals itself is a problem with its place, and stays in force', () => {
  const own = { ...FIRST, body: `《${FIRST.title}》（${FIRST.number}）同时废止。` };
  const built = library([own]);
  expect(rulesOf(built)).toEqual([`ends-itself content/notices/${FIRST.id}.mdx:11:1`]);
  expect(status(built, FIRST.id, '2023-01-01')).toBe('inForce');
});

test('a notice dated before what it repeals is a problem with its place', () => {
  const younger = { ...FIRST, date: '2023-01-01', number: '云政〔2023〕1号' };
  const older = { ...SECOND, body: `《${FIRST.title}》（云政〔2023〕1号）同时废止。` };
  const built = library([younger, older]);
  expect(rulesOf(built)).toEqual([`ends-younger content/notices/${SECOND.id}.mdx:11:1`]);
  expect(status(built, younger.id, '2024-01-01')).toBe('inForce');
});

test('a term that ends before its document begins is a problem', () => {
  const built = library([{ ...FIRST, body: '本通知自印发之日起施行，有效期至2017年12月31日。' }]);
  expect(rulesOf(built)).toEqual([`term-over content/notices/${FIRST.id}.mdx:11:13`]);
});

describe('what editors add', () => {
  const entry = (more: string) =>
    `- document: ${FIRST.id}\n  type: repeals\n  date: 2021-01-01\n${more}`;
  const evidence = '  words: 同时废止\n  source: 云政〔2021〕9号第三条\n  checked: 2026-01-05\n';

  test('counts, with where it was seen', () => {
    const built = library([FIRST], entry(evidence));
    expect(status(built, FIRST.id, '2021-01-01')).toBe('repealed');
    expect(built[0].events.at(-1)).toMatchObject({
      source: '云政〔2021〕9号第三条',
      checked: '2026-01-05',
    });
  });

  test.each(['words', 'source', 'checked'])('is refused without %s', (field) => {
    const without = evidence.replace(new RegExp(`  ${field}: .*\n`), '');
    const built = library([FIRST], entry(without));
    expect(
      built[1].some(({ rule, file }) => rule === 'yaml-schema' && file.includes('events')),
    ).toBe(true);
    expect(status(built, FIRST.id, '2021-01-01')).toBe('inForce');
  });

  test('names a document there is', () => {
    const built = library([SECOND], entry(evidence));
    expect(rulesOf(built)).toEqual(['event-target content/events.yaml:1:3']);
  });
});
