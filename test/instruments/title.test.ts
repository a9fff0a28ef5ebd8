import { describe, expect, test } from 'vitest';
import { isOrgan, kindOf, readTitle, splitIssuers } from '../../src/instruments/title.ts';
import { withoutWhite } from '../../src/text/characters.ts';
import { anyText, check } from '../support/property.ts';

describe('kindOf', () => {
  test.each([
    ['云川市法律顾问工作规则', '规则'],
    ['云川市供水管理办法', '办法'],
    ['云川市供水管理办法（试行）', '办法'],
    ['云川市供水管理办法(修订)（试行）', '办法'],
    ['《云川市供水管理办法》', '办法'],
    ['云川市供水实施细则', '细则'],
    ['关于加快发展的实施意见', '意见'],
    ['关于加快发展的指导意见', '意见'],
    ['云川市出庭应诉工作规定', '规定'],
    ['云川市供水发展规划', '规划'],
    ['云川市行动计划', '计划'],
    ['云川市防汛应急预案', '预案'],
    ['云川市发展纲要', '纲要'],
    ['市政府会议纪要', '纪要'],
    ['云川市改革实施方案', '方案'],
    ['云川市供水条例', '条例'],
    ['中华人民共和国价格法', '法'],
    ['关于做好供水工作的通知', '通知'],
    ['关于表扬先进的通报', '通报'],
    ['关于同意设立的批复', '批复'],
    ['关于有关问题的复函', '复函'],
    ['关于有关问题的函', '函'],
    ['产业指导目录（2024年版）', '目录'],
    ['云川市人民政府令', '令'],
  ])('%s is a %s', (title, kind) => {
    expect(kindOf(title)).toBe(kind);
  });

  test.each(['云川市法律顾问名单', '云川市人民政府', '（试行）', '', '通知如下'])(
    '%j names no kind',
    (title) => {
      expect(kindOf(title)).toBeNull();
    },
  );
});

describe('isOrgan', () => {
  test.each([
    '云川市人民政府',
    '云川市人民政府办公厅',
    '市财政局',
    '云川高新区管委会',
    '国家发展改革委',
    '东山地区行政公署',
    '云川市中级人民法院',
    '云川市消防救援支队',
  ])('%s is a body', (name) => {
    expect(isOrgan(name)).toBe(true);
  });

  test.each([
    '局',
    '云川市名单',
    '云川市工作规则',
    'ABC局',
    '市财政局2',
    '市财政局、民政局',
    '关于印发《供水办法》的通知',
    '云川市'.repeat(12) + '局',
    '',
  ])('%j is none', (name) => {
    expect(isOrgan(name)).toBe(false);
  });
});

describe('splitIssuers', () => {
  test.each([
    ['云川市人民政府', ['云川市人民政府']],
    ['云川市人民政府办公厅', ['云川市人民政府办公厅']],
    ['国家发展改革委 国家能源局', ['国家发展改革委', '国家能源局']],
    ['云川市财政局、云川市民政局', ['云川市财政局', '云川市民政局']],
    ['云川市财政局，云川市民政局', ['云川市财政局', '云川市民政局']],
    ['云川市财政局\u3000云川市民政局', ['云川市财政局', '云川市民政局']],
    ['云川市经济和信息化委员会云川市财政局', ['云川市经济和信息化委员会', '云川市财政局']],
    ['云川市财政局云川市民政局云川市教育局', ['云川市财政局', '云川市民政局', '云川市教育局']],
    ['云 川 市 财 政 局', ['云川市财政局']],
    [' 云川市人民政府 ', ['云川市人民政府']],
  ])('%j are %j', (words, issuers) => {
    expect(splitIssuers(words)).toEqual(issuers);
  });

  test.each([
    '',
    ' ',
    '云川市名单',
    '云川市财政局 王一川',
    '云川市财政局 关于印发',
    '各区县人民政府：',
    '云川市，人民政府',
  ])('%j are not all bodies', (words) => {
    expect(splitIssuers(words)).toEqual([]);
  });

  test('never throws, and invents no character', () => {
    check(anyText(20), (text) => {
      for (const issuer of splitIssuers(text)) expect(withoutWhite(text)).toContain(issuer);
    });
  });
});

