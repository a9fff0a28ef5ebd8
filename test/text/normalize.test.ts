import { describe, expect, test } from 'vitest';
import { isWhite, withoutWhite } from '../../src/text/characters.ts';
import {
  closeHanSpaces,
  glyphsOf,
  houseRules,
  normalizeLine,
  type HouseRule,
} from '../../src/text/normalize.ts';
import { anyText, check } from '../support/property.ts';

const normalize = (line: string) => {
  const { glyphs, counts } = normalizeLine(glyphsOf(line));
  return { text: glyphs.map(({ char }) => char).join(''), counts };
};

const changes = (rule: HouseRule, rows: [string, string, number][]) =>
  describe(`${rule}: ${houseRules[rule]}`, () => {
    test.each(rows)('%j → %j, %i times', (line, text, times) => {
      expect(normalize(line)).toEqual({ text, counts: { [rule]: times } });
    });
  });
const keeps = (rule: HouseRule, lines: string[]) =>
  test.each(lines)(`${rule} leaves %j alone`, (line) => {
    expect(normalize(line)).toEqual({ text: line, counts: {} });
  });

changes('brackets', [
  ['(一)为重大行政决策', '（一）为重大行政决策', 2],
  ['群体性案(事)件', '群体性案（事）件', 2],
  ['（试行)', '（试行）', 1],
  ['(试行）', '（试行）', 1],
  ['(2022)年版', '（2022）年版', 2],
  ['共(12)', '共（12）', 2],
  ['甲(乙(丙)丁)', '甲（乙（丙）丁）', 4],
  ['乡镇)', '乡镇）', 1],
  ['(镇', '（镇', 1],
]);
keeps('brackets', ['f(x)', 'IHK (HWK)', '（一）', '3)', 'A(1)B']);

changes('punctuation', [
  ['法律意见,并负责', '法律意见，并负责', 1],
  ['报送;未报送', '报送；未报送', 1],
  ['依据:同上', '依据：同上', 1],
  ['测算依据:', '测算依据：', 1],
  ['是否公开?', '是否公开？', 1],
  ['决定!', '决定！', 1],
  ['占50%,其中', '占50%，其中', 1],
  ['[60],其中', '[60]，其中', 1],
  ['共12,其中', '共12，其中', 1],
  ['《甲》,《乙》', '《甲》，《乙》', 1],
]);
keeps('punctuation', [
  '1,000',
  '10:38',
  '10 : 38 : 52',
  'http://a.b',
  'A,B',
  'A, 甲',
  ',甲',
  '12:30',
]);

changes('spaces', [
  ['2022 年', '2022年', 1],
  ['2022 年 2 月 28 日', '2022年2月28日', 5],
  ['共 446 个', '共446个', 2],
  ['（一） 为重大', '（一）为重大', 1],
  ['甲 ，乙', '甲，乙', 1],
  ['“互联网+ 监管+ 服务”', '“互联网+监管+服务”', 2],
  ['2022\u3000\u3000年', '2022年', 1],
  ['2022\u00A0年', '2022年', 1],
  ['20\u200B年', '20年', 1],
  ['IHK 和 HWK', 'IHK和HWK', 2],
  ['专栏 1 计划', '专栏1 计划', 1],
  ['附件 2', '附件2', 1],
]);
keeps('spaces', [
  '第一条 为规范',
  '第一章 总则',
  '1. 安排资金',
  '专栏12 基本公共服务',
  '胡建森 中央党校',
  '财政部 税务总局',
  'New York',
  '> 60',
  '10 : 38',
  '指标\t2020年\t\t属性',
]);

test.each([
  ['  甲乙  ', '甲乙'],
  ['\u3000\u3000为做好', '为做好'],
  ['甲\u3000 乙', '甲 乙'],
  ['甲\t\u3000乙\t', '甲\t乙\t'],
  ['   ', ''],
  ['', ''],
])('white space around %j goes without being counted', (line, text) => {
  expect(normalize(line)).toEqual({ text, counts: {} });
});

changes('list-mark', [
  ['- （一）市政府', '（一）市政府', 1],
  ['- 附件：名单', '附件：名单', 1],
  ['- 1. 家庭', '1. 家庭', 1],
  ['- 一、总则', '一、总则', 1],
  ['* 第三条 本办法', '第三条 本办法', 1],
  ['• （二）', '（二）', 1],
  ['  -  乡镇政府', '乡镇政府', 1],
]);
keeps('list-mark', ['-5℃', '- 3 -', '——加大', '-（一）', '- A', '甲- 乙', '-']);

