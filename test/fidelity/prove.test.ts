import { describe, expect, test } from 'vitest';
import type { Correction, GazetteCorrections } from '../../src/fidelity/corrections.ts';
import { prove } from '../../src/fidelity/prove.ts';
import { readNotice } from '../../src/markdown/read-notice.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { importText, noticeOf, proofBy, proofOf, sha256 } from '../support/importing.ts';

/** Everything a copy can hold: enclosure, boxes, table, annex, roster, signature. */
const GAZETTE = `云川市人民政府办公厅
关于印发云川市“十五五”养老规划的通知

云政办〔2023〕4号 2023年3月6日

各区县人民政府，市人民政府各部门：

《云川市“十五五”养老规划》已经市政府同意，现印发给你们。

云川市“十五五”养老规划

第一章 发展目标

到2027年,养老床位达到1.2万张 and 以上,其中{护理型}占50%。

专栏1 主要指标

指标	2023年	2027年
1. 床位（万张）	0.8	[1.2]
2. 机构（家）	40	—

注：[]为累计数。

第二章 组织实施

（一）加强领导。建立协调机制。

云川市人民政府 关于聘任养老专家的通知

云政〔2023〕5号

各区县人民政府，市人民政府各部门：

聘任王一川等4人为养老专家。

附件：云川市养老专家名单

云川市人民政府

2023年3月8日

附 件

云川市养老专家名单

周正	云川大学教授	主任
吴晓东	市民政局副局长	冯远 市卫健委副主任
郑国强	市养老协会会长、	
`;
const imported = importText(GAZETTE, { gazette: '2023-01' });
const corrections: GazetteCorrections = { ...imported.corrections, sha256: sha256(GAZETTE) };

const PLAN = 'yunzhengban-2023-4';
const ROSTER = 'yunzheng-2023-5';
const copyOf = (id: string) => {
  const copy = imported.copies[id];
  if (copy === undefined) throw new Error(`${id} was not imported`);
  return copy;
};

/** What the check says of a copy in place of the imported one: that it cannot be read, or the proof. */
function problemsOf(id: string, copy: string): Problem[] {
  const file = `${id}.mdx`;
  const { value, problems } = readNotice(copy, file);
  if (!value) return problems;
  return [...problems, ...proofBy(GAZETTE, { ...imported.copies, [id]: copy }, corrections).problems];
} // prettier-ignore

test('the copies as imported hold every character and no other', () => {
  const { problems, figures, origins } = proofOf(GAZETTE, imported);
  expect(problems).toEqual([]);
  // Counted in the text above: all but white space.
  const printed = Array.from(GAZETTE.replace(/\s/g, '')).length;
  expect(figures.gazette).toBe(printed);
  // ` and ` became 和: two characters less.
  expect(figures.notices).toBe(printed - 2);
  expect(figures).toMatchObject({
    outside: 0,
    lost: 0,
    added: 0,
    corrections: { replace: 1, move: 2, insert: 0, delete: 0, merge: 0, divide: 0, sic: 0 },
    rules: { spaces: 1, punctuation: 2 },
  });
  expect([...origins.keys()]).toEqual([`${PLAN}.mdx`, `${ROSTER}.mdx`]);
});

test('a character of a copy is traced to where it was printed', () => {
  const copy = copyOf(ROSTER);
  const origins = proofOf(GAZETTE, imported).origins.get(`${ROSTER}.mdx`);
  const origin = (words: string) => origins?.get(copy.indexOf(words));
  expect(origin('附件：')).toEqual({ line: 36, column: 1 });
  expect(origin('周正')).toEqual({ line: 46, column: 1 });
  expect(origin('冯远')).toEqual({ line: 47, column: 13 });
  // 主任 stood in the first row and ends the post in the third.
  expect(origin('主任\n')).toEqual({ line: 46, column: 11 });
});