describe('readTitle', () => {
  test.each([
    {
      name: 'one line',
      lines: ['云川市人民政府关于做好供水工作的通知'],
      title: '云川市人民政府关于做好供水工作的通知',
      issuers: ['云川市人民政府'],
      kind: '通知',
    },
    {
      name: 'issuer and matter parted by a space',
      lines: ['云川市人民政府 关于印发供水 工作规则的通知'],
      title: '云川市人民政府关于印发供水工作规则的通知',
      issuers: ['云川市人民政府'],
      kind: '通知',
    },
    {
      name: 'three lines, a word cut in two',
      lines: ['云川市人民政府办公厅', '关于进一步加强供水管', '理的实施意见'],
      title: '云川市人民政府办公厅关于进一步加强供水管理的实施意见',
      issuers: ['云川市人民政府办公厅'],
      kind: '意见',
    },
    {
      name: 'joint issuers parted by a space',
      lines: ['云川市财政局 云川市民政局', '关于印发《云川市养老办法》的通知'],
      title: '云川市财政局 云川市民政局关于印发《云川市养老办法》的通知',
      issuers: ['云川市财政局', '云川市民政局'],
      kind: '通知',
    },
    {
      name: 'joint issuers one below the other',
      lines: ['云川市财政局', '云川市民政局', '关于印发《云川市养老办法》的通知'],
      title: '云川市财政局 云川市民政局关于印发《云川市养老办法》的通知',
      issuers: ['云川市财政局', '云川市民政局'],
      kind: '通知',
    },
    {
      name: 'joint issuers parted by 、, which stays',
      lines: ['云川市财政局、云川市民政局关于发放补贴的通知'],
      title: '云川市财政局、云川市民政局关于发放补贴的通知',
      issuers: ['云川市财政局', '云川市民政局'],
      kind: '通知',
    },
    {
      name: 'joint issuers run together',
      lines: ['云川市财政局云川市民政局关于发放补贴的通知'],
      title: '云川市财政局 云川市民政局关于发放补贴的通知',
      issuers: ['云川市财政局', '云川市民政局'],
      kind: '通知',
    },
    {
      name: 'an issuer spaced out letter by letter',
      lines: ['云 川 市 财 政 局', '关于发放补贴的通知'],
      title: '云川市财政局关于发放补贴的通知',
      issuers: ['云川市财政局'],
      kind: '通知',
    },
    {
      name: 'a line broken inside 《》',
      lines: ['云川市人民政府关于印发《云川市停车场建设和', '管理办法》的通知'],
      title: '云川市人民政府关于印发《云川市停车场建设和管理办法》的通知',
      issuers: ['云川市人民政府'],
      kind: '通知',
    },
    {
      name: 'joint issuers inside 《》, whose space stays',
      lines: ['云川市财政局关于转发《财政部 税务总局关于减税的公告》的通知'],
      title: '云川市财政局关于转发《财政部 税务总局关于减税的公告》的通知',
      issuers: ['云川市财政局'],
      kind: '通知',
    },
    {
      name: 'a space after 》',
      lines: ['云川市人民政府关于印发《云川市供水办法》 的通知'],
      title: '云川市人民政府关于印发《云川市供水办法》的通知',
      issuers: ['云川市人民政府'],
      kind: '通知',
    },
    {
      name: 'a qualifier in brackets at the end',
      lines: ['云川市人民政府关于加强供水管理的意见（试行）'],
      title: '云川市人民政府关于加强供水管理的意见（试行）',
      issuers: ['云川市人民政府'],
      kind: '意见',
    },
    {
      name: 'no issuer',
      lines: ['关于做好供水工作的通知'],
      title: '关于做好供水工作的通知',
      issuers: [],
      kind: '通知',
    },
    {
      name: 'no 关于',
      lines: ['云川市财政局印发《云川市养老办法》的通知'],
      title: '云川市财政局印发《云川市养老办法》的通知',
      issuers: ['云川市财政局'],
      kind: '通知',
    },
    {
      name: '废止 in the title',
      lines: ['云川市人民政府关于废止一批文件的决定'],
      title: '云川市人民政府关于废止一批文件的决定',
      issuers: ['云川市人民政府'],
      kind: '决定',
    },
  ])('reads $name', ({ lines, title, issuers, kind }) => {
    expect(readTitle(lines)).toEqual({ title, issuers, kind });
  });

  test.each([
    ['nothing', []],
    ['an empty line', ['']],
    ['half a title', ['云川市人民政府办公厅', '关于进一步加强供水管']],
    ['issuers alone', ['云川市人民政府']],
    ['a sentence', ['市政府制定了关于供水的办法。现印发有关规定']],
    ['words before 关于 that are no body', ['现将关于做好供水工作的通知']],
    ['a list of names', ['云川市法律顾问名单']],
    ['an addressee', ['各区县人民政府：']],
  ])('gives nothing for %s', (_, lines) => {
    expect(readTitle(lines)).toBeNull();
  });

  test('loses no character and adds none, white space aside', () => {
    const titles = anyText(12).map((text) => [
      `云川市人民政府 关于${text.replace(/[。；;！!？\r\n]/g, '')}`,
      '的通知',
    ]);
    check(titles, (lines) => {
      const read = readTitle(lines);
      if (read) expect(withoutWhite(read.title)).toBe(withoutWhite(lines.join('')));
    });
  });
});
