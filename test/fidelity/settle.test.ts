import { describe, expect, test } from 'vitest';
import type { Correction } from '../../src/fidelity/corrections.ts';
import { countRules, settle, splitLines } from '../../src/fidelity/settle.ts';
import { withoutWhite } from '../../src/text/characters.ts';
import { anyText, check } from '../support/property.ts';

const why = '试验';
const by = 'editor';

describe('splitLines', () => {
  test.each([
    ['甲\n乙', ['甲', '乙']],
    ['甲\r\n乙\r\n', ['甲', '乙', '']],
    ['甲\r乙', ['甲', '乙']],
    ['甲\n\r\n乙', ['甲', '', '乙']],
    ['\uFEFF甲\n乙', ['甲', '乙']],
    ['甲\f乙', ['甲\f乙']],
    ['甲\u2028乙', ['甲\u2028乙']],
    ['', ['']],
  ])('%j', (text, lines) => {
    expect(splitLines(text)).toEqual(lines);
  });
});

describe('settle', () => {
  const one = (line: string, ...corrections: Correction[]) => {
    const { lines, misplaced } = settle([line], corrections);
    return { text: lines[0]?.text, columns: lines[0]?.columns, misplaced };
  };

  test.each<[string, string, Correction, string]>([
    [
      'replaces words',
      '服务 and 保障',
      { type: 'replace', line: 1, column: 3, printed: ' and ', corrected: '和', why, by },
      '服务和保障',
    ],
    [
      'replaces by more words than were printed',
      '达10%',
      { type: 'replace', line: 1, column: 2, printed: '10%', corrected: '百分之十', why, by },
      '达百分之十',
    ],
    [
      'inserts before a character',
      '保障租赁住房',
      { type: 'insert', line: 1, column: 3, corrected: '性', why, by },
      '保障性租赁住房',
    ],
    [
      'inserts at the end of a line',
      '管理办法（试行',
      { type: 'insert', line: 1, column: 8, corrected: '）', why, by },
      '管理办法（试行）',
    ],
    [
      'deletes words',
      '推行业事业单位',
      { type: 'delete', line: 1, column: 3, printed: '业', why, by },
      '推行事业单位',
    ],
    [
      'counts columns in code points',
      '𠮷林市 and 县',
      { type: 'replace', line: 1, column: 4, printed: ' and ', corrected: '和', why, by },
      '𠮷林市和县',
    ],
    [
      'counts columns on the line as received, before the house rules',
      '  2022 年 and 以后',
      { type: 'replace', line: 1, column: 9, printed: ' and ', corrected: '及', why, by },
      '2022年及以后',
    ],
    [
      'leaves what is printed alone where it is only noted',
      '透漏工作内容',
      { type: 'sic', line: 1, column: 1, printed: '透漏', why, by },
      '透漏工作内容',
    ],
  ])('%s', (_, line, correction, settled) => {
    expect(one(line, correction)).toMatchObject({ text: settled, misplaced: [] });
  });

  test('applies several corrections of one line by its own columns, in any order', () => {
    const first: Correction = { type: 'delete', line: 1, column: 1, printed: '甲乙', why, by };
    const second: Correction = {
      type: 'replace', line: 1, column: 4, printed: '丁', corrected: '四', why, by,
    }; // prettier-ignore
    expect(one('甲乙丙丁戊', first, second).text).toBe('丙四戊');
    expect(one('甲乙丙丁戊', second, first).text).toBe('丙四戊');
  });

  test.each<[string, string, Correction, string]>([
    [
      'other words stand there',
      '服务和保障',
      { type: 'replace', line: 1, column: 3, printed: 'and', corrected: '和', why, by },
      '和保障',
    ],
    [
      'the words stand one column further on',
      '甲乙丙',
      { type: 'delete', line: 1, column: 1, printed: '乙', why, by },
      '甲',
    ],
    [
      'a white space more was printed than is exchanged',
      '甲  乙',
      { type: 'replace', line: 1, column: 2, printed: ' 乙', corrected: '乙', why, by },
      '  ',
    ],
    [
      'the words run beyond the line',
      '甲乙',
      { type: 'sic', line: 1, column: 2, printed: '乙丙', why, by },
      '乙',
    ],
    [
      'the line does not exist',
      '甲乙',
      { type: 'sic', line: 2, column: 1, printed: '甲', why, by },
      '',
    ],
    [
      'a word is to be inserted beyond the end of the line',
      '甲乙',
      { type: 'insert', line: 1, column: 9, corrected: '丙', why, by },
      '',
    ],
  ])('reports, and does not apply, a correction where %s', (_, line, correction, found) => {
    const settled = one(line, correction);
    expect(settled.misplaced).toEqual([{ correction, found }]);
    expect(settled.text).toBe(one(line).text);
  });

  test.each(['move', 'merge', 'divide', 'sic'] as const)(
    'finds the words of a %s whatever white space was printed in them',
    (type) => {
      const place = { line: 1, column: 1 };
      const correction = {
        type, ...place, printed: '指 标 2020 年', to: place, with: place, why, by,
      } as Correction; // prettier-ignore
      expect(one('指 标\t2020 年', correction).misplaced).toEqual([]);
    },
  );

  test.each([
    ['　　为做好', true],
    ['\t为做好', true],
    ['  为做好', true],
    [' 为做好', false],
    ['为做好', false],
    ['　　', false],
  ])('sees whether %j was printed indented', (line, indented) => {
    expect(settle([line], []).lines[0]?.indented).toBe(indented);
  });

  test('knows for each character the column it was printed at', () => {
    check(anyText(40), (text) => {
      for (const { raw, text: kept, columns } of settle(splitLines(text), []).lines) {
        // Entities become one character; where it was printed they begin with `&`.
        const printed = Array.from(raw);
        let unit = 0;
        let last = 0;
        for (const char of kept) {
          const column = columns[unit] ?? 0;
          expect(column).toBeGreaterThan(last);
          const there = printed[column - 1] ?? '';
          if (there !== '&' && withoutWhite(char) !== '')
            expect(char.normalize('NFKC')).toBe(there.normalize('NFKC'));
          last = column;
          unit += char.length;
        }
        expect(columns).toHaveLength(kept.length + 1);
      }
    });
  });

  test('adds up what the house rules changed', () => {
    const { lines } = settle(['(一)甲,乙', '- （二）丙 2', '丁'], []);
    expect(countRules(lines)).toEqual({ brackets: 2, punctuation: 1, 'list-mark': 1, spaces: 1 });
  });
});