changes('markup', [
  ['# 公报', '公报', 1],
  ['### 第一章', '第一章', 1],
  ['**第一章**', '第一章', 2],
  ['甲<br>乙', '甲乙', 1],
  ['<p class="x">甲</p>', '甲', 2],
  ['甲<br/>', '甲', 1],
  ['&lt;规定&gt;', '<规定>', 2],
  ['甲&amp;乙', '甲&乙', 1],
]);
keeps('markup', [
  '#1机组',
  '甲#',
  '<会计专业技术人员继续教育规定>',
  '< 60',
  '5<6',
  'A & B',
  '&copy;',
  '*',
  '3 * 4',
  '< b',
]);

changes('compatibility', [
  ['⼀、总则', '一、总则', 1],
  ['⾦融', '金融', 1],
  ['\uF90A融', '金融', 1],
]);
keeps('compatibility', ['一、总则', '①申请', 'ＧＢ', '㎡', '½', '５']);

test('the rules work together, and each is counted', () => {
  expect(normalize('- (一) 法律意见,并对 2022 年<br>负责')).toEqual({
    text: '（一）法律意见，并对2022年负责',
    counts: { 'list-mark': 1, markup: 1, brackets: 2, punctuation: 1, spaces: 3 },
  });
});

test.each([
  ['《财政部\u200B税务总局关于甲的通知》', '《财政部税务总局关于甲的通知》'],
  ['胡建森\u2060中央党校', '胡建森中央党校'],
  ['New\u00ADYork', 'NewYork'],
])('a character without width leaves no space: %j', (line, text) => {
  expect(normalize(line).text).toBe(text);
});

test('one rule sees what another has made of the line', () => {
  expect(normalize('甲,(12)')).toEqual({
    text: '甲，（12）',
    counts: { punctuation: 1, brackets: 2 },
  });
  expect(normalize('市,)')).toEqual({ text: '市，）', counts: { punctuation: 1, brackets: 1 } });
});

test('a character keeps the column it was printed at', () => {
  const { glyphs } = normalizeLine(glyphsOf('- (一) 𠮷,甲'));
  expect(glyphs).toEqual([
    { char: '（', column: 3 },
    { char: '一', column: 4 },
    { char: '）', column: 5 },
    { char: '𠮷', column: 7 },
    { char: '，', column: 8 },
    { char: '甲', column: 9 },
  ]);
});

describe('for any line', () => {
  const line = anyText(40).map((text) => text.replace(/[\r\n]/g, ''));
  /** What no rule may change: the characters, whatever their width, without white space. */
  const bare = (text: string) => withoutWhite(withoutWhite(text).normalize('NFKC'));

  test('only widths and white space change, unless a mark is counted away', () => {
    check(line, (text) => {
      const { text: kept, counts } = normalize(text);
      if (counts.markup || counts['list-mark']) return;
      expect(bare(kept)).toBe(bare(text));
    }, 400);
  });

  test('of what a mark leaves, every character was printed, in this order', () => {
    check(line, (text) => {
      const printed = Array.from(text);
      for (const { char, column } of normalizeLine(glyphsOf(text)).glyphs) {
        const there = printed[column - 1] ?? '';
        if (there !== '&' && !isWhite(char))
          expect(char.normalize('NFKC')).toBe(there.normalize('NFKC'));
      }
    }, 200);
  });

  test('what is left uncounted is as it was printed', () => {
    check(line, (text) => {
      const { text: kept, counts } = normalize(text);
      if (Object.keys(counts).length === 0) expect(withoutWhite(kept)).toBe(withoutWhite(text));
    }, 400);
  });

  test('a settled line is settled', () => {
    check(line, (text) => {
      // `&amp;lt;` is an entity written as text: undone once, it must not be undone again.
      if (text.includes('&') || text.includes('*')) return;
      const { text: once } = normalize(text);
      expect(normalize(once).text).toBe(once);
    }, 400);
  });

  test('no white space stands at its ends or beside white space, but tabs', () => {
    check(line, (text) => {
      const { text: kept } = normalize(text);
      expect(kept).not.toMatch(/^ | $| {2}|\t | \t/);
      expect(Array.from(kept).filter(isWhite).join('')).toMatch(/^[ \t]*$/);
    });
  });
}); // prettier-ignore

describe('closeHanSpaces', () => {
  test.each([
    ['工作 规则', '工作规则'],
    ['第一条 为 规范', '第一条 为规范'],
    ['第一章 总 则', '第一章 总则'],
    ['1. 安排 资金', '1. 安排资金'],
    ['《财政部 税务总局关于甲 的通知》', '《财政部 税务总局关于甲 的通知》'],
    ['《甲》 的 通知', '《甲》的通知'],
    ['甲 A 乙', '甲 A 乙'],
    ['甲 1', '甲 1'],
    ['New York', 'New York'],
    ['》 甲 乙', '》甲乙'],
    ['', ''],
  ])('%j → %j', (text, closed) => {
    expect(closeHanSpaces(text)).toBe(closed);
  });

  test('takes away spaces alone', () => {
    check(anyText(30), (text) => {
      expect(withoutWhite(closeHanSpaces(text))).toBe(withoutWhite(text));
    });
  });
});
