import type { StatedLimit } from './deadline.ts';
import type { Who } from './schema.ts';
import { weekdayOf } from './workdays.ts';

/** What is shown where the text states no limit. */
export const NO_LIMIT = '未载明时限';

const UNITS: Record<StatedLimit['unit'], string> = {
  'working-day': '个工作日',
  day: '日',
  month: '个月',
  year: '年',
};

/** `10个工作日`, `60日`. */
export function amountWords({ value, unit }: StatedLimit): string {
  return `${value}${UNITS[unit]}`;
}

/** `10个工作日内`, `为期5个工作日`, `不低于5年`; 未载明时限 where there is none. */
export function limitWords(
  limit: (StatedLimit & { kind: 'within' | 'lasts' | 'at-least' }) | null,
): string {
  if (!limit) return NO_LIMIT;
  const amount = amountWords(limit);
  switch (limit.kind) {
    case 'within':
      return `${amount}内`;
    case 'lasts':
      return `为期${amount}`;
    case 'at-least':
      return `不低于${amount}`;
  }
}

/** Amounts one after the other: `23个工作日`, `8个工作日、60日`. */
export function sumWords(sums: readonly StatedLimit[]): string {
  return sums.map(amountWords).join('、');
}

/** What a unit does in a step. */
export const ROLE_WORDS: Record<Who['role'], string> = {
  act: '谁来办',
  with: '会同',
  receive: '交给',
  supervise: '督促',
};

/** `星期二`. */
export function weekdayWords(day: string): string {
  return `星期${'日一二三四五六'.charAt(weekdayOf(day))}`;
}
