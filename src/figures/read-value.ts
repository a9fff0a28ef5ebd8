import type { Cumulative, IndicatorValue } from './indicator.ts';

/** 五年累计, 三年累计: what a value is summed up over. */
const PERIOD = /(?:[一二三四五六七八九十]+|\d+)年累计/u;

const NUMBER = /^[-−]?\d[\d,]*(?:\.\d+)?%?$/u;

/** Reads a cell. `bracket` is what brackets mean in this table, `named` what the indicator's name says. */
export function readValue(
  printed: string,
  bracket: Cumulative | null,
  named: Cumulative | null,
): IndicatorValue {
  const folded = printed.normalize('NFKC').replace(/\s+/gu, '');
  const inner = /^\[(.*)\]$/u.exec(folded)?.[1];
  const bare = inner ?? folded;
  const sign = /^[≤≥<>≦≧]=?|^不[低高少多大小超][于过]?/u.exec(bare)?.[0] ?? '';
  const tail = /(?:以上|以下|以内|左右)$/u.exec(bare)?.[0] ?? '';
  const digits = bare.slice(sign.length, bare.length - tail.length);
  const bracketed = inner !== undefined;
  const ratio = /^\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+$/u.test(bare);
  return {
    printed: printed.trim(),
    number: NUMBER.test(digits) ? Number(digits.replace(/[,%]/gu, '').replace('−', '-')) : null,
    comparison: sign || tail || null,
    ratio,
    bracketed,
    cumulative: named ?? (bracketed ? bracket : null),
  };
}

/** What an indicator's name says it is summed up over, resting on its row. */
export function namedPeriod(name: string, row: string): Cumulative | null {
  const period = PERIOD.exec(name)?.[0];
  return period ? { period, ground: row } : null;
}

/** What a note says of brackets: `注：[]为五年累计数。` */
export function bracketPeriod(words: string, provision: string): Cumulative | null {
  const folded = words.normalize('NFKC').replace(/\s+/gu, '');
  const said =
    /\[\](?:内|中|里)?(?:的?数(?:据|值)?)?[为是指表示]([^。;；]*)/u.exec(folded)?.[1] ?? '';
  const period = PERIOD.exec(said)?.[0] ?? (said.includes('累计') ? '累计' : null);
  return period ? { period, ground: provision } : null;
}
