import { expect, test } from 'vitest';
import { gb2312 } from '../../src/text/gb2312.ts';

test.each([
  ['common', 3755],
  ['all', 6763],
] as const)('%s: %d characters, all Han, each once', (which, count) => {
  const characters = [...gb2312(which)];
  expect(new Set(characters).size).toBe(count);
  expect(characters).toHaveLength(count);
  expect(characters.every((one) => /^\p{Script=Han}$/u.test(one))).toBe(true);
});

test('has simplified characters and no traditional ones', () => {
  const all = new Set(gb2312('all'));
  expect([...'顾问龟齄'].every((one) => all.has(one))).toBe(true);
  expect([...'顧問們號'].some((one) => all.has(one))).toBe(false);
});
