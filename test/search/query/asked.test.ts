import { expect, test } from 'vitest';
import { answerAsked } from '../../../src/search/query/asked.ts';

test.each([
  ['失业金能领几个月', '最长领取24个月', '标准为每月1520元'],
  ['审核要多久', '在5个工作日内审核', '由住房保障部门审核'],
  ['看病能报多少钱', '最高补助1000万元', '按规定申报'],
  ['利息几个点', '贴息1.5％', '给予贴息'],
  ['大厅几点开门', '8:30至17:30', '设16个办事大厅'],
  ['社保打哪个电话', '拨打12333', '加强行风建设'],
])('%s: %s answers, %s does not', (query, right, wrong) => {
  const answers = answerAsked(query);
  expect([answers?.(right), answers?.(wrong)]).toEqual([true, false]);
});

test.each([['好几年没涨工资了'], ['能晚几天再开庭不'], ['提几点建议'], ['房租减免']])(
  '%s asks for no figure',
  (query) => {
    expect(answerAsked(query)).toBeNull();
  },
);
