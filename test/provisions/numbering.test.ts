import { expect, test } from 'vitest';
import { readNotice } from '../../src/markdown/read-notice.ts';
import { findNumberingFaults } from '../../src/provisions/numbering.ts';
import { parseProvisions } from '../../src/provisions/parse.ts';

const HEAD = `---\nnumber: null\ntitle: 云川市人民政府关于测试的通知\nissuers: []\ndate: null\nkind: null\ngazette: x\nlines: [1, 2]\n---\n\n`;

function faults(paragraphs: string[]): string[] {
  const notice = readNotice(HEAD + paragraphs.join('\n\n'), 'n.mdx').value;
  return findNumberingFaults(parseProvisions(notice?.blocks ?? [])).map(
    ({ provision, type }) => `${provision.label} ${type}`,
  );
}

test.each([
  [
    'articles that count through chapters',
    ['第一章 甲', '第一条 子。', '第二章 乙', '第二条 丑。'],
    [],
  ],
  [
    'numbers that run on across headings',
    ['一、甲', '1. 子。', '2. 丑。', '二、乙', '3. 寅。'],
    [],
  ],
  ['numbers that begin anew', ['一、甲', '（一）子', '（二）丑', '二、乙', '（一）寅'], []],
  [
    'an inserted article',
    ['第九条 甲。', '第十条 乙。', '第十条之二 丙。', '第十一条 丁。'],
    ['第九条 jumps'],
  ],
  ['an article left out', ['第一条 甲。', '第三条 乙。'], ['第三条 jumps']],
  ['an article twice', ['第一条 甲。', '第二条 乙。', '第二条 丙。'], ['第二条 repeats']],
  ['an item left out', ['第一条 甲：', '（一）子；', '（三）丑。'], ['（三） jumps']],
  ['a list that begins with two', ['一、甲', '（二）子'], ['（二） jumps']],
  ['names of annexes', ['一、甲', '附件：1. 子', '2. 丑'], []],
])('%s', (_, paragraphs, expected) => {
  expect(faults(paragraphs)).toEqual(expected);
});
