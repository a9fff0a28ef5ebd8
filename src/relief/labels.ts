import type { Fit, Verdict, Waiting } from './judge.ts';
import type { MeasureStanding } from './standing.ts';
import type { Area, Counted, Force, Kind } from './schema.ts';

/** What readers are told of a kind of relief. */
export const KIND_NAMES: Record<Kind, string> = {
  subsidy: '补助、补贴',
  reward: '奖励',
  exemption: '免收、免除',
  reduction: '减收、降低',
  deferral: '缓缴、分期',
  credit: '贷款、融资',
  guarantee: '担保、保险',
  investment: '基金、投资',
  housing: '住房',
  land: '用地',
  training: '培训',
  service: '服务',
  procedure: '办事便利',
  priority: '优先、优待',
};

/** How firmly the text gives it, and what that means for somebody who asks. */
export const FORCE_NAMES: Record<Force, { name: string; meaning: string }> = {
  entitlement: { name: '可直接主张', meaning: '原文直接给予，符合条件即可提出' },
  delegated: { name: '待细则', meaning: '要看另外的细则、标准或决定' },
  encouraged: { name: '鼓励', meaning: '原文只是鼓励、支持，没有直接给予' },
  planned: { name: '计划', meaning: '原文写的是打算、目标，还没有给予' },
};

export const VERDICT_NAMES: Record<Verdict, string> = {
  fits: '符合',
  open: '需补充信息',
  not: '不符合',
  elsewhere: '以别的文件为准',
  past: '过去的记述',
  lapsed: '已过期',
  notYet: '尚未开始',
};

/** What a judgement that is open waits for. */
export const WAITING_NAMES: Record<Waiting, string> = {
  answer: '需补充信息',
  step: '先要做到',
  unit: '由主管单位认定',
};

/** What a lapsed measure would have been. */
export const FIT_NAMES: Record<Fit, string> = {
  fits: '过期前符合',
  open: '过期前需补充信息',
  not: '不符合',
  elsewhere: '以别的文件为准',
  past: '过去的记述',
};

export const COVER_NAMES: Record<Area['covers'], string> = {
  applies: '适用',
  may: '可参照',
  not: '不适用',
};

export const COUNTED_NAMES: Record<Counted, string> = {
  applicant: '每个申请人',
  person: '每人',
  household: '每户',
  programme: '整个项目合计',
  loan: '每笔贷款',
  month: '每月',
};

export const PERIOD_NAMES = { month: '每月', year: '每年', once: '一次性' } as const;

/** What an end rests on, before the day. */
export const END_NAMES: Record<NonNullable<MeasureStanding['by']>, string> = {
  measure: '本措施的期限',
  document: '文件的有效期',
  plan: '规划期',
};

/** What its words leave out (不得列入), as against a condition to be met. */
export const EXCLUDED = '排除的情形';

/** Where the text says nothing. */
export const NOT_STATED = '原文未载明';
