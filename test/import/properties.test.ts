import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from '../../src/fidelity/settle.ts';
import { readNotice } from '../../src/markdown/read-notice.ts';
import { codePoints } from '../../src/text/positions.ts';
import { importText, proofOf, type Imported } from '../support/importing.ts';
import { anyText, check, SIGNIFICANT } from '../support/property.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const small = readdirSync(FIXTURES).map((name) =>
  readFileSync(join(FIXTURES, name, 'input.txt'), 'utf8'),
);
const gazette = readFileSync(
  join(import.meta.dirname, '../../content/gazettes/2022-02.txt'),
  'utf8',
);

/** Lines an importer takes for something, one below the other in any order. */
const line = fc.oneof(
  fc.constantFrom(
    '云川市人民政府 关于做好供水工作的通知',
    '云川市人民政府办公厅',
    '关于印发云川市供水办法的通知',
    '云政〔2023〕4号 2023年3月6日',
    '云政办〔2023〕5号',
    '各区县人民政府，市人民政府各部门：',
    '《云川市供水办法》已经市政府同意，现印发给你们。',
    '云川市供水办法',
    '第一条 为保障供水，制定本办法。',
    '一、工作目标',
    '（一）到2025年完成',
    '1. 任务',
    '专栏1 供水工程',
    '专栏 2',
    '加强水源地保护工作。',
    '附件：名单（略）',
    '附 件',
    '责任单位：市水利局、市',
    '王一川 云川大学教授',
    '李雪\t云川大学副教授\t赵大海 市水利局局长',
    '指标\t2022年\t2023年',
    '供水量\t3.2',
    '2023年3月6日',
    '',
    '   ',
  ),
  anyText(12).map((text) => text.replace(/[\r\n]/g, '')),
);
const HEAD = '云川市人民政府 关于做好供水工作的通知\n\n云政〔2023〕4号 2023年3月6日\n\n';
const madeUp = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));
const below = (texts: fc.Arbitrary<string>) => texts.map((text) => HEAD + text);

type Damage = (lines: string[]) => string[];
const at = (share: number, length: number) => Math.floor(share * length);
/** Not `fc.double`, which gives very small numbers most of the time and so the first line. */
const share = fc.integer({ min: 0, max: 9999 }).map((parts) => parts / 10_000);
const oneDamage: fc.Arbitrary<Damage> = fc.oneof(
  // a line is lost, printed twice, put elsewhere
  share.map((where): Damage => (lines) => lines.toSpliced(at(where, lines.length), 1)),
  share.map((where): Damage => (lines) => {
    const index = at(where, lines.length);
    return lines.toSpliced(index, 0, lines[index] ?? '');
  }),
  fc.tuple(share, share).map(([from, to]): Damage => (lines) => {
    const [taken = ''] = lines.slice(at(from, lines.length));
    return lines.toSpliced(at(from, lines.length), 1).toSpliced(at(to, lines.length), 0, taken);
  }),
  // the text breaks off
  share.map((where): Damage => (lines) => lines.slice(0, at(where, lines.length) + 1)),
  // characters are lost or come from nowhere, a line is broken or two are run together
  fc
    .tuple(share, share, fc.oneof(fc.constantFrom(...SIGNIFICANT, ''), anyText(3)), fc.nat({ max: 3 }))
    .map(([where, column, inserted, lost]): Damage => (lines) => {
      const index = at(where, lines.length);
      const points = Array.from(lines[index] ?? '');
      points.splice(at(column, points.length + 1), lost, inserted);
      return lines.with(index, points.join(''));
    }),
  share.map((where): Damage => (lines) => {
    const index = at(where, lines.length);
    return lines.toSpliced(index, 2, lines.slice(index, index + 2).join(''));
  }),
); // prettier-ignore

const damaged = (texts: fc.Arbitrary<string>, most: number) =>
  fc
    .tuple(texts, fc.array(oneDamage, { minLength: 1, maxLength: most }))
    .map(([text, damages]) =>
      damages.reduce((lines, damage) => (lines.length ? damage(lines) : lines), text.split('\n')).join('\n'),
    ); // prettier-ignore

describe.each([
  { name: 'any text', texts: anyText(80), runs: 100, notices: 0 },
  { name: 'any text below a head', texts: below(anyText(80)), runs: 200, notices: 0.9 },
  { name: 'lines in any order', texts: madeUp, runs: 100, notices: 0 },
  { name: 'lines in any order below a head', texts: below(madeUp), runs: 200, notices: 0.8 },
  {
    name: 'small gazettes, damaged',
    texts: damaged(fc.constantFrom(...small), 6),
    runs: 300,
    notices: 0.6,
  },
  { name: 'the gazette, damaged', texts: damaged(fc.constant(gazette), 40), runs: 8, notices: 0.6 },
])('$name', ({ texts, runs, notices }) => {
  test('is read without throwing, and every finding lies within it', () => {
    check(
      texts,
      (text) => {
        const result = importText(text);
        placesWithin(text, result);
        rangesInOrder(text, result);
      },
      runs,
    );
  });

  test('read twice gives the same', () => {
    check(texts, (text) => expect(importText(text)).toEqual(importText(text)), runs / 2);
  });

  test('loses no character and gains none', () => {
    let [all, read] = [0, 0];
    check(
      texts,
      (text) => {
        const result = importText(text);
        all++;
        if (result.notices.length === 0) return;
        read++;
        for (const [id, copy] of Object.entries(result.copies))
          expect(readNotice(copy, id).problems).toEqual([]);
        const { problems, figures } = proofOf(text, result);
        expect(problems).toEqual([]);
        expect(figures).toMatchObject({ lost: 0, added: 0 });
      },
      runs,
    );
    // The test would say nothing if damage left no notice to be read.
    expect(read / all).toBeGreaterThanOrEqual(notices);
  });
});

function placesWithin(text: string, { problems, corrections }: Imported): void {
  const lines = splitLines(text);
  for (const place of [...problems, ...corrections.places]) {
    expect(place.line).toBeGreaterThanOrEqual(1);
    expect(place.line).toBeLessThanOrEqual(lines.length);
    expect(place.column).toBeGreaterThanOrEqual(1);
    expect(place.column).toBeLessThanOrEqual(codePoints(lines[place.line - 1] ?? '') + 1);
  }
}

function rangesInOrder(text: string, { notices, corrections }: Imported): void {
  const ranges = [...corrections.outside, ...notices].map(({ lines }) => lines);
  let end = 0;
  for (const [from, to] of ranges.sort(([a], [b]) => a - b)) {
    expect(from).toBeGreaterThan(end);
    expect(to).toBeGreaterThanOrEqual(from);
    end = to;
  }
  expect(end).toBeLessThanOrEqual(splitLines(text).length);
}
