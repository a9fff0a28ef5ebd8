import { expect, test } from 'vitest';
import { answerAsked, isOfMatter } from '../../../src/search/query/asked.ts';

test.each([
  ['失业金能领几个月', '最长领取24个月', '标准为每月1520元'],
  ['审核要多久', '在5个工作日内审核', '由住房保障部门审核'],
  ['看病能报多少钱', '最高补助1000万元', '按规定申报'],
  ['利息几个点', '贴息1.5％', '给予贴息'],
  ['大厅几点开门', '8:30至17:30', '设16个办事大厅'],
  ['失业金最多能领几个月', '最长领取24个月', '截至2020年12月31日，发放1520元'],
  ['证书有效期几年', '有效期3年', '自2022年起，2020年底前'],
  ['申报截止到几号', '每月25日前申报', '按规定申报'],
  ['免票到哪天截止', '至5月31日', '对游客免票'],
  ['过户交多少税', '免征5%的增值税', '办理3件'],
  ['最低工资标准是多少', '每月2000元', '2020年执行最低工资标准'],
  ['社保打哪个电话', '拨打12333', '加强行风建设'],
])('%s: %s answers, %s does not', (query, right, wrong) => {
  const answers = answerAsked(query);
  expect([answers?.(right), answers?.(wrong)]).toEqual([true, false]);
});

test.each([
  ['好几年没涨工资了'],
  ['干了几年想退出'],
  ['能晚几天再开庭不'],
  ['提几点建议'],
  ['房租减免'],
])('%s asks for no figure', (query) => {
  expect(answerAsked(query)).toBeNull();
});

test.each([
  ['the matter stands with it', '失业金每月发放1520元', true],
  ['only lesser words stand with it', '贷款最多发放30万元', false],
  ['nothing stands with it', '合计1520元', false],
])('a figure is of the matter when %s', (_name, sentence, expected) => {
  const grounds = [
    { weight: 7, words: ['失业金'] },
    { weight: 3, words: ['最多'] },
    { weight: 3, words: ['发放'] },
  ];
  expect(isOfMatter(grounds, sentence, 7)).toBe(expected);
});

test('what a heading above says stands with every sentence', () => {
  const grounds = [
    { weight: 7, words: [] },
    { weight: 3, words: ['标准'] },
  ];
  expect(isOfMatter(grounds, '每月1520元', 7)).toBe(true);
});