/** Offsets of the characters of a copy that are content: not of its tags, table marks and escapes. */
function contentOffsets(copy: string): number[] {
  const offsets: number[] = [];
  const start = copy.indexOf('---\n\n') + 5;
  let at = start;
  for (const line of copy.slice(start).split('\n')) {
    const inTag = line.startsWith('<');
    const values = [...line.matchAll(/="([^"]*)"/g)].map((match) => [
      match.index + 2,
      match.index + match[0].length - 1,
    ]);
    if (!/^\| -/.test(line)) {
      for (let index = 0; index < line.length; index++) {
        if (/[\s\\|]/.test(line.charAt(index)) || line[index - 1] === '\\') continue;
        if (inTag && !values.some(([from = 0, to = 0]) => index >= from && index < to)) continue;
        offsets.push(at + index);
      }
    }
    at += line.length + 1;
  }
  return offsets;
}

/** 1-based line and column of an offset; these texts hold no surrogates. */
function placeAt(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

describe.each([PLAN, ROSTER])('in the body of %s', (id) => {
  const copy = copyOf(id);
  const offsets = contentOffsets(copy);
  /** Every other one: enough to meet each kind of place many times. */
  const sampled = offsets.filter((_, index) => index % 2 === 0);
  const file = `${id}.mdx`;
  const around = (offset: number) => `${copy.slice(offset - 8, offset)}»${copy.slice(offset, offset + 8)}`;

  test('there is something to change', () => {
    expect(offsets.length).toBeGreaterThan(100);
  });

  test('a changed character is found at its place', () => {
    for (const offset of sampled) {
      const changed = `${copy.slice(0, offset)}某${copy.slice(offset + 1)}`;
      expect(problemsOf(id, changed), around(offset)).toMatchObject([
        { rule: 'text-differs', severity: 'error', file, ...placeAt(changed, offset) },
      ]);
    }
  });

  test('an added character is found at its place', () => {
    for (const offset of sampled) {
      const changed = `${copy.slice(0, offset)}某${copy.slice(offset)}`;
      expect(problemsOf(id, changed), around(offset)).toMatchObject([
        { rule: 'text-added', severity: 'error', file, ...placeAt(changed, offset) },
      ]);
    }
  });

  test('a character added at the end of a line is found at its place', () => {
    const ends = offsets.filter((offset) => /^[^\n<|]*\S\n/.test(copy.slice(offset).slice(0, 2)));
    expect(ends.length).toBeGreaterThan(5);
    for (const offset of ends) {
      const changed = `${copy.slice(0, offset + 1)}某${copy.slice(offset + 1)}`;
      expect(problemsOf(id, changed), around(offset)).toMatchObject([
        { rule: 'text-added', severity: 'error', file, ...placeAt(changed, offset + 1) },
      ]);
    }
  });

  // Of two equal neighbours either may be the one that is gone.
  const alone = offsets.filter((offset) => copy[offset] !== copy[offset + 1]);
  const endsPart = (offset: number) => /^.(?:\n| \||")/.test(copy.slice(offset, offset + 3));
  const startsCellOrTitle = (offset: number) => /(?:\| |")$/.test(copy.slice(offset - 2, offset));

  test('a deleted character is found at its place', () => {
    for (const offset of alone.filter((other) => !endsPart(other) && !startsCellOrTitle(other))) {
      const changed = copy.slice(0, offset) + copy.slice(offset + 1);
      if (/^[\s\\]/.test(changed.slice(offset))) continue;
      expect(problemsOf(id, changed), around(offset)).toMatchObject([
        { rule: 'text-missing', severity: 'error', file, ...placeAt(changed, offset) },
      ]);
    }
  });

  test('a character deleted at the edge of a line, cell or title is found on that line', () => {
    const edges = alone.filter((offset) => endsPart(offset) || startsCellOrTitle(offset));
    expect(edges.length).toBeGreaterThan(8);
    for (const offset of edges) {
      const changed = copy.slice(0, offset) + copy.slice(offset + 1);
      const found = problemsOf(id, changed);
      expect(found, around(offset)).toMatchObject([{ rule: 'text-missing', severity: 'error', file }]);
      expect(found[0]?.line, around(offset)).toBe(placeAt(changed, offset).line);
    }
  });

  test('two paragraphs that changed places are found', () => {
    const blocks = copy.split('\n\n');
    const isText = (block = '') => /^[^<|\s-]/.test(block);
    let swaps = 0;
    for (let index = 1; index < blocks.length; index++) {
      const [above = '', below = ''] = [blocks[index - 1], blocks[index]];
      if (!isText(above) || !isText(below)) continue;
      swaps++;
      const swapped = blocks.with(index, above).with(index - 1, below).join('\n\n');
      expect(problemsOf(id, swapped), below).toMatchObject([
        { rule: 'text-differs', severity: 'error', file, ...placeAt(swapped, swapped.indexOf(below)) },
      ]);
    }
    expect(swaps).toBeGreaterThan(2);
  });
}); // prettier-ignore

test('an escaped character that is gone is found at its place', () => {
  const copy = copyOf(PLAN);
  const offset = copy.indexOf('\\{护理型}');
  const changed = copy.replace('\\{', '');
  expect(problemsOf(PLAN, changed)).toMatchObject([
    { rule: 'text-missing', severity: 'error', ...placeAt(changed, offset) },
  ]);
});

describe('in the head of a copy', () => {
  const copy = copyOf(PLAN);
  const roster = copyOf(ROSTER);

  /** Changes the first `from` of the line of a field and says where that is. */
  function change(source: string, field: string, from: string, to: string) {
    const start = source.indexOf(`\n${field}: `) + 1;
    const offset = source.indexOf(from, start);
    const changed = source.slice(0, offset) + to + source.slice(offset + from.length);
    return { changed, place: placeAt(source, offset), value: placeAt(source, start + field.length + 2) };
  } // prettier-ignore

  test('every character of the title counts, at its place', () => {
    const title = /^title: (.*)$/m.exec(copy)?.[1] ?? '';
    const start = copy.indexOf(title);
    expect(title).toBe('云川市人民政府办公厅关于印发云川市“十五五”养老规划的通知');
    for (let index = 0; index < title.length - 1; index++) {
      const offset = start + index;
      const place = placeAt(copy, offset);
      const others = [
        `${copy.slice(0, offset)}某${copy.slice(offset + 1)}`,
        `${copy.slice(0, offset)}某${copy.slice(offset)}`,
        ...(title[index] === title[index + 1]
          ? []
          : [copy.slice(0, offset) + copy.slice(offset + 1)]),
      ];
      for (const other of others) {
        const [first] = problemsOf(PLAN, other);
        expect(first, `${title.slice(0, index)}»`).toMatchObject({ severity: 'error', ...place });
      }
    }
  });

  test('a title that breaks off is found where it breaks off', () => {
    const { changed, place } = change(copy, 'title', '通知', '通');
    expect(problemsOf(PLAN, changed)[0]).toMatchObject({
      severity: 'error',
      line: place.line,
      column: place.column + 1,
    });
  });

  test('a title that goes on is found where it goes on', () => {
    const { changed, place } = change(copy, 'title', '通知', '通知书');
    expect(problemsOf(PLAN, changed)[0]).toMatchObject({
      severity: 'error',
      line: place.line,
      column: place.column + 2,
    });
  });

  test('a title in quotation marks is pointed into just the same', () => {
    const quoted = copy.replace(/^title: (.*)$/m, 'title: "$1"');
    expect(problemsOf(PLAN, quoted)).toEqual([]);
    const { changed, place } = change(quoted, 'title', '养老', '养某');
    const [first] = problemsOf(PLAN, changed);
    expect(first).toMatchObject({ rule: 'text-differs', line: place.line, column: place.column + 1 });
  }); // prettier-ignore

  test.each([
    ['another serial', '4号', '5号'],
    ['a longer serial', '4号', '14号'],
    ['another year', '2023', '2022'],
    ['another code', '云政办', '云政文'],
    ['a shorter code', '云政办', '云政'],
    ['no number at all', '云政办〔2023〕4号', 'null'],
    ['no number any more', '4号', '号'],
  ])('a number with %s is found', (_, from, to) => {
    const { changed, value } = change(copy, 'number', from, to);
    expect(problemsOf(PLAN, changed)[0]).toMatchObject({ severity: 'error', line: value.line });
  });

  test.each([
    ['beside the number', PLAN, '06', '07'],
    ['beside the number', PLAN, '2023', '2022'],
    ['beside the number', PLAN, '2023-03-06', 'null'],
    ['beside the number', PLAN, '06', '6'],
    ['in the signature', ROSTER, '08', '09'],
    ['in the signature', ROSTER, '2023', '2032'],
  ])('a date that was printed %s in %s is found when %s is %s', (_, id, from, to) => {
    const { changed, value } = change(copyOf(id), 'date', from, to);
    expect(problemsOf(id, changed)[0]).toMatchObject({ severity: 'error', line: value.line });
  });

  test.each([
    ['a character changed', '办公厅', '办某厅'],
    ['a character added', '办公厅', '办公某厅'],
    ['a character deleted', '办公厅', '办厅'],
    ['the last character deleted', '办公厅]', '办公]'],
    ['the first character deleted', '[云川市', '[川市'],
    ['another body that the title names, too', '办公厅]', ']'],
  ])('an issuer with %s is found', (_, from, to) => {
    const { changed, value } = change(copy, 'issuers', from, to);
    expect(problemsOf(PLAN, changed)[0]).toMatchObject({ severity: 'error', line: value.line });
  });

  test('an issuer too many is found', () => {
    const { changed, value } = change(roster, 'issuers', '政府]', '政府, 云川市民政局]');
    expect(problemsOf(ROSTER, changed)[0]).toMatchObject({
      rule: 'field-not-printed',
      severity: 'error',
      line: value.line,
    });
  });
});

describe('what does not fit the gazette is reported', () => {
  const files = { gazette: 'gazette.txt', corrections: 'corrections.yaml' };
  const proveWith = (
    changed: Partial<GazetteCorrections>,
    { text = GAZETTE, copies = imported.copies } = {},
  ) =>
    prove({
      gazette: '2023-01',
      text,
      sha256: sha256(text),
      corrections: { ...corrections, ...changed },
      notices: Object.entries(copies).map(([id, copy]) => noticeOf(copy, `${id}.mdx`)),
      files,
    }).problems;

  test('a gazette that is no longer the one the corrections speak of', () => {
    const text = `${GAZETTE}\n`;
    expect(proveWith({}, { text })).toMatchObject([
      { rule: 'gazette-changed', severity: 'error', file: files.corrections, line: 1 },
    ]);
  });

  test('a character changed in the gazette itself', () => {
    const text = GAZETTE.replace('协调机制', '统筹机制');
    expect(proveWith({}, { text }).map(({ rule }) => rule)).toEqual([
      'gazette-changed',
      'text-differs',
    ]);
  });

  test.each([
    ['too high', { spaces: 2, punctuation: 2 }, '记 2 处，实有 1 处'],
    ['too low', { spaces: 1, punctuation: 1 }, '记 1 处，实有 2 处'],
    ['missing', { spaces: 1 }, '记 0 处，实有 2 处'],
    ['of a rule that was not used', { spaces: 1, punctuation: 2, markup: 1 }, '记 1 处，实有 0 处'],
  ])('a count of a house rule that is %s', (_, rules, words) => {
    const problems = proveWith({ rules });
    expect(problems).toMatchObject([
      { rule: 'rule-count', severity: 'error', file: files.corrections, line: 1 },
    ]);
    expect(problems[0]?.message).toContain(words);
  });

  const misreading: Correction = {
    type: 'replace', line: 14, column: 19, printed: ' and ', corrected: '和', why: '试验', by: 'editor',
  }; // prettier-ignore
  const others = corrections.places.filter(({ type }) => type !== 'replace');

  test('the misreading is where this test takes it to be', () => {
    expect(corrections.places).toContainEqual(
      expect.objectContaining({ type: 'replace', line: 14, column: misreading.column }),
    );
  });

  test('a correction that stands one column off', () => {
    const places = [...others, { ...misreading, column: misreading.column + 1 }];
    const problems = proveWith({ places });
    expect(problems[0]).toMatchObject({
      rule: 'correction-misplaced',
      severity: 'error',
      file: files.corrections,
      line: 1,
    });
    expect(problems[0]?.message).toContain(`第 14 行第 ${misreading.column + 1} 列`);
  });

  test('a correction that is not recorded', () => {
    const [first] = proveWith({ places: others });
    expect(first).toMatchObject({ rule: 'text-differs', severity: 'error', file: `${PLAN}.mdx` });
    expect(first?.message).toContain('第 14 行第 20 列是“and”，这里是“和”');
  });

  test('a correction that the copy does not follow', () => {
    const sic: Correction = {
      type: 'replace', line: 8, column: 1, printed: '《云川市', corrected: '《川云市', why: '试验', by: 'editor',
    }; // prettier-ignore
    expect(proveWith({ places: [...corrections.places, sic] })).toMatchObject([
      { rule: 'text-differs', severity: 'error', file: `${PLAN}.mdx` },
    ]);
  });

  test('a move that is not recorded', () => {
    const [first] = corrections.places.filter(({ type }) => type === 'move');
    const places = corrections.places.filter((place) => place !== first);
    expect(proveWith({ places }).map(({ rule, file }) => [rule, file])).toEqual([
      ['text-differs', `${ROSTER}.mdx`],
    ]);
  });

  const withLines = (id: string, lines: string) => ({
    ...imported.copies,
    [id]: copyOf(id).replace(/^lines: .*$/m, `lines: ${lines}`),
  });

  test('lines that two notices claim', () => {
    const problems = proveWith({}, { copies: withLines(PLAN, '[1, 28]') });
    const overlap = problems.find(({ rule }) => rule === 'lines-overlap');
    expect(overlap).toMatchObject({ severity: 'error', file: `${ROSTER}.mdx` });
    expect(overlap?.message).toContain('第 28 行');
    expect(overlap?.message).toContain('云政办〔2023〕4号');
    expect(overlap?.message).toContain('云政〔2023〕5号');
  });

  test('lines that a notice claims and that are recorded as outside', () => {
    const outside = [{ lines: [1, 1] as [number, number], why: '版头' }];
    expect(proveWith({ outside }).map(({ rule }) => rule)).toContain('lines-overlap');
  });

  test('lines that no notice claims, at their place in the gazette', () => {
    const { [PLAN]: plan = '' } = imported.copies;
    const problems = proveWith({}, { copies: { [PLAN]: plan } });
    const unclaimed = problems.filter(({ rule }) => rule === 'lines-unclaimed');
    expect(unclaimed).toMatchObject([
      { severity: 'error', file: files.gazette, line: 28, column: 1 },
    ]);
    expect(unclaimed[0]?.message).toContain('云川市人民政府 关于聘任养老专家的通知');
  }); // prettier-ignore

  test('a notice that claims fewer lines than it holds', () => {
    const problems = proveWith({}, { copies: withLines(PLAN, '[1, 25]') });
    expect(problems.map(({ rule }) => rule)).toContain('lines-unclaimed');
    expect(problems.map(({ rule }) => rule)).toContain('text-added');
  });

  test('a notice that is copied twice', () => {
    const copies = { ...imported.copies, again: copyOf(PLAN) };
    expect(proveWith({ rules: { spaces: 2, punctuation: 4 } }, { copies })).toMatchObject([
      { rule: 'lines-overlap', file: 'again.mdx' },
    ]);
  });
});
